package axis

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"flashpoint/session/review"
)

func line(values ...float64) review.Line {
	var l review.Line
	for _, v := range values {
		l.Points = append(l.Points, review.Point{Value: v, N: int(math.Abs(v)) + 1})
	}
	return l
}

func TestTicksAreNice(t *testing.T) {
	for _, c := range []struct {
		trend review.Trend
		want  string
	}{
		{review.Trend{}, "0 1"},
		{review.Trend{Lines: []review.Line{line(0, 0)}}, "0 1"},
		{review.Trend{Lines: []review.Line{line(1, 3, 2)}}, "0 1 2 3"},
		{review.Trend{Lines: []review.Line{line(7)}}, "0 2 4 6 8"},
		{review.Trend{Lines: []review.Line{line(12.5)}}, "0 2.5 5 7.5 10 12.5"},
		{review.Trend{Lines: []review.Line{line(0.3)}}, "0 0.1 0.2 0.3"},
		{review.Trend{Lines: []review.Line{line(48211)}}, "0 10,000 20,000 30,000 40,000 50,000"},
		{review.Trend{Unit: "%", Lines: []review.Line{line(12)}}, "0% 20% 40% 60% 80% 100%"},
		{review.Trend{Lines: []review.Line{line(-1.7, 0.8)}}, "-2 -1 0 1"},
		{review.Trend{Lines: []review.Line{line(-3), line(9)}}, "-5 0 5 10"},
		{review.Trend{Lines: []review.Line{line(math.NaN(), math.Inf(1), 2)}}, "0 0.5 1 1.5 2"},
	} {
		var got []string
		for _, x := range Of(c.trend, 5).Ticks() {
			got = append(got, Tick(c.trend, x))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v: %q, not %q", c.trend.Lines, got, c.want)
		}
	}
}

// Every scale holds zero and its values, keeps to the number of steps, and has
// its ticks in order at even places.
func TestScaleHoldsWhatItShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low, high := rapid.Float64Range(-1e12, 1e12).Draw(t, "low"), rapid.Float64Range(-1e12, 1e12).Draw(t, "high")
		steps, whole := rapid.IntRange(0, 12).Draw(t, "steps"), rapid.Bool().Draw(t, "whole")
		s := New(low, high, steps, whole)
		for _, x := range []float64{0, low, high} {
			if x >= min(low, high, 0) && (x < s.Low-s.Step*1e-6 && x == low || x > s.High+s.Step*1e-6 && x == high) {
				t.Fatalf("%v does not hold %v", s, x)
			}
		}
		if s.Low > 0 || s.High < 0 || s.Low >= s.High || s.Steps() > max(steps, 2) || s.Steps() < 1 {
			t.Fatalf("%v has %d steps", s, s.Steps())
		}
		for i, tick := range s.Ticks() {
			if whole && tick != math.Trunc(tick) {
				t.Fatalf("%v is not whole", tick)
			}
			if at := float64(i) / float64(s.Steps()); math.Abs(s.At(tick)-at) > 1e-6 {
				t.Fatalf("tick %d stands at %v", i, s.At(tick))
			}
		}
	})
}

func TestNumbers(t *testing.T) {
	for x, want := range map[float64]string{0: "0", -0.00001: "0", 12: "12", 12.04: "12", 3.14159: "3.1", 0.256: "0.26", 0.125: "0.12", 0.0512: "0.051", 0.00123: "0.0012", 0.25: "0.25", 999.6: "1,000", 1234567: "1,234,567", -1234.5: "-1,234", 1.5e12: "1.5e+12", math.Inf(1): "0"} {
		if got := Number(x); got != want {
			t.Errorf("%v is %q, not %q", x, got, want)
		}
	}
}

func TestWhatItWasCountedFrom(t *testing.T) {
	counts := review.Trend{Unit: "meetings", Lines: []review.Line{{Points: []review.Point{{Value: 3, N: 3}, {None: true}}}}}
	days := review.Trend{Unit: "days", Lines: []review.Line{
		{Points: []review.Point{{Value: 3.5, N: 12}, {Value: 2, N: 4}}}, {Points: []review.Point{{Value: 9, N: 12}, {None: true}}}}}
	got := fmt.Sprint(Caption(counts), NAt(counts, 0), "|", Caption(days), "|", NAt(days, 0), "|", NAt(days, 1), "|", Value(days, days.Lines[1].Points[1]))
	if want := "meetings, n 3|days, n 28|n 12|n 4, 0|none"; strings.ReplaceAll(got, " | ", "|") != want {
		t.Errorf("%q", got)
	}
}

// A share of few is told as how many they were.
func TestShares(t *testing.T) {
	share := review.Trend{Unit: review.Percent}
	days := review.Trend{Unit: "days"}
	for _, c := range []struct {
		t      review.Trend
		p      review.Point
		beside string
	}{
		{share, review.Point{Value: 66.7, N: 3}, "2 of 3"}, {share, review.Point{Value: 50, N: 30}, "50% (n 30)"},
		{share, review.Point{None: true}, "none"}, {days, review.Point{Value: 2.5, N: 4}, "2.5 (n 4)"}, {days, review.Point{Value: 4, N: 4}, "4"},
	} {
		c.t.Lines = []review.Line{{Points: []review.Point{c.p}}}
		if got := Beside(c.t, c.p); got != c.beside {
			t.Errorf("%v: %q, not %q", c.p, got, c.beside)
		}
	}
}

func TestShapes(t *testing.T) {
	long := make([]string, 30)
	for i, c := range []struct {
		t    review.Trend
		want Shape
	}{
		{review.Trend{Along: "step"}, Bars},
		{review.Trend{Along: "shop", Lines: make([]review.Line, 3)}, Bars},
		{review.Trend{Along: review.AlongMonth, Lines: make([]review.Line, 1), Labels: long[:12]}, Columns},
		{review.Trend{Along: review.AlongMonth, Lines: make([]review.Line, 1), Labels: long}, Lines},
		{review.Trend{Along: review.AlongMonth, Lines: make([]review.Line, 2)}, Lines},
		{review.Trend{Along: review.AlongQuarter, Lines: make([]review.Line, 1)}, Columns},
	} {
		if got := ShapeOf(c.t); got != c.want {
			t.Errorf("%d: %v", i, got)
		}
	}
	if Every(12, 5) != 3 || Every(12, 12) != 1 || Every(3, 0) != 3 || Every(0, 4) != 1 {
		t.Error("labels")
	}
}
