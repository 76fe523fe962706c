//go:build unix

package lab

import (
	"slices"
	"syscall"
	"testing"
	"time"
)

// deafEndings are how it is told to end where it can't say anything.
var deafEndings = []struct {
	signal syscall.Signal
	code   int
}{{syscall.SIGTERM, 143}, {syscall.SIGHUP, 129}}

// TestDeafTerminal types while the terminal reads nothing: the program goes on
// saving, and shows all of it as soon as somebody looks. Told to end, it does so too.
func TestDeafTerminal(t *testing.T) {
	t.Parallel()
	r := row{fault: "terminal that stops reading", said: "(nothing, until it reads again)"}
	for n := range often(4, 2) {
		s := share(t).sit(t)
		s.saves("Saved before")
		hear := s.Deafen()
		s.flood()
		words := "Typed blindly"
		s.attempted = append(s.attempted, words)
		s.Keys("<^u>" + words + "<enter>Half a li")
		s.Until(func(string) bool { return slices.Contains(drafts(t, s.db), "Half a li") }, "for the file to have what nobody can see")
		s.acknowledged = s.attempted
		if n%2 == 0 {
			hear()
			s.See(words, "Half a li")
			s.Keys("<^u>")
			s.saves("Saved after")
			s.Keys("<^c>")
		} else {
			end := deafEndings[n/2%len(deafEndings)]
			s.Signal(end.signal)
			if code := s.Ended(); code != end.code {
				t.Errorf("%v: exit code %d, want %d", end.signal, code, end.code)
			}
			hear()
		}
		s.Left()
		r.add(s.audit(t, s.db))
	}
	report(t, r)
}

// flood has the whole window painted anew, in other colours, until there is more than
// the 64 KiB that wait for a terminal at most. Each change has to be painted before
// the next, as the painter leaves out what nobody could see.
func (s *sitter) flood() {
	s.t.Helper()
	for range 50 {
		s.Keys("<f2>")
		time.Sleep(12 * time.Millisecond)
	}
}
