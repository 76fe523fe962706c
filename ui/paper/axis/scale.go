package axis

import (
	"math"

	"flashpoint/session/review"
)

// A Scale is the stretch of numbers that a chart shows. Low and High are ticks.
// The zero Scale has no length: make one with [New] or [Of].
type Scale struct {
	Low  float64 // 0, or less where values are negative
	High float64 // more than Low
	Step float64 // from one tick to the next: 1, 2, 2.5 or 5 times a power of ten
}

// New is the shortest scale with nice ticks that holds zero, low and high, with
// at most that many steps, 2 at least. Whole keeps the ticks whole numbers.
// Values that are no numbers or infinite are taken as 0.
func New(low, high float64, steps int, whole bool) Scale {
	low, high = min(finite(low), 0), max(finite(high), 0)
	if low == high {
		high = 1
	}
	steps = max(steps, 2)
	// Rounding both ends outwards may take a step more than the length alone
	// asks for.
	for step := nice(high/float64(steps)-low/float64(steps), whole); ; step = nice(step*1.01, whole) {
		s := Scale{Low: math.Floor(low/step+slack) * step, High: math.Ceil(high/step-slack) * step, Step: step}
		if s.Low == s.High { // next to nothing, and ticks are whole
			s.High = step
		}
		if s.Steps() <= steps || math.IsInf(step, 0) {
			return s
		}
	}
}

// Of is the scale for all lines of a trend. Per cent go from 0 to 100, unless
// values lie outside; a trend of whole numbers has whole ticks.
func Of(t review.Trend, steps int) Scale {
	low, high, whole := 0.0, 0.0, true
	for _, line := range t.Lines {
		for _, p := range line.Points {
			if p.None {
				continue
			}
			low, high = min(low, finite(p.Value)), max(high, finite(p.Value))
			whole = whole && p.Value == math.Trunc(p.Value)
		}
	}
	if t.Unit == review.Percent {
		high = max(high, 100)
	}
	return New(low, high, steps, whole)
}

// Steps is how many steps there are from Low to High.
func (s Scale) Steps() int { return int(math.Round(s.High/s.Step - s.Low/s.Step)) }

// Ticks are the numbers to write at the axis, from Low to High.
func (s Scale) Ticks() []float64 {
	first := math.Round(s.Low / s.Step)
	out := make([]float64, s.Steps()+1)
	for i := range out {
		// Counted in steps: sums of 0.1 drift, and a tick would read 0.30000004.
		out[i] = (first + float64(i)) * s.Step
	}
	return out
}

// At is where a value stands: 0 at Low, 1 at High. What lies outside, or is no
// number, stands at the nearest end.
func (s Scale) At(value float64) float64 {
	if math.IsNaN(value) {
		value = 0
	}
	return min(max((value-s.Low)/(s.High-s.Low), 0), 1)
}

// Zero is where zero stands: 0 unless there are negative values.
func (s Scale) Zero() float64 { return s.At(0) }

// slack is what rounding may be off by, in steps.
const slack = 1e-9

func finite(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return x
}

// nice is the smallest nice step that is not less than this one.
func nice(step float64, whole bool) float64 {
	if whole {
		step = max(step, 1)
	}
	power := math.Pow(10, math.Floor(math.Log10(step)))
	for _, m := range [...]float64{1, 2, 2.5, 5, 10} {
		n := m * power
		if n >= step*(1-slack) && (!whole || n == math.Trunc(n)) {
			return n
		}
	}
	return 10 * power
}
