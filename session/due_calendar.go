package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// calendarDay is a day as somebody wrote it, which the calendar need not have.
type calendarDay struct {
	day, month, year int // year 0: not said
	weekday          time.Weekday
	hasWeekday       bool
}

// parseCalendarDay reads the phrases that name a day of the calendar.
func parseCalendarDay(words []string) (calendarDay, bool) {
	var c calendarDay
	if len(words) > 1 {
		if day, ok := weekdayNamed(strings.TrimSuffix(words[0], ",")); ok {
			c.weekday, c.hasWeekday = day, true
			words = words[1:]
		}
	}
	if len(words) == 1 {
		return c, c.readISO(words[0]) || c.readDots(words[0])
	}
	return c, c.readNamedMonth(words)
}

// readISO reads 2026-12-05.
func (c *calendarDay) readISO(word string) bool {
	parts := strings.Split(word, "-")
	if len(parts) != 3 {
		return false
	}
	year, okYear := digits(parts[0], 4, 4)
	month, okMonth := digits(parts[1], 2, 2)
	day, okDay := digits(parts[2], 2, 2)
	c.day, c.month, c.year = day, month, year
	return okDay && okMonth && okYear && year > 0
}

// readDots reads 5.12. and 5.12.2026. The last dot is needed: 12.5 alone may
// be a number.
func (c *calendarDay) readDots(word string) bool {
	parts := strings.Split(word, ".")
	if len(parts) != 3 {
		return false
	}
	day, okDay := digits(parts[0], 1, 2)
	month, okMonth := digits(parts[1], 1, 2)
	c.day, c.month = day, month
	return okDay && okMonth && (parts[2] == "" || c.readYear(parts[2]))
}

// readNamedMonth reads "12 dec", "the 12th of december" and "dec 12", each
// with or without a year.
func (c *calendarDay) readNamedMonth(words []string) bool {
	if words[0] == "the" {
		words = words[1:]
	}
	if len(words) > 2 && words[1] == "of" {
		words = slices.Concat(words[:1], words[2:])
	}
	switch len(words) {
	case 2:
		return c.readDayAndMonth(words[0], words[1])
	case 3:
		return c.readDayAndMonth(words[0], strings.TrimSuffix(words[1], ",")) && c.readYear(words[2])
	}
	return false
}

// readDayAndMonth reads a day and the name of a month in either order.
func (c *calendarDay) readDayAndMonth(first, second string) bool {
	if month, ok := monthNamed(first); ok {
		c.month = int(month)
		return c.readDay(second)
	}
	month, ok := monthNamed(second)
	c.month = int(month)
	return ok && c.readDay(first)
}

// readDay reads "12" and "12th". Any of the four endings will do.
func (c *calendarDay) readDay(word string) bool {
	for _, ending := range [...]string{"st", "nd", "rd", "th"} {
		if number, found := strings.CutSuffix(word, ending); found {
			word = number
			break
		}
	}
	day, ok := digits(word, 1, 2)
	c.day = day
	return ok
}

// readYear reads a year of four digits.
func (c *calendarDay) readYear(word string) bool {
	year, ok := digits(word, 4, 4)
	c.year = year
	return ok && year > 0
}

// resolve returns the day that c means, seen from today, unless there is none
// or it is past.
func (c calendarDay) resolve(said string, today Date) (Date, error) {
	if c.month < 1 || c.month > 12 {
		return Date{}, dueError(said, "There is no month %d: months go from 1 to 12.", c.month)
	}
	if !c.possible() {
		return Date{}, dueError(said, "%s has no day %d.", c.monthInWords(), c.day)
	}
	if d, ok := c.justPast(today); ok {
		next := c
		next.year = c.nextSuch(today).Year
		return Date{}, dueError(said, "%s was %s: type %s if you mean that, or another day from today on.", d.Words(today), d.Distance(today), next.typed())
	}
	d := c.nextSuch(today)
	if c.hasWeekday && d.Weekday() != c.weekday {
		return Date{}, dueError(said, "%d %s %d is a %s, not a %s: type the one you mean.",
			d.Day, d.Month, d.Year, d.Weekday(), c.weekday)
	}
	if d.Before(today) {
		return Date{}, pastDue(said, d)
	}
	return d, nil
}

// justPastMonths is how far back a day that was said without its year is more
// likely that one, mistaken, than the same day of another year.
const justPastMonths = 2

