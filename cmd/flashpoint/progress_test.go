package main

import (
	"testing"
	"time"
)

// How long the rest takes is told once that can be told, and in minutes where it is long.
func TestHowMuchTimeIsLeft(t *testing.T) {
	for want, c := range map[string]struct {
		spent       time.Duration
		done, total int
	}{
		"":                   {900 * time.Millisecond, 1, 100},
		", about 90 s left":  {10 * time.Second, 10, 100},
		", about 2 min left": {10 * time.Second, 10, 101},
		", about 1 s left":   {2 * time.Second, 99, 100},
	} {
		if got := left(c.spent, c.done, c.total); got != want {
			t.Errorf("%d of %d after %v: %q, not %q", c.done, c.total, c.spent, got, want)
		}
	}
	if got := left(time.Minute, 100, 100); got != "" {
		t.Errorf("when all is done: %q", got)
	}
}
