//go:build unix

package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"flashpoint/cmd/windowtest"
)

var photos = flag.String("photos", "", "photograph every screen into this `folder`")

// TestPhotographs walks through all screens of the built program and leaves
// photographs of them: go test ./cmd/flashpoint -run TestPhotographs -photos DIR
func TestPhotographs(t *testing.T) {
	if *photos == "" {
		t.Skip("no folder for them: -photos DIR")
	}
	bin := windowtest.Build(t)
	for _, theme := range []string{"paper", "night"} {
		for _, size := range []struct{ cols, rows int }{{80, 24}, {60, 18}, {48, 14}} {
			name := fmt.Sprintf("%s-%dx%d", theme, size.cols, size.rows)
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				folder := filepath.Join(*photos, name)
				if err := os.MkdirAll(folder, 0o755); err != nil {
					t.Fatal(err)
				}
				tour{t, bin, folder, theme, size.cols, size.rows}.walk()
			})
		}
	}
}

// A tour goes through the program once, at one size and in one theme.
type tour struct {
	t           *testing.T
	bin, folder string
	theme       string
	cols, rows  int
}

func (o tour) open(args ...string) visit {
	return visit{windowtest.Open(o.t, o.bin, o.t.TempDir(), o.cols, o.rows, append(args, "--theme", o.theme)...), o.folder}
}

// A visit is a window with a camera.
type visit struct {
	*windowtest.Window
	folder string
}

// snap photographs the window once it has stopped changing.
func (v visit) snap(name string) visit {
	v.T.Helper()
	was := ""
	v.Until(func(string) bool {
		now := photographOf(v.Window)
		still := now == was
		was = now
		if !still {
			time.Sleep(60 * time.Millisecond)
		}
		return still
	}, "for the window to stand still")
	keep(v.T, v.folder, name, was)
	return v
}

// flash photographs a window that moves.
func (v visit) flash(name string) visit {
	v.T.Helper()
	keep(v.T, v.folder, name, photographOf(v.Window))
	return v
}

func (v visit) press(keys string, words ...string) visit {
	v.T.Helper()
	v.Keys(keys).See(words...)
	return v
}

func (o tour) walk() {
	v := o.open("--db", filepath.Join(o.t.TempDir(), "shop.db"))
	v.See("Welcome")
	v.snap("01-welcome")
	v.press("Corner Coffee<enter>", "Start a meeting").snap("02-home-empty")
	o.prepare(v)
	o.collect(v)
	o.vote(v)
	o.plan(v)
	o.demo()
	o.lastTime()
	o.loop()
	o.archive()
	o.rehearsal()
	o.window()
}

// prepare is Open and Map.
func (o tour) prepare(v visit) {
	v.press("<enter>", "back row").snap("03-room-check")
	v.press("<enter>", "Who is here?").snap("03-open-empty")
	for i, name := range []string{"Ana", "Bo", "Cleo", "Émile", "Terry"} {
		v.press(name+"<enter>", strconv.Itoa(i+1)+" here")
	}
	v.snap("04-open")
	v.press("<tab>h", "How we work today").snap("04-open-house-rules").press("<esc>", "Who is here?")
	v.press("q", "A warm-up").snap("04-open-warm-up").press("<esc>", "Who is here?").press("<tab>", "Name: ")
	v.press("<f3>", "Guide: Open").snap("04-open-guide").press("<esc>", "Who is here?")
	v.press("<^l>", "The parking lot").press("The heating is too low<enter>", "Who is here?").press("<^l>", "The heating").snap("04-parking-lot").press("<esc>", "Who is here?")
	v.press("<enter>", "[Map]").snap("05-map-find")
	v.press("coffee", "Coffee shop").snap("06-map-find-typed")
	v.press("<enter>", "Join the queue").snap("07-map")
	v.press("<^r>", "How good is this step").press("0 0 1 2 2", "Hands:").snap("07-rating")
	v.press("<enter>", "1 of 9 steps in").press("3 1 1 0 0<enter>", "2 of 9 steps in").press("0 0 2 2 1<enter>", "3 of 9 steps in")
	for range 6 {
		v.Keys("-<enter>")
	}
	v.press("<enter>y", "n 5").snap("07-rating-revealed")
	v.press("<^k>", "What would you like").snap("08-palette")
	v.press("<esc>", "Step: add a step")
	v.press("<f1>", "Keys of this").snap("09-help")
	v.press("<esc>", "Step: add a step")
	v.press("<^b>").snap("11-curtain")
	v.press("<^b>", "Join the queue")
}

