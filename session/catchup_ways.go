package session

import (
	"slices"
	"time"
)

// shorten gives all that is left evenly less time.
func (r rest) shorten() CatchUp {
	c := CatchUp{Way: WayShorten}
	if short := r.fit(r.until()); short != "" {
		c.Off = short
		return c
	}
	return r.offer(c)
}

// moreTime is what ending later gives the present place when nothing is left.
const moreTime = 2 * time.Minute

// endLater leaves everything as long as it is. Where all the time is used up it
// gives a little more.
func (r rest) endLater() CatchUp {
	if r.total() == 0 {
		c := r.s.Clock() // more than the plan gave has gone by here
		r.spent, r.here = max(0, c.Total()-c.Left(r.now)), moreTime
	}
	return r.offer(CatchUp{Way: WayEndLater})
}

// leaveOut drops the steps that were not begun, as many as it takes; where
// there are none, the second write; then Tidy. What is left shares the rest of
// the time.
func (r rest) leaveOut() CatchUp {
	c := CatchUp{Way: WayLeaveOut}
	switch steps := r.s.notBegun(); {
	case len(steps) > 0:
		r, c = r.without(steps, c)
	case r.often[partAgain] > 0 && r.times.Again > 0:
		c.LeftOut, c.Saves = []string{"the second write"}, r.times.Again*time.Duration(r.often[partAgain])
		r.times.Again = 0
	case r.often[partTidy] > 0 && r.times.Tidy > 0:
		c.LeftOut, c.Saves = []string{PhaseTidy.Title()}, r.times.Tidy
		r.times.Tidy = 0
	default:
		c.Off = "Everything that can be left out is over; what is left is what the meeting is for"
		return c
	}
	if short := r.fit(r.until()); short != "" {
		c.Off = short
		return c
	}
	return r.offer(c)
}

// without takes steps out until that saves enough.
func (r rest) without(steps []Step, c CatchUp) (rest, CatchUp) {
	out := map[StepID]bool{}
	for _, step := range steps {
		if c.Saves >= r.behind {
			break
		}
		out[step.ID] = true
		c.Saves += r.times.step()
		for i := partWrite; i <= partAgain; i++ {
			r.often[i]--
		}
	}
	for _, step := range r.s.Steps {
		if out[step.ID] {
			c.LeftOut = append(c.LeftOut, step.Name)
		}
	}
	for _, id := range r.s.focus() {
		if !out[id] {
			c.fact.Focus = append(c.fact.Focus, id)
		}
	}
	return r, c
}

// notBegun are the steps to come that nobody has worked on, the first to leave
// out first: from the end of the visit, but the longest wait and the ending
// only when there is nothing else. One step always stays.
func (s *Session) notBegun() []Step {
	if s.Place.Phase.Index() > PhaseIdeas.Index() {
		return nil
	}
	focus := s.focus()
	ahead := focus[len(focus)-min(s.stepsToCome(), len(focus)):]
	var plain, marked []Step
	for _, id := range slices.Backward(ahead) {
		if step, _ := s.Step(id); s.workedOn(id) {
			continue
		} else if step.Ending || step.LongestWait {
			marked = append(marked, step)
		} else {
			plain = append(plain, step)
		}
	}
	steps := slices.Concat(plain, marked)
	return steps[:min(len(steps), max(len(focus)-1, 0))]
}

// workedOn reports whether the meeting was at a step already, or it has ideas.
func (s *Session) workedOn(id StepID) bool {
	for _, stage := range Stages() {
		if _, been := s.clocks[Place{PhaseIdeas, id, stage}]; been {
			return true
		}
	}
	return slices.ContainsFunc(s.Ideas, func(x Idea) bool { return x.Step == id && x.State != IdeaRemoved })
}
