package room

import (
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// byHand is a vote of five people for these ideas in which the hands are about
// to be counted.
func byHand(t testing.TB, ideas ...string) *wall {
	t.Helper()
	w := inVote(t, five, ideas...).keys("enter", "ctrl+g", "down", "enter")
	w.sees("How many people vote by hand?", "5").keys("enter")
	return w
}

func TestHandsAreCounted(t *testing.T) {
	w := byHand(t, someIdeas[:3]...)
	w.sees("Heads down, eyes closed.", "A hand for each idea you want, at most 2 times.", "A wave from", "Hands for A:", "idea 1 of 3").misses("Say the regular's")
	w.keys("enter").says("type how many hands are up for A; 0 for none")
	w.keys("6", "enter").says("A gets a number from 0 to 5, for the 5 people who vote by hand: count again")
	w.keys("x", "enter").says("A gets a number from 0 to 5")
	w.keys("3").sees("Hands for A: •").misses("••").keys("enter")
	w.sees("Say the regular's", "Hands for B: how many").keys("1", "enter", "up").sees("Hands for B: •", "Typed: Enter keeps it, a digit replaces it.")
	if small := w.screenAt(46, 11); !strings.Contains(small, "█▀▄") {
		t.Errorf("no large letter:\n%s", small)
	}
	w.keys("2", "enter").sees("Hands for C:").offers("enter", "count the hands")
	w.keys("0", "enter").says("Hands of 5 people are in. Every ballot is in: Enter reveals.")
	w.sees("All 5 ballots are in").keys("enter").settled()
	w.sees("★ A", "3 dots · 3 people", "2 dots · 2 people", "no dots", "5 ballots").noDrafts("hands")
}

func TestHandsAndSlipsMix(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("C C").sees("1 of 5 slips in").keys("A")
	w.keys("ctrl+g", "down", "enter").sees("4").keys("ctrl+u", "5", "enter").sees("A number from 1 to 4")
	w.keys("ctrl+u", "2", "enter", "2", "enter", "0", "enter", "0", "enter").says("Hands of 2 people are in.")
	w.sees("3 of 5 ballots in", "Slip 2: •") // and what was half typed is there again
	w.keys("enter").says("Slip 2 is in.")

	w.keys("ctrl+g", "down").sees("count again").keys("enter").sees("3").keys("enter")
	w.keys("1", "enter", "1", "enter", "1", "enter").sees("All 5 ballots are in")
	w.keys("enter").settled().sees("★ C", "3 dots · 2 people", "2 dots · 2 people", "1 dot · 1 person")
}

func TestHandsThatCanNotBeRight(t *testing.T) {
	w := byHand(t, someIdeas[:3]...).keys("5", "enter", "5", "enter", "5", "enter")
	w.says("More hands than 5 people with 2 dots each have: count again")
	w.sees("Hands for A: •", "Typed: Enter keeps it")
	w.keys("enter", "1", "enter", "1", "enter").says("Hands of 5 people are in")
}

func TestHandsOutliveThePower(t *testing.T) {
	w := byHand(t, someIdeas[:3]...).keys("3", "enter", "2")
	before := w.screen()
	if got := w.cut().screen(); !strings.Contains(got, "Hands for B: •") || !strings.Contains(before, "Hands for B: •") {
		t.Errorf("after a restart\n%s\nbefore\n%s", got, before)
	}
	w.keys("enter", "0", "enter").says("Hands of 5 people are in")
	byHand(t, someIdeas[:3]...).keys("esc").sees("Slip 1:").noDrafts("left at once")
	w = byHand(t, someIdeas[:3]...).keys("3", "esc").sees("Leave the count?").keys("enter").sees("Hands for A: •")
	w.keys("esc", "y").sees("Slip 1:").noDrafts("left")
}

// An idea that was withdrawn is passed over, and a score has no hands.
func TestHandsPassOverWhatWasWithdrawn(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter", "ctrl+g", "up")
	w.keys("end", "enter", "down", "enter", "no", "enter", "y").says("B is withdrawn. Its letter stays free.")
	w.sees("B  withdrawn: Say").keys("ctrl+g", "down", "enter", "enter", "1", "enter").sees("Hands for C:").keys("up").sees("Hands for A:")
	w.offers("idea before", "idea before")
	w.keys("up").says("This is the first idea")
	w.keys("enter", "4", "enter", "enter").settled().sees("★ C", "Withdrawn while people voted: B.")

	w = scoredVote(t).keys("ctrl+g", "down").sees("Hands can't show 0 to 4 for every idea")
	w.keys("enter").sees("Another way to vote")
}

// The letter and the words of the longest idea stand on the smallest wall.
func TestALongIdeaAndItsHands(t *testing.T) {
	words := strings.Repeat("word ", 80) + "end"
	w := byHand(t, words, "short")
	for _, size := range []kit.Size{{W: 46, H: 12}, {W: 78, H: 22}, {W: 198, H: 56}} {
		seen := ""
		for w.voting().pages.at = 0; ; {
			seen += w.screenAt(size.W, size.H)
			at := w.voting().pages.at
			if w.keys("pgdown"); w.voting().pages.at == at {
				break
			}
		}
		if !strings.Contains(seen, "end\n") || strings.Count(seen, "Hands for A:") == 0 {
			t.Errorf("%v:\n%s", size, seen)
		}
	}
}

// An idea may be withdrawn after it was counted, or while its hands are up: by a
// redo, or in another window.
func TestAnIdeaIsWithdrawnDuringTheCount(t *testing.T) {
	for _, counted := range []int{0, 1, 2} { // before B, while B is counted, after it
		w := inVote(t, five, someIdeas[:3]...).keys("enter", "ctrl+g", "end", "enter", "down", "enter", "no", "enter", "y").undo()
		w.keys("ctrl+g", "down", "enter", "enter")
		for range counted {
			w.keys("1", "enter")
		}
		w.redo()
		for w.voting().state() == voteHands {
			before := w.voting().hands.at
			if w.keys("2", "enter"); w.voting().hands.round != 0 && w.voting().hands.at <= before {
				t.Fatalf("%d counted: the count goes back to %d: %s", counted, w.voting().hands.at, w.said)
			}
		}
		w.says("Hands of 5 people are in").keys("enter").settled().sees("Withdrawn while people voted: B.")
	}
	w := inVote(t, five, someIdeas[:3]...).keys("enter", "ctrl+g", "end", "enter", "down", "enter", "no", "enter", "y").undo()
	w.keys("ctrl+g", "down", "enter", "enter", "1", "enter").redo().keys("enter").sees("Hands for C:")
}

// Nobody is ticked: then any number of hands is taken.
func TestHandsOfNobodyKnown(t *testing.T) {
	w := inVote(t, nil, someIdeas[:2]...).keys("enter", "ctrl+g", "enter")
	w.sees("How many people vote by hand?").keys("enter").sees("This can't stay empty")
	w.keys("201", "enter").sees("A number from 1 to 200").keys("ctrl+u", "1", "enter", "1", "enter", "0", "enter")
	w.says("Hands of 1 person are in.")
	w.keys("ctrl+r", "y").settled().sees("★ A", "1 dot · 1 person")
	if r := w.meeting.Session.Rounds[0]; r.Hands() != 1 || r.Kind != session.RoundDots {
		t.Errorf("%v", r)
	}
}
