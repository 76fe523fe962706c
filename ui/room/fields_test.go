package room

import (
	"strings"
	"testing"

	"flashpoint/session"
)

func TestANewNameInAFormIsAdded(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter", "tab", "home", "e")
	w.keys("enter", "ctrl+u", "zed").sees("Zed is new on the roster").keys("enter", "enter", "enter")
	zed, ok := w.meeting.Shop.PersonNamed("Zed")
	if got := w.initiative().Tasks[0]; !ok || got.Owner != zed || got.Due.String() != "2026-12-04" {
		t.Fatalf("%+v", got)
	}
	if len(w.meeting.Session.Present()) != 3 {
		t.Error("who does a task is not therefore in the room")
	}
	if w.undo(); w.initiative().Tasks[0].Owner.Name != "Ana" || len(w.meeting.Shop.People) != 3 {
		t.Error("one undo must take the change and the newcomer back")
	}
	w.keys("o", "No milk", "enter", "enter", "@yan", "enter", "tomorrow", "enter").sees("other: No milk", "Yan, Wed 2 Dec, tomorrow")
}

func TestNamesAndDaysInAForm(t *testing.T) {
	w := checklisted(t)
	w.must(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, "Anton", false); return err })
	old := session.Person{ID: session.ID{9}, Name: "Old Joe"}
	for typed, want := range map[string]string{
		"an": "Ana or Anton? Type more of the name", "ana": "Ana", "@ANT": "Anton", "Ana": "", "Old Joe": "", "carl": "Carl is new on the roster",
		"@": "This line is empty: type something first.", strings.Repeat("x", 81): "This line has 81 characters; 80 fit.",
	} {
		echo, err := who{w, old}.check(typed)
		if err != nil {
			echo = err.Error()
		}
		if echo != want {
			t.Errorf("%q: %q, not %q", typed, echo, want)
		}
	}
	if p, err := (who{w, old}).find(w.act(), w.meeting, "Old Joe"); err != nil || p != old {
		t.Errorf("%v, %v: somebody who left the roster became a new person", p, err)
	}
	today := session.DateOf(w.now)
	past := when{today, today.AddDays(-1)}
	for typed, want := range map[string]string{
		"Mon 30 Nov": "", "friday": "Fri 4 Dec, in 3 days", "1 dec": "Tue 1 Dec, today", "someday": "Not a day I know: “someday”. Try: friday, in 2 weeks, 12 dec, 2027-01-01.",
		"29 nov 2026": "Sun 29 Nov 2026 is past: type a day from today on.",
	} {
		echo, err := past.check(typed)
		if err != nil {
			echo = err.Error()
		}
		if echo != want {
			t.Errorf("%q: %q, not %q", typed, echo, want)
		}
	}
	if day, err := past.read("Mon 30 Nov"); err != nil || day != past.was {
		t.Errorf("%v, %v: a day that is past does not stay", day, err)
	}
}
