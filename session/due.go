package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// dueField is the Field of every error from ParseDue.
const dueField = "due date"

// dueYears is how far ahead a due date may lie. Further away it is far more
// likely a slip of the finger than a plan.
const dueYears = 3

// ParseDue reads a due date the way people say it, seen from today, which
// must be a real day. It knows these phrases and no others, in any case, with
// or without "by" or "on" in front:
//
//	today, tomorrow, the day after tomorrow
//	friday, fri         the next one after today; said on a Friday, a week on
//	this friday         the next one; said on a Friday, today
//	next friday         the one in next week, whose first day is Monday
//	in 3 days, in a week, in two weeks, in 2 months
//	end of week         the next Friday; on a Friday, today
//	end of month        the last day of this month
//	next week           its Monday (and "end of next week" its Friday)
//	next month          its first day (and "end of next month" its last)
//	2026-12-05          year, month, day
//	12 dec, dec 12, 12th of december, 12.12.
//	12 dec 2026, dec 12 2026, 12.12.2026
//
// A day and month without a year is the next such day, today included, unless it
// was there in the last two months: whoever says "15 nov" on the 22nd has most
// likely mistaken the day, and next year's has to be typed with its year. A
// weekday in front of a full date ("fri 4 dec") must be the right one, so
// what [Date.Words] writes is read back as the same day. In a month's count a
// day that the month lacks becomes its last: a month after 31 January is the
// end of February.
//
// Everything else is refused with a *FieldError that says what to type
// instead: slashes, because 12/5 is a different day in different countries,
// days in the past ("yesterday", "last friday" too), days more than three years
// ahead, days no month has.
func ParseDue(text string, today Date) (Date, error) {
	said := Clean(text)
	if said == "" {
		return Date{}, dueError("", "No day given. Try: friday, in 2 weeks, 12 dec, %s.", exampleDay(today))
	}
	words := dueWords(said)
	if d, ok := parsePhrase(words, today); ok {
		return withinDueYears(d, said, today)
	}
	if msg := refuseSlashes(words); msg != "" {
		return Date{}, dueError(said, "%s", msg)
	}
	if d, ok := pastPhrase(words, today); ok {
		return Date{}, pastDue(said, d)
	}
	c, ok := parseCalendarDay(words)
	if !ok {
		return Date{}, noDay(dueField, said, "friday, in 2 weeks, 12 dec, "+exampleDay(today).String())
	}
	d, err := c.resolve(said, today)
	if err != nil {
		return Date{}, err
	}
	return withinDueYears(d, said, today)
}

// dueError makes the error about said.
func dueError(said, format string, args ...any) error {
	return &FieldError{Field: dueField, Value: shortened(said), Msg: fmt.Sprintf(format, args...)}
}

// pastDue refuses a day that is over.
func pastDue(said string, d Date) error {
	return dueError(said, "%s is past: type a day from today on.", d.Words(Date{}))
}

// exampleDay is a day for the error messages that would be accepted.
func exampleDay(today Date) Date { return today.addMonths(1) }

// withinDueYears refuses d when it lies too far ahead.
func withinDueYears(d Date, said string, today Date) (Date, error) {
	last := today.addMonths(12 * dueYears)
	if last.Before(d) {
		return Date{}, dueError(said, "“%s” is more than %d years ahead: the last day that fits is %s.",
			shortened(said), dueYears, last.Words(Date{}))
	}
	return d, nil
}

// dueWords splits what was said into lower-case words without the "by" or
// "on" in front.
func dueWords(said string) []string {
	words := strings.Fields(strings.ToLower(said))
	if len(words) > 1 && (words[0] == "by" || words[0] == "on") {
		words = words[1:]
	}
	return words
}

// parsePhrase reads the phrases that count from today.
func parsePhrase(words []string, today Date) (Date, bool) {
	if d, ok := parseFixedPhrase(strings.Join(words, " "), today); ok {
		return d, true
	}
	switch {
	case len(words) == 1:
		if day, ok := weekdayNamed(words[0]); ok {
			return nextWeekday(today.AddDays(1), day), true
		}
	case len(words) == 2 && words[0] == "this":
		if day, ok := weekdayNamed(words[1]); ok {
			return nextWeekday(today, day), true
		}
	case len(words) == 2 && words[0] == "next":
		if day, ok := weekdayNamed(words[1]); ok {
			return nextWeekday(nextMonday(today), day), true
		}
	case len(words) == 3 && words[0] == "in":
		return parseCount(words[1], words[2], today)
	}
	return Date{}, false
}

// parseFixedPhrase reads the phrases that have no part to fill in.
func parseFixedPhrase(phrase string, today Date) (Date, bool) {
	switch phrase {
	case "today":
		return today, true
	case "tomorrow":
		return today.AddDays(1), true
	case "day after tomorrow", "the day after tomorrow":
		return today.AddDays(2), true
	case "next week":
		return nextMonday(today), true
	case "next month":
		return firstOfNextMonth(today), true
	}
	if span, ok := strings.CutPrefix(strings.TrimPrefix(phrase, "the "), "end of "); ok {
		return parseEnd(span, today)
	}
	return Date{}, false
}

// parseEnd returns the last day of a span, for a week its last working day.
func parseEnd(span string, today Date) (Date, bool) {
	nextMonth := firstOfNextMonth(today)
	switch span {
	case "week", "the week", "this week":
		return nextWeekday(today, time.Friday), true
	case "next week":
		return nextWeekday(nextMonday(today), time.Friday), true
	case "month", "the month", "this month":
		return nextMonth.AddDays(-1), true
	case "next month":
		return nextMonth.addMonths(1).AddDays(-1), true
	}
	return Date{}, false
}

// firstOfNextMonth returns the day on which next month begins.
func firstOfNextMonth(today Date) Date {
	return Date{today.Year, today.Month, 1}.addMonths(1)
}

// nextWeekday returns the first such weekday from the given day on.
func nextWeekday(from Date, day time.Weekday) Date {
	return from.AddDays((int(day-from.Weekday()) + 7) % 7)
}

// nextMonday returns the first day of next week. Sunday ends a week.
func nextMonday(today Date) Date { return nextWeekday(today.AddDays(1), time.Monday) }

// parseCount reads "2 weeks" as so much after today.
func parseCount(count, unit string, today Date) (Date, bool) {
	n, ok := countNamed(count)
	if !ok {
		return Date{}, false
	}
	switch unit {
	case "day", "days":
		return today.AddDays(n), true
	case "week", "weeks":
		return today.AddDays(7 * n), true
	case "month", "months":
		return today.addMonths(n), true
	}
	return Date{}, false
}

// countNamed reads how many: "a", "one" to "twelve", or up to four digits.
func countNamed(word string) (int, bool) {
	names := [...]string{"a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if i := slices.Index(names[:], word); i >= 0 {
		return max(i, 1), true
	}
	n, ok := digits(word, 1, 4)
	return n, ok && n > 0
}

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
