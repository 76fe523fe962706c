//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"flashpoint/cmd/windowtest"
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
	bin, home := windowtest.Build(t), t.TempDir()
	db := filepath.Join(home, "shop.db")
	w := windowtest.Open(t, bin, home, cols, rows, "--db", db, "--no-motion")

	w.See("Welcome").Keys("Corner Coffee<enter>").See("Start a meeting").Keys("<enter>")
	w.See("back row", "the odd ones count").Keys("<enter>").See("Who is here?")
	for i, name := range []string{"Ana", "Bo", "Cleo", "Émile"} {
		w.Keys(name + "<enter>").See(strconv.Itoa(i+1) + " here")
	}
	w.Keys("<enter>").See("[Map]").Keys("coffee").See("Coffee shop").Keys("<enter>").See("Join the queue")
	w.Keys("<^r>").See("How good is this step", "0 of 9 steps in").Keys("00121<enter>").See("1 of 9 steps in").Keys("1030").Never("1030").Keys("0<enter>")
	w.See("2 of 9 steps in").Keys("<^r>").See("Reveal now?").Keys("y").See("lowest", "-0.5, n 4").Keys("<enter>")
	w.See("[Ideas]", "write in silence").Never("one idea, then Enter").Keys("<enter>").See("one idea, then Enter")
	for _, turn := range []struct{ speaker, idea string }{
		{"Ana", "Wave from the machine"}, {"Bo", "Chalk the wait on the door"}, {"Cleo", ""}, {"Émile", "A bell to ring"}, {"Ana", "Bell for the queue @cleo"},
	} {
		w.See("Next to speak: " + turn.speaker)
		if turn.idea == "" {
			w.Keys("<tab>")
			continue
		}
		w.Keys(turn.idea + "<enter>")
		text, _, _ := strings.Cut(turn.idea, " @")
		w.See(text, "one idea, then Enter")
	}
	w.See("Next to speak: Ana").Never("Cleo", "Émile")
	w.Keys("<enter>").See("Enter again").Keys("<enter>").See("write in silence").Keys("<enter>").See("one idea, then Enter").Keys("<enter>")

	w.See("[Tidy]").Keys("<^l>").See("parking lot").Keys("The heating is late<enter>").See("Parked for another time")
	w.See("[Tidy]").Keys("<down><down>m").See("Merging into").Keys("<down>m").See("2 in one").Keys("<enter>")
	w.See("[Vote]", "start the vote").Keys("<enter>").See("0 of 4 slips in")
	w.Keys("a z<enter>").See("There is no idea Z")
	w.Keys("a b<enter>").See("1 of 4 slips in").Keys("aa<enter>").See("2 of 4 slips in").Keys("b")
	w.See("•") // half a slip

	file := &huddle{Window: w, home: home, db: db, votes: ballots{half: "b"}}
	file.keeps("vote") // "saved" is said of what was done, not of half a line
	w.See("saved").Kill()
	w = windowtest.Open(t, bin, home, cols, rows, "--db", db, "--no-motion")
	w.See("Resume").Keys("<enter>").See("[Vote]", "2 of 4 slips in", "•", "half-typed line")
	w.Never("1 dot", "2 dots ·")
	w.Keys("b<enter>").See("3 of 4 slips in")
	w.Resize(100, 30)
	w.See("3 of 4 slips in").Keys("c<enter>").See("4 of 4 slips in").Keys("<^z>").See("3 of 4 slips in", "Undone").Keys("<^y>").See("4 of 4 slips in")
	w.Resize(cols, rows)
	w.See("4 of 4 slips in").Keys("<enter>").See("tied", "3 dots").Keys("<^z>").See("Undo stops here")
	w.Keys("<enter>").See("run-off").Keys("<enter>").See("0 of 4 slips in")
	for i, slip := range []string{"a", "a", "b", "a"} {
		w.Keys(slip + "<enter>").See(strconv.Itoa(i+1) + " of 4 slips in")
	}
	w.Keys("<enter>").See("run-off", "★")

	w.Keys("<enter>").See("[Plan]", "choose the winner").Keys("<enter>").See("Whose idea was it?").Keys("<enter>")
	w.See("It was the idea of", "Ana", "Applause!").Keys("<enter>").See("cost").Keys("<enter><enter><enter>").Keys("No chalk left<enter><enter>")
	w.See("Task:").Keys("Buy chalk @bo by in 3 days<enter>").See("Buy chalk", "Bo")
	w.Keys("Hang the sign<enter>").See("nobody yet").Keys("<enter>").See("Enter again").Keys("<enter>")

	w.See("[Close]", "answer").Keys("<enter>").See("meet again").Keys("in 2 weeks<enter>").See("1 thought is parked", "The heating is late")
	w.Keys("<enter>").See("Buy chalk")
	w.Keys("<enter>").See("Enter again").Keys("<enter>").See("What next?", "Closed and kept")
	w.Keys("<^c>")
	if code := w.Left(); code != 0 {
		t.Errorf("exit code %d:\n%s", code, w.Screen())
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