// collect is Ideas and Tidy.
func (o tour) collect(v visit) {
	v.press("<enter>", "write in silence").snap("12-write")
	v.press("<^t>", "one minute").snap("10-clock")
	v.press("<esc>", "write in silence")
	v.press("<enter>", "one idea, then Enter").snap("13-share-empty")
	for _, idea := range []string{
		"A wave from whoever stands at the machine @cleo", "Chalk the wait in minutes on the door @ana", "A bell for the queue @bo",
		"A bench by the window for whoever waits @terry", "Say the regular's drink before they do @émile", "A bell the customer may ring when the queue is long @bo",
		"A biscuit for whoever waits longest @ana", "Write the name on the cup, spelled right @cleo",
	} {
		v.press(idea+"<enter>", "one idea, then Enter")
	}
	v.press("A bell to ring when the queue is long<enter>", "one idea, then Enter")
	v.Keys("A song for whoever waits @an")
	v.snap("14-share")
	v.press("<^u>", "one idea, then Enter").press("<^n>", "[Tidy]").snap("15-tidy")
	v.press("l", "The same idea?").snap("15-tidy-alike").press("y", "Merged")
	v.press(strings.Repeat("<up>", 9)+"m", "Merging into").snap("16-tidy-merging")
	v.Keys("<down>m").See("Merged")
	v.snap("17-tidy-merged")
	v.press("<enter>", "[Vote]", "start the vote").snap("20-vote-before")
}

// vote is a tie, its run-off and the way out of it.
func (o tour) vote(v visit) {
	v.press("<enter>", "0 of 5 slips in").snap("21-vote-open")
	for i, slip := range []string{"a c", "a c", "c a", "d e", "b"} {
		v.press(slip+"<enter>", strconv.Itoa(i+1)+" of 5 slips in")
		if i == 1 {
			v.Keys("a d")
			v.snap("22-vote-typing").Keys("<^u>")
			v.press("<^g>", "Another way to vote").snap("22-ways")
			v.press("<enter>", "Who votes?").snap("22-booth").press("<enter>", "0 of 3 dots").press("a d", "2 of 3 dots").snap("22-booth-typing").press("<esc>", "Who votes?").press("<esc>", "Slip 3")
			v.press("<^g>", "Another way").press("<down><enter>", "How many people").press("<enter>", "Hands for A").press("2", "Hands for A").snap("22-hands").press("<esc>", "?").press("y", "Slip 3")
			v.press("<^g>", "Another way").press("<down><down><enter>", "Who has voted").snap("22-who-has-voted").press("<esc>", "Slip 3")
			v.press("<f3>", "Guide: ").snap("22-vote-guide").press("<esc>", "Slip 3")
			v.press("<^r>", "Reveal now?").snap("23-vote-reveal-early").press("<esc>", "Slip 3")
		}
	}
	v.snap("24-vote-all-in")
	v.Keys("<enter>").See("show it all")
	for i := range 4 {
		time.Sleep(700 * time.Millisecond) // somewhere in the middle: for eyes only
		v.flash(fmt.Sprintf("25-reveal-moving-%d", i))
	}
	v.Keys("x").See("tied")
	v.snap("26-result-tied")
	v.press("<enter>", "run-off").snap("27-tie")
	v.press("<enter>", "0 of 5 slips in").snap("28-run-off")
	for i, slip := range []string{"a", "c", "c", "a", "c"} {
		v.press(slip+"<enter>", strconv.Itoa(i+1)+" of 5 slips in")
	}
	v.Keys("<enter>").See("show it all")
	v.Keys("x").See("★")
	v.snap("29-result")
}

