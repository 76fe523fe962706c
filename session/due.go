package session

import (
	"fmt"
	"slices"
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
