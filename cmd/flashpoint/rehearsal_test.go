//go:build unix

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
)

// A rehearsal in the built program, on the smallest wall: it can be resumed and
// read, and nothing of it is in the shop's list.
func TestRehearsal(t *testing.T) {
	bin, home := build(t), t.TempDir()
	db := filepath.Join(home, "shop.db")
	w := openWindow(t, bin, home, 48, 14, "--db", db, "--no-motion")
	w.see("Welcome").keys("Corner Coffee<enter>").see("Rehearse with a pretend team").keys("p")
	w.see("Guide: Open").keys("<enter>").see("Rehearsal: ", "8 here").keys("Nadia<enter>").see("9 here")
	w.keys("<enter>").see("Guide: Map").keys("<enter>").see("Which visit").keys("<enter>").see("Step").keys("<enter>")
	w.see("Guide: Write").keys("<enter>").see("write in silence", "saved").kill()

	w = openWindow(t, bin, home, 48, 14, "--db", db, "--no-motion")
	w.see("Resume", "rehearsal").keys("r").see("write in silence", "Rehearsal: ", "saved").kill()

	list := func(args ...string) string {
		out, err := exec.Command(bin, append([]string{"list", "--db", db}, args...)...).Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	if got := list(); strings.Contains(got, "Ideas") {
		t.Errorf("the rehearsal is in the list:\n%s", got)
	}
	if got := list("--all"); !strings.Contains(got, "in Ideas, rehearsal") {
		t.Errorf("list --all does not have the rehearsal:\n%s", got)
	}
}

func TestARehearsalThatWasLeftAtOnceIsNotOffered(t *testing.T) {
	for _, c := range []struct {
		m    session.Summary
		want bool
	}{
		{session.Summary{}, true},
		{session.Summary{Present: 2}, false},
		{session.Summary{Present: 8, Rehearsal: true}, true},
		{session.Summary{Present: 8, Rehearsal: true, Steps: 9}, false},
	} {
		if got := !c.m.Begun(); got != c.want {
			t.Errorf("%+v: %v", c.m, got)
		}
	}
}
