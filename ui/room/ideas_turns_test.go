package room

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// eight are the people of a huddle.
var eight = []string{"Ana", "Bo", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal"}

// A huddle goes round: type, Enter, type, Enter, tab for whoever passes.
func TestAHuddleGoesRound(t *testing.T) {
	w := inShare(t, eight...)
	w.sees("Say: “One idea each, in turn. Pass is fine.”", "Next to speak: Ana", "Idea: one idea, then Enter; tab passes")
	for n, name := range eight {
		w.sees("Next to speak: " + name)
		if n%3 == 2 {
			w.offers("pass", "pass")
			w.keys("tab").says(name + " passes.")
			continue
		}
		w.keys("Idea of number ", fmt.Sprint(n)).sees(name + "'s turn; @ for somebody else")
		w.keys("enter")
	}
	w.sees("Next to speak: Ana").keys("enter").says("Enter again: write again")
	for _, name := range eight {
		w.sees("Next to speak: " + name).keys("tab")
	}
	w.sees("Everybody has passed. Enter goes on.").misses("Next to speak", "tab passes")
	w.keys("tab").says("Everybody has passed: Enter goes on")
	w.keys("One more").sees("by the team; @ for somebody").keys("ctrl+u")
	w.keys("enter").stands(session.PhaseIdeas, session.StageAgain)
	w.keys("enter").sees("Say: “What did the second write bring?”", "Next to speak: Ana")
	if got := authors(w, 4); got != "Gus" {
		t.Errorf("the fifth idea is by %s", got)
	}
}

// What is named in the line decides whose idea it is and whether the turn is taken.
func TestNamedInSomebodysTurn(t *testing.T) {
	for typed, want := range map[string]struct{ says, by, next string }{
		"A wave":          {"Ana's turn; @ for somebody else", "Ana", "Bo"},
		"A wave @ana ":    {"by Ana", "Ana", "Bo"},
		"A wave @bo ":     {"by Bo; it stays Ana's turn", "Bo", "Ana"},
		"A wave @bo @ana": {"@ Ana   tab completes", "Bo and Ana", "Bo"},
		"A wave @team ":   {"by the team; it stays Ana's turn", "the team", "Ana"},
	} {
		w := inShare(t, "Ana", "Bo").keys(typed).sees(want.says)
		w.keys("enter").sees("Next to speak: " + want.next)
		if got := authors(w, 0); got != want.by {
			t.Errorf("%s: by %s, not %s", typed, got, want.by)
		}
	}
	w := inShare(t, "Ana", "Bo").keys("A wave @nina").misses("'s idea")
	w.keys("enter", "enter").sees("1  A wave", "Next to speak: Ana")
	w.keys("tab", "tab").sees("Next to speak: Nina")
}

func TestPassingCanBeUndone(t *testing.T) {
	w := inShare(t, "Ana", "Bo").keys("A wave", "enter", "tab").sees("Next to speak: Ana")
	w.cut().sees("Next to speak: Ana")
	w.undo().sees("Next to speak: Bo").undo().sees("Next to speak: Ana").misses("A wave")
	if _, err := w.meeting.Redo(w.act()); err != nil {
		t.Fatal(err)
	}
	w.sees("A wave", "Next to speak: Bo")
	w = inShare(t, "Ana", "Bo").keys("A wave", "enter", "tab", "enter") // a pass between: not Enter once too often
	w.stands(session.PhaseIdeas, session.StageAgain)
}

// The back row reads who is next as it reads the question.
func TestWhoIsNextStandsOut(t *testing.T) {
	for _, l := range inShare(t, "Ana").room.Frame(78, 22).Lines {
		if strings.HasPrefix(l.Plain(), "Next to speak") && l[0].Token != kit.Title {
			t.Errorf("%q is drawn as %v", l.Plain(), l[0].Token)
		}
	}
}

// tab completes a name and keeps away from half a sentence: only an empty line passes.
func TestOnlyAnEmptyLinePasses(t *testing.T) {
	w := inShare(t, "Ana", "Bo").keys("Chalk", "tab")
	w.says("Enter saves this line; tab passes when the line is empty")
	w.sees("Idea: Chalk").keys(" @b", "tab").sees("Idea: Chalk @Bo")
	w.keys("enter").sees("Next to speak: Ana")
	if w.keys("up"); w.room.Typing() {
		t.Error("the arrow up does not lead to the list")
	}
	w.sees("Next to speak: Ana").offers("focus", "type")
	w.keys("tab", "tab").says("Ana passes.")
}

func TestWhoeverComesAndGoes(t *testing.T) {
	w := inShare(t, "Ana", "Bo", "Cleo").keys("A wave", "enter").sees("Next to speak: Bo")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.Leave(a, m.Shop.People[1].ID) })
	w.sees("Next to speak: Cleo").keys("A bell", "enter").sees("Next to speak: Ana")
	w.must(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, "Dora", true); return err })
	w.sees("Next to speak: Dora").undo().sees("Next to speak: Ana")
	for range 2 {
		w.must(func(a session.Act, m *session.Meeting) error {
			return m.Session.Leave(a, m.Session.Present()[0].ID)
		})
	}
	w.misses("Next to speak").sees("Idea: one idea, then Enter").offers("focus", "list")
	w.keys("A nod").misses("'s idea").keys("enter")
	if got := authors(w, 2); got != "the team" {
		t.Errorf("by %s", got)
	}
}

