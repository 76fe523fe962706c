//go:build unix

package main

import (
	"path/filepath"
	"strconv"
	"testing"

	"flashpoint/cmd/windowtest"
)

// TestTheRevealMoves watches a reveal in the built program: it comes by itself,
// a key shows all of it, and after the power failed in its middle everything is
// there at once.
func TestTheRevealMoves(t *testing.T) {
	t.Parallel()
	bin, home := windowtest.Build(t), t.TempDir()
	db := filepath.Join(home, "shop.db")
	w := windowtest.Open(t, bin, home, 60, 18, "--db", db)
	w.See("Welcome").Keys("Corner Coffee<enter>").See("Start a meeting").Keys("<enter>")
	w.See("back row").Keys("<enter>").See("Who is here?")
	for i, name := range []string{"Ana", "Bo"} {
		w.Keys(name + "<enter>").See(strconv.Itoa(i+1) + " here")
	}
	w.Keys("<enter>").See("[Map]").Keys("coffee").See("Coffee shop").Keys("<enter>").See("Join the queue").Keys("<enter>")
	w.See("write in silence").Keys("<enter>")
	for _, idea := range []string{"A wave @ana", "A bench @bo", "A bell @ana"} {
		w.See("one idea, then Enter").Keys(idea + "<enter>").See("  " + idea[:6])
	}
	vote := func(slips ...string) {
		t.Helper()
		w.See("start the vote").Keys("<enter>").See("0 of 2 slips in")
		for i, slip := range slips {
			w.Keys(slip + "<enter>").See(strconv.Itoa(i+1) + " of 2 slips in")
		}
		w.Keys("<enter>").See("show it all").Never("★", "most dots")
	}
	w.Keys("<^n>").See("[Tidy]").Keys("<enter>")
	vote("b", "b a")
	w.See("C  A bell").See("★ B  A bench", "most dots") // by itself, to the end

	w.Keys("v")
	vote("b b", "b a")
	w.Keys("x").See("★ B  A bench", "3 dots", "most dots")

	w.Keys("v")
	vote("b b", "b a")
	w.See("C  A bell").See("saved").Kill()
	w = windowtest.Open(t, bin, home, 60, 18, "--db", db)
	w.See("Resume").Keys("<enter>").See("[Vote]", "★ B  A bench", "3 dots", "go on to Plan").Never("show it all")

	w.Keys("<enter>").See("choose the winner").Keys("<enter>").See("Whose idea was it?").Keys("<enter>")
	w.See("It was the idea of", "show it all").See("idea of Bo", "clap", "what does it take?")
}
