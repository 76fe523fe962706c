package store

import (
	"os"
	"path/filepath"
	"testing"
)

// What a pulled stick left of another file must not find its way into a new one of
// that name: SQLite would roll it back into whatever it finds there.
func TestNoFileIsMadeBesideALeftoverJournal(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.aMeeting()
	for _, end := range []string{"-journal", "-wal"} {
		path := filepath.Join(t.TempDir(), "stick.db")
		w.ok(os.WriteFile(path+end, []byte("half a commit"), 0o600))
		making := map[string]func() error{
			"a bundle": func() error { _, err := w.store.Bundle(t.Context(), path, BundleOptions{}); return err },
			"a sealed copy": func() error {
				_, _, err := w.store.Seal(t.Context(), path, SealOptions{})
				return err
			},
			"a backup":      func() error { return w.store.Backup(t.Context(), path, nil) },
			"a packed copy": func() error { return w.store.SaveCopy(t.Context(), path) },
			"a new file":    func() error { return Create(t.Context(), path, nil) },
			"a file opened for the first time": func() error {
				s, err := Open(t.Context(), path, Options{Create: true})
				if err == nil {
					err = s.Close()
				}
				return err
			},
		}
		for name, do := range making {
			w.is(do(), ErrLeftover)
			if there(path) {
				t.Fatalf("%s is there, beside %s", name, end)
			}
		}
		w.ok(os.WriteFile(path, nil, 0o600)) // a copy that was cut short
		_, err := w.store.Bundle(t.Context(), path, BundleOptions{Replace: true})
		w.is(err, ErrLeftover)
		_, _, err = w.store.Seal(t.Context(), path, SealOptions{Replace: true})
		w.is(err, ErrLeftover)
		if was, err := os.ReadFile(path); err != nil || len(was) > 0 {
			t.Errorf("it is %q now, %v", was, err)
		}
		w.ok(os.Remove(path + end))
		_, err = w.store.Bundle(t.Context(), path, BundleOptions{Replace: true})
		w.ok(err)
		w.ok(os.WriteFile(path, nil, 0o600))
		_, _, err = w.store.Seal(t.Context(), path, SealOptions{Replace: true})
		w.ok(err)
		if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
			t.Errorf("left behind: %v", left)
		}
	}
}
