package paper

import (
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
	if lately(t, now) {
		return Day(t, now) + " " + clock(t, now)
	}
	return Day(t, now)
}

// Day is the day of a moment, seen from now: "today", "yesterday", "Tue 3 Nov",
// or with its year when that is another one.
func Day(t, now time.Time) string {
	day, today := dayOf(t, now), session.DateOf(now)
	if lately(t, now) {
		return day.Distance(today)
	}
	return day.Words(today)
}

// lately reports whether a moment was today or yesterday.
func lately(t, now time.Time) bool {
	back := dayOf(t, now).DaysUntil(session.DateOf(now))
	return back == 0 || back == 1
}

// dayOf is the day of a moment where now is told.
func dayOf(t, now time.Time) session.Date { return session.DateOf(t.In(now.Location())) }

// clock is the time of day as people write it: "7:40".
func clock(t, now time.Time) string {
	return strings.TrimPrefix(t.In(now.Location()).Format("15:04"), "0")
}

// asOf begins a paper that counts days: they are counted from this one.
func asOf(today session.Date) string { return "As of " + today.Words(session.Date{}) }

// dueWords is a day that something is due: "Fri 4 Dec, in 3 days", "Mon 30 Nov, 1
// day late". Without a day it is "no day yet".
func dueWords(day, today session.Date) string {
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
	return session.Count(day.DaysUntil(today), "day") + " late"
}

// DoneOrDue is where a task or an obstacle stands: the day on which it was done,
// with a word for that ("cleared Tue 1 Dec"), or until then when it is due.
func DoneOrDue(word string, done time.Time, due session.Date, now time.Time) string {
	today := session.DateOf(now)
	if done.IsZero() {
		return dueWords(due, today)
	}
	return word + " " + dayOf(done, now).Words(today)
}

// Owner is who has a task or an obstacle.
func Owner(p session.Person) string {
	if p.ID.IsZero() {
		return "nobody yet"
	}
	return p.Name
}

// gateWords are the answers at the gate in a line, "" when nothing was asked.
// What is in the way is not among them: it is an obstacle.
func gateWords(g session.Gate) string {
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

// costWords are the cost and who approved it.
func costWords(c session.Cost) string {
	if c.Amount == "" || c.ApprovedBy == "" {
		return c.Amount
	}
	return c.Amount + ", approved by " + c.ApprovedBy
}
