package session

import (
	"fmt"
	"slices"
)

// VisitID names a mystery visit within its shop: the number of the event that
// noted it.
type VisitID int64

// VisitQuestion is what whoever walks a map as a customer answers for every step.
const VisitQuestion = "How good was this step for me as a customer?"

// A Visit is a walk through one of the shop's maps as a customer: somebody went
// through its steps on a day and says how each was, on the scale of the team's
// own rating, so that the two can stand side by side. It is for the desk alone:
// what a visitor writes down about a step is easily about somebody who works there.
type Visit struct {
	ID    VisitID       `json:"-"`
	Map   string        `json:"map"`
	On    Date          `json:"on"`
	By    Person        `json:"by"`             // may be empty; a friend of the shop has a name and no ID
	Note  string        `json:"note,omitempty"` // how it was on the whole
	Steps []VisitedStep `json:"steps"`          // in the map's order and its words of that day
}

// A VisitedStep is one step of a visit.
type VisitedStep struct {
	Name  string `json:"name"`
	Seen  bool   `json:"seen,omitempty"` // false: it did not come up, and has no score
	Score int    `json:"score"`          // -2 to +2
	Note  string `json:"note,omitempty"`
}

// The scale of a visit is that of a [Rating].
const (
	WorstScore = -2
	BestScore  = 2
)

// MaxNote is the longest note of a visit, in characters.
const MaxNote = 500

// ScoreText is the score as people write it: "+1", "0", "-2", or "not seen".
func (v VisitedStep) ScoreText() string {
	switch {
	case !v.Seen:
		return "not seen"
	case v.Score == 0:
		return "0"
	}
	return fmt.Sprintf("%+d", v.Score)
}

// Step is how a step of that name was found; ok is false when the visit did not
// come by it.
func (v Visit) Step(name string) (step VisitedStep, ok bool) {
	return find(v.Steps, func(x VisitedStep) bool { return SameName(x.Name, name) })
}

// Seen is how many steps have a score.
func (v Visit) Seen() (n int) {
	for _, step := range v.Steps {
		if step.Seen {
			n++
		}
	}
	return n
}

// Visit looks a mystery visit up.
func (s *Shop) Visit(id VisitID) (Visit, bool) {
	return find(s.Visits, func(v Visit) bool { return v.ID == id })
}

// VisitsOf are the mystery visits of the map of that name, the earliest day
// first.
func (s *Shop) VisitsOf(name string) []Visit {
	visits := slices.DeleteFunc(slices.Clone(s.Visits), func(v Visit) bool { return !SameName(v.Map, name) })
	slices.SortStableFunc(visits, func(a, b Visit) int { return a.On.Compare(b.On) })
	return visits
}

// NoteVisit keeps a mystery visit of one of the shop's own maps. Its steps need
// not be those of the map any more: they are what the visitor walked through.
// The ID of v is not looked at.
func (s *Shop) NoteVisit(a Act, v Visit) (VisitID, error) {
	v, err := s.cleanVisit(v)
	if err != nil {
		return 0, err
	}
	if err := notAhead(a, "day", v.On); err != nil {
		return 0, err
	}
	return VisitID(s.record(a, &visitNoted{v}).Seq), nil
}

// ChangeVisit mends a mystery visit: what somebody saw, who it was, or when.
func (s *Shop) ChangeVisit(a Act, v Visit) error {
	id := v.ID
	old, ok := s.Visit(id)
	if !ok {
		return because(ErrNotFound, "This visit is no longer here")
	}
	v, err := s.cleanVisit(v)
	if err != nil {
		return err
	}
	if err := notAhead(a, "day", v.On); err != nil {
		return err
	}
	if v.ID = id; !v.equal(old) {
		s.record(a, &visitChanged{Visit: id, To: v})
	}
	return nil
}

func (v Visit) equal(w Visit) bool {
	return v.ID == w.ID && v.Map == w.Map && v.On == w.On && v.By == w.By && v.Note == w.Note && slices.Equal(v.Steps, w.Steps)
}

// RemoveVisit takes a mystery visit out again.
func (s *Shop) RemoveVisit(a Act, id VisitID) error {
	v, ok := s.Visit(id)
	if !ok {
		return because(ErrNotFound, "This visit is no longer here")
	}
	s.record(a, &visitRemoved{Visit: id, Map: v.Map, On: v.On})
	return nil
}

// cleanVisit is a visit as it may be kept.
func (s *Shop) cleanVisit(v Visit) (Visit, error) {
	m, ok := s.Map(v.Map)
	if !ok {
		return v, refuse("map", v.Map, fmt.Sprintf("The shop has no map called “%s”: keep it as our map first", shortened(Clean(v.Map))))
	}
	v.ID, v.Map = 0, m.Name
	var err error
	if v.By.Name != "" || !v.By.ID.IsZero() {
		v.By = v.By.named()
		if v.By.Name, err = CleanLine("name", v.By.Name, MaxName); err != nil {
			return v, err
		}
	}
	if v.Note, err = optionalLine("note", v.Note, MaxNote); err != nil {
		return v, err
	}
	if v.Steps, err = cleanVisited(v.Steps); err == nil && v.Seen() == 0 {
		err = refuse("score", "", "No step has a score yet: give one to each step that was seen")
	}
	return v, err
}

func cleanVisited(steps []VisitedStep) ([]VisitedStep, error) {
	if len(steps) > MaxSteps {
		return nil, refuse("steps", "", fmt.Sprintf("This visit has %d steps; %d fit", len(steps), MaxSteps))
	}
	steps = slices.Clone(steps)
	for i := range steps {
		x := &steps[i]
		var err error
		if x.Name, err = CleanLine("step", x.Name, MaxStep); err != nil {
			return nil, err
		}
		switch {
		case !x.Seen:
			x.Score = 0
		case x.Score < WorstScore || x.Score > BestScore:
			return nil, refuse("score", fmt.Sprint(x.Score), fmt.Sprintf("%s: a score is -2 to +2, or “not seen”", x.Name))
		}
		if x.Note, err = optionalLine("note", x.Note, MaxNote); err != nil {
			return nil, err
		}
	}
	return steps, nil
}
