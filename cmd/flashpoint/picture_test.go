//go:build unix

package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"flashpoint/cmd/windowtest"
)

var update = flag.Bool("update", false, "take the pictures in README anew")

// TestPictures keeps the pictures in README what the program really shows: it
// waits for each of them at its place in a meeting.
func TestPictures(t *testing.T) {
	bin, err := exec.LookPath(stoppedClock)
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	v := visit{windowtest.Open(t, bin, home, 80, 24, "--db", filepath.Join(home, "shop.db"), "--no-motion"), "testdata"}

	v.See("Welcome").Keys("Corner Coffee<enter>").See("Start a meeting").Keys("<enter>")
	v.See("back row").Keys("<enter>").See("Who is here?")
	for i, name := range []string{"Terry", "Ana", "Cleo", "Bo", "Dana", "Émile"} {
		v.press(name+"<enter>", strconv.Itoa(i+1)+" here")
	}
	v.press("<enter>", "[Map]").press("coffee", "Coffee shop").press("<enter>", "Join the queue").press("<enter>", "write in silence")
	v.press("<enter>", "one idea, then Enter")
	for i, idea := range []string{"A bench by the window for whoever waits", "Chalk the wait in minutes on the door",
		"Say the regular's drink before they do", "A bell the customer may ring when the queue is long"} {
		v.press(idea+"<enter>", strconv.Itoa(i+1)+"  ", "one idea, then Enter")
	}
	v.Keys("A wave from whoever stands at the mach")
	v.picture("share")

	v.press("ine<enter>", "one idea, then Enter").press("<^n>", "[Tidy]").press("<enter>", "start the vote").press("<enter>", "0 of 6 slips in")
	for i, slip := range []string{"a a", "a b", "a e", "b e", "a c", "a b"} {
		v.press(slip+"<enter>", strconv.Itoa(i+1)+" of 6 slips in")
	}
	v.Keys("<enter>")
	v.picture("reveal")

	v.press("<enter>", "choose the winner").press("<enter>", "Whose idea was it?").Keys("<enter>")
	v.picture("applause")

	back := visit{windowtest.Open(t, bin, t.TempDir(), 120, 26, "demo", "--no-motion"), "testdata"}
	back.press("w", "[0 In short]").press("3", "[3 Initiatives]").press("j", "In the way")
	back.picture("review")
}

// picture waits until the window is the one in README, or with -update until it
// stands still, and keeps that.
func (v visit) picture(name string) {
	v.T.Helper()
	if *update {
		v.snap(name)
	}
	want, err := os.ReadFile(filepath.Join(v.folder, name+".svg"))
	if err != nil {
		v.T.Fatal(err)
	}
	v.Until(func(string) bool { return photographOf(v.Window) == string(want) },
		"for the picture "+name+".svg; if this is right, look at it after: go test ./cmd/flashpoint -run TestPictures -update")
}
