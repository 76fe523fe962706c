package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// inVote is a laptop at the open vote of two people on two ideas.
func inVote(t *testing.T) *laptop {
	t.Helper()
	l := inShare(t).keys("A bell for the queue", "enter", "A stool by the window", "enter", "A wave for everyone", "enter")
	l.keys("ctrl+n", "ctrl+n", "enter")
	return l.see("0 of 2 slips in")
}

// Whoever has only the help line finds the booth and the hands on the smallest
// wall: through the palette, on its first page, or by pressing Enter.
func TestApp_boothAndHandsAreFoundOnASmallWall(t *testing.T) {
	l := inVote(t)
	l.send(tea.WindowSizeMsg{Width: 48, Height: 14})
	l.see("ctrl+k all keys").keys("ctrl+k").see("booth, hands: ", "ctrl+g").keys("down", "enter").see("Another way to vote", "the booth", "hands: heads down", "who has voted")
	l.keys("enter").see("Who votes?", "Ana", "Bo", "into the booth").keys("enter").see("0 of 2 dots placed", "enter cast").keys("A", "enter").see("Thank you, Ana. Next?")
	l.keys("esc", "ctrl+g", "down", "enter", "enter").see("Heads down, eyes closed.", "Hands for A:", "next idea")
	l.keys("esc", "enter").see("1 of 2 ballots are in")
	inVote(t).keys("enter").see("Booth or", "hands: ctrl+g")
}

// Two votes can't be told apart by anything on the window, key by key, nor by
// what stands there when the program is started anew.
func TestApp_noWindowTellsABallot(t *testing.T) {
	for _, steps := range [][2][]string{
		{{"A A", "enter"}, {"C B", "enter"}},
		{{"ctrl+g", "enter", "enter", "AB", "enter"}, {"ctrl+g", "enter", "enter", "CC", "enter"}},
		{{"ctrl+g", "enter", "enter", "A"}, {"ctrl+g", "enter", "enter", "B"}},
		{{"ctrl+g", "down", "enter", "enter", "2", "enter", "0", "enter", "1"}, {"ctrl+g", "down", "enter", "enter", "1", "enter", "2", "enter", "0"}},
	} {
		one, other := inVote(t), inVote(t)
		compare := func(at string) {
			t.Helper()
			for _, size := range []tea.WindowSizeMsg{{Width: 48, Height: 14}, {Width: 80, Height: 24}, {Width: 200, Height: 60}} {
				one.send(size)
				other.send(size)
				if a, b := one.app.View(), other.app.View(); a.Content != b.Content || a.WindowTitle != b.WindowTitle {
					t.Fatalf("after %q of %v the windows differ:\n%s\n%s", at, steps, one.screen(), other.screen())
				}
			}
		}
		for i := range steps[0] {
			one.keys(steps[0][i])
			other.keys(steps[1][i])
			compare(steps[0][i])
			if one.app.dialog != nil {
				continue
			}
			for _, look := range [][]string{{"ctrl+k", "dots"}, {"f1"}} {
				one.keys(look...)
				other.keys(look...)
				compare(look[0])
				one.keys("esc")
				other.keys("esc")
			}
		}
		one, other = newLaptop(t, one.shelf).keys("enter"), newLaptop(t, other.shelf).keys("enter")
		compare("a restart")
		one.keys("ctrl+z")
		other.keys("ctrl+z")
		compare("undo")
	}
}
