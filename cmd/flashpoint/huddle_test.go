//go:build unix

package main

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

// The team of the huddle; Terry is the manager. Ivy comes late.
var team = []string{"Ana", "Bo", "Cleo", "Dan", "Eve", "Fay", "Gus", "Terry"}

// ballots are what people vote in a huddle: the wall may tell nothing of it.
type ballots struct {
	slips  [4]string // in the order in which they come in
	half   string    // the one that is half typed when the power fails
	booth  [2]string
	hands  [6]string // for each idea, of the three who vote by hand
	runOff [9]string
	scores [9]string
	tied   string // what the first two have in the first round
	winner string // its letter
	author string // of the winner
}

// In both huddles Ana's wave and Bo's chalk are tied for the first place, and
// tied again in the run-off. All else differs.
var (
	one = ballots{
		slips: [4]string{"a a c", "a b d", "b b e", "c a b"}, half: "a a", booth: [2]string{"a b c", "b a"}, hands: [6]string{"2", "2", "1", "1", "0", "2"},
		runOff: [9]string{"a", "a", "a", "a", "b", "b", "b", "b", "-"}, scores: [9]string{"4 1", "4 1", "4 2", "4 1", "3 2", "4 4", "4 0", "4 0", "4 1"}, tied: "8 dots from 7 supporters", winner: "A", author: "Ana",
	}
	other = ballots{
		slips: [4]string{"b b f", "b a f", "a a d", "e b a"}, half: "f d", booth: [2]string{"b f a", "a b"}, hands: [6]string{"3", "3", "0", "0", "1", "0"},
		runOff: [9]string{"b", "b", "-", "a", "b", "a", "b", "a", "a"}, scores: [9]string{"1 4", "1 4", "2 4", "1 4", "2 3", "4 4", "0 4", "0 4", "1 4"}, tied: "9 dots from 8 supporters", winner: "B", author: "Bo",
	}
)

// TestHuddle holds a huddle of twenty minutes as a shift lead would, on a small
// wall, with nearly all that can happen in one. It is held twice with different
// votes, and before a reveal nobody can tell the two apart.
func TestHuddle(t *testing.T) {
	first := newHuddle(t, one)
	first.hold()
	second := newHuddle(t, other)
	second.before = first.seen
	second.hold()
}

// hold is the whole huddle.
func (h *huddle) hold() {
	h.T.Helper()
	h.open()
	h.collect()
	h.tidy()
	h.vote()
	h.settle()
	h.plan()
	h.end()
}

// open is everybody's name, the room check, the plan and a question to warm up.
func (h *huddle) open() {
	h.start("--no-motion").See("Welcome").Keys("Corner Coffee<enter>").See("Start a meeting").Keys("<enter>")
	h.See("Can the back row read the last line?").Keys("<enter>").See("Who is here?")
	for i, name := range team {
		h.Keys(name + "<enter>").See(strconv.Itoa(i+1) + " here")
	}
	h.See("20-minute huddle").Keys("<tab>").See("▸ [x] Terry").Keys("m").See("manager")
	h.Keys("q").See("A warm-up, before we start").Keys("<enter>").See("Who is here?")
	h.pass(3 * time.Minute)
	h.Keys("<tab>").See("Name:").Keys("<enter>").See("[Map]").Keys("coffee").See("Coffee shop").Keys("<enter>").See("Join the queue")
}

// collect is writing, a round robin in which some pass, and writing again.
func (h *huddle) collect() {
	h.Keys("<enter>").See("write in silence", "Pens only")
	h.pass(3 * time.Minute)
	h.Keys("<enter>").See("one idea, then Enter")
	for _, turn := range []struct{ speaker, idea string }{
		{"Ana", "Wave from the machine"}, {"Bo", "Chalk the wait on the door"}, {"Cleo", ""}, {"Dan", "A bench by the window"},
		{"Eve", "Free biscuit for whoever waits @fay"}, {"Eve", "A bell to ring"}, {"Fay", "Bench by the window"}, {"Gus", ""}, {"Terry", "Names on the cups"},
		{"Ana", ""}, {"Bo", ""}, {"Cleo", ""}, {"Dan", ""}, {"Eve", ""}, {"Fay", ""}, {"Gus", ""}, {"Terry", ""},
	} {
		h.See("Next to speak: " + turn.speaker)
		if turn.idea == "" {
			h.Keys("<tab>")
			continue
		}
		h.Keys(turn.idea + "<enter>")
		text, _, _ := strings.Cut(turn.idea, " @")
		h.See(text, "one idea, then Enter")
	}
	h.See("Everybody has passed")
	h.pass(8 * time.Minute) // four too many
	h.Keys("<^t>").See("4 min behind", "How do we end on time?",
		"1  Shorten what is left: second write 36 s, Tidy 1:12", "Vote 2:24, Plan 1:48", "2  Leave out", "3  End later")
	h.Keys("1").See("On time again: the meeting ends at 7:50", "saved")
	h.Keys("<enter>").See("write in silence")
	h.pass(36 * time.Second)
	h.Keys("<enter>").See("one idea, then Enter").Keys("<enter>").See("[Tidy]", "on time")
}

