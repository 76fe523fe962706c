package session

// Hints are what somebody who leads a meeting may want to know quietly. They
// are counts and the names of steps, never of people: the wall shows them.
type Hints struct {
	Present int      // people in the room
	Unheard int      // of them, those nothing was heard from yet; 0 while nobody can tell
	Empty   []string // focus steps that were shared and have no idea
	Wows    int
	Fixes   int
}

// Hints are what there is to know now.
func (s *Session) Hints() Hints {
	h := Hints{Present: len(s.Present()), Unheard: s.unheard()}
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

// unheard is how many of those present have no idea of their own on the list.
// Where nobody wrote authors down it is not known, and 0.
func (s *Session) unheard() int {
	heard := map[PersonID]bool{}
	for i := range s.Ideas {
		if s.Ideas[i].State != IdeaRemoved {
			for _, id := range s.Ideas[i].authors {
				heard[id] = true
			}
		}
	}
	if len(heard) == 0 {
		return 0
	}
	n := 0
	for _, p := range s.Attendees {
		if p.Present && !heard[p.ID] {
			n++
		}
	}
	return n
}
