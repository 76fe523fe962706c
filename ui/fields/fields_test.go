package fields

import (
	"errors"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

var today = session.Date{Year: 2026, Month: time.December, Day: 1}

// shop is a shop with these people, outside any meeting.
func shop(t *testing.T, people ...string) (*session.Meeting, func() session.Act) {
	t.Helper()
	ids := byte(0)
	act := func() session.Act {
		newID := func() session.ID { ids++; return session.ID{15: ids} }
		return session.Act{ID: newID(), At: time.Date(2026, 12, 1, 7, 30, 0, 0, time.UTC), NewID: newID}
	}
	a := act()
	s, err := session.NewShop(a, a.NewID(), "Corner Coffee")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range people {
		if _, err := s.AddPerson(act(), name, false); err != nil {
			t.Fatal(err)
		}
	}
	return &session.Meeting{Shop: s}, act
}

// echoes wants these answers to what is typed, refusals too.
func echoes(t *testing.T, check func(string) (string, error), want map[string]string) {
	t.Helper()
	for typed, want := range want {
		echo, err := check(typed)
		if err != nil {
			echo = err.Error()
		}
		if echo != want {
			t.Errorf("%q: %q, not %q", typed, echo, want)
		}
	}
}

func TestWho(t *testing.T) {
	m, act := shop(t, "Ana", "Anton", "Bob")
	old := session.Person{ID: session.ID{9}, Name: "Old Joe"}
	w := Who{Meeting: func() *session.Meeting { return m }, Was: old}
	echoes(t, w.Field("Who", "one name").Check, map[string]string{
		"an": "Ana or Anton? Type more of the name", "ana": "Ana", "@ANT": "Anton", "bo": "Bob", "Ana": "", "Old Joe": "",
		"carl": "Carl is new on the roster", "@": "This line is empty: type something first.",
		strings.Repeat("x", 81): "This line has 81 characters; 80 fit.",
	})
	if p, err := w.Find(act(), m, "Old Joe"); err != nil || p != old {
		t.Errorf("%v, %v: somebody who left the roster became a new person", p, err)
	}
	if p, err := w.Find(act(), m, ""); err != nil || !p.ID.IsZero() {
		t.Errorf("%v, %v: nobody became somebody", p, err)
	}
	if p, err := w.Find(act(), m, "zed"); err != nil || p.Name != "Zed" || len(m.Shop.People) != 4 {
		t.Errorf("%v, %v: a new name is not on the roster", p, err)
	}
	m.Shop = nil
	if _, err := w.Find(act(), m, "Ana"); !errors.Is(err, session.ErrNotFound) {
		t.Errorf("%v: a new person without a roster", err)
	}
}

// An act that is repeated on what another window left means whom it meant at first.
func TestWho_MeansTheSamePersonAgain(t *testing.T) {
	m, act := shop(t, "Ana", "Anton")
	now := func() *session.Meeting { return m }
	ana, _ := m.Shop.PersonNamed("Ana")
	typed, was := Who{Meeting: now}, Who{Meeting: now, Was: ana}
	first, err := typed.Find(act(), m, "ana")
	if err != nil || first != ana {
		t.Fatalf("%v, %v", first, err)
	}
	if err := m.Shop.ForgetPerson(act(), ana.ID); err != nil {
		t.Fatal(err)
	}
	for _, who := range []*Who{&typed, &was} {
		p, err := who.Find(act(), m, map[bool]string{true: "Ana", false: "ana"}[who == &was])
		if err != nil || p.ID != ana.ID || p.Name != session.SomeoneWhoLeft || len(m.Shop.People) != 1 {
			t.Errorf("%v, %v", p, err)
		}
	}
}

func TestWhen(t *testing.T) {
	past := When{Today: today, Was: today.AddDays(-1)}
	echoes(t, past.Field("By").Check, map[string]string{
		"Mon 30 Nov": "", "friday": "Fri 4 Dec, in 3 days", "1 dec": "Tue 1 Dec, today",
		"someday":     "Not a day I know: “someday”. Try: friday, in 2 weeks, 12 dec, 2027-01-01.",
		"29 nov 2026": "Sun 29 Nov 2026 is past: type a day from today on.",
	})
	if day, err := past.Read("Mon 30 Nov"); err != nil || day != past.Was {
		t.Errorf("%v, %v: a day that is past does not stay", day, err)
	}
	if day, err := past.Read(""); err != nil || !day.IsZero() {
		t.Errorf("%v, %v: no day is a day", day, err)
	}
}

func TestLine(t *testing.T) {
	echoes(t, Line("task", 5), map[string]string{"cups": "", "": "This line is empty: type something first.", "plates": "This line has 6 characters; 5 fit."})
}

func TestPast(t *testing.T) {
	p := Past{Today: today, Was: today}
	echoes(t, p.Field("Day").Check, map[string]string{
		"Tue 1 Dec": "", "yesterday": "Mon 30 Nov, yesterday", "friday": "Fri 27 Nov, 4 days ago",
		"tomorrow": "Not a day I know: “tomorrow”. Try: today, yesterday, monday, 2 weeks ago, 2026-11-01.",
	})
	if day, err := p.Read("a week ago"); err != nil || day != today.AddDays(-7) {
		t.Errorf("%v, %v", day, err)
	}
}
