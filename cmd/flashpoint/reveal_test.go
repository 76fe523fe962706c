//go:build unix

package main

import (
	"path/filepath"
	"strconv"
	"testing"
)

// TestTheRevealMoves watches a reveal in the built program: it comes by itself,
// a key shows all of it, and after the power failed in its middle everything is
// there at once.
func TestTheRevealMoves(t *testing.T) {
	t.Parallel()
	bin, home := build(t), t.TempDir()
	db := filepath.Join(home, "shop.db")
	w := openWindow(t, bin, home, 60, 18, "--db", db)
	w.see("Welcome").keys("Corner Coffee<enter>").see("Start a meeting").keys("<enter>")
	w.see("back row").keys("<enter>").see("Who is here?")
	for i, name := range []string{"Ana", "Bo"} {
		w.keys(name + "<enter>").see(strconv.Itoa(i+1) + " here")
	}
	w.keys("<enter>").see("[Map]").keys("coffee").see("Coffee shop").keys("<enter>").see("Join the queue").keys("<enter>")
	w.see("write in silence").keys("<enter>")
	for _, idea := range []string{"A wave @ana", "A bench @bo", "A bell @ana"} {
		w.see("one idea, then Enter").keys(idea + "<enter>").see("  " + idea[:6])
	}
	vote := func(slips ...string) {
		t.Helper()
		w.see("start the vote").keys("<enter>").see("0 of 2 slips in")
		for i, slip := range slips {
			w.keys(slip + "<enter>").see(strconv.Itoa(i+1) + " of 2 slips in")
		}
		w.keys("<enter>").see("show it all").never("★", "most dots")
	}
	w.keys("<^n>").see("[Tidy]").keys("<enter>")
	vote("b", "b a")
	w.see("C  A bell").see("★ B  A bench", "most dots") // by itself, to the end

	w.keys("v")
	vote("b b", "b a")
	w.keys("x").see("★ B  A bench", "3 dots", "most dots")

	w.keys("v")
	vote("b b", "b a")
	w.see("C  A bell").see("saved").kill()
	w = openWindow(t, bin, home, 60, 18, "--db", db)
	w.see("Resume").keys("<enter>").see("[Vote]", "★ B  A bench", "3 dots", "go on to Plan").never("show it all")

	w.keys("<enter>").see("choose the winner").keys("<enter>").see("Whose idea was it?").keys("<enter>")
	w.see("It was the idea of", "show it all").see("idea of Bo", "clap", "what does it take?")
}
