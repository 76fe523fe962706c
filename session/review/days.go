package review

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"flashpoint/session"
)

// someDays are examples for a sentence.
const someDays = `Try: today, monday, 30d, march, "last month", 2026-03-01.`

// day reads the day of since: or until:.
func (f *Filter) day(k key, v piece, today session.Date) error {
	into := &f.Since
	if k.name == untilKey {
		into = &f.Until
	}
	if !into.IsZero() {
		return &FilterError{v.from, v.to, fmt.Sprintf("%s: takes one day, and there is %s already.", k.name, into.Words(today))}
	}
	s, err := spanOf(v.text, today)
	if err != nil {
		return &FilterError{v.from, v.to, err.Error()}
	}
	if *into = s.from; k.name == untilKey {
		*into = s.to
	}
	if !f.Since.IsZero() && !f.Until.IsZero() && f.Until.Before(f.Since) {
		return &FilterError{v.from, v.to, fmt.Sprintf("Nothing lies between: %s is after %s.", f.Since.Words(today), f.Until.Words(today))}
	}
	return nil
}

// A span is some days in a row.
type span struct{ from, to session.Date }

// spanOf reads a day or a span, seen from today.
func spanOf(text string, today session.Date) (span, error) {
	said := session.Fold(text)
	for _, read := range []func(string, session.Date) (span, bool){isoDay, aroundToday, monthOf, yearOf, ago} {
		if s, ok := read(said, today); ok {
			return s, nil
		}
	}
	d, err := session.ParsePast(text, today)
	if err == nil {
		return span{d, d}, nil
	}
	var field *session.FieldError
	if errors.Is(err, session.ErrNoDay) && errors.As(err, &field) {
		return span{}, fmt.Errorf("“%s” is not a day I know. %s", field.Value, someDays)
	}
	return span{}, err
}

// isoDay reads any day of the calendar as [Filter.String] writes it.
func isoDay(said string, _ session.Date) (span, bool) {
	var d session.Date
	err := d.UnmarshalText([]byte(said))
	return span{d, d}, err == nil && !d.IsZero()
}

// aroundToday reads this and last week, month and year.
func aroundToday(said string, today session.Date) (span, bool) {
	which, unit, _ := strings.Cut(said, " ")
	back := 0
	switch which {
	case "this":
	case "last":
		back = 1
	default:
		return span{}, false
	}
	switch unit {
	case "week":
		monday := today.AddDays(-(int(today.Weekday())+6)%7 - 7*back)
		return span{monday, monday.AddDays(6)}, true
	case "month":
		return wholeMonth(today.Year, today.Month-time.Month(back)), true
	case "year":
		return wholeYear(today.Year - back), true
	}
	return span{}, false
}

// monthOf reads "march", "mar", "march 2025" and "2025-03". One without a year
// is the latest that has begun.
func monthOf(said string, today session.Date) (span, bool) {
	if t, err := time.Parse("2006-01", said); err == nil && t.Year() > 0 {
		return wholeMonth(t.Year(), t.Month()), true
	}
	name, number, _ := strings.Cut(said, " ")
	y := today.Year
	if number != "" {
		n, ok := digits(number, 4)
		if !ok {
			return span{}, false
		}
		y = n
	}
	for m := time.January; m <= time.December; m++ {
		if full := strings.ToLower(m.String()); len(name) >= 3 && strings.HasPrefix(full, name) {
			if number == "" && m > today.Month {
				y--
			}
			return wholeMonth(y, m), true
		}
	}
	return span{}, false
}

func yearOf(said string, _ session.Date) (span, bool) {
	n, ok := digits(said, 4)
	return wholeYear(n), ok && n > 0
}

// ago reads "30d" as the days since thirty days ago.
func ago(said string, today session.Date) (span, bool) {
	if said == "" {
		return span{}, false
	}
	n, err := strconv.Atoi(said[:len(said)-1])
	if err != nil || n < 1 || n > 9999 || said[0] == '+' {
		return span{}, false
	}
	d, ok := today, true
	switch said[len(said)-1] {
	case 'd':
		d = today.AddDays(-n)
	case 'w':
		d = today.AddDays(-7 * n)
	case 'm':
		d = monthsAgo(today, n)
	case 'y':
		d = monthsAgo(today, 12*n)
	default:
		ok = false
	}
	return span{d, d}, ok && d.Year > 0
}

// monthsAgo is the same day of an earlier month, or the last one of a shorter.
func monthsAgo(d session.Date, n int) session.Date {
	s := wholeMonth(d.Year, d.Month-time.Month(n))
	s.from.Day = min(d.Day, s.to.Day)
	return s.from
}

// wholeMonth is a whole month; one before January lies in an earlier year.
func wholeMonth(y int, m time.Month) span {
	first := time.Date(y, m, 1, 12, 0, 0, 0, time.UTC)
	return span{session.DateOf(first), session.DateOf(first.AddDate(0, 1, -1))}
}

func wholeYear(y int) span {
	return span{session.Date{Year: y, Month: time.January, Day: 1}, session.Date{Year: y, Month: time.December, Day: 31}}
}

// digits reads a number of exactly so many digits.
func digits(s string, n int) (int, bool) {
	if len(s) != n || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	number, err := strconv.Atoi(s)
	return number, err == nil
}
