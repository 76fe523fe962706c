//go:build unix

package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
)

// A name that is too long for the system, for what lies beside a file, or for SQLite is
// called so, whatever was to be done with it, and nothing is left of the attempt.
func TestTooLong(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	folder := t.TempDir()
	deep := filepath.Join(folder, strings.Repeat("d", 240), strings.Repeat("e", 240))
	w.ok(os.MkdirAll(deep, 0o700))
	for tooLongFor, path := range map[string]string{
		"the system":          filepath.Join(folder, strings.Repeat("x", 300)),
		"what lies beside it": filepath.Join(folder, strings.Repeat("x", 250)),
		"SQLite":              filepath.Join(deep, "shop.db"),
	} {
		_, bundle := w.store.Bundle(t.Context(), path, BundleOptions{})
		_, _, seal := w.store.Seal(t.Context(), path, SealOptions{At: monday})
		_, open := Open(t.Context(), path, Options{Create: true})
		for doing, err := range map[string]error{
			"backup": w.store.Backup(t.Context(), path, nil), "copy": w.store.SaveCopy(t.Context(), path), "bundle": bundle, "seal": seal,
			"open": open, "create": Create(t.Context(), path, session.PendingOf(w.shop)),
		} {
			w.is(err, ErrTooLong)
			if said := Sentence(err); !strings.Contains(said, "is too long") || strings.Contains(said, "unexpected") {
				t.Errorf("%s, too long for %s: says %q", doing, tooLongFor, said)
			}
		}
	}
	for _, folder := range []string{folder, deep} {
		left, err := os.ReadDir(folder)
		w.ok(err)
		for _, entry := range left {
			if entry.Name() != filepath.Base(filepath.Dir(deep)) {
				t.Errorf("left is %s", entry.Name())
			}
		}
	}
}
