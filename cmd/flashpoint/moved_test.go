package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"flashpoint/session"
)

// movedClock is the program under another name, for whole meetings: a test moves
// its clock, and the IDs that it makes are the same whenever the same is done.
const movedClock = "flashpoint-moved"

// byHand runs it. The file "clock" in the home folder says what time it is.
func byHand() {
	root, f := newRoot()
	f.now = clockIn(os.Getenv("HOME"))
	made := uint64(0)
	f.newID = func() (id session.ID) {
		made++
		binary.BigEndian.PutUint64(id[:8], uint64(f.now().UnixMilli())<<16|7<<12)
		binary.BigEndian.PutUint64(id[8:], 1<<63|made)
		return id
	}
	root.SetArgs(os.Args[1:])
	if err := root.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// clockIn reads the clock of a home folder.
func clockIn(home string) func() time.Time {
	return func() time.Time {
		text, err := os.ReadFile(filepath.Join(home, "clock"))
		if err != nil {
			panic(err)
		}
		now, err := time.Parse(time.RFC3339, string(text))
		if err != nil {
			panic(err)
		}
		return now
	}
}

// setClock makes it that time for programs with this home.
func setClock(home string, now time.Time) error {
	draft := filepath.Join(home, "clock.new") // so that nobody reads half a time
	if err := os.WriteFile(draft, []byte(now.Format(time.RFC3339)), 0o600); err != nil {
		return err
	}
	return os.Rename(draft, filepath.Join(home, "clock"))
}
