package session

import (
	"cmp"
	"errors"
	"fmt"
	"time"
)

// Date is a day in the calendar, without a clock or a time zone: "due on
// Friday" means the same Friday for everybody who opens the file. The zero
// Date means no date. Dates compare with ==.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the day on which t falls in t's own location. The zero
// time gives the zero Date.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	year, month, day := t.Date()
	return Date{year, month, day}
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the date as ISO 8601 writes it, "2026-12-04", or "" for the
// zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText writes the date as String does. It refuses a date that
// UnmarshalText could not read back: one that is not in the calendar, or
// outside the years 1 to 9999.
func (d Date) MarshalText() ([]byte, error) {
	if !d.IsZero() && !d.exists() {
		return nil, fmt.Errorf("%s is not a day in the calendar", d)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what MarshalText writes and nothing else. Empty text
// gives the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, string(text))
	if err != nil {
		return fmt.Errorf("%q is not a date such as 2026-12-04", text)
	}
	if t.Year() < 1 {
		return errors.New("the year 0000 is not in the calendar")
	}
	year, month, day := t.Date()
	*d = Date{year, month, day}
	return nil
}

// Time returns the moment the day begins in loc, which must not be nil. Where
// the clocks jump over midnight, that is the first full hour that exists. The
// zero Date gives the zero time.
func (d Date) Time(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	for hour := range 3 {
		t := time.Date(d.Year, d.Month, d.Day, hour, 0, 0, 0, loc)
		if t.Day() == d.Day {
			return t
		}
	}
	// A few places once left out a whole day when they moved the date line. It
	// has no beginning; a moment on the day before or after is the nearest.
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, loc)
}

// AddDays returns the date n days later, or earlier when n is negative. No
// date stays no date.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return DateOf(time.Date(d.Year, d.Month, d.Day+n, 12, 0, 0, 0, time.UTC))
}

// Compare orders days: negative when d is the earlier one, 0 for the same. The
// zero Date is before every other.
func (d Date) Compare(other Date) int {
	if d.Year != other.Year {
		return cmp.Compare(d.Year, other.Year)
	}
	if d.Month != other.Month {
		return cmp.Compare(d.Month, other.Month)
	}
	return cmp.Compare(d.Day, other.Day)
}

// Before reports whether d is an earlier day than other. The zero Date is
// before every other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// later is the later of two days, and the other one where one is no date.
func later(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}

// earlier is the earlier of two days, and the other one where one is no date.
func earlier(a, b Date) Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// DaysUntil returns how many days other lies after d; negative when it lies
// before. It is 0 when either is no date, so ask IsZero first.
func (d Date) DaysUntil(other Date) int {
	if d.IsZero() || other.IsZero() {
		return 0
	}
	const secondsPerDay = 24 * 60 * 60
	// Unix seconds instead of Sub: a Duration ends after 292 years.
	return int((other.Time(time.UTC).Unix() - d.Time(time.UTC).Unix()) / secondsPerDay)
}

// Weekday returns the day of the week. For the zero Date it means nothing.
func (d Date) Weekday() time.Weekday { return d.Time(time.UTC).Weekday() }

// Words returns the date for people, "Fri 4 Dec", with the year added when it
// is not today's: "Mon 4 Jan 2027". ParseDue reads both. The zero Date gives
// "", and a zero today always adds the year.
func (d Date) Words(today Date) string {
	if d.IsZero() {
		return ""
	}
	layout := "Mon 2 Jan"
	if d.Year != today.Year {
		layout = "Mon 2 Jan 2006"
	}
	return d.Time(time.UTC).Format(layout)
}

// Short returns the date for people without its weekday, for what is long past:
// "4 Dec", or "4 Dec 2025" when that is not today's year. The zero Date gives "".
func (d Date) Short(today Date) string {
	if d.IsZero() {
		return ""
	}
	layout := "2 Jan"
	if d.Year != today.Year {
		layout = "2 Jan 2006"
	}
	return d.Time(time.UTC).Format(layout)
}

// Distance says how far away the date is: "today", "tomorrow", "in 12 days",
// "yesterday", "3 days ago". It is "" when either is no date.
func (d Date) Distance(today Date) string {
	if d.IsZero() || today.IsZero() {
		return ""
	}
	switch days := today.DaysUntil(d); {
	case days == 0:
		return "today"
	case days == 1:
		return "tomorrow"
	case days == -1:
		return "yesterday"
	case days > 0:
		return fmt.Sprintf("in %d days", days)
	default:
		return fmt.Sprintf("%d days ago", -days)
	}
}

// exists reports whether the calendar has this day and four digits can write
// its year.
func (d Date) exists() bool {
	return 1 <= d.Year && d.Year <= 9999 &&
		time.January <= d.Month && d.Month <= time.December &&
		1 <= d.Day && d.Day <= lastDayOf(d.Year, d.Month)
}

// addMonths returns the same day n months later. A day that the month does
// not have becomes its last one: a month after 31 January is 28 February.
func (d Date) addMonths(n int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 12, 0, 0, 0, time.UTC)
	day := min(d.Day, lastDayOf(first.Year(), first.Month()))
	return Date{first.Year(), first.Month(), day}
}

// lastDayOf returns how many days the month has.
func lastDayOf(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 12, 0, 0, 0, time.UTC).Day()
}
