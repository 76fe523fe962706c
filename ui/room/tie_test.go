package room

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"flashpoint/session"
)

// tiedVote is a vote of two people for two different ideas, revealed.
func tiedVote(t testing.TB) *wall {
	t.Helper()
	w := inVote(t, five[:2], someIdeas[:3]...).keys("enter").slips("A A", "C C").keys("enter").settled()
	w.offers("enter", "settle the tie")
	return w
}

func TestMoreSupportersSettleATie(t *testing.T) {
	w := inVote(t, five[:3], someIdeas[:3]...).keys("enter").slips("A A", "B", "B").keys("enter").settled()
	w.sees("★ B", "B is chosen: as many dots as the next, from more people.")
	w.offers("enter", "go on to Plan")
}

func TestRunOffSettlesATie(t *testing.T) {
	w := tiedVote(t)
	w.sees("A and C are tied: 2 dots from 1 person each.").misses("★")
	w.keys("enter").sees("A and C are tied", "Tried: dots from more people, but both have 1 person.", "One minute each: make the case.")
	w.offers("enter", "start the run-off")
	w.keys("c").says("Hold the run-off first")
	w.run("draw")
	w.says("Hold the run-off first")
	w.keys("esc").sees("2 dots · 1 person").keys("enter", "enter")
	w.sees("Round 2: run-off, one dot each", "A  A wave", "C  A bell", "0 of 2 slips in").misses("Say the regular's")
	w.keys("A C", "enter").says("That is 2 dots; everybody has 1")
	w.keys("ctrl+u").slips("C", "C").keys("enter").settled().sees("★ C", "C wins the run-off.")
}

// twiceTied is a tie that neither the run-off nor the score did settle, on its own
// page.
func twiceTied(t testing.TB) *wall {
	t.Helper()
	w := tiedVote(t).keys("enter", "enter").slips("A", "C").keys("enter").settled()
	w.keys("enter").offers("enter", "score them 0 to 4")
	w.keys("c").says("Score the tied ideas first")
	w.keys("enter").slips("4 3", "3 4").keys("enter").settled().keys("enter")
	return w
}

func TestDeciderSettlesATie(t *testing.T) {
	w := twiceTied(t).sees("A and C are tied", "Tried: most dots, dots from more people,", "4 points each.", "one person decides and says why, or we draw lots").misses("upporter", "decider")
	w.keys("enter").sees("Still tied. How do we settle it?", "one person decides, and says why", "draw lots").misses("seed")
	w.keys("enter").sees("One person decides")
	w.keys("c").sees("A bell the customer may ring")
	w.keys("enter", "Ana", "enter", "enter").sees("This can't stay empty")
	w.keys("it is ready by Friday", "enter").sees("★ C", "Ana decided for C: “it is ready by Friday”")
	w.offers("enter", "go on to Plan")
	w.again().sees("★ C", "Ana decided")

	w = twiceTied(t).keys("c", "a", "enter", "Ana", "enter", `it is "quick" 👩‍🍳`, "enter")
	w.sees("Ana decided for A: “it is \"quick\" 👩‍🍳”") // as it was said
}

func TestLotsSettleATie(t *testing.T) {
	w := twiceTied(t).keys("enter", "down", "enter")
	lot := func(letter string) string {
		sum := sha256.Sum256([]byte("2026-12-01 7f3a " + letter))
		return hex.EncodeToString(sum[:])[:8]
	}
	drawn := "A"
	if lot("C") < lot("A") {
		drawn = "C"
	}
	words := "Lots were drawn: " + drawn + ". Seed 2026-12-01 7f3a; the minutes say how to check it."
	w.sees("★ "+drawn, words).misses("sha256sum", "printf")
	w.keys("v", "left").sees(words).misses("sha256sum")
}

// An idea of the tie that was answered meanwhile leaves the other one alone.
func TestATieWithAnIdeaGone(t *testing.T) {
	w := tiedVote(t).keys("enter")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Park(a, m.Session.Ideas[0].ID, "") })
	w.sees("★ C", "C is left of the tie: the others have an answer already.").offers("enter", "go on to Plan")
	w.keys("enter").sees("★ A bell")
	w = tiedVote(t)
	w.must(func(a session.Act, m *session.Meeting) error {
		return errors.Join(m.Session.Park(a, m.Session.Ideas[0].ID, ""), m.Session.Park(a, m.Session.Ideas[2].ID, ""))
	})
	w.sees("The tied ideas have other answers by now").misses("Nobody gave")
}

func TestThreeAreTied(t *testing.T) {
	w := inVote(t, five[:3], someIdeas[:3]...).keys("enter").slips("A", "B", "C").keys("enter").settled()
	w.sees("A, B and C are tied: 1 dot from 1 person each.").keys("enter").sees("but all have 1 person")
	w.keys("enter").slips("-", "-", "-").keys("enter").settled().sees("A, B and C are tied: nobody gave a dot.")
	if strings.Contains(w.screen(), "★") {
		t.Error("a tie has a winner")
	}
}
