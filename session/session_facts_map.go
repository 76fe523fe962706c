package session

import (
	"slices"
)

// mapFacts are what can happen to the map.
func mapFacts() []fact[*Session] {
	return []fact[*Session]{
		&mapChosen{}, &stepAdded{}, &stepRenamed{}, &stepMoved{}, &stepRemoved{}, &stepMarked{},
		&stepKindSet{}, &focusChosen{},
	}
}

type mapChosen struct {
	Name string `json:"name"`
}

func (f *mapChosen) kind() string { return "map.chosen" }
func (f *mapChosen) apply(s *Session, _ Event) {
	s.MapName, s.Steps = f.Name, nil
	s.dropRating()
}
func (f *mapChosen) words() string { return "the map " + f.Name }

type stepAdded struct {
	StepPlan
	At int `json:"at"` // its place from 0
}

func (f *stepAdded) kind() string { return "step.added" }
func (f *stepAdded) apply(s *Session, e Event) {
	s.Steps = slices.Insert(s.Steps, s.placeOnMap(f.At), Step{ID: StepID(e.Seq), StepPlan: f.StepPlan})
}
func (f *stepAdded) words() string { return "the step " + quoted(f.Name) }

type stepRenamed struct {
	Step StepID `json:"step"`
	Name string `json:"name"`
}

func (f *stepRenamed) kind() string { return "step.renamed" }
func (f *stepRenamed) apply(s *Session, _ Event) {
	if i := s.stepAt(f.Step); i >= 0 {
		s.Steps[i].Name = f.Name
	}
}
func (f *stepRenamed) words() string { return "the name " + quoted(f.Name) }

type stepMoved struct {
	Step StepID `json:"step"`
	To   int    `json:"to"` // its new place from 0
	Name string `json:"name"`
}

func (f *stepMoved) kind() string { return "step.moved" }
func (f *stepMoved) apply(s *Session, _ Event) {
	i := s.stepAt(f.Step)
	if i < 0 {
		return
	}
	step := s.Steps[i]
	s.Steps = slices.Delete(s.Steps, i, i+1)
	s.Steps = slices.Insert(s.Steps, s.placeOnMap(f.To), step)
}
func (f *stepMoved) words() string { return "the move of " + quoted(f.Name) }

type stepRemoved struct {
	Step StepID `json:"step"`
	Name string `json:"name"`
}

func (f *stepRemoved) kind() string { return "step.removed" }
func (f *stepRemoved) apply(s *Session, _ Event) {
	s.Steps = slices.DeleteFunc(s.Steps, func(x Step) bool { return x.ID == f.Step })
	s.leaveOut(f.Step)
}
func (f *stepRemoved) words() string { return "removing " + quoted(f.Name) }

type stepMarked struct {
	Step StepID `json:"step"`
	Mark string `json:"mark"` // "ending" or "longest_wait"
	On   bool   `json:"on"`
	Name string `json:"name"`
}

func (f *stepMarked) kind() string { return "step.marked" }
func (f *stepMarked) apply(s *Session, _ Event) {
	// A map has one ending and one longest wait: marking one unmarks the other.
	for i := range s.Steps {
		on := f.On && s.Steps[i].ID == f.Step
		if f.Mark == "ending" {
			s.Steps[i].Ending = on
		} else {
			s.Steps[i].LongestWait = on
		}
	}
}
func (f *stepMarked) words() string { return "the mark on " + quoted(f.Name) }

type stepKindSet struct {
	Step StepID   `json:"step"`
	Kind StepKind `json:"kind"`
	Name string   `json:"name"`
}

func (f *stepKindSet) kind() string { return "kind.set" }
func (f *stepKindSet) apply(s *Session, _ Event) {
	if i := s.stepAt(f.Step); i >= 0 {
		s.Steps[i].Kind = f.Kind
	}
}
func (f *stepKindSet) words() string { return "the kind of step of " + quoted(f.Name) }

type focusChosen struct {
	Steps []StepID `json:"steps"`
}

func (f *focusChosen) kind() string { return "focus.chosen" }
func (f *focusChosen) apply(s *Session, _ Event) {
	for i := range s.Steps {
		s.Steps[i].Focus = slices.Contains(f.Steps, s.Steps[i].ID)
	}
}
func (f *focusChosen) words() string { return "the choice of steps" }

// placeOnMap is a place for one step more, as near to what was said as there is one.
func (s *Session) placeOnMap(at int) int { return min(max(at, 0), len(s.Steps)) }

func (s *Session) stepAt(id StepID) int {
	return slices.IndexFunc(s.Steps, func(x Step) bool { return x.ID == id })
}