// plan is the winner, the applause, the gate, the checklist and the end.
func (o tour) plan(v visit) {
	v.press("<enter>", "choose the winner").snap("30-winner")
	v.press("<enter>", "Whose idea was it?").snap("31-whose")
	v.Keys("<enter>").See("show it all")
	time.Sleep(1100 * time.Millisecond)
	v.flash("32-applause-moving")
	v.Keys("x").See("Applause!", "what does it take?")
	v.snap("33-applause")
	v.press("<enter>", "What does it cost?").snap("34-gate")
	v.press("<enter><enter>Dana<enter>The landlord must agree<enter><enter>", "Task:").snap("35-checklist-empty")
	v.press("Find a bench @terry by in 3 days<enter>", "Find a bench")
	v.press("Ask the landlord @ana by friday<enter>", "Ask the landlord")
	v.press("Measure the window @bo<enter>", "Measure the window").snap("36-checklist")
	v.press("<tab>w", "When").snap("37-dialog")
	v.press("<esc>", "tab: back").Keys("<tab>").See("a task @who")
	v.press("<enter>", "Enter again").press("<enter>", "[Close]").snap("40-close-answers")
	v.press("<enter>", "meet again").press("in 2 weeks<enter>", "1 thought is parked").snap("41-close-parked").press("<enter>", "Find a bench").snap("42-close-recap")
	v.press("<enter>", "What next?").snap("50-home-after")
	v.press("<down><down><enter>", "Whose idea:").snap("51-initiative")
	v.press("<esc>", "What next?").press("<down><down><down><enter>").Until(func(s string) bool { return !strings.Contains(s, "What next?") }, "to leave home")
	v.snap("52-reader")
}

// rehearsal is the guide beside the wall.
func (o tour) rehearsal() {
	v := o.open("--db", filepath.Join(o.t.TempDir(), "rehearsal.db"))
	v.See("Welcome")
	v.press("Corner Coffee<enter>", "Rehearse").press("d", "Backups").snap("80-check").press("<esc>", "Rehearse")
	v.press("p", "Guide: Open").snap("81-rehearsal-guide").press("<enter>", "8 here").snap("82-rehearsal")
}

// demo is what the desk has to show of a shop with a past.
func (o tour) demo() {
	v := o.open("demo")
	v.See("demo")
	v.snap("61-home-demo")
	v.Keys("<down><down><enter>").Until(func(s string) bool { return !strings.Contains(s, "What next?") }, "to leave home")
	v.snap("62-initiative-demo")
}

// lastTime is how a meeting opens in a shop with a past, and the applause from
// anywhere.
func (o tour) lastTime() {
	v := o.open("demo")
	v.See("demo")
	v.press("n", "back row").press("<enter>", "Who is here?").press("<tab>a<tab>", "next: last time")
	v.press("<enter>", "Last time, 1 of").flash("65-last-time-moving").press("x", "Applause!").snap("65-last-time-thanks")
	for n := 2; ; n++ {
		v.Keys("<right>")
		v.Until(func(s string) bool {
			return strings.Contains(s, fmt.Sprint("Last time, ", n)) || strings.Contains(s, "[Map]") || strings.Contains(s, "show it all")
		}, "for the next page")
		if strings.Contains(v.Screen(), "show it all") {
			v.press("x", "Applause!")
		}
		if strings.Contains(v.Screen(), "[Map]") {
			break
		}
		v.snap(fmt.Sprint("66-last-time-", n))
		if strings.Contains(v.Screen(), "Keep it, change it") {
			v.press("<down><enter>", "eft and right choose").snap("67-last-time-check").press("<esc>", "Last time")
		}
	}
	v.press("<f6>", "Applause for which").snap("68-applause-which").press("<enter>", "show it all").press("x", "Applause!").snap("68-applause").press("<enter>", "[Map]")
}

// window is a window that is too small, and one that is very large.
func (o tour) window() {
	v := o.open("--db", filepath.Join(o.t.TempDir(), "small.db"))
	v.See("Welcome")
	v.Resize(40, 10)
	v.See("or the letters")
	v.snap("70-too-small")
}
