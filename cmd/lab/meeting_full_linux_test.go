package lab

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestFullInAMeeting fills the disk under a meeting. What is typed stays on the
// screen as not saved, and is saved as soon as there is room.
func TestFullInAMeeting(t *testing.T) {
	t.Parallel()
	at := share(t)
	disk := smallDisk(t, "1m")
	from, ballast := at.db, filepath.Join(disk, "photographs")
	at.db = filepath.Join(disk, "shop.db")
	if err := errors.Join(copyFile(from, at.db), os.WriteFile(ballast, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	r := row{fault: "disk full in a meeting, and room again", said: "The disk with shop.db is full: this is not saved yet. What was saved before is safe. Make room, then try again."}
	s := at.sit(t)
	s.saves("Saved before")
	for n := range often(2, 1) {
		load(t, ballast, 0)
		words := []string{fmt.Sprint("Typed on a full disk, time ", n+1), fmt.Sprint("And one more, time ", n+1)}
		for _, idea := range words {
			s.tries(idea)
		}
		s.isTold("Not saved yet, kept here, trying again. "+r.said, "! not saved")
		unload(t, ballast)
		saved(s.Window, "Saved now: nothing was lost")
		s.acknowledged = append(s.acknowledged, words...)
		r.injected++
	}
	s.saves("Saved after that")
	s.Keys("<^c>")
	if code := s.Left(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	r.count(s.audit(t, s.db))
	report(t, r)
}
