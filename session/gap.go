package session

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Gap is the one recognition figure: how long praise waited until whoever had
// the idea was told, as a median over tellings. It belongs to ideas and spans of
// time and is never made for a person.
type Gap struct {
	Days float64 // whole or a half
	N    int     // tellings that brought news; 0: there is no figure
}

// GapOf is the median gap of these.
func GapOf(waits []Wait) Gap {
	n := len(waits)
	if n == 0 {
		return Gap{}
	}
	days := make([]int, n)
	for i, w := range waits {
		days[i] = w.Days()
	}
	slices.Sort(days)
	return Gap{Days: float64(days[(n-1)/2]+days[n/2]) / 2, N: n}
}

// String is the gap with how many tellings it is of: "2.5 days, n 4"; "nothing
// told" without any.
func (g Gap) String() string {
	if g.N == 0 {
		return "nothing told"
	}
	days := strconv.FormatFloat(g.Days, 'f', -1, 64) + " days"
	if g.Days == 1 {
		days = "1 day"
	}
	return days + ", n " + strconv.Itoa(g.N)
}

// Sentence says what the figure means: "half of the thanks came within 2.5 days
// (n 4)"; "nothing told" without any.
func (g Gap) Sentence() string {
	days, n, any := strings.Cut(g.String(), ", ")
	switch {
	case !any:
		return days
	case g.N == 1 && g.Days > 0:
		return "the thanks came after " + days + " (" + n + ")"
	case g.N == 1:
		return "the thanks came on the day of the praise (" + n + ")"
	case g.Days == 0:
		return "half of the thanks came on the day of the praise (" + n + ")"
	}
	return "half of the thanks came within " + days + " (" + n + ")"
}

// WaitsBetween are those of tellings on the days from first to last.
func WaitsBetween(waits []Wait, first, last Date) []Wait {
	return slices.DeleteFunc(slices.Clone(waits), func(w Wait) bool { return w.Told.Before(first) || last.Before(w.Told) })
}

// A GapMonth is the gap of the tellings of one month.
type GapMonth struct {
	Year  int
	Month time.Month
	Gap
}

// GapMonths are the gaps month by month, the latest first; a month in which
// nothing was told is left out.
func GapMonths(waits []Wait) []GapMonth {
	waits = slices.Clone(waits)
	slices.SortStableFunc(waits, func(a, b Wait) int { return cmp.Compare(monthOf(b.Told), monthOf(a.Told)) })
	var months []GapMonth
	for len(waits) > 0 {
		day := waits[0].Told
		n := slices.IndexFunc(waits, func(w Wait) bool { return monthOf(w.Told) != monthOf(day) })
		if n < 0 {
			n = len(waits)
		}
		months = append(months, GapMonth{Year: day.Year, Month: day.Month, Gap: GapOf(waits[:n])})
		waits = waits[n:]
	}
	return months
}

// monthOf counts months, so that they compare across years.
func monthOf(d Date) int { return 12*d.Year + int(d.Month) }
