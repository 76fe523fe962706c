package room

import (
	"testing"

	"flashpoint/session"
)

func TestTidyMakesOneOfSeveral(t *testing.T) {
	w := inTidy(t, "A wave @ana", "A smile", "A nod @bo")
	w.idea(2, "A bow")
	w.idea(2, "A kite")
	w.keys("end", "space").sees("▸ 3  [x] A nod", "1  [ ] A wave", "1 marked: m makes them one")
	w.keys("m").says("Mark a second idea first")
	w.offers("enter", "next: step 3, Get noticed")
	w.keys("home", "space", "right", "right", "space").sees("[x] A bow", "3 marked")
	w.offers("enter", "make one of 3")
	w.keys("m").sees("Make one idea of these 3? Whose words stay?", "▸ A nod", "Spot us and come in", "A bow", "Get noticed")
	w.keys("esc").sees("3 marked")
	w.keys("enter", "enter").says("3 ideas are one now; s takes them apart again")
	w.sees("Step 1 of 9", "▸ 2  A nod", "3 in one").misses("A bow", "A wave", "marked", "[ ]")
	if got := authors(w, 2); got != "Bo and Ana" {
		t.Errorf("by %s", got)
	}
	w.undo().sees("1  A wave", "3  A nod")
	w.keys("home", "space", "down", "space", "space").sees("1 marked").keys("esc").misses("marked", "[ ]")
	w.keys("space", "down", "space", "m", "down", "enter").sees("2 in one").misses("A smile ") // the second one's words
	w.undo().keys("m").sees("Merging into")
	w.keys("space").says("Finish this merge first")
}

func TestTidyParksSeveral(t *testing.T) {
	w := inTidy(t, "A wave", "A smile", "A nod").keys("space", "down", "space", "p")
	w.sees("Park these 2 ideas, because")
	w.keys("not ours", "enter").sees("1  A nod", "[parked] A wave", "[parked] A smile").misses("marked")
	for _, x := range w.meeting.Session.Ideas[:2] {
		if x.Reason != "not ours" {
			t.Errorf("%s is parked because %q", x.Text, x.Reason)
		}
	}
	w.keys("end", "space").says("bring it back first")
	w.undo().sees("1  A wave", "2  A smile") // together
}

func TestTidyForgetsMarksThatWent(t *testing.T) {
	w := inTidy(t, "A wave", "A smile", "A nod").keys("space", "down", "space", "down", "space", "m")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.RemoveIdea(a, m.Session.Ideas[1].ID) })
	w.keys("enter").says("One of these ideas is no longer here")
	w.sees("2 marked", "A wave", "A nod").keys("m", "enter").sees("2 in one")
}
