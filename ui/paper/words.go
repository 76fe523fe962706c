package paper

import (
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
)

// When says when something was, seen from now: "today 7:40", "yesterday 18:05",
// "Tue 3 Nov", or with its year when that is another one.
func When(t, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	t = t.In(now.Location())
	day, today := session.DateOf(t), session.DateOf(now)
	if back := day.DaysUntil(today); back == 0 || back == 1 {
		return day.Distance(today) + " " + Clock(t, now)
	}
	return day.Words(today)
}

// Clock is the time of day as people write it: "7:40".
func Clock(t, now time.Time) string {
	return strings.TrimPrefix(t.In(now.Location()).Format("15:04"), "0")
}

// day is the day of a moment, in words.
func day(t, now time.Time) string {
	return session.DateOf(t.In(now.Location())).Words(session.DateOf(now))
}

// Due is a day that something is due: "Fri 4 Dec, in 3 days", "Mon 30 Nov, 1
// day late". Without a day it is "no day yet".
func Due(day, today session.Date) string {
	switch {
	case day.IsZero():
		return "no day yet"
	case day.Before(today):
		return day.Words(today) + ", " + LateBy(day, today)
	}
	return day.Words(today) + ", " + day.Distance(today)
}

// LateBy is how long ago something was due: "2 days late".
func LateBy(day, today session.Date) string {
	return Count(day.DaysUntil(today), "day") + " late"
}

// Count says "1 idea", "3 ideas".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Owner is who has a task or an obstacle.
func Owner(p session.Person) string {
	if p.ID.IsZero() {
		return "nobody yet"
	}
	return p.Name
}

// GateWords are the answers at the gate in a line, "" when nothing was asked.
// What is in the way is not among them: it is an obstacle.
func GateWords(g session.Gate) string {
	var parts []string
	for _, p := range [...]struct{ name, value string }{
		{"cost: ", g.Cost}, {"customers see it: ", g.Time}, {"must say yes: ", g.Approver},
	} {
		if p.value != "" {
			parts = append(parts, p.name+p.value)
		}
	}
	return strings.Join(parts, "; ")
}

// CostWords are the cost and who approved it.
func CostWords(c session.Cost) string {
	if c.Amount == "" || c.ApprovedBy == "" {
		return c.Amount
	}
	return c.Amount + ", approved by " + c.ApprovedBy
}

// IdeaAuthors are the people whose idea an initiative was; ok is false where
// nobody may know. The meeting may have promised more silence after the
// promotion than before: both have to allow it.
func IdeaAuthors(m *session.Meeting, i *session.Initiative) (people []session.Person, ok bool) {
	people, ok = i.Authors()
	if m == nil || m.Session == nil || m.Session.ID() != i.Session {
		return people, ok
	}
	if x, here := m.Session.Idea(i.Idea); here {
		now, may := m.Session.Authors(x, session.FacePaper)
		if !ok || !may {
			return nil, false
		}
		return now, true
	}
	return people, ok
}

// quote puts a text people typed into quotation marks.
func quote(text string) string { return `"` + text + `"` }

// all joins words as one would say them: "A", "A and B", "A, B and C".
func all(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}
