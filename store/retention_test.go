package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

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
	if len(found) != keepLast || found[0].path != filepath.Join(dir, rollingName(w.path, monday.Add(7*time.Minute))) {
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

// A clock that was a year ahead for a month leaves backups that look newer than those
// made when it is right again. They push none of these out.
func TestStore_RollBackup_whenTheClockWasAhead(t *testing.T) {
	w := newWorld(t)
	w.ok(w.store.Close())
	now, dir := monday.AddDate(1, 0, 0), t.TempDir()
	w.store = w.open(Options{BackupDir: dir, Now: func() time.Time { return now }})
	for range 30 {
		w.ok(w.store.RollBackup(t.Context()))
		now = now.AddDate(0, 0, 1)
	}
	now = monday
	for range keepLast {
		w.ok(w.store.RollBackup(t.Context()))
		if !there(filepath.Join(dir, rollingName(w.path, now))) {
			t.Errorf("the backup of %v is gone as soon as it was made", now)
		}
		now = now.Add(time.Minute)
	}
	found, err := rolling(dir, w.path)
	w.ok(err)
	right := slices.DeleteFunc(found, func(b made) bool { return b.at.After(now) })
	if len(right) != keepLast {
		t.Errorf("kept %d of the %d that were made when the clock was right", len(right), keepLast)
	}
}

// Two files of one name share the folder and keep their own backups.
func TestStore_RollBackup_ofFilesOfOneName(t *testing.T) {
	dir := t.TempDir()
	now := monday
	o := Options{BackupDir: dir, Now: func() time.Time { return now }}
	one, stick := newWorld(t), newWorld(t)
	for _, w := range []*world{one, stick} {
		w.ok(w.store.Close())
		w.store = w.open(o)
	}
	one.ok(one.store.RollBackup(t.Context()))
	mine := newestBackup(t.Context(), dir, one.path)
	for range keepLast + 3 {
		now = now.Add(time.Second)
		stick.ok(stick.store.RollBackup(t.Context()))
	}
	if got := newestBackup(t.Context(), dir, one.path); got != mine || got == "" {
		t.Errorf("offers %q, made %q", got, mine)
	}
	one.ok(one.store.RollBackup(t.Context())) // twice in a second are two
	one.ok(one.store.RollBackup(t.Context()))
	if found, _ := rolling(dir, one.path); len(found) != 3 {
		t.Errorf("kept %v", found)
	}
}

// A damaged file pushes no sound backup out, and is none itself.
func TestStore_RollBackup_ofADamagedFile(t *testing.T) {
	w := newWorld(t)
	w.save(w.meeting("Ana"))
	w.ok(w.store.Close())
	dir := t.TempDir()
	now := monday
	o := Options{BackupDir: dir, Now: func() time.Time { return now }}
	w.store = w.open(o)
	for range keepLast {
		now = now.Add(time.Minute)
		w.ok(w.store.RollBackup(t.Context()))
	}
	before, err := rolling(dir, w.path)
	w.ok(err)
	w.spoil("UPDATE event SET sum = zeroblob(8) WHERE seq = 2") // while it is open
	now = now.Add(time.Minute)
	err = w.store.RollBackup(t.Context())
	w.is(err, ErrCorrupt)
	if said := Sentence(err); !strings.Contains(said, "shop.flashpoint is damaged") || !strings.Contains(said, before[0].path) {
		t.Errorf("says %q", said)
	}
	if after, _ := rolling(dir, w.path); !slices.Equal(after, before) {
		t.Errorf("there were %v, now %v", before, after)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != keepLast {
		t.Errorf("left %v", entries)
	}
	w.ok(w.store.Close())

	// Of the backups, the newest one that is sound is offered.
	spoilt := &world{t: t, path: before[0].path}
	spoilt.spoil("DELETE FROM event WHERE seq = 2")
	w.ok(os.Truncate(before[1].path, 0))
	_, err = Open(t.Context(), w.path, o)
	w.is(err, ErrCorrupt)
	if want := "The newest backup is " + before[2].path; !strings.Contains(Sentence(err), want) {
		t.Errorf("%q does not say %q", Sentence(err), want)
	}
	w.ok(os.Truncate(w.path, 0))
	_, err = Open(t.Context(), w.path, o)
	w.is(err, ErrEmpty)
	if want := "The newest backup is " + before[2].path; !strings.Contains(Sentence(err), want) {
		t.Errorf("%q does not say %q", Sentence(err), want)
	}
}

// Whoever asks for a copy of a damaged file gets it, and hears of it.
func TestStore_Backup_ofADamagedFile(t *testing.T) {
	raw, _ := flipped(t)
	w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.flashpoint")}
	w.ok(os.WriteFile(w.path, raw, 0o600))
	w.store = w.open(Options{ReadOnly: true, Unchecked: true})
	path := filepath.Join(t.TempDir(), "copy")
	err := w.store.Backup(t.Context(), path, nil)
	w.is(err, ErrCorrupt)
	if said := Sentence(err); !strings.Contains(said, "shop.flashpoint is damaged, and so is the copy") {
		t.Errorf("says %q", said)
	}
	if info, err := os.Stat(path); err != nil || info.Size() != int64(len(raw)) {
		t.Errorf("the copy is %v, %v", info, err)
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
