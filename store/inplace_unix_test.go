//go:build unix

package store

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// A device or a pipe is no file that may be replaced, whatever is forced.
func TestADeviceIsNotReplaced(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	path := filepath.Join(t.TempDir(), "pipe")
	w.ok(syscall.Mkfifo(path, 0o600))
	_, err := w.store.Bundle(t.Context(), path, BundleOptions{Replace: true})
	w.is(err, ErrNotOurs)
	_, _, err = w.store.Seal(t.Context(), path, SealOptions{Replace: true})
	w.is(err, ErrNotOurs)
	kept := filepath.Join(t.TempDir(), "stick.db")
	w.ok(w.store.Backup(t.Context(), kept, nil))
	link := filepath.Join(t.TempDir(), "link")
	w.ok(os.Symlink(path, link))
	for _, to := range []string{path, link} {
		aside, err := Restore(t.Context(), kept, to, w.now, true)
		if w.is(err, ErrNotOurs); aside != "" {
			t.Errorf("the pipe is called %s", aside)
		}
	}
	if info, err := os.Lstat(path); err != nil || info.Mode().IsRegular() {
		t.Errorf("the pipe is gone: %v, %v", info, err)
	}
}
