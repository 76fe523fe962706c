//go:build unix

package main

import (
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// A pipe in the folder of files that come in would keep the import waiting for ever.
func TestImport_waitsForNoPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.db")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip("no pipes here: ", err)
	}
	done := make(chan error, 1)
	go func() {
		_, err := openSource(t.Context(), path)
		done <- err
	}()
	select {
	case err := <-done:
		if codeFor(err) != codeUnusable {
			t.Errorf("a pipe: %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it waits for somebody to write into the pipe")
	}
}
