// Package floortest measures things beside the least that they could cost, which
// carries over to other machines where milliseconds don't. Only benchmarks import
// it.
//
// A figure has two metrics, such as "JSON-pass-ratio" and "JSON-pass-limit": how
// many times its floor something takes, and what it is meant to stay below. The
// script .ci/bench makes a table of them. A limit is today's figure with some room
// for noise, or the goal where that is not reached yet; it fails nothing until it
// is exceeded threefold.
package floortest

import (
	"runtime"
	"slices"
	"testing"
	"time"
)

// Report tells how many times its floor something takes, beside the limit of that.
// The floor is named as it stands in a table, with dashes for spaces.
func Report(b *testing.B, name string, ratio, limit float64) {
	b.Helper()
	b.ReportMetric(ratio, name+"-ratio")
	b.ReportMetric(limit, name+"-limit")
}

// fewest is how often something is measured at least, so that one interruption is not
// the median.
const fewest = 3

// Beside measures ours and least by turns, so that whatever else the machine has to
// do meets both alike, and reports the ratio of their medians and the microseconds
// of ours. What is prepared once is not measured.
func Beside(b *testing.B, name string, limit float64, ours, least func()) {
	b.Helper()
	ours()
	least()
	Durations(b, name, limit, func() time.Duration { return Timed(ours) }, func() time.Duration { return Timed(least) })
}

// Durations is Beside for what knows itself how long it took.
func Durations(b *testing.B, name string, limit float64, ours, least func() time.Duration) {
	b.Helper()
	var took, floor []time.Duration
	measure := func() { took, floor = append(took, ours()), append(floor, least()) }
	for b.Loop() {
		measure()
	}
	for len(took) < fewest { // a short run may have had time for one alone
		measure()
	}
	Report(b, name, float64(Median(took))/float64(Median(floor)), limit)
	b.ReportMetric(float64(Median(took))/float64(time.Microsecond), "µs")
}

// Timed is how long something takes.
func Timed(do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}

// Median is the middle one, which an interruption now and then does not move. It
// sorts them.
func Median(of []time.Duration) time.Duration {
	slices.Sort(of)
	return of[len(of)/2]
}

// Allocated reports how often and how many bytes each of some things allocates, all
// of which are done at once.
func Allocated(b *testing.B, of string, things int, do func()) {
	b.Helper()
	const runs = 20
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		do()
	}
	runtime.ReadMemStats(&after)
	each := float64(runs * things)
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/each, "allocs/"+of)
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/each, "bytes/"+of)
}
