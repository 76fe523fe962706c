package store

import (
	"path/filepath"
	"strings"
	"testing"
)

// SQLite deletes what is called like a journal of its own: nothing that somebody made
// may be called so.
func TestNothingIsCalledLikeAJournal(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	kept, folder := filepath.Join(t.TempDir(), "stick.db"), t.TempDir()
	w.ok(w.store.Backup(t.Context(), kept, nil))
	for _, name := range []string{"shop.db-wal", "shop.db-journal", "shop.db-shm", "SHOP.DB-WAL"} {
		path := filepath.Join(folder, name)
		for what, made := range map[string]func() error{
			"a bundle":  func() error { _, err := w.store.Bundle(t.Context(), path, BundleOptions{}); return err },
			"a seal":    func() error { _, _, err := w.store.Seal(t.Context(), path, SealOptions{}); return err },
			"a backup":  func() error { return w.store.Backup(t.Context(), path, nil) },
			"a copy":    func() error { return w.store.SaveCopy(t.Context(), path) },
			"a sample":  func() error { return Create(t.Context(), path, nil) },
			"a new one": func() error { _, err := Open(t.Context(), path, Options{Create: true}); return err },
			"going back": func() error {
				_, err := Restore(t.Context(), kept, path, w.now, true)
				return err
			},
			"paper": func() error { return CheckName(path) },
		} {
			err := made()
			w.is(err, ErrBeside)
			if said := Sentence(err); there(path) || !strings.Contains(said, name) || !strings.Contains(said, "Nothing was written.") {
				t.Errorf("%s: %s", what, said)
			}
		}
	}
}
