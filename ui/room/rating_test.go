package room

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// rated reveals a rating of the first and the last step, if there is a map.
func (w *wall) rated() *wall {
	w.t.Helper()
	w.must(func(a session.Act, m *session.Meeting) error {
		s := m.Session
		if len(s.Steps) == 0 {
			return nil
		}
		for i, id := range []session.StepID{s.Steps[0].ID, s.Steps[len(s.Steps)-1].ID} {
			if err := s.Rate(a, id, session.Hands{0, 0, i, 1 - i, 0}); err != nil {
				return err
			}
		}
		return m.RevealRating(a)
	})
	return w
}

// mapWall is a wall in Map with these steps and five people.
func mapWall(t testing.TB, steps ...string) *wall {
	w := newWall(t, five...)
	w.must(func(a session.Act, m *session.Meeting) error {
		var plans []session.StepPlan
		for _, name := range steps {
			plans = append(plans, session.StepPlan{Name: name})
		}
		if err := m.Session.ChooseMap(a, "Our visit", plans); err != nil {
			return err
		}
		return m.Session.Enter(a, session.PhaseMap)
	})
	return w
}

// nextTime is another meeting of the same shop on the same map.
func (w *wall) nextTime() *wall {
	w.t.Helper()
	plans := w.meeting.Session.StepPlans()
	name := w.meeting.Session.MapName
	w.must(func(a session.Act, m *session.Meeting) error {
		m.Session = session.Open(a, a.NewID(), m.Shop, session.Plans()[0], false)
		for _, p := range m.Shop.People {
			if err := m.Session.Join(a, p); err != nil {
				return err
			}
		}
		if err := m.Session.ChooseMap(a, name, plans); err != nil {
			return err
		}
		return m.Session.Enter(a, session.PhaseMap)
	})
	w.drafts = map[string]string{}
	return w.cut()
}

func TestStepsAreRatedBlindAndRevealedTogether(t *testing.T) {
	w := mapWall(t, "Come in", "Wait", "Pay")
	w.offers("rate", "rate the steps")
	w.keys("ctrl+r").sees("Step 1 of 3", session.RatingQuestion, "Come in", "Hands up for", "0 of 3 steps in", "Hands: -2 -1 0 +1 +2")
	w.keys("ctrl+r").says("No step is rated yet")
	w.keys("00131").sees("Hands: •••••").misses("131")
	w.offers("enter", "count")
	w.keys("enter").says("Step 1 is in.")
	w.sees("Step 2 of 3", "Wait", "1 of 3 steps in").misses("+1.0", "131")
	w.keys("0 5 0 0 1", "enter").says("These are more hands than people: 5 here")
	w.sees("Step 2 of 3", "Hands: -2") // masked figures are typed anew
	w.keys("0500", "enter").says("Type five numbers")
	w.keys("0 4 0 0 1", "enter", "ctrl+r").sees("Reveal now? 2 of 3 steps in; 1 step left")
	w.keys("enter").sees("Step 3 of 3", "2 of 3 steps in") // Enter alone doesn't reveal
	w.keys("00005", "enter").says("the last one: Enter reveals")
	w.sees("All 3 steps are in: Enter reveals", "This step is in")
	w.keys("up", "up", "01310", "enter").says("Step 1 is in") // counted again
	w.keys("enter").misses("Hands:").sees("Come in", "0.0, n 5", "Wait (lowest)", "-0.4, n 5", "+2.0, n 5", "|████", "█|")
	w.misses("last time", "Come in (lowest)")
	w.offers("rate", "rate again")
	if _, err := w.meeting.Undo(w.act()); err == nil || !strings.Contains(err.Error(), "rating 1 is revealed") {
		t.Errorf("undo goes behind the reveal: %v", err)
	}
}

func TestStepsAreLeftOutOfARating(t *testing.T) {
	w := mapWall(t, "Come in", "Wait", "Pay").keys("ctrl+r")
	w.keys("00005", "enter", "enter", "enter").sees("Reveal now? 1 of 3 steps in; 2 steps left")
	w.keys("esc", "up", "up").sees("This step is in").keys("-", "enter").says("Step 1 is left out")
	w.keys("down", "enter").says("No step is rated yet")
	w.keys("50000", "enter", "ctrl+r", "y").sees("-2.0, n 5").misses("(lowest)")

	one := mapWall(t, "Pay").keys("ctrl+r", "00050", "enter", "enter").sees("+1.0, n 5").misses("(lowest)")
	one.keys("tab", "r").sees("Step 1 of 1", "0 of 1 step in")
	none := newWall(t, "Ana").keys("enter", "Bikes", "enter")
	none.run("rate")
	none.says("There is no step yet")
}

