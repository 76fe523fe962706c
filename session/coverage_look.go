package session

import (
	"cmp"
	"slices"
	"time"
)

// A Look is a step that is worth working on next, and why.
type Look struct {
	Step StepCoverage
	Why  string // "never had a wow live, and customers wait longest here"
}

// WhereToLook are the steps on the map, the one most worth a look first: those
// that nobody ever worked on; then those that never had a wow live and where none
// is on its way; then the others. Among these the longest wait and the ending come
// first, since people remember peaks and endings; then what is rated worst, by the
// team or a visitor; then what was worked on longest ago.
func (c Coverage) WhereToLook(now time.Time) []Look {
	steps := slices.DeleteFunc(slices.Clone(c.Steps), func(x StepCoverage) bool { return x.Gone })
	slices.SortStableFunc(steps, func(a, b StepCoverage) int {
		return cmp.Or(cmp.Compare(a.need(), b.need()), cmp.Compare(a.peak(), b.peak()), cmp.Compare(a.worst(), b.worst()), a.Last.Compare(b.Last))
	})
	looks := make([]Look, len(steps))
	for i, x := range steps {
		looks[i] = Look{Step: x, Why: x.why(now)}
	}
	return looks
}

// How much a step needs a look.
const (
	neverWorkedOn = iota
	neverAWow
	hadOne // or has one on its way
)

func (x StepCoverage) need() int {
	switch {
	case x.Meetings == 0:
		return neverWorkedOn
	case x.WowsLive == 0 && x.OnTheWay == 0:
		return neverAWow
	}
	return hadOne
}

// peak orders steps by what people remember. Once a step had its wow, that no
// longer puts it first.
func (x StepCoverage) peak() int {
	switch {
	case x.need() == hadOne:
		return 0
	case x.LongestWait:
		return 0
	case x.Ending:
		return 1
	}
	return 2
}

// worst is the lower of what the team and a visitor said last; what is not below
// zero needs no look for that.
func (x StepCoverage) worst() float64 {
	worst := 0.0
	if n := len(x.Rated); n > 0 {
		worst = min(worst, x.Rated[n-1].Hands.Mean())
	}
	if n := len(x.Visited); n > 0 {
		worst = min(worst, float64(x.Visited[n-1].Score))
	}
	return worst
}

// why says what puts a step where it stands.
func (x StepCoverage) why(now time.Time) string {
	words := ""
	switch need := x.need(); {
	case need == neverWorkedOn:
		words = "never worked on"
	case need == neverAWow:
		words = "never had a wow live"
	case x.OnTheWay > 0 && x.WowsLive == 0:
		words = "an idea is on its way"
	case x.WowsNow > 0:
		words = "a wow is live"
	default:
		words = "had a wow live once"
	}
	switch worst := x.worst(); {
	case x.need() != hadOne && x.LongestWait:
		return words + ", and customers wait longest here"
	case x.need() != hadOne && x.Ending:
		return words + ", and people remember the ending"
	case worst < 0:
		return words + ", " + x.worstWords()
	case x.Meetings > 0:
		return words + ", last worked on " + x.LastDay(now).Short(DateOf(now))
	}
	return words
}

func (x StepCoverage) worstWords() string {
	if n := len(x.Rated); n > 0 && x.Rated[n-1].Hands.Mean() == x.worst() {
		return "rated " + x.Rated[n-1].Hands.MeanText()
	}
	return "a visitor gave it " + x.Visited[len(x.Visited)-1].ScoreText()
}

// LastDay is the day on which a step was worked on last, where now is told; the
// zero Date for never.
func (w Worked) LastDay(now time.Time) Date { return DateOf(w.Last.In(now.Location())) }
