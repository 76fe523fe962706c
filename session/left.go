package session

import "time"

// refit is what the plan was changed to so that a meeting that was behind ends
// on time: from then on the meeting is measured against this.
type refit struct {
	From  time.Time     // when that was
	Left  time.Duration // that what was left then takes
	Times Times         // of the places after it; 0 for what is left out
}

// Times are the lengths that the plan gives the places of this meeting now: the
// plan's own for as many steps as there are to work on, or those to which it
// was refitted.
func (s *Session) Times() Times {
	if s.refit != nil {
		return s.refit.Times
	}
	return s.Plan.Times(s.stepsPlanned(s.Plan))
}

// focus are the steps that the meeting will work on. Before anybody chose and
// before Ideas began, it is those that would be taken then.
func (s *Session) focus() []StepID {
	var chosen, all []StepID
	for _, step := range s.Steps {
		all = append(all, step.ID)
		if step.Focus {
			chosen = append(chosen, step.ID)
		}
	}
	switch {
	case len(chosen) > 0:
		return chosen
	case s.lastIdeas.Phase == PhaseIdeas:
		return all
	}
	return s.SuggestedFocus()
}

// stepsPlanned is how many steps a plan has to serve: those there are, or those
// it was made for while the meeting has no map.
func (s *Session) stepsPlanned(p Plan) int {
	if n := len(s.focus()); n > 0 {
		return n
	}
	_, n := p.table()
	return n
}

// wholePlan is how long the plan's own lengths take from beginning to end.
func (s *Session) wholePlan() time.Duration {
	n := s.stepsPlanned(s.Plan)
	return s.Plan.Times(n).Total(n)
}

// left is the time planned for the rest of the meeting: for the rest of the
// present place and for everything after it.
func (s *Session) left(now time.Time) time.Duration {
	left, times, often := s.leftHere(now), s.Times(), s.toCome()
	for i, length := range times.each() {
		left += *length * time.Duration(often[i])
	}
	return left
}

// leftHere is what the plan still gives the present place. Time that was added
// by hand is not the plan's, so it makes no difference.
func (s *Session) leftHere(now time.Time) time.Duration {
	c := s.Clock()
	return max(0, c.Given-max(0, c.Total()-c.Left(now)))
}

// toCome is how often each of the lengths of [Times] is still to come after
// the present place, in their order.
func (s *Session) toCome() (often [9]int) {
	const write, share, again = 2, 3, 4
	here := s.Place.Phase.Index()
	for i, phase := range Phases() {
		switch {
		case i < here || i == here && phase != PhaseIdeas:
		case phase == PhaseIdeas:
			n := s.stepsToCome()
			often[write], often[share], often[again] = n, n, n
		case i < PhaseIdeas.Index():
			often[i] = 1
		default: // Ideas has three lengths
			often[i+2] = 1
		}
	}
	if s.Place.Phase == PhaseIdeas {
		switch s.Place.Stage {
		case StageWrite:
			often[share]++
			often[again]++
		case StageShare:
			often[again]++
		}
	}
	return often
}

// stepsToCome is how many steps are still to be begun.
func (s *Session) stepsToCome() int {
	if s.Place.Phase != PhaseIdeas {
		return s.stepsPlanned(s.Plan)
	}
	steps := s.focus()
	for i, id := range steps {
		if id == s.Place.Step {
			return len(steps) - i - 1
		}
	}
	return 0
}

// NextPhase is the phase after the present one, without a phase that was left
// out to end on time; ok is false in the last one.
func (s *Session) NextPhase() (next Phase, ok bool) {
	for _, p := range Phases()[s.Place.Phase.Index()+1:] {
		if !s.LeavesOut(Place{Phase: p}) {
			return p, true
		}
	}
	return "", false
}

// LeavesOut reports whether a stage or a phase was left out to end on time. It
// can be entered all the same.
func (s *Session) LeavesOut(p Place) bool {
	return s.refit != nil && s.refit.Times.At(p) == 0 && s.Plan.Times(0).At(p) > 0
}
