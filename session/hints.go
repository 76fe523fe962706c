package session

// Hints are what somebody who leads a meeting may want to know quietly. They
// are counts and the names of steps, never of people: the wall shows them.
type Hints struct {
	Present int      // people in the room
	Unheard int      // of them, those who had no turn and no idea; 0 before anybody had
	Empty   []string // focus steps that were shared and have no idea
	Wows    int
	Fixes   int
}

// Hints are what there is to know now.
func (s *Session) Hints() Hints {
	h := Hints{Present: len(s.Present()), Unheard: len(s.Unheard())}
	if h.Unheard == h.Present { // nobody has begun, or nobody wrote names down
		h.Unheard = 0
	}
	ideas := map[StepID]int{}
	for i := range s.Ideas {
		x := &s.Ideas[i]
		if x.State == IdeaRemoved || x.State == IdeaMerged {
			continue
		}
		ideas[x.Step]++
		if x.Kind == Fix {
			h.Fixes++
		} else {
			h.Wows++
		}
	}
	for _, step := range s.FocusSteps() {
		if ideas[step.ID] == 0 && s.shared(step.ID) {
			h.Empty = append(h.Empty, step.Name)
		}
	}
	return h
}

// shared reports whether the ideas for a step were asked for and the meeting has
// gone on.
func (s *Session) shared(id StepID) bool {
	switch {
	case s.Place.Phase.Index() > PhaseIdeas.Index():
		return true
	case s.Place.Step == id:
		return false
	}
	_, been := s.clocks[Place{PhaseIdeas, id, StageShare}]
	return been
}
