package store

import (
	"bytes"
	"strings"
	"testing"

	"flashpoint/session"
)

// says counts how often events tell a name, in a person's place or typed.
func (w *world) says(name string) (n int) {
	w.t.Helper()
	for _, line := range strings.Split(w.content(), "\n") {
		if strings.Contains(strings.ToLower(line), strings.ToLower(name)) {
			n++
		}
	}
	return n
}

// A copy from before somebody's removal has the same events with the name. It
// brings the name back in nothing, and it is no other history.
func TestImport_WhomThisFileForgotStaysForgotten(t *testing.T) {
	w, m, i := forgettable(t)
	old := w.copied(t)
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
	w.save(w.shop)
	left := w.says("zeb") // people's own words
	if r := w.imports(old); r.Changes() {
		t.Errorf("the old copy changes something: %+v", r.Streams)
	}
	if n := w.says("zeb"); n != left {
		t.Errorf("the name stands %d times, not %d", n, left)
	}
	// What went on in the old copy comes without the name.
	zeb, _ := old.shop.PersonNamed("Zebedee")
	j := loaded(old, session.EmptyInitiative(i.ID()))
	_, err := j.AddTask(old.act(), session.Task{What: "Paint it", Owner: zeb})
	old.ok(err)
	next := old.meeting("Ana", "Zebedee")
	old.idea(next, "A second bench", zeb.ID)
	old.save(old.shop, j, next)
	r := w.imports(old)
	if r.Count(ImportApart) != 0 || r.Count(ImportExtended, session.KindInitiative) != 1 || r.Count(ImportNew, session.KindSession) != 1 {
		t.Errorf("%+v", r.Streams)
	}
	if n := w.says("zeb"); n != left {
		t.Errorf("the name stands %d times, not %d: %s", n, left, w.content())
	}
	if got := loaded(w, session.EmptyInitiative(i.ID())); got.Tasks[len(got.Tasks)-1].Owner.Name != session.SomeoneWhoLeft {
		t.Errorf("the task is %+v", got.Tasks)
	}
	if got := loaded(w, session.EmptySession(m.ID())); got.Seq() != m.Seq() {
		t.Errorf("the meeting is %v", got)
	}
	if r := w.imports(old); r.Changes() {
		t.Errorf("again: %+v", r.Streams)
	}
}

// A removal that comes in erases the name here, and on the disk.
func TestImport_WhomTheOtherFileForgotIsForgottenHere(t *testing.T) {
	w, _, _ := forgettable(t)
	away := w.copied(t)
	away.ok(away.shop.ForgetPerson(away.act(), away.person("Zebedee").ID))
	away.save(away.shop)
	// The file here went on meanwhile.
	m := w.meeting("Ana", "Zebedee")
	w.idea(m, "A swing", w.person("Zebedee").ID)
	w.save(w.shop, m)

	r := w.imports(away)
	if r.Count(ImportExtended, session.KindShop) != 1 || r.Count(ImportApart) != 0 || len(r.Erased) != 1 {
		t.Errorf("%+v", r)
	}
	shop, err := w.store.Shop(t.Context())
	w.ok(err)
	if len(shop.ForgottenPeople()) != 2 {
		t.Errorf("forgotten are %v", shop.ForgottenPeople())
	}
	half, err := w.store.Drafts(t.Context(), session.ID{})
	w.ok(err)
	if half["team:name"] != "" || strings.Contains(half["visit:coffee"], "Zebedee") {
		t.Errorf("half-typed lines still say %v", half)
	}
	for _, e := range loaded(w, session.EmptySession(m.ID())).Events() {
		if bytes.Contains(bytes.ToLower(e.Body), []byte("zeb")) {
			t.Errorf("%v still says %s", e, e.Body)
		}
	}
	if here, there := w.shown(), away.shown(); strings.Count(here, "Zeb") != strings.Count(there, "Zeb") {
		t.Errorf("here the name stands %d times, there %d", strings.Count(here, "Zeb"), strings.Count(there, "Zeb"))
	}
}

// Somebody of the same name in another shop keeps it.
func TestImport_AnotherShopsPersonOfThatNameStays(t *testing.T) {
	w, _, _ := forgettable(t)
	harbour := elsewhere(t, "Harbour", 1)
	m := harbour.meeting("Zebedee")
	i := harbour.promote(m, harbour.idea(m, "A net", m.Attendees[0].ID))
	harbour.ok(i.SetCost(harbour.act(), session.Cost{Amount: "30", ApprovedBy: "Zebedee"}))
	j := harbour.promote(m, harbour.idea(m, "A rope", m.Attendees[0].ID))
	harbour.ok(j.SetCost(harbour.act(), session.Cost{Amount: "40", ApprovedBy: "Zebedee"}))
	for !j.Opened.IsZero() {
		_, err := session.Undo(harbour.act(), []session.Stream{m}, []session.Stream{j})
		harbour.ok(err)
	}
	harbour.save(harbour.shop, m, i, j)
	w.imports(harbour)
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
	w.save(w.shop)
	if got := loaded(w, session.EmptyInitiative(i.ID())); got.Cost.ApprovedBy != "Zebedee" {
		t.Errorf("Harbour's is approved by %q", got.Cost.ApprovedBy)
	}
	// What Harbour took back says so too: redo brings it again.
	for n, e := range loaded(w, session.EmptyInitiative(j.ID())).Events() {
		if string(e.Body) != string(j.Events()[n].Body) {
			t.Errorf("Harbour's %s became %s", j.Events()[n].Body, e.Body)
		}
	}
	w.sound()
}

// When the roster itself grew apart, the removal there is not this file's own. It
// is said, and nothing else grows apart for it.
func TestImport_ARemovalInARosterThatGrewApartIsSaid(t *testing.T) {
	w, _, _ := forgettable(t)
	away := w.copied(t)
	away.ok(away.shop.ForgetPerson(away.act(), away.person("Zebedee").ID))
	away.save(away.shop)
	_, err := w.shop.AddPerson(w.act(), "Dora", false)
	w.ok(err)
	w.save(w.shop)
	r := w.imports(away)
	if r.Count(ImportApart) != 1 || len(r.Held) != 1 || r.Held[0] != "Zebedee" {
		t.Errorf("%+v", r)
	}
	if r := w.imports(away); r.Changes() {
		t.Errorf("again: %+v", r.Streams)
	}
	// Once it is done here, what grew apart says it no more either.
	w.ok(w.shop.ForgetPerson(w.act(), w.person("Zebedee").ID))
	w.save(w.shop)
	for _, line := range strings.Split(w.content(), "\n") {
		if strings.Contains(line, "person.") && strings.Contains(line, "Zeb") {
			t.Errorf("still says %s", line)
		}
	}
	if r := w.imports(away); r.Changes() {
		t.Errorf("afterwards: %+v", r.Streams)
	}
}
