package room

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// dotted is a vote with dots of three people on four ideas, revealed: A has 3, B
// and C have 2, D none.
func dotted(t testing.TB, minutes int) *wall {
	t.Helper()
	w := inVote(t, five[:3], someIdeas[:4]...)
	w.must(func(a session.Act, m *session.Meeting) error {
		plan, err := session.OwnPlan(minutes)
		if err != nil {
			return err
		}
		return m.Session.SetPlan(a, plan)
	})
	return w.keys("enter").slips("A A", "B C", "A B").keys("enter").settled()
}

// scoredVote is a vote whose three finalists are being scored.
func scoredVote(t testing.TB) *wall {
	t.Helper()
	return dotted(t, 20).keys("f", "enter").sees("0 of 3 slips in", "Round 2: 0 to 4 points each")
}

func TestFinalistsAreChosen(t *testing.T) {
	w := dotted(t, 20).offers("enter", "go on to Plan").keys("f")
	w.sees("Which of them go into the second round?", "A  [x] A wave", "3 dots", "C  [x] A bell", "D  [ ] Chalk", "3 are marked: Enter starts the second round.")
	w.keys("space").sees("A  [ ]", "2 are marked: 3 to 5 are needed, so 1 more.").keys("enter").says("Choose 3 to 5 finalists: 2 are chosen")
	w.cut().sees("A  [ ]", "2 are marked").keys("space", "end", "space").sees("4 are marked")
	w.keys("space")
	w.click("item:3")
	w.sees("4 are marked").keys("esc").sees("A has the most dots.").noDrafts("finalists left")
	w.keys("f", "enter").sees("A  A wave", "C  A bell", "Slip 1: 0 to 4 each, in order").misses("Chalk").noDrafts("finalists")
	w.keys("enter").says("type the numbers of the first one")
	words := "Say: “Each idea gets a number: 0 for no, up to 4 for yes.”"
	if mid := w.screenAt(58, 16); !strings.Contains(mid, words) {
		t.Errorf("nothing says what to write:\n%s", mid)
	}
	w.sees(words).slips("4 0 3").misses(words) // it is on the slips by then
}

func TestFinalistsAreScored(t *testing.T) {
	w := scoredVote(t).slips("4 0 3", "403", "A1 C4").sees("All 3 slips are in").keys("enter").settled()
	w.sees("Round 2: 0 to 4 points each, 3 slips", "★ C", "10 points · 1 dot before", "9 points · 3 dots before", "0 points · 2 dots before", "C has the most points.").misses("people")
	w.keys("left").sees("Round 1", "★ A", "3 dots · 2 people").misses("points").keys("right").sees("10 points · 1 dot before")
	if small := w.screenAt(46, 12); !strings.Contains(small, "10 points · 1 dot before") {
		t.Errorf("side by side on a small wall:\n%s", small)
	}
	w.offers("enter", "go on to Plan").keys("enter").sees("The score says, with 10 points, 3 or 4 from 3 people:")
	w.keys("ctrl+p", "m").says("Only a vote with dots can be counted again")
}

// In a meeting with time for it the second round comes by itself.
func TestALongMeetingGoesOnToTheFinalists(t *testing.T) {
	w := dotted(t, 45).sees("Next: the finalists, 0 to 4 points each.").misses("what has to happen first").offers("enter", "the finalists")
	w.offers("to plan", "go on to Plan")
	w.keys("enter").sees("Which of them go into the second round?").keys("enter").slips("4 4 0", "4 4 0", "0 0 4").keys("enter").settled()
	w.sees("A and B are tied: 8 points each, with 3 or 4 from 2 people each.").offers("enter", "settle the tie")
	w.keys("enter").sees("Tried: most dots, dots from more people and 0 to 4 points each.", "Then a run-off, one dot each.")
	w.keys("enter").slips("A", "B", "B").keys("enter").settled().sees("B wins the run-off.").offers("enter", "go on to Plan")

	dotted(t, 30).offers("enter", "go on to Plan").misses("the finalists")
	w = dotted(t, 45).keys("p")
	w.stands(session.PhasePlan, "")
	w.keys("enter") // decided
	w.keys("ctrl+p").offers("enter", "go on to Plan").misses("Next: the finalists")
}

// A tie in a long meeting may be settled first, or by the second round.
func TestATieBeforeTheFinalists(t *testing.T) {
	w := inVote(t, five[:3], someIdeas[:4]...)
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetPlan(a, session.Plans()[1]) })
	w.keys("enter").slips("A", "B", "C").keys("enter").settled().sees("A, B and C are tied", "Next: the finalists").offers("enter", "the finalists")
	w.keys("t").sees("One minute each").keys("esc", "enter", "enter").sees("Round 2: 0 to 4 points each")
}

func TestNoFinalists(t *testing.T) {
	w := inVote(t, five[:1], someIdeas[:2]...).keys("enter").slips("A").keys("enter").settled().keys("f")
	w.says("It takes 3 ideas without an answer: 2 there")
}

// More people with 3 or 4 points tell two ideas with the same points apart.
func TestAScoreIsSettledBySupport(t *testing.T) {
	w := scoredVote(t).slips("4 2 0", "0 3 0", "1 0 0").keys("enter").settled()
	w.sees("A and B are tied: 5 points each, with 3 or 4 from 1 person each.")
	w = scoredVote(t).slips("4 3 0", "2 3 0", "0 0 0").keys("enter").settled()
	w.sees("★ B", "B is chosen: as many points as the next, and more people gave it 3 or 4.")
	w = scoredVote(t).slips("-", "-", "-").keys("enter").settled().sees("nobody gave a point.")
	w.keys("enter").sees("Tried:")
}

// Points are given in the booth, too.
func TestTheBoothTakesPoints(t *testing.T) {
	w := scoredVote(t).keys("ctrl+g", "enter", "enter").sees("0 of 3 ideas scored", "Ana: 0 to 4 each, in order")
	w.keys("enter").says("Type a number from 0 to 4 for each idea")
	w.keys("40").sees("2 of 3 ideas scored").keys("enter").says("3 numbers are needed")
	w.keys("403", "enter").says("Thank you, Ana")
	w.keys("enter", "5 0 0", "enter").says("A gets 0 to 4 points")
	w.sees("0 of 3 ideas scored")
}

// All that happens twice in a tie, to the end.
func TestEverythingTiesTwice(t *testing.T) {
	w := inVote(t, five[:2], someIdeas[:7]...).keys("enter").slips("A B C", "D E F").keys("enter").settled()
	w.keys("enter").sees("A, B, C, D, E and F are tied", "all have 1 person").keys("enter").slips("A", "B").keys("enter").settled()
	w.keys("enter", "enter").slips("44", "44").keys("enter").settled().sees("A and B are tied: 8 points each, with 3 or 4 from 2 people each.")
	w.keys("enter").sees("Tried: most dots, dots from more people,").offers("enter", "break the tie")
	w = inVote(t, five[:2], someIdeas[:7]...).keys("enter").slips("A B C", "D E F").keys("enter").settled().keys("enter", "enter").slips("-", "-").keys("enter").settled()
	w.keys("enter").sees("6 ideas are too many to score.").offers("enter", "break the tie")
}
