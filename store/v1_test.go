package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// ofVersion1 is a world around a copy of a file as the first version of the
// program left it: a closed meeting with an initiative, and one that stands in
// the middle with half a line typed.
func ofVersion1(t *testing.T) (w *world, before []byte) {
	t.Helper()
	before, err := os.ReadFile(filepath.Join("testdata", "v1.db"))
	if err != nil {
		t.Fatal(err)
	}
	w = &world{t: t, path: filepath.Join(t.TempDir(), "shop.flashpoint"), now: monday.AddDate(0, 1, 0)}
	w.ok(os.WriteFile(w.path, before, 0o600))
	return w, before
}

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
	w, before := ofVersion1(t)
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
	w, before := ofVersion1(t)
	w.store = w.open(Options{ReadOnly: true})
	meets(w)
	w.ok(w.store.Close())
	after, err := os.ReadFile(w.path)
	w.ok(err)
	if !bytes.Equal(before, after) || len(w.files()) != 1 {
		t.Errorf("the file was changed, or has company: %v", w.files())
	}
}
