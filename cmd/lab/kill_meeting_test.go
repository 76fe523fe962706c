//go:build unix

package lab

import (
	"fmt"
	"sync"
	"testing"
)

// TestKillInAMeeting kills the program in every phase of a meeting that two windows
// have open: in the middle of a line, right after Enter, and when it said "saved".
// After each kill the meeting goes on where it was.
func TestKillInAMeeting(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	all := row{fault: "kill -9 in each phase of a meeting"}
	for seed := range uint64(often(6, 1)) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			t.Parallel()
			r := walkThrough(t, seed)
			mu.Lock()
			defer mu.Unlock()
			all.join(r)
		})
	}
	t.Cleanup(func() { report(t, all) })
}

// walkThrough leads a meeting from its beginning to its end, killed at about every
// second move with -full, else about once a phase.
func walkThrough(t *testing.T, seed uint64) row {
	r := row{said: "Everything is back: Vote, 6 ideas, 2 slips in, and the half-typed line"}
	w := newWalker(t, &r, seed)
	phase := ""
	for _, m := range walk() {
		when := spared
		if *full && w.chance.IntN(4) > 0 || !*full && m.phase != phase {
			when = halfway + w.chance.IntN(3)
			phase = m.phase
		}
		beside := m.phase != "close" && w.chance.IntN(3) == 0
		text := ""
		if beside {
			text = w.park()
		}
		w.make(m, when)
		if beside {
			w.isParked(text)
		}
		if beside && w.chance.IntN(4) == 0 {
			w.second.Kill()
			w.second = w.open(t, "resume")
			w.second.See("Everything is back")
		}
	}
	r.acknowledged = len(w.acknowledged)
	return r
}
