package ui

import (
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/paper"
)

// aMonthLater is a laptop at home a month after the bench was chosen. It is
// live, was praised three times, and nobody has told Ana.
func aMonthLater(t *testing.T) *laptop {
	t.Helper()
	l := withBench(t, newShelf()).closed()
	tend := func(rule func(a session.Act, i *session.Initiative) error) {
		t.Helper()
		id := l.bench()
		l.app.Fetch(id, func() {
			if err := l.app.Do(func(a session.Act, m *session.Meeting) error {
				return m.Tend(a, id, func(i *session.Initiative) error { return rule(a, i) })
			}); err != nil {
				t.Fatal(err)
			}
		})
		l.do(l.app.flush())
	}
	l.now = l.now.AddDate(0, 0, 6)
	l.wait().keys("up")
	tend(func(a session.Act, i *session.Initiative) error {
		return i.SetStatus(a, session.StatusLive, session.DateOf(a.At), "")
	})
	l.now = l.now.AddDate(0, 0, 24)
	l.keys("up")
	for range 2 {
		tend(func(a session.Act, i *session.Initiative) error {
			return i.Count(a, session.ReactionPraised, session.DateOf(a.At))
		})
	}
	tend(func(a session.Act, i *session.Initiative) error {
		_, err := i.Note(a, session.Comment{Words: "My mother can come again now", Mood: session.MoodLoved, On: session.DateOf(a.At)})
		return err
	})
	return l
}

// The second meeting opens with exactly what came of the first.
func TestApp_theNextMeetingOpensWithEvidence(t *testing.T) {
	l := aMonthLater(t)
	l.keys("n").see("Can the back row").keys("enter").see("Who is here?", "0 here").keys("tab", "a", "tab").see("2 here", "next: last time")
	l.keys("enter").see("Last time, 1 of 4", "It was the idea of", "Ana", "“My mother can come again now”", "Praised 3 times since last time.")
	l.keys("enter").see("Keep it, change it, or stop it?", "[ ] A bench by the window", "praised 3 times")
	l.keys("down", "enter").see("still a surprise").keys("enter", "s", "enter", "people bring friends", "enter").see("[x] A bench by the window", "looked at: keep, still a surprise")
	l.keys("enter").see("3 of 4", "[ ]! Find a bench", "late").keys("down", "enter").see("[x]  Find a bench")

	again := newLaptop(t, l.shelf) // the power fails
	again.now = l.now
	l = again.keys("enter")
	l.see("Ana: customers praised “A bench by the window” 3 times", "tab told them?") // what was ticked off is no page any more
	l.keys("tab", "enter").see("[x] Ana", "told").keys("ctrl+z").see("Undone: that its authors were told", "[ ] Ana").keys("ctrl+y").see("[x] Ana")
	l.keys("enter").see("[Map]")

	m, err := l.shelf.Meeting(t.Context(), l.app.Meeting().Session.ID())
	if err != nil {
		t.Fatal(err)
	}
	i := m.Others[0]
	if _, since := i.Untold(); !since.IsZero() || i.Tasks[0].Done.IsZero() || i.CheckIns[0].Note != "people bring friends" {
		t.Errorf("on the disk: %v, %+v, %+v", since, i.Tasks, i.CheckIns)
	}
	minutes := paper.Minutes(m, l.now).Text(80)
	for _, want := range []string{"Last time\n", "looked at: keep, still a surprise: people bring friends", "Ana heard of it in person", "“Find a bench” done"} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the minutes do not say %q:\n%s", want, minutes)
		}
	}
}

// Two windows look back on one shop, and neither loses what the other did.
func TestApp_lastTimeInTwoWindows(t *testing.T) {
	first := aMonthLater(t)
	first.keys("n", "enter", "tab", "a", "tab", "enter", "enter").see("Keep it, change it, or stop it?")
	second := startLaptop(t, first.shelf, first.ids, first.app.Meeting().Session.ID())
	second.now = first.now
	second.see("Keep it, change it, or stop it?").keys("enter").see("[ ]! Find a bench").keys("down", "enter").see("[x]  Find a bench")
	first.keys("down", "enter", "enter", "enter", "enter").see("[x] A bench by the window", "Another window changed")
	first.keys("enter").see("[x]  Find a bench")
}
