package main

import (
	"fmt"
	"os"
	"time"
)

// stoppedClock is the program under another name, for pictures: the clock of
// its meetings stands still.
const stoppedClock = "flashpoint-stopped"

// atHalfPastSeven runs it on a Tuesday morning.
func atHalfPastSeven() {
	root, f := newRoot()
	f.now = func() time.Time { return time.Date(2026, time.December, 1, 7, 30, 0, 0, time.UTC) }
	root.SetArgs(os.Args[1:])
	if err := root.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
