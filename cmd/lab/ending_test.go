//go:build unix

package lab

import (
	"reflect"
	"slices"
	"syscall"
	"testing"

	"flashpoint/cmd/windowtest"
)

// An ending is how the program may be told to end, and its exit code.
type ending struct {
	fault string
	end   func(*windowtest.Window)
	code  int
	there bool // the terminal is, and gets its modes back
}

func signal(s syscall.Signal) func(*windowtest.Window) {
	return func(w *windowtest.Window) { w.Signal(s) }
}

var endings = []ending{
	{"SIGHUP", signal(syscall.SIGHUP), 129, true},
	{"SIGINT", signal(syscall.SIGINT), 130, true},
	{"SIGTERM", signal(syscall.SIGTERM), 143, true},
	{"terminal that vanishes", (*windowtest.Window).Vanish, 129, false},
}

// TestEndings ends the program in all ways in which it is told to, right after
// Enter and in the middle of a line: all of what was typed is in the file, what was
// not called saved yet too.
func TestEndings(t *testing.T) {
	t.Parallel()
	for _, one := range endings {
		t.Run(one.fault, func(t *testing.T) {
			t.Parallel()
			r := row{fault: one.fault, said: "Everything is saved in shop.db. To go on with this meeting: flashpoint resume"}
			if !one.there {
				r.said = "(nothing: there is no window)"
			}
			for range often(5, 1) {
				one.inject(t, &r)
			}
			report(t, r)
		})
	}
}

func (one ending) inject(t *testing.T, r *row) {
	t.Helper()
	fresh, signs := windowtest.Open(t, "sleep", t.TempDir(), 80, 24, "60").Modes()
	s := share(t).sit(t)
	s.saves("Saved before")
	s.tries("Typed just now")
	s.Keys("Half a li").See("Half a li")
	one.end(s.Window)
	if code := s.Left(); code != one.code {
		t.Errorf("exit code %d, want %d:\n%s", code, one.code, s.Screen())
	}
	s.acknowledged = s.attempted // nothing of it may be lost
	r.add(s.audit(t, s.db))
	if half := drafts(t, s.db); !slices.Contains(half, "Half a li") {
		t.Errorf("the half-typed line is gone: %q", half)
	}
	if !one.there {
		return
	}
	s.isTold("Everything is saved in", "To go on with this meeting: flashpoint resume")
	if lines, now := s.Modes(); !reflect.DeepEqual(lines, fresh) || now != signs {
		t.Errorf("the terminal is left as %v, %v; a new one is %v, %v", lines, now, fresh, signs)
	}
}

// TestATerminalThatIsGoneWithoutAWord closes the terminal of a program that gets no
// signal for it: the end of what is typed is told by the keys alone.
func TestATerminalThatIsGoneWithoutAWord(t *testing.T) {
	t.Parallel()
	for _, painter := range []string{"own", "stock"} {
		t.Run(painter, func(t *testing.T) {
			t.Parallel()
			s := share(t)
			w := windowtest.OpenUntold(t, program(t), s.home, 80, 24, "--painter", painter, "--db", s.db, "resume")
			w.See("[Ideas]", "one idea, then Enter").Keys("Half a li").See("Half a li")
			w.Vanish()
			if code := w.Left(); code != 129 {
				t.Errorf("exit code %d, want 129", code)
			}
			if half := drafts(t, s.db); !slices.Contains(half, "Half a li") {
				t.Errorf("the half-typed line is gone: %q", half)
			}
		})
	}
}
