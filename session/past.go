package session

import (
	"fmt"
	"strings"
	"time"
)

// pastField is the Field of every error from ParsePast.
const pastField = "day"

// pastYears is how far back a day may lie. Further away it is far more likely a
// slip of the finger than a memory.
const pastYears = 20

// ParsePast reads the day on which something was, the way people say it, seen
// from today, which must be a real day. It knows these phrases and no others, in
// any case, with or without "on" in front:
//
//	today, yesterday, the day before yesterday
//	friday, last friday the latest one before today; said on a Friday, a week ago
//	3 days ago, a week ago, two weeks ago, 2 months ago
//	2026-12-05          year, month, day
//	12 dec, dec 12, 12th of december, 12.12.
//	12 dec 2026, dec 12 2026, 12.12.2026
//
// A day and month without a year is the latest such day, today included. What
// [Date.Words] writes is read back as the same day. Everything else is refused
// with a *FieldError that says what to type instead: days to come, days more than
// twenty years ago, days no month has, and slashes, because 12/5 is a different
// day in different countries.
func ParsePast(text string, today Date) (Date, error) {
	said := Clean(text)
	if said == "" {
		return Date{}, pastError("", "No day given. Try: today, yesterday, monday, 2 weeks ago, %s.", today.AddDays(-30))
	}
	words := dueWords(said)
	d, ok := pastPhrase(words, today)
	if !ok {
		if msg := refuseSlashes(words); msg != "" {
			return Date{}, pastError(said, "%s", msg)
		}
		c, ok := parseCalendarDay(words)
		if !ok {
			return Date{}, noDay(pastField, said, "today, yesterday, monday, 2 weeks ago, "+today.AddDays(-30).String())
		}
		var err error
		if d, err = c.latest(said, today); err != nil {
			return Date{}, err
		}
	}
	if first := today.addMonths(-12 * pastYears); d.Before(first) {
		return Date{}, pastError(said, "“%s” is more than %d years ago: the first day that fits is %s.", shortened(said), pastYears, first.Words(Date{}))
	}
	return d, nil
}

func pastError(said, format string, args ...any) error {
	return refuse(pastField, shortened(said), fmt.Sprintf(format, args...))
}

// pastPhrase reads the phrases that count back from today.
func pastPhrase(words []string, today Date) (Date, bool) {
	switch strings.TrimPrefix(strings.Join(words, " "), "the ") {
	case "today":
		return today, true
	case "yesterday":
		return today.AddDays(-1), true
	case "day before yesterday":
		return today.AddDays(-2), true
	}
	if len(words) == 3 && words[2] == "ago" {
		return countBack(words[0], words[1], today)
	}
	if len(words) == 2 && words[0] == "last" {
		words = words[1:]
	}
	if len(words) == 1 {
		if day, ok := weekdayNamed(words[0]); ok {
			return nextWeekday(today.AddDays(-7), day), true
		}
	}
	return Date{}, false
}

// countBack reads "2 weeks" as so much before today.
func countBack(count, unit string, today Date) (Date, bool) {
	n, ok := countNamed(count)
	if !ok {
		return Date{}, false
	}
	switch unit {
	case "day", "days":
		return today.AddDays(-n), true
	case "week", "weeks":
		return today.AddDays(-7 * n), true
	case "month", "months":
		return today.addMonths(-n), true
	}
	return Date{}, false
}

// latest is the day that c means for something that was, unless there is none or
// it is still to come.
func (c calendarDay) latest(said string, today Date) (Date, error) {
	if c.month < 1 || c.month > 12 {
		return Date{}, pastError(said, "There is no month %d: months go from 1 to 12.", c.month)
	}
	if !c.possible() {
		return Date{}, pastError(said, "%s has no day %d.", c.monthInWords(), c.day)
	}
	d := c.latestSuch(today)
	if c.hasWeekday && d.Weekday() != c.weekday {
		return Date{}, pastError(said, "%d %s %d was a %s, not a %s: type the one you mean.", d.Day, d.Month, d.Year, d.Weekday(), c.weekday)
	}
	if today.Before(d) {
		return Date{}, pastError(said, "%s is still to come: type a day up to today.", d.Words(Date{}))
	}
	return d, nil
}

// latestSuch is the day in the year said or, if none was, the latest one, today
// included. It must be possible.
func (c calendarDay) latestSuch(today Date) Date {
	d := Date{c.year, time.Month(c.month), c.day}
	if c.year != 0 {
		return d
	}
	d.Year = today.Year
	for today.Before(d) || d.Day > lastDayOf(d.Year, d.Month) {
		d.Year--
	}
	return d
}
