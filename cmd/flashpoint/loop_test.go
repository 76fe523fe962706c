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
	h.start("--no-motion").see("Welcome").keys("Corner Coffee<enter>").see("Start a meeting").keys("<enter>").see("back row").keys("<enter>").see("Who is here?")
	for _, name := range []string{"Terry", "Ana", "Bo"} {
		h.keys(name + "<enter>").see("▸ [x] " + name)
	}
	h.keys("<enter>").see("[Map]").keys("coffee").see("Coffee shop").keys("<enter>").see("Suggested: step 2").keys("<enter>").see("write in silence")
	h.keys("<enter>").see("one idea, then Enter").keys("A bench by the window @terry<enter>").see("▸ 1  A bench").keys("Chalk the wait on the door<enter>").see("▸ 2  Chalk")
	h.keys("<^n>").see("[Tidy]").keys("<^n>").see("[Vote]").keys("<enter>").see("0 of 3 slips in")
	h.keys("a<enter>").see("1 of 3").keys("a b<enter>").see("2 of 3").keys("a<enter>").see("Enter reveals").keys("<enter>").see("A has the most dots")
	h.keys("<enter>").see("choose the winner").keys("<enter>").see("Whose idea was it?").keys("<enter>").see("Applause").keys("<enter>").see("What does it cost?")
	h.keys("<enter><enter><enter>").keys("No wood<enter><enter>").see("Task:")
	h.keys("Buy the wood @terry by in 2 days<enter>").see("Buy the wood").keys("<enter>").see("Enter again").keys("<enter>").see("[Close]").keys("<enter>").see("meet again")
	h.keys("in 4 weeks<enter>").see("What we chose").keys("<enter>").see("What next?", "A bench by the window")
}

// live brings the idea to the customers a week later, with the obstacle still
// there: the program asks why.
func (h *huddle) live() {
	h.pass(7 * 24 * time.Hour)
	h.keys("b").see("1 Chosen (1)", "5 days late").keys("<enter>").see("The story")
	h.keys("s").see("How far is it?").keys("<down><enter>").see("still in the way").keys("My brother lends us a plank<enter><enter>").see("live since Tue 8 Dec")
}

// praise is a customer's words, two counted, and telling Terry: a power failure
// in the middle loses no letter.
func (h *huddle) praise() {
	h.keys("<f5>").see("praised it, unprompted").keys("<enter>").see("What did the customer say?")
	h.keys("My mother can come ag").until(func(string) bool {
		return strings.Contains(h.query("SELECT text FROM draft"), "My mother can come ag")
	}, "for the half-typed words to be in the file")
	h.kill()
	h.start("--no-motion").see("What next?").keys("<f5>").see("Which idea").keys("<enter>").see("praised it, unprompted").keys("<enter>").see("My mother can come ag")
	h.keys("ain<enter>").see("Noted", "Terry").keys("++").see("2 (now +2)", "not told yet").keys("<esc>").see("Thanks to pass on: 1")
	h.pass(2 * 24 * time.Hour)
	h.keys("l").see("A bench by the window", "Terry").keys("<enter>").see("Who told Terry?").keys("Bo<enter>").see("Told").keys("<esc>").see("What next?")
	if got := strings.TrimSpace(h.query("SELECT whom ->> '$[0].name', teller, day, waited FROM told")); got != "Terry Bo 2026-12-10 2" {
		h.t.Errorf("told: %q", got)
	}
}

// again is the next meeting's beginning.
func (h *huddle) again() {
	h.now = time.Date(2026, time.December, 29, 7, 30, 0, 0, time.UTC)
	h.pass(0)
	h.keys("n").see("back row").keys("<enter>").see("Who is here?").keys("<tab>a").see("3 here").keys("<tab>").see("Name: ").keys("<enter>")
	h.see("Last time, 1 of", "Thank you!", "It was the idea of", "Terry", "My mother can come again", "Praised 3 times since last time")
	h.keys("<enter>").see("Keep it, change it, or stop it?", "praised 3 times").see("enter next", "tab choose one").keys("<tab><enter>")
	h.see("keep", "still a surprise").keys("<enter><right><enter>").keys("The wood is new<enter>").see("[x] A bench by the window")
	h.keys("<^n>").see("[Map]").keys("<enter>").see("Suggested: step", "1 wow went live")
	h.keys("<enter>").see("write in silence").keys("<enter>").see("one idea, then Enter")
	h.keys("Chakl the wait on the door").see("“Chalk the wait on the door”", "ctrl+a").keys("<^a><enter>").see("▸ 1  Chakl the wait")
	h.keys("<^c>").left()
}

// story is what the file and the minutes say of it.
func (h *huddle) story() {
	if n := strings.TrimSpace(h.query("SELECT count(*) FROM idea WHERE from_session IS NOT NULL")); n != "1" {
		h.t.Errorf("%s ideas know that they were had before", n)
	}
	minutes := h.out("show", "latest")
	for _, words := range []string{"Last time", "A bench by the window", "keep", "The wood is new"} {
		if !strings.Contains(minutes, words) {
			h.t.Errorf("the minutes don't say %q:\n%s", words, minutes)
		}
	}
}
