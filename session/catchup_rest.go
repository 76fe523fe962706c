package session

import (
	"fmt"
	"slices"
	"time"
)

// rest is what is left of a meeting.
type rest struct {
	s      *Session
	now    time.Time
	spent  time.Duration // of the plan's time for the present place
	here   time.Duration // what the plan still gives it
	times  Times
	often  [parts]int    // how often each part is still to come
	behind time.Duration // more than nothing
}

func (s *Session) restOf(now time.Time) rest {
	here := s.leftHere(now)
	return rest{s: s, now: now, spent: s.Clock().Given - here, here: here, times: s.Times(), often: s.toCome(), behind: -s.Ahead(now)}
}

// total is how long what is left takes.
func (r rest) total() time.Duration {
	left := r.here
	for i, length := range r.times.each() {
		left += *length * time.Duration(r.often[i])
	}
	return left
}

// until is how long it is until the meeting should end; less than nothing when
// that moment has passed.
func (r rest) until() time.Duration { return r.s.left(r.now) - r.behind }

// offer is what the rest comes to.
func (r rest) offer(c CatchUp) CatchUp {
	total := r.total()
	c.Ends, c.Planned = r.now.Add(total), r.now.Add(r.until())
	c.fact = planRefitted{Way: c.Way, LeftOut: c.LeftOut, Focus: c.fact.Focus, Times: secondsOf(r.times),
		Here: int((r.spent + r.here) / time.Second), Left: int(total / time.Second)}
	if r.here > 0 {
		c.Lengths = append(c.Lengths, Length{Place{Phase: r.s.Place.Phase, Stage: r.s.Place.Stage}, r.here})
	}
	for i, length := range r.times.each() {
		if r.often[i] > 0 && *length > 0 {
			c.Lengths = append(c.Lengths, Length{partPlaces()[i], *length})
		}
	}
	return c
}

// least are the shortest times that make sense for each part; what the plan gives
// less to stays as it is.
func (r rest) least() [parts]time.Duration {
	const m = time.Minute
	least := [parts]time.Duration{
		partOpen: m, partMap: m, partWrite: m, partShare: m, partAgain: m / 2,
		partTidy: m, partVote: 2 * m, partPlan: m, partClose: m / 2,
	}
	for i, length := range r.times.each() {
		least[i] = min(least[i], *length)
	}
	return least
}

// fit changes all lengths by the same factor so that together they take that
// long, or answers why they can't. What reaches the least it needs stays there,
// and the others give the more.
func (r *rest) fit(to time.Duration) (off string) {
	const hereLeast = 30 * time.Second
	parts := []stretch{{&r.here, min(r.here, hereLeast), 1}}
	least := r.least()
	for i, length := range r.times.each() {
		parts = append(parts, stretch{length, least[i], r.often[i]})
	}
	needed := time.Duration(0)
	for _, p := range parts {
		needed += p.least * time.Duration(p.often)
	}
	switch {
	case to <= 0:
		return "The time of the plan is used up"
	case needed > to:
		return fmt.Sprintf("What is left needs at least %s, and %s left", Count(int((needed+time.Minute-1)/time.Minute), "minute"), isAre(int(to/time.Minute), "minute"))
	}
	for free := parts; len(free) > 0; {
		total := time.Duration(0)
		for _, p := range free {
			total += *p.length * time.Duration(p.often)
		}
		factor := float64(to) / max(float64(total), 1)
		short := slices.IndexFunc(free, func(p stretch) bool { return float64(*p.length)*factor < float64(p.least) })
		if short < 0 {
			for _, p := range free {
				*p.length = time.Duration(float64(*p.length) * factor).Round(time.Second)
			}
			break
		}
		p := free[short]
		*p.length = p.least
		to -= p.least * time.Duration(p.often)
		free = slices.Delete(free, short, short+1)
	}
	return ""
}

// stretch is a length that is still to come, so often, and not shorter than least.
type stretch struct {
	length *time.Duration
	least  time.Duration
	often  int
}
