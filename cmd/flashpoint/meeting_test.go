//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestWholeMeeting runs a meeting in the built program, key by key, as somebody
// would who has read only the last line of the screen. In the middle of the
// vote the power fails.
func TestWholeMeeting(t *testing.T) {
	for _, size := range []struct{ cols, rows int }{{80, 24}, {60, 18}, {48, 14}} {
		t.Run(fmt.Sprintf("%dx%d", size.cols, size.rows), func(t *testing.T) {
			t.Parallel()
			wholeMeeting(t, size.cols, size.rows)
		})
	}
}

func wholeMeeting(t *testing.T, cols, rows int) {
	bin, home := build(t), t.TempDir()
	db := filepath.Join(home, "shop.db")
	w := openWindow(t, bin, home, cols, rows, "--db", db, "--no-motion")

	w.see("Welcome").keys("Corner Coffee<enter>").see("Start a meeting").keys("<enter>")
	w.see("back row", "the odd ones count").keys("<enter>").see("Who is here?")
	for i, name := range []string{"Ana", "Bo", "Cleo", "Émile"} {
		w.keys(name + "<enter>").see(strconv.Itoa(i+1) + " here")
	}
	w.keys("<enter>").see("[Map]").keys("coffee").see("Coffee shop").keys("<enter>").see("Join the queue")
	w.keys("<^r>").see("How good is this step", "0 of 9 steps in").keys("00121<enter>").see("1 of 9 steps in").keys("1030").never("1030").keys("0<enter>")
	w.see("2 of 9 steps in").keys("<^r>").see("Reveal now?").keys("y").see("lowest", "-0.5, n 4").keys("<enter>")
	w.see("[Ideas]", "write in silence").never("one idea, then Enter").keys("<enter>").see("one idea, then Enter")
	for _, turn := range []struct{ speaker, idea string }{
		{"Ana", "Wave from the machine"}, {"Bo", "Chalk the wait on the door"}, {"Cleo", ""}, {"Émile", "A bell to ring"}, {"Ana", "Bell for the queue @cleo"},
	} {
		w.see("Next to speak: " + turn.speaker)
		if turn.idea == "" {
			w.keys("<tab>")
			continue
		}
		w.keys(turn.idea + "<enter>")
		text, _, _ := strings.Cut(turn.idea, " @")
		w.see(text, "one idea, then Enter")
	}
	w.see("Next to speak: Ana").never("Cleo", "Émile")
	w.keys("<enter>").see("Enter again").keys("<enter>").see("write in silence").keys("<enter>").see("one idea, then Enter").keys("<enter>")

	w.see("[Tidy]").keys("<^l>").see("parking lot").keys("The heating is late<enter>").see("Parked for another time")
	w.see("[Tidy]").keys("<down><down>m").see("Merging into").keys("<down>m").see("2 in one").keys("<enter>")
	w.see("[Vote]", "start the vote").keys("<enter>").see("0 of 4 slips in")
	w.keys("a z<enter>").see("There is no idea Z")
	w.keys("a b<enter>").see("1 of 4 slips in").keys("aa<enter>").see("2 of 4 slips in").keys("b")
	w.see("•") // half a slip

	file := &huddle{window: w, home: home, db: db, votes: ballots{half: "b"}}
	file.keeps("vote") // "saved" is said of what was done, not of half a line
	w.see("saved").kill()
	w = openWindow(t, bin, home, cols, rows, "--db", db, "--no-motion")
	w.see("Resume").keys("<enter>").see("[Vote]", "2 of 4 slips in", "•", "half-typed line")
	w.never("1 dot", "2 dots ·")
	w.keys("b<enter>").see("3 of 4 slips in")
	w.resize(100, 30)
	w.see("3 of 4 slips in").keys("c<enter>").see("4 of 4 slips in").keys("<^z>").see("3 of 4 slips in", "Undone").keys("<^y>").see("4 of 4 slips in")
	w.resize(cols, rows)
	w.see("4 of 4 slips in").keys("<enter>").see("tied", "3 dots").keys("<^z>").see("Undo stops here")
	w.keys("<enter>").see("run-off").keys("<enter>").see("0 of 4 slips in")
	for i, slip := range []string{"a", "a", "b", "a"} {
		w.keys(slip + "<enter>").see(strconv.Itoa(i+1) + " of 4 slips in")
	}
	w.keys("<enter>").see("run-off", "★")

	w.keys("<enter>").see("[Plan]", "choose the winner").keys("<enter>").see("Whose idea was it?").keys("<enter>")
	w.see("It was the idea of", "Ana", "Applause!").keys("<enter>").see("cost").keys("<enter><enter><enter>").keys("No chalk left<enter><enter>")
	w.see("Task:").keys("Buy chalk @bo by in 3 days<enter>").see("Buy chalk", "Bo")
	w.keys("Hang the sign<enter>").see("nobody yet").keys("<enter>").see("Enter again").keys("<enter>")

	w.see("[Close]", "answer").keys("<enter>").see("meet again").keys("in 2 weeks<enter>").see("1 thought is parked", "The heating is late")
	w.keys("<enter>").see("Buy chalk")
	w.keys("<enter>").see("Enter again").keys("<enter>").see("What next?", "Closed and kept")
	w.keys("<^c>")
	if code := w.left(); code != 0 {
		t.Errorf("exit code %d:\n%s", code, w.screen())
	}
	for _, words := range []string{"Wave from the machine", "Buy chalk", "No chalk left", "run-off", "rated +1.0, n 4", "The heating is late"} {
		if out := minutes(t, bin, home, db); !strings.Contains(out, words) {
			t.Errorf("the minutes don't say %q:\n%s", words, out)
		}
	}
}

func minutes(t *testing.T, bin, home, db string) string {
	t.Helper()
	cmd := exec.Command(bin, "show", "latest", "--db", db)
	cmd.Env = []string{"HOME=" + home}
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}
