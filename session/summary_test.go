package session

import "testing"

// One idea makes a meeting that was held, closed or not; without one it has to be closed.
func TestHeld(t *testing.T) {
	for _, c := range []struct {
		of   Summary
		held bool
	}{
		{Summary{}, false},
		{Summary{Closed: monday}, false},
		{Summary{Present: 1}, false},
		{Summary{Present: 1, Closed: monday}, true},
		{Summary{Present: 1, Rehearsal: true, Closed: monday}, false},
		{Summary{Steps: 1, Closed: monday}, true},
		{Summary{Ideas: 1}, true},
	} {
		equal(t, "held", c.of.Held(), c.held)
	}
}
