package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"flashpoint/session"
)

// big fills the world's file with more pages than one step of a backup copies.
func (w *world) big() *session.Session {
	s := w.meeting("Ana")
	for n := range 250 {
		w.idea(s, fmt.Sprintf("%d: %01900d", n, n))
	}
	w.save(w.shop, s)
	return s
}

// A backup copies on while ideas are saved, and has those as well.
func TestStore_Backup_ofABusyFile(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.big()
	path := filepath.Join(t.TempDir(), "backup.flashpoint")
	steps, last := 0, 0
	w.ok(w.store.Backup(t.Context(), path, func(done, total int) {
		if done > total {
			t.Errorf("%d of %d pages", done, total)
		}
		steps, last = steps+1, total-done
		w.idea(s, fmt.Sprintf("saved during step %d", steps))
		w.save(s)
	}))
	if steps < 3 || last != 0 {
		t.Errorf("%d steps, %d pages left", steps, last)
	}
	w.is(w.store.Backup(t.Context(), path, nil), ErrExists)

	w.sound()
	copied := &world{t: t, path: path}
	copied.store = copied.open(Options{})
	copied.sound()
	// The last report comes after the last page: what is saved then is too late.
	if got := loaded(copied, session.EmptySession(s.ID())); got.Seq() != s.Seq()-1 {
		t.Errorf("the backup has %v, the file %v", got, s)
	}
}

// Another window may save during a backup: then it begins again.
func TestStore_Backup_besideAnotherWindow(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.big()
	other := w.open(Options{})
	path := filepath.Join(t.TempDir(), "backup.flashpoint")
	saved := false
	w.ok(w.store.Backup(t.Context(), path, func(int, int) {
		if !saved {
			w.idea(s, "from the other window")
			w.ok(saveTo(t.Context(), other, s))
		}
		saved = true
	}))
	copied := &world{t: t, path: path}
	copied.store = copied.open(Options{})
	copied.sound()
	if got := loaded(copied, session.EmptySession(s.ID())); got.Seq() != s.Seq() {
		t.Errorf("the backup has %v, the file %v", got, s)
	}
}

func TestStore_Backup_cancelled(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.big()
	folder := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	err := w.store.Backup(ctx, filepath.Join(folder, "backup"), func(int, int) { cancel() })
	w.is(err, context.Canceled)
	if entries, _ := os.ReadDir(folder); len(entries) != 0 {
		t.Errorf("left %v", entries)
	}
	w.sound()
	w.is(w.store.Backup(t.Context(), filepath.Join(folder, "no", "backup"), nil), ErrNoFolder)
}

// People copy the file in their file manager while a meeting is on.
func TestStore_copiedDuringAMeeting(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.meeting("Ana")
	for n := range 20 {
		w.idea(s, fmt.Sprint("idea ", n))
		w.save(w.shop, s)
		copied := &world{t: t, path: filepath.Join(t.TempDir(), "copy.flashpoint")}
		w.ok(copyFile(w.path, copied.path))
		copied.store = copied.open(Options{})
		if copied.store.Recovered() {
			t.Error("the copy counts as not cleanly closed")
		}
		if got := loaded(copied, session.EmptySession(s.ID())); got.Seq() != s.Seq() {
			t.Fatalf("the copy has %v, the file %v", got, s)
		}
		copied.sound()
		w.ok(copied.store.Close())
	}
}

func TestComplete_neverHalf(t *testing.T) {
	folder := t.TempDir()
	failure := errors.New("out of paper")
	err := complete(filepath.Join(folder, "copy"), func(part string) error {
		return errors.Join(os.WriteFile(part, []byte("half"), 0o600), failure)
	})
	if !errors.Is(err, failure) {
		t.Errorf("got %v", err)
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 0 {
		t.Errorf("left %v", entries)
	}
}
