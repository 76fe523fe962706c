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
	if info, err := os.Lstat(path); err != nil || info.Mode().IsRegular() {
		t.Errorf("the pipe is gone: %v, %v", info, err)
	}
}
