package session

import "time"

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

// toCome is how often each part is still to come after the present place.
func (s *Session) toCome() (often [parts]int) {
	here := s.Place.Phase.Index()
	for i, place := range partPlaces() {
		switch at := place.Phase.Index(); {
		case place.Phase == PhaseIdeas && at >= here:
			often[i] = s.stepsToCome()
		case at > here:
			often[i] = 1
		}
	}
	if s.Place.Phase == PhaseIdeas {
		switch s.Place.Stage {
		case StageWrite:
			often[partShare]++
			often[partAgain]++
		case StageShare:
			often[partAgain]++
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
