//go:build unix

package main

import (
	"strings"
	"testing"
	"time"
)

// TestLoop goes once around: a meeting promotes an idea, it goes live, customers
// praise it, its author hears it, and four weeks later the next meeting opens with
// exactly that on the wall.
func TestLoop(t *testing.T) {
	h := newHuddle(t, ballots{})
	h.promote()
	h.live()
	h.praise()
	h.again()
	h.story()
}

// promote is a short meeting at the end of which a bench is to be built.
func (h *huddle) promote() {
	h.start("--no-motion").See("Welcome").Keys("Corner Coffee<enter>").See("Start a meeting").Keys("<enter>").See("back row").Keys("<enter>").See("Who is here?")
	for _, name := range []string{"Terry", "Ana", "Bo"} {
		h.Keys(name + "<enter>").See("▸ [x] " + name)
	}
	h.Keys("<enter>").See("[Map]").Keys("coffee").See("Coffee shop").Keys("<enter>").See("Suggested: step 2").Keys("<enter>").See("write in silence")
	h.Keys("<enter>").See("one idea, then Enter").Keys("A bench by the window @terry<enter>").See("▸ 1  A bench").Keys("Chalk the wait on the door<enter>").See("▸ 2  Chalk")
	h.Keys("<^n>").See("[Tidy]").Keys("<^n>").See("[Vote]").Keys("<enter>").See("0 of 3 slips in")
	h.Keys("a<enter>").See("1 of 3").Keys("a b<enter>").See("2 of 3").Keys("a<enter>").See("Enter reveals").Keys("<enter>").See("A has the most dots")
	h.Keys("<enter>").See("choose the winner").Keys("<enter>").See("Whose idea was it?").Keys("<enter>").See("Applause").Keys("<enter>").See("What does it cost?")
	h.Keys("<enter><enter><enter>").Keys("No wood<enter><enter>").See("Task:")
	h.Keys("Buy the wood @terry by in 2 days<enter>").See("Buy the wood").Keys("<enter>").See("Enter again").Keys("<enter>").See("[Close]").Keys("<enter>").See("meet again")
	h.Keys("in 4 weeks<enter>").See("What we chose").Keys("<enter>").See("What next?", "A bench by the window")
}

// live brings the idea to the customers a week later, with the obstacle still
// there: the program asks why.
func (h *huddle) live() {
	h.pass(7 * 24 * time.Hour)
	h.Keys("b").See("1 Chosen (1)", "5 days late").Keys("<enter>").See("The story")
	h.Keys("s").See("How far is it?").Keys("<down><enter>").See("still in the way").Keys("My brother lends us a plank<enter><enter>").See("live since Tue 8 Dec")
}

// praise is a customer's words, two counted, and telling Terry: a power failure
// in the middle loses no letter.
func (h *huddle) praise() {
	h.Keys("<f5>").See("praised it, unprompted").Keys("<enter>").See("What did the customer say?")
	h.Keys("My mother can come ag").Until(func(string) bool {
		return strings.Contains(h.query("SELECT text FROM draft"), "My mother can come ag")
	}, "for the half-typed words to be in the file")
	h.Kill()
	h.start("--no-motion").See("What next?").Keys("<f5>").See("Which idea").Keys("<enter>").See("praised it, unprompted").Keys("<enter>").See("My mother can come ag")
	h.Keys("ain<enter>").See("Noted", "Terry").Keys("++").See("2 (now +2)", "not told yet").Keys("<esc>").See("Thanks to pass on: 1")
	h.pass(2 * 24 * time.Hour)
	h.Keys("l").See("A bench by the window", "Terry").Keys("<enter>").See("Who told Terry?").Keys("Bo<enter>").See("Told").Keys("<esc>").See("What next?")
	if got := strings.TrimSpace(h.query("SELECT whom ->> '$[0].name', teller, day, waited FROM told")); got != "Terry Bo 2026-12-10 2" {
		h.T.Errorf("told: %q", got)
	}
}

// again is the next meeting's beginning.
func (h *huddle) again() {
	h.now = time.Date(2026, time.December, 29, 7, 30, 0, 0, time.UTC)
	h.pass(0)
	h.Keys("n").See("back row").Keys("<enter>").See("Who is here?").Keys("<tab>a").See("3 here").Keys("<tab>").See("Name: ").Keys("<enter>")
	h.See("Last time, 1 of", "Thank you!", "It was the idea of", "Terry", "My mother can come again", "Praised 3 times since last time")
	h.Keys("<enter>").See("Keep it, change it, or stop it?", "praised 3 times").See("enter next", "tab choose one").Keys("<tab><enter>")
	h.See("keep", "still a surprise").Keys("<enter><right><enter>").Keys("The wood is new<enter>").See("[x] A bench by the window")
	h.Keys("<^n>").See("[Map]").Keys("<enter>").See("Suggested: step", "1 wow went live")
	h.Keys("<enter>").See("write in silence").Keys("<enter>").See("one idea, then Enter")
	h.Keys("Chakl the wait on the door").See("“Chalk the wait on the door”", "ctrl+a").Keys("<^a><enter>").See("▸ 1  Chakl the wait")
	h.Keys("<^c>").Left()
}

// story is what the file and the minutes say of it.
func (h *huddle) story() {
	if n := strings.TrimSpace(h.query("SELECT count(*) FROM idea WHERE from_session IS NOT NULL")); n != "1" {
		h.T.Errorf("%s ideas know that they were had before", n)
	}
	minutes := h.out("show", "latest")
	for _, words := range []string{"Last time", "A bench by the window", "keep", "The wood is new"} {
		if !strings.Contains(minutes, words) {
			h.T.Errorf("the minutes don't say %q:\n%s", words, minutes)
		}
	}
}
