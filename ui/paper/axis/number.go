package axis

import (
	"math"
	"strconv"
	"strings"

	"flashpoint/session"
	"flashpoint/session/review"
)

// Percent is the unit of a share. It is written close to its number.
const Percent = review.Percent

// None is what stands where there is no value.
const None = "none"

// tooLong is from where on a number is written with its power of ten.
const tooLong = 1e12

// Number writes a number as people read it: with two digits or a tenth where it
// is not whole, "0.25", "3.1", "1,250".
func Number(x float64) string {
	x = finite(x)
	if math.Abs(x) >= tooLong {
		return strconv.FormatFloat(x, 'g', 3, 64)
	}
	digits := 0
	switch size := math.Abs(x); {
	case x == math.Trunc(x) || size >= 100:
	case size >= 1:
		digits = 1
	case size >= 0.001:
		digits = min(1-int(math.Floor(math.Log10(size))), 4)
	}
	s := strconv.FormatFloat(x, 'f', digits, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return thousands(s)
}

// thousands puts a comma before each three digits of the whole part.
func thousands(s string) string {
	whole, rest, point := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		rest = "." + rest
	}
	return sign + whole + rest
}

// Value writes a value of a trend: "12", "67%", "none". A share of few is "7 of 9":
// per cent would make more of it than it is.
func Value(t review.Trend, p review.Point) string {
	switch {
	case p.None:
		return None
	case t.Unit == Percent && p.N < session.EnoughForShare:
		return Number(float64(p.Of())) + " of " + Number(float64(p.N))
	}
	return Tick(t, p.Value)
}

// Beside is what stands beside a point: its value, and what it was counted from
// where the value doesn't say that itself: "0.8 (n 4)".
func Beside(t review.Trend, p review.Point) string {
	text := Value(t, p)
	if p.None || Counted(t) || t.Unit == Percent && p.N < session.EnoughForShare {
		return text
	}
	return text + " (n " + Number(float64(p.N)) + ")"
}

// Tick writes a number at the axis of a trend.
func Tick(t review.Trend, x float64) string {
	if t.Unit == Percent {
		return Number(math.Round(x)) + Percent
	}
	return Number(x)
}

// Counted reports whether every value is how many things it was counted from:
// then it says its n itself.
func Counted(t review.Trend) bool {
	for _, line := range t.Lines {
		for _, p := range line.Points {
			if !p.None && p.Value != float64(p.N) {
				return false
			}
		}
	}
	return true
}

// N is how many things the whole trend was counted from.
func N(t review.Trend) int {
	n := 0
	for _, line := range t.Lines {
		for _, p := range line.Points {
			n += p.N
		}
	}
	return n
}

// NAt is what the points at one label were counted from: "n 12", or "n 12, 3"
// where the lines differ. It is "" where the values say it themselves, see
// [Counted].
func NAt(t review.Trend, label int) string {
	if Counted(t) {
		return ""
	}
	var parts []string
	same := true
	for _, line := range t.Lines {
		parts = append(parts, Number(float64(line.Points[label].N)))
		same = same && parts[0] == parts[len(parts)-1]
	}
	if same {
		parts = parts[:1]
	}
	return "n " + strings.Join(parts, ", ")
}

// Caption is what stands under the title of a chart: "days, n 41".
func Caption(t review.Trend) string {
	if t.Stood {
		return t.Unit
	}
	unit := t.Unit
	if unit != "" {
		unit += ", "
	}
	return unit + "n " + Number(float64(N(t)))
}
