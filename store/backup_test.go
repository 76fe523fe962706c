package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

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

func TestStore_RollBackup(t *testing.T) {
	w := newWorld(t)
	w.ok(w.store.RollBackup(t.Context())) // no folder, nothing to do
	w.ok(w.store.Close())
	now := monday
	dir := filepath.Join(t.TempDir(), "made", "by it")
	w.store = w.open(Options{BackupDir: dir, Now: func() time.Time { return now }})
	other := filepath.Join(dir, "shop.2001-01-01T000000.txt")
	for n := range 8 {
		w.ok(w.store.RollBackup(t.Context()))
		now = now.Add(time.Minute)
		if n == 0 {
			w.ok(os.WriteFile(other, nil, 0o600))
		}
	}
	found, err := rolling(dir, w.path)
	w.ok(err)
	if len(found) != keepLast || found[0].path != filepath.Join(dir, "shop.2026-03-02T080700.flashpoint") {
		t.Errorf("kept %v", found)
	}
	if _, err := os.Stat(other); err != nil {
		t.Errorf("touched somebody else's file: %v", err)
	}
	copied := &world{t: t, path: found[0].path}
	copied.store = copied.open(Options{ReadOnly: true})
	if _, err := copied.store.Shop(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestSurplus(t *testing.T) {
	at := func(day, hour int) made { return made{at: time.Date(2026, time.March, day, hour, 0, 0, 0, time.UTC)} }
	for _, test := range []struct {
		name string
		in   []made // newest first
		old  []int  // which of them go
	}{
		{"none", nil, nil},
		{"five of one hour", []made{at(2, 9), at(2, 9), at(2, 9), at(2, 9), at(2, 9)}, nil},
		{"the sixth of a day", []made{at(2, 9), at(2, 8), at(2, 7), at(2, 6), at(2, 5), at(2, 4)}, []int{5}},
		{"the last one of an earlier day stays", []made{at(9, 9), at(9, 8), at(9, 7), at(9, 6), at(9, 5), at(9, 4), at(6, 9), at(6, 8)}, []int{5, 7}},
		{
			"the eighth day goes, unless it ends a week", // 2 March 2026 is a Monday
			[]made{at(18, 9), at(17, 9), at(16, 9), at(13, 9), at(12, 9), at(11, 9), at(10, 9), at(9, 9), at(6, 9), at(5, 9)},
			[]int{7, 9},
		},
		{
			"five weeks", // the fifth goes
			[]made{at(30, 5), at(30, 4), at(30, 3), at(30, 2), at(30, 1), at(23, 1), at(16, 1), at(9, 1), at(2, 1), at(-5, 1), at(-12, 1), at(-19, 1), at(-26, 1)},
			[]int{11, 12},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var want []time.Time
			for _, i := range test.old {
				want = append(want, test.in[i].at)
			}
			var got []time.Time
			for _, b := range surplus(test.in) {
				got = append(got, b.at)
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("deletes %v, want %v", got, want)
			}
		})
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
