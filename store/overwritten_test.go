package store

import (
	"os"
	"testing"
)

// An older copy that is written over the open file has the same name and is the same
// file to the system. Nothing is added to it: what it lacks would be missing in the
// middle of the history.
func TestStore_OverwrittenByAnOlderCopy(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)
	older, err := os.ReadFile(w.path)
	w.ok(err)
	w.idea(s, "Saved after the copy")
	w.save(s)
	newer, err := os.ReadFile(w.path)
	w.ok(err)

	w.ok(os.WriteFile(w.path, older, 0o600))
	w.idea(s, "Too late")
	for range 2 {
		w.is(saveTo(t.Context(), w.store, s), ErrMoved)
		w.is(w.store.SaveDraft(t.Context(), s.ID(), "ideas", "half"), ErrMoved)
	}
	if now, err := os.ReadFile(w.path); err != nil || string(now) != string(older) {
		t.Errorf("the older copy was written to: %v", err)
	}

	w.ok(os.WriteFile(w.path, newer, 0o600))
	w.save(s)
	w.sound()
}
