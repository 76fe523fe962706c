//go:build unix

package lab

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// A removal takes the file away from under an open meeting, and brings it back.
type removal struct {
	fault string
	away  func(path, older string) error
	back  func(path string) error
	other bool // another file has its name meanwhile
}

const aside = ".aside"

var removals = []removal{
	{"older copy written over the open file",
		func(path, older string) error { return errors.Join(copyFile(path, path+aside), copyFile(older, path)) },
		func(path string) error { return copyFile(path+aside, path) }, true},
	{"open file replaced by an older copy",
		func(path, older string) error { return errors.Join(os.Rename(path, path+aside), copyFile(older, path)) },
		func(path string) error { return os.Rename(path+aside, path) }, true},
	{"open file moved",
		func(path, _ string) error { return os.Rename(path, path+aside) },
		func(path string) error { return os.Rename(path+aside, path) }, false},
	{"open file deleted", // a second name brings it back
		func(path, _ string) error { return errors.Join(os.Link(path, path+aside), os.Remove(path)) },
		func(path string) error { return os.Link(path+aside, path) }, false},
	{"folder of the open file renamed",
		func(path, _ string) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+aside) },
		func(path string) error { return os.Rename(filepath.Dir(path)+aside, filepath.Dir(path)) }, false},
}

// TestMoved takes the open file away. Saving stops and says so, a copy has
// everything, nothing is written into what has its name, and when the file is back
// the meeting goes on in it.
func TestMoved(t *testing.T) {
	t.Parallel()
	for _, one := range removals {
		t.Run(one.fault, func(t *testing.T) {
			t.Parallel()
			one.inject(t, share(t))
		})
	}
}

func (one removal) inject(t *testing.T, at seat) {
	t.Helper()
	r := row{fault: one.fault, said: "shop.db was moved, deleted or replaced by another copy, so saving has stopped. What you see is still complete here."}
	older := filepath.Join(at.home, "older.db")
	s := at.sit(t)
	s.saves("Saved early")
	if err := copyFile(s.db, older); err != nil {
		t.Fatal(err)
	}
	s.saves("Saved late")

	if err := one.away(s.db, older); err != nil {
		t.Fatal(err)
	}
	s.tries("Typed while it was away")
	s.isTold("Not saved yet, kept here, trying again. "+r.said, "! not saved")
	s.keepsACopy(&r)
	if one.other {
		same(t, s.db, older)
	}
	if err := one.back(s.db); err != nil {
		t.Fatal(err)
	}
	saved(s.Window, "Saved now: nothing was lost")
	s.acknowledged = append(s.acknowledged, "Typed while it was away")
	s.saves("Saved after that")
	s.Keys("<^c>")
	if code := s.Left(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	r.add(s.audit(t, s.db))
	report(t, r)
}

// keepsACopy saves a copy of what is on the screen, which has all that was typed.
func (s *sitter) keepsACopy(r *row) {
	s.t.Helper()
	to := filepath.Join(s.home, "copy.db")
	s.Keys("<^k>").See("What would you like").Keys("save a copy<enter>").See("Save a copy of everything").Keys("<^u>" + to + "<enter>")
	s.isTold("A complete copy is in")
	all := ledger{attempted: s.attempted, acknowledged: s.attempted}
	if v := all.audit(s.t, to); len(v.lost)+len(v.wrong) > 0 {
		s.t.Errorf("%s: the copy lacks %q and has %q", r.fault, v.lost, v.wrong)
	}
}

// same fails where two files differ.
func same(t *testing.T, one, other string) {
	t.Helper()
	a, err := os.ReadFile(one)
	b, err2 := os.ReadFile(other)
	if err != nil || err2 != nil || !bytes.Equal(a, b) {
		t.Errorf("%s is not what %s is: %v %v", one, other, err, err2)
	}
}
