//go:build unix

package lab

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"flashpoint/cmd/windowtest"
)

// moved is the program whose clock is in a file, which its own tests use.
var moved = sync.OnceValues(func() (bin string, err error) { return goTool("flashpoint-moved", "test", "-c") })

// setClock makes it that time for the program of a seat.
func (s seat) setClock(t *testing.T, now time.Time) {
	t.Helper()
	draft := filepath.Join(s.home, "clock.new") // so that nobody reads half a time
	err := os.WriteFile(draft, []byte(now.Format(time.RFC3339)), 0o600)
	if err == nil {
		err = os.Rename(draft, filepath.Join(s.home, "clock"))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// absurd is what nobody should read: a negative time, or none that people use.
var absurd = regexp.MustCompile(`-\d+ ?(min|h|day|s\b)|[-\d]\d{4,} (min|days|h)|NaN|0001`)

// TestClock moves the clock of the computer while a meeting is held, and between two
// starts: nothing is lost, what was done first stays first, and no screen shows a
// time that can't be.
func TestClock(t *testing.T) {
	t.Parallel()
	bin, err := moved()
	if err != nil {
		t.Fatal(err)
	}
	at := share(t)
	r := row{fault: "clock jumps", said: "(nothing: the meeting goes on)"}
	s := &sitter{t: t, seat: at}
	now := time.Now().UTC().Truncate(time.Second).Add(time.Hour)
	at.setClock(t, now)
	enter := func() {
		s.Window = windowtest.Open(t, bin, at.home, 80, 24, "resume", "--no-motion", "--db", at.db)
		s.See("[Ideas]", "one idea, then Enter")
	}
	enter()
	for n, jump := range []time.Duration{0, -24 * time.Hour, 366 * 24 * time.Hour, -365 * 24 * time.Hour, 48 * time.Hour} {
		now = now.Add(jump + time.Duration(n+1)*time.Second)
		at.setClock(t, now)
		s.saves(fmt.Sprint("Idea ", n, " in the meeting"))
		sane(s)
		now = now.Add(jump + time.Duration(n+1)*time.Second)
		s.Kill()
		at.setClock(t, now)
		enter()
		s.saves(fmt.Sprint("Idea ", n, " after a start"))
		sane(s)
		r.injected += 2
	}
	s.Keys("<^n>").See("[Tidy]").Keys("<^n>").See("[Vote]")
	sane(s)
	s.Keys("<^o>").See("What next?")
	sane(s)
	s.Keys("<^c>")
	s.Left()
	r.count(s.audit(t, s.db))
	report(t, r)
}

func sane(s *sitter) {
	s.t.Helper()
	if found := absurd.FindString(strings.Join(strings.Fields(s.Screen()), " ")); found != "" {
		s.t.Errorf("the screen says %q:\n%s", found, s.Screen())
	}
}
