//go:build unix

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/cmd/windowtest"
	"flashpoint/session"
)

// A rehearsal in the built program, on the smallest wall: it can be resumed and
// read, and nothing of it is in the shop's list.
func TestRehearsal(t *testing.T) {
	bin, home := windowtest.Build(t), t.TempDir()
	db := filepath.Join(home, "shop.db")
	w := windowtest.Open(t, bin, home, 48, 14, "--db", db, "--no-motion")
	w.See("Welcome").Keys("Corner Coffee<enter>").See("Rehearse with a pretend team").Keys("p")
	w.See("Guide: Open").Keys("<enter>").See("Rehearsal: ", "8 here").Keys("Nadia<enter>").See("9 here")
	w.Keys("<enter>").See("Guide: Map").Keys("<enter>").See("Which visit").Keys("<enter>").See("Step").Keys("<enter>")
	w.See("Guide: Write").Keys("<enter>").See("write in silence", "saved").Kill()

	w = windowtest.Open(t, bin, home, 48, 14, "--db", db, "--no-motion")
	w.See("Resume", "rehearsal").Keys("r").See("write in silence", "Rehearsal: ", "saved").Kill()

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
