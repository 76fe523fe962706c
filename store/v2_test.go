package store

import (
	"reflect"
	"strings"
	"testing"

	"flashpoint/session"
)

// liveIdea is the one live initiative of the file of an older version, with its shop
// read too.
func liveIdea(w *world) *session.Initiative {
	w.t.Helper()
	var err error
	w.shop, err = w.store.Shop(w.t.Context())
	w.ok(err)
	list, err := w.store.InitiativeSummaries(w.t.Context(), InitiativeQuery{})
	w.ok(err)
	if len(list) != 1 {
		w.t.Fatalf("listed %+v", list)
	}
	i := loaded(w, session.EmptyInitiative(list[0].ID))
	if !reflect.DeepEqual(list[0], i.Summary()) {
		w.t.Errorf("listed as\n%+v, is\n%+v", list[0], i.Summary())
	}
	if sum := list[0]; session.Names(sum.Authors) != "Ana and Bo" || sum.LiveOn.String() != "2026-03-07" || sum.Obstacles != 1 || sum.Unowned != 0 {
		w.t.Errorf("listed as %+v", sum)
	}
	return i
}

// What happened before customers were heard is in the new tables too: who had
// the idea, and since when it is live.
func TestVersion2_isMigrated(t *testing.T) {
	w, _ := ofVersion(t, 2)
	w.store = w.open(Options{})
	if h, err := guard(w.path+".v2.bak", 3); err != nil || h.version != 2 {
		t.Errorf("kept a file of version %d: %v", h.version, err)
	}
	i := liveIdea(w)
	w.sound()
	day := session.DateOf(w.now)
	w.ok(i.Count(w.act(), session.ReactionPraised, day))
	_, err := i.Note(w.act(), session.Comment{Words: "Somebody waved!", On: day})
	w.ok(err)
	w.save(i)
	if sum := liveIdea(w); sum.Feedback().Praise() != 2 {
		t.Errorf("heard %+v", sum.Feedback())
	}
	dump := w.dump()
	for _, want := range []string{"place=2 person=", "name=Bo", "status=live day=2026-03-07 reason=we wave without balloons", "words=Somebody waved!"} {
		if !strings.Contains(dump, want) {
			t.Errorf("no row says %q: %s", want, dump)
		}
	}
	w.reopen()
	w.sound()
}

func TestVersion2_isReadOnAWriteProtectedStick(t *testing.T) {
	w, before := ofVersion(t, 2)
	w.store = w.open(Options{ReadOnly: true})
	liveIdea(w)
	w.ok(w.store.Close())
	w.untouched(before)
}

// The initiatives of rehearsals, which those of the program's first version don't say
// of themselves, are counted nowhere, and stay here when all else is taken along.
func TestVersion2_rehearsalsAreLeftOut(t *testing.T) {
	w, _ := ofVersion(t, 2)
	w.store = w.open(Options{})
	i := liveIdea(w)
	w.ok(w.store.write(t.Context(), "ageing", func(l *link) error { return l.exec(t.Context(), "UPDATE initiative SET rehearsal = 0") }))
	shops, err := w.store.Shops(t.Context())
	w.ok(err)
	if len(shops) != 1 || shops[0].Initiatives != 1 || shops[0].Meetings != 2 {
		t.Errorf("the shops are %+v", shops)
	}
	b, r := w.bundled(BundleOptions{})
	if r.Initiatives != 1 || r.Meetings != 2 {
		t.Errorf("the bundle has %+v", r)
	}
	if there := liveIdea(b); there.ID() != i.ID() {
		t.Errorf("there is %v", there)
	}
}
