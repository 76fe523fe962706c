package review

import (
	"fmt"
	"time"

	"flashpoint/session"
)

// A Month is a month of the calendar, counted from the year 0, so that months
// can be added and compared.
type Month int

// MonthOf is the month of a day.
func MonthOf(d session.Date) Month { return Month(12*d.Year + int(d.Month) - 1) }

// First is the month's first day.
func (m Month) First() session.Date {
	return session.Date{Year: int(m) / 12, Month: time.Month(int(m)%12 + 1), Day: 1}
}

// Last is the month's last day.
func (m Month) Last() session.Date { return (m + 1).First().AddDays(-1) }

// String writes the month so that text sorts by time: "2026-11".
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", int(m)/12, int(m)%12+1) }

// What the points of a trend over time stand for.
const (
	AlongMonth   = "month"
	AlongQuarter = "quarter"
	AlongYear    = "year"
)

// mostPeriods is how many points in a row can still be told apart.
const mostPeriods = 36

// A period is a row of months, quarters or years, the last of which is not over.
type period struct {
	from Month // the first month of the first
	n    int
	each int // months in each: 1, 3 or 12
}

// newPeriod goes from one month up to another in steps of at least that many
// months, coarser where that would be more than can be told apart.
func newPeriod(from, to Month, least int) period {
	p := period{}
	for _, p.each = range []int{1, 3, 12} {
		each := Month(p.each)
		p.from = from - from%each // quarters and years begin with those of the calendar
		p.n = int((max(to, from)-p.from)/each) + 1
		if p.each >= least && p.n <= mostPeriods {
			break
		}
	}
	return p
}

// at is where a month belongs; ok is false for one outside.
func (p period) at(m Month) (i int, ok bool) {
	if m < p.from {
		return 0, false
	}
	i = int(m-p.from) / p.each
	return i, i < p.n
}

// last is the last month of the one at i.
func (p period) last(i int) Month { return p.from + Month((i+1)*p.each-1) }

func (p period) along() string {
	return map[int]string{1: AlongMonth, 3: AlongQuarter, 12: AlongYear}[p.each]
}

func (p period) labels() []string {
	labels := make([]string, p.n)
	for i := range labels {
		first := (p.from + Month(i*p.each)).First()
		switch p.each {
		case 1:
			labels[i] = MonthOf(first).String()
		case 3:
			labels[i] = fmt.Sprintf("%04d-Q%d", first.Year, (first.Month-1)/3+1)
		default:
			labels[i] = fmt.Sprintf("%04d", first.Year)
		}
	}
	return labels
}
