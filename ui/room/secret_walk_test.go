package room

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// swapped is a vote with other letters of the same ballot: as many dots, and as
// right or wrong as before.
func swapped(key string) string {
	const letters, others = "ABCDEFG", "GDABFCE"
	if i := strings.Index(letters, key); i >= 0 && len(key) == 1 {
		return others[i : i+1]
	}
	return key
}

// Whatever people press, the same votes for other ideas look the same up to the
// reveal: on slips, in the booth, retyped, refused, undone, and mixed.
func TestNoWalkTellsABallot(t *testing.T) {
	anywhere := []string{"enter", "esc", "ctrl+g", "ctrl+g", "ctrl+e", "ctrl+u", "ctrl+r", "up", "down", "tab", "pgdown", "backspace", "ctrl+w", "home", "ctrl+b"}
	ballot := strings.Split("AABCDEFGX -,", "")
	for seed := range uint64(8) {
		random := rand.New(rand.NewPCG(seed, 1))
		open := func() *wall { return inVote(t, five, someIdeas...).keys("enter") }
		one, other := open(), open()
		var pressed []string
		press := func(key string) {
			pressed = append(pressed, key)
			one.keys(key)
			other.keys(swapped(key))
		}
		for range 80 {
			if !one.room.Typing() && !one.room.curtain {
				break // revealed
			}
			state := one.voting().state()
			typing := one.dialog == nil && (state == voteOpen || state == voteBallot)
			switch n := random.IntN(10); {
			case typing && n < 3:
				press(ballot[random.IntN(len(ballot))])
			case typing && n < 6: // one that is counted
				press("ctrl+u")
				for range random.IntN(4) {
					press(ballot[1+random.IntN(7)])
				}
				press("enter")
			case one.dialog == nil && state == voteHands && n < 4:
				press("0")
			case n == 9 && one.dialog == nil && one.meeting.Session.Rounds[0].In() > 0:
				pressed = append(pressed, "undo")
				if a, b := one.undoWords(), other.undoWords(); a != b {
					t.Fatalf("seed %d, %q: undo says %q and %q", seed, pressed, a, b)
				}
			default:
				press(anywhere[random.IntN(len(anywhere))])
			}
			if a, b := one.everything(), other.everything(); a != b && one.room.Typing() {
				t.Fatalf("seed %d, %q: %s", seed, pressed, firstDifference(a, b))
			}
		}
		t.Log(seed, one.meeting.Session.Rounds, pressed)
	}
}