// justPast is the day of the last months that c, without a year, may mean as well;
// ok is false where there is none. A weekday that only another year has tells.
func (c calendarDay) justPast(today Date) (d Date, ok bool) {
	if c.year != 0 {
		return Date{}, false
	}
	d = c.latestSuch(today)
	if c.hasWeekday && d.Weekday() != c.weekday {
		return Date{}, false
	}
	return d, d != today && today.addMonths(-justPastMonths).Before(d)
}

// possible reports whether the month has the day, in the year said or, if none
// was, in some year.
func (c calendarDay) possible() bool {
	const someLeapYear = 2024
	year := c.year
	if year == 0 {
		year = someLeapYear
	}
	return 1 <= c.day && c.day <= lastDayOf(year, time.Month(c.month))
}

// monthInWords is the month with the year that was said, if one was.
func (c calendarDay) monthInWords() string {
	if c.year == 0 {
		return time.Month(c.month).String()
	}
	return fmt.Sprintf("%s %d", time.Month(c.month), c.year)
}

// nextSuch returns the day in the year said or, if none was, the next one,
// today included. It must be possible. 29 February may be eight years away.
func (c calendarDay) nextSuch(today Date) Date {
	d := Date{c.year, time.Month(c.month), c.day}
	if c.year != 0 {
		return d
	}
	d.Year = today.Year
	for d.Before(today) || d.Day > lastDayOf(d.Year, d.Month) {
		d.Year++
	}
	return d
}

// refuseSlashes returns what to say about 12/5 and 12/5/2026, and "" when
// words are nothing like it. Even 25/12, which has one meaning, is not read:
// who learns to type it will type 5/12 next.
func refuseSlashes(words []string) string {
	parts := strings.Split(strings.Join(words, ""), "/")
	if len(parts) != 2 && len(parts) != 3 {
		return ""
	}
	first, okFirst := digits(parts[0], 1, 2)
	second, okSecond := digits(parts[1], 1, 2)
	if !okFirst || !okSecond {
		return ""
	}
	var year int
	if len(parts) == 3 {
		var ok bool
		if year, ok = digits(parts[2], 4, 4); !ok || year == 0 {
			return ""
		}
	}
	return askWhichDay(strings.Join(parts, "/"), calendarDay{day: first, month: second, year: year},
		calendarDay{day: second, month: first, year: year})
}

// askWhichDay says how to type the two readings of text without slashes.
func askWhichDay(text string, a, b calendarDay) string {
	isDay := func(c calendarDay) bool { return 1 <= c.month && c.month <= 12 && c.possible() }
	switch {
	case isDay(a) && isDay(b) && a != b:
		return fmt.Sprintf("%s could be %d %s or %d %s: type %s or %s.", text,
			a.day, time.Month(a.month), b.day, time.Month(b.month), a.typed(), b.typed())
	case isDay(a):
		return fmt.Sprintf("I do not read slashes: for %s type %s.", text, a.typed())
	case isDay(b):
		return fmt.Sprintf("I do not read slashes: for %s type %s.", text, b.typed())
	}
	return ""
}

// typed returns c as the shortest phrase that ParseDue reads.
func (c calendarDay) typed() string {
	month := strings.ToLower(time.Month(c.month).String()[:3])
	if c.year == 0 {
		return fmt.Sprintf("%d %s", c.day, month)
	}
	return fmt.Sprintf("%d %s %d", c.day, month, c.year)
}

// weekdayNamed reads a weekday in full or as it is shortened.
func weekdayNamed(word string) (time.Weekday, bool) {
	switch word {
	case "monday", "mon":
		return time.Monday, true
	case "tuesday", "tue", "tues":
		return time.Tuesday, true
	case "wednesday", "wed":
		return time.Wednesday, true
	case "thursday", "thu", "thur", "thurs":
		return time.Thursday, true
	case "friday", "fri":
		return time.Friday, true
	case "saturday", "sat":
		return time.Saturday, true
	case "sunday", "sun":
		return time.Sunday, true
	}
	return 0, false
}

// monthNamed reads a month in full, as its first three letters, or "sept".
func monthNamed(word string) (time.Month, bool) {
	if word == "sept" {
		return time.September, true
	}
	for month := time.January; month <= time.December; month++ {
		if name := strings.ToLower(month.String()); word == name || word == name[:3] {
			return month, true
		}
	}
	return 0, false
}

// digits reads a number of at least least and at most most plain digits.
func digits(word string, least, most int) (int, bool) {
	if len(word) < least || len(word) > most || strings.Trim(word, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil
}