// Whoever goes on while some had no turn is told once how many, and never who.
func TestHowManyHaveNotBeenHeard(t *testing.T) {
	silent := func(w *wall) {
		t.Helper()
		for _, name := range eight {
			if strings.Contains(w.said, name) {
				t.Errorf("said %q", w.said)
			}
		}
	}
	w := inShare(t, eight...).keys("enter")
	w.says("8 of 8 have not been heard yet. Enter again goes on.")
	w.keys("enter").stands(session.PhaseIdeas, session.StageAgain)
	w.keys("enter")
	for range 6 {
		w.keys("A wave", "enter")
	}
	w.keys("enter").says("2 of 8 have not been heard yet. Enter again goes on.")
	silent(w)
	w.keys("tab", "A bell @team", "enter", "enter").says("Enter again: Tidy")
	w.keys("enter").stands(session.PhaseTidy, "")

	w = inShare(t, "Ana", "Bo").keys("A wave", "enter", "enter")
	w.says("1 of 2 has not been heard yet.")
	silent(w)
	inShare(t, "Ana").keys("enter").stands(session.PhaseIdeas, session.StageAgain)
	inShare(t).keys("enter").stands(session.PhaseIdeas, session.StageAgain)
}

func TestSlipsAreReadOut(t *testing.T) {
	w := newWall(t, "Ana", "Bo").keys("enter", "enter", "enter")
	w.stands(session.PhaseIdeas, session.StageWrite)
	w.keys("ctrl+g").sees("How do we share what was written?", "▸ Say: “One idea each, in turn.", "round robin")
	w.keys("down", "enter").says("Say: “Hand in your slips; I shuffle and read them.”")
	w.sees("Say: “Pens only. One idea a slip, no names:")
	w.keys("enter").sees("Say: “Hand in your slips; I shuffle and read them.”", "Type the first slip as it is read").misses("Next to speak", "tab passes", "No name with it")
	w.keys("A wave").sees("No name with it; @ names whoever claims it")
	w.keys("enter", "A bell @bo", "enter")
	for n, want := range []string{"the team", "Bo"} {
		if got := authors(w, n); got != want {
			t.Errorf("by %s, not %s", got, want)
		}
	}
	w.offers("focus", "list")
	w.keys("tab", "w").sees("▸ Say: “Hand in your slips;").keys("esc", "tab")
	w.keys("enter").says("Enter again: write again")
	w.keys("enter", "enter").sees("Say: “Hand in the second slips; I shuffle and read them.”")
	w.keys("ctrl+g", "up", "enter").sees("Next to speak: Ana")
	w.undo().misses("Next to speak")

	w = newWall(t, "Ana").keys("tab", "s", "down", "enter")
	if w.meeting.Session.Sharing != session.SlipBox {
		t.Error("Open does not change how ideas are shared")
	}
}

// The wall says whose turn it is, and of nobody whose idea stands there.
func TestTurnsTellNoAuthors(t *testing.T) {
	for _, sign := range []session.SignMode{session.SignIfWon, session.SignNever} {
		w := inShare(t, eight...)
		w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetSign(a, sign) })
		for n, name := range eight {
			w.keys("A wave")
			if sign == session.SignNever {
				w.sees(name + "'s turn; no name is kept")
			}
			w.keys("enter")
			next := eight[(n+1)%len(eight)]
			for _, other := range eight {
				if other != next {
					w.misses(other)
				}
			}
		}
		for n, name := range eight {
			if by := authors(w, n); (by == name) == (sign == session.SignNever) {
				t.Errorf("%s: by %s", sign, by)
			}
		}
	}
}

func TestPastedIdeasTakeNoTurn(t *testing.T) {
	w := inShare(t, "Ana", "Bo").paste("A wave\nA bell @bo\n").keys("enter").sees("1  A wave", "Next to speak: Ana")
	for n, want := range []string{"the team", "Bo"} {
		if got := authors(w, n); got != want {
			t.Errorf("by %s, not %s", got, want)
		}
	}
}

// Forty people, managers only, or one with an endless name: the wall holds.
func TestTurnsOfManyAndOfLongNames(t *testing.T) {
	many := make([]string, 40)
	for i := range many {
		many[i] = fmt.Sprintf("%02d %s", i, strings.Repeat("x", session.MaxName-3))
	}
	w := inShare(t, many...)
	w.must(func(a session.Act, m *session.Meeting) error {
		for _, p := range m.Shop.People[:39] {
			p.Manager = true
			if err := m.ChangePerson(a, p); err != nil {
				return err
			}
		}
		return nil
	})
	w.sees("Next to speak: 39 xxx").keys("A wave").sees("39 xxx")
	for _, size := range []kit.Size{{W: 46, H: 8}, {W: 46, H: 12}, {W: 58, H: 16}, {W: 198, H: 58}} {
		mustFit(t, w, fmt.Sprint(size), size)
	}
	w.keys("enter").sees("Next to speak: 00 xxx")
	for range 40 {
		w.keys("tab")
	}
	w.sees("Everybody has passed")
}
