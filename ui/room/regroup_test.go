package room

import (
	"testing"

	"flashpoint/session"
)

func TestIdeasAreTheSameAfterAVote(t *testing.T) {
	w := inVote(t, five, someIdeas[:4]...).keys("enter").slips("A A", "B A", "B", "C C", "C C").keys("enter").settled().sees("★ C", "4 dots")
	w.keys("m").sees("Which of them are the same idea?", "C  [ ] A bell", "4 dots", "Mark two or more.")
	w.keys("enter").says("Choose two ideas or more that are the same")
	w.keys("down", "space", "down", "space").sees("A  [x]", "B  [x]", "A and B become one, in the words of A.")
	w.cut().sees("A  [x]", "B  [x]").keys("enter")
	w.sees("Count it again, like this?", "A  A wave", "3 + 2 → 5 dots", "C  A bell", "4 dots", "Then A is first. Before, it was C.").misses("fall", "Say the regular's")
	w.keys("down", "up", "esc").sees("A  [x]").keys("enter", "enter").says("Counted again, as a new round.")
	w.sees("Round 2: counted again, 5 slips", "★ A  A wave", "5 dots · 3 people", "C  A bell", "A has the most dots.").misses("Say the regular's").noDrafts("counted again")
	w.keys("left").sees("★ C", "B  Say the regular's").keys("right")
	if x := w.meeting.Session.Ideas[1]; x.State != session.IdeaMerged {
		t.Errorf("%+v", x)
	}
	w.keys("m", "esc").sees("★ A").undo().sees("★ C", "4 dots")
}

func TestDotsFallAway(t *testing.T) {
	w := inVote(t, five[:1], someIdeas[:4]...).keys("o", "ctrl+u", "4", "enter", "enter", "enter").slips("A A B B").keys("enter").settled()
	w.keys("m", "space", "down", "space", "enter").sees("2 + 2 → 2 dots", "2 dots fall away: nobody may have more than 2 on one idea.", "Then A is first. Before, there was a tie.")
	w.keys("enter").sees("★ A")

	w = inVote(t, five, someIdeas[:4]...).keys("enter").slips("A A", "A A", "B", "C", "-").keys("enter").settled()
	w.keys("m", "down", "space", "down", "space", "enter").sees("1 + 1 → 2 dots", "A stays first.").misses("fall")
}

func TestHandsAreNotCountedAgain(t *testing.T) {
	w := byHand(t, someIdeas[:3]...).keys("1", "enter", "1", "enter", "0", "enter", "enter").settled()
	w.keys("m").says("nobody knows whose hands were whose")
}