func TestARatingSurvivesThePowerCord(t *testing.T) {
	w := mapWall(t, "Come in", "Wait", "Pay").keys("ctrl+r", "00005", "enter", "01").cut()
	w.sees("Step 2 of 3", "1 of 3 steps in", "Hands: ••")
	w.keys("400", "enter").says("Step 2 is in.")
	w.keys("esc").sees("Which steps do we work on?").offers("rate", "go on rating")
	w.keys("ctrl+r").sees("Step 3 of 3").misses("Hands: •")
	for place, text := range w.drafts {
		if text != "" {
			t.Errorf("%s keeps %q", place, text)
		}
	}
	w.keys("9").undo().sees("Step 3 of 3", "1 of 3 steps in")
	w.undo().sees("0 of 3 steps in")
	w.keys("up", "up", "00005", "enter", "down", "9", "up", "ctrl+r", "y").sees("+2.0, n 5")
	for place, text := range w.drafts {
		if text != "" {
			t.Errorf("after the reveal %s keeps %q", place, text)
		}
	}
}

func TestTheMapShowsLastTimeBesideToday(t *testing.T) {
	w := mapWall(t, "Come in", "Wait").keys("ctrl+r", "00050", "enter", "05000", "enter", "enter").nextTime()
	w.sees("Come in").misses("last time", "+1.0") // it would lead the hands
	w.keys("ctrl+r", "00005", "enter", "esc").misses("last time", "n 5")
	w.keys("ctrl+r", "00014", "enter", "enter")
	w.sees("|████ +2.0, n 5    last time +1.0, n 5", "|████ +1.8, n 5    last time -1.0, n 5", "Wait (lowest)")
}

func TestNoScreenTellsARatingBeforeItsReveal(t *testing.T) {
	walk := func(hands string) string {
		w := mapWall(t, "Come in", "Wait").keys("ctrl+r", hands, "enter")
		all := w.screen() + w.said
		for _, keys := range [][]string{{"up"}, {"esc"}, {"tab"}, {"ctrl+l"}, {"esc"}, {"ctrl+n"}} {
			all += w.keys(keys...).screen() + w.said
		}
		words, err := w.meeting.Undo(w.act())
		return regexp.MustCompile(`\d+:\d\d`).ReplaceAllString(all+words+fmt.Sprint(err), "")
	}
	if a, b := walk("50000"), walk("00122"); a != b {
		t.Errorf("the wall tells:\n%s\nand\n%s", a, b)
	}
}

// Sixty steps and forty people: the list goes page by page, and every line is
// right.
func TestALargeRating(t *testing.T) {
	var steps []string
	for i := range session.MaxSteps {
		steps = append(steps, fmt.Sprintf("Step called %d", i+1))
	}
	w := mapWall(t, steps...)
	w.must(func(a session.Act, m *session.Meeting) error {
		for i := range 35 {
			if _, err := m.AddPerson(a, fmt.Sprint("Person ", i), false); err != nil {
				return err
			}
		}
		return nil
	})
	w.keys("ctrl+r")
	for range steps {
		w.keys("0 10 0 0 30", "enter")
	}
	w.keys("enter").sees("+1.3, n 40")
	w.keys("tab", "end").sees("60  [ ] Step called 60", "of 60")
	for _, size := range []kit.Size{{W: 46, H: 8}, {W: 78, H: 20}} {
		mustFit(t, w, fmt.Sprint(size), size)
	}
}

// A rehearsal shows what it rated and leaves nothing behind.
func TestARehearsedRatingIsNotKept(t *testing.T) {
	w := mapWall(t, "Pay")
	w.must(func(a session.Act, m *session.Meeting) error {
		plans := m.Session.StepPlans()
		m.Session = session.Open(a, a.NewID(), m.Shop, session.Plans()[0], true)
		if err := m.Session.ChooseMap(a, "Our visit", plans); err != nil {
			return err
		}
		return m.Session.Enter(a, session.PhaseMap)
	})
	w.keys("ctrl+r", "00005", "enter", "enter").sees("+2.0, n 5")
	if len(w.meeting.Shop.Ratings) > 0 {
		t.Error("a rehearsal reached the shop")
	}
}

// What is typed right after undo or another window took the step away belongs to the
// step that is asked about now.
func TestRatingFollowsTheMapBeforeItIsDrawn(t *testing.T) {
	w := mapWall(t, "Come in", "Wait", "Pay").keys("ctrl+r", "down", "down").sees("Step 3 of 3")
	steps := w.meeting.Session.Steps
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.RemoveStep(a, steps[2].ID) })
	w.keys("1")
	if w.drafts[ratingPlace(steps[2].ID)] != "" || w.drafts[ratingPlace(steps[1].ID)] != "1" {
		t.Errorf("kept is %v", w.drafts)
	}
}
