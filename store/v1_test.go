package store

import (
	"os"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// meets reads what the file of version 1 holds, and lists it.
func meets(w *world) *session.Session {
	w.t.Helper()
	var err error
	w.shop, err = w.store.Shop(w.t.Context())
	w.ok(err)
	list, err := w.store.Summaries(w.t.Context(), SummaryQuery{})
	w.ok(err)
	if w.shop.Name != "Corner Coffee" || len(list) != 2 || list[1].Ideas != 2 || len(list[1].Chosen) != 1 {
		w.t.Errorf("read %v and %+v", w.shop, list)
	}
	initiatives, err := w.store.InitiativeSummaries(w.t.Context(), InitiativeQuery{})
	w.ok(err)
	hits, err := w.store.SearchAll(w.t.Context(), review.Search{Words: "wave"})
	w.ok(err)
	drafts, err := w.store.Drafts(w.t.Context(), list[0].ID)
	w.ok(err)
	if len(initiatives) != 1 || len(hits) != 3 || drafts["ideas"] != "half a th" {
		w.t.Errorf("%d initiatives, %v, drafts %v", len(initiatives), hits, drafts)
	}
	return loaded(w, session.EmptySession(list[0].ID))
}

func TestVersion1_isMigrated(t *testing.T) {
	w, before := ofVersion(t, 1)
	w.store = w.open(Options{})
	kept, err := os.ReadFile(w.path + ".v1.bak")
	w.ok(err)
	if h, err := guard(w.path+".v1.bak", 2); err != nil || h.version != 1 || len(kept) != len(before) {
		t.Errorf("kept %d of %d bytes, of version %d: %v", len(kept), len(before), h.version, err)
	}
	s := meets(w)
	w.sound()
	m := &session.Meeting{Shop: w.shop, Session: s}
	w.ok(s.Rate(w.act(), s.Steps[0].ID, session.Hands{0, 0, 0, 1, 1}))
	w.ok(m.RevealRating(w.act()))
	_, err = m.ParkThought(w.act(), "The heating")
	w.ok(err)
	w.save(w.shop, s)
	if dump := w.dump(); !strings.Contains(dump, "plus2=1 n=2") || !strings.Contains(dump, "text=The heating") {
		t.Errorf("the new tables are empty: %s", dump)
	}
	w.reopen()
	w.sound()
}

func TestVersion1_isReadOnAWriteProtectedStick(t *testing.T) {
	w, before := ofVersion(t, 1)
	w.store = w.open(Options{ReadOnly: true})
	meets(w)
	w.ok(w.store.Close())
	w.untouched(before)
}