// tidy answers the program's question whether two ideas are the same, and parks
// what belongs to another day.
func (h *huddle) tidy() {
	h.See("1 pair looks alike").Keys("l").See("The same idea?", "A bench by the window", "Bench by the window").Keys("y")
	h.See("2 in one", "Merged").Keys("<^l>").See("parking lot").Keys("The heating is late<enter>").See("Parked for another time", "[Tidy]")
	h.pass(72 * time.Second)
	h.Keys("<enter>").See("[Vote]", "start the vote", "on time")
}

// vote is slips, the power, the booth, a late-comer, and hands for the rest.
func (h *huddle) vote() {
	h.Keys("<enter>").See("0 of 8 slips in")
	for i, slip := range h.votes.slips {
		h.same(slip+"<enter>", strconv.Itoa(i+1)+" of 8 slips in")
	}
	h.same(h.votes.half, "•")
	h.keeps("vote") // the half slip
	h.Kill()
	h.tell()
	h.pass(time.Minute)
	h.start("--no-motion").See("Resume")
	h.same("<enter>", "[Vote]", "4 of 8 slips in", "•", "half-typed line")
	h.same("<^u>", "Slip 5: the letters")
	h.same("<^g>", "Another way to vote")
	h.same("<enter>", "Who votes?")

	for _, slip := range h.votes.booth {
		h.same("<enter>", "dots placed")
		h.same(slip, "•", fmt.Sprint(len(strings.Fields(slip)), " of 3 dots placed"))
		h.same("<enter>", "Who votes?", "Thank you")
	}
	h.same("<esc>", "Slip 5:", "6 of 8 ballots in")
	h.same("<^g>", "Another way to vote")
	h.same("<down><down><down><enter>", "Who came late?")
	h.same("Ivy<enter>", "Ivy is here", "6 of 9 ballots in")
	h.same("<^g>", "Another way to vote")
	h.same("<down><enter>", "How many people vote by hand?", "3")
	h.Keys("<enter>")
	for i, hands := range h.votes.hands {
		h.See("Hands for " + session.Letter(i))
		h.same(hands, "•")
		h.Keys("<enter>")
	}
	h.same("", "All 9 ballots are in", "Enter reveals")
	h.See("saved")
	h.tell()
	h.Keys("<enter>").See("A and B are tied")
}

// settle is a run-off that is tied too, and points that end it.
func (h *huddle) settle() {
	h.Keys("<enter>").See("Then a run-off").Keys("<enter>").See("0 of 9 slips in")
	for i, slip := range h.votes.runOff {
		h.same(slip+"<enter>", strconv.Itoa(i+1)+" of 9 slips in")
	}
	h.Keys("<enter>").See("tied", "4 dots")
	h.Keys("<enter>").See("0 to 4 points").Keys("<enter>").See("0 of 9 slips in")
	for i, slip := range h.votes.scores {
		h.same(slip+"<enter>", strconv.Itoa(i+1)+" of 9 slips in")
	}
	h.See("saved").Keys("<^c>").Left()
	h.pass(84 * time.Second)
	h.start("resume").See("9 of 9 slips in")
	h.Keys("<enter>")
	h.skip("★ " + h.votes.winner)
}

// plan is whose idea it was, applause, what it takes, and who does what by when.
func (h *huddle) plan() {
	h.Keys("<enter>").See("[Plan]", "choose the winner", "on time").Keys("<enter>").See("Whose idea was it?")
	h.Keys("<enter>")
	h.skip("It was the idea of "+h.votes.author, "Applause!")
	h.Keys("<enter>").See("What does it cost?").Keys("<enter><enter><enter>").Keys("No chalk left<enter><enter>").See("Task:")
	h.Keys("Buy chalk @bo by in 3 days<enter>").See("Buy chalk", "Bo")
	h.Keys("Show Ivy how @terry by friday<enter>").See("Show Ivy how", "Terry")
	h.pass(108 * time.Second)
	h.Keys("<enter>").See("Enter again").Keys("<enter>").See("[Close]")
}

// end is an answer for each idea, the next date, and goodbye, on time.
func (h *huddle) end() {
	h.Keys("<enter>").See("meet again").Keys("in 2 weeks<enter>").See("1 thought is parked", "The heating is late").Keys("<enter>").See("What we chose", "Buy chalk: Bo, Fri 4 Dec")
	h.Keys("<enter>").See("What next?", "Closed and kept").Keys("<^c>")
	if code := h.Left(); code != 0 {
		h.T.Errorf("exit code %d:\n%s", code, h.Screen())
	}
	minutes := h.out("show", "latest")
	for _, words := range []string{
		"7:30 to 7:50", "Terry (manager) and Ivy", "huddle, 20 minutes", "with: Bench by the window",
		"Round 1: 3 dots each, at most 2 on one, 4 slips, 2 in the booth, 3 by hand", h.votes.tied,
		"Tied: A and B. Round 2 was held to settle it.", "Tied: A and B. Round 3 was held to settle it.", "35 points, 3 or 4 from 9 supporters", "12 points, 3 or 4 from 1 supporter", h.votes.winner + " won with the most points",
		"Whose idea  " + h.votes.author, "No chalk left", "Buy chalk\n    Bo, Fri 4 Dec", "Show Ivy how\n    Terry, Fri 4 Dec", "The heating is late", "Tue 15 Dec",
	} {
		if !strings.Contains(minutes, words) {
			h.T.Errorf("the minutes don't say %q:\n%s", words, minutes)
		}
	}
}
