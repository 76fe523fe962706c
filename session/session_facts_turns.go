package session

import "slices"

// turnFacts are what can happen to who speaks next. An idea said in turn takes
// it in idea.added, or beside it where names are never shown: undoing the idea
// gives the turn back.
func turnFacts() []fact[*Session] {
	return []fact[*Session]{&sharingSet{}, &turnPassed{}, &turnTaken{}}
}

type sharingSet struct {
	Way Sharing `json:"way"`
}

func (f *sharingSet) kind() string { return "sharing.set" }
func (f *sharingSet) apply(s *Session, _ Event) {
	s.Sharing = f.Way
}
func (f *sharingSet) words() string { return "the way to share" }

type turnPassed struct {
	Place
	Person PersonID `json:"person"`
	Name   string   `json:"name"`
}

func (f *turnPassed) kind() string { return "turn.passed" }
func (f *turnPassed) apply(s *Session, _ Event) {
	s.takeTurn(f.Place, f.Person, true)
}
func (f *turnPassed) words() string { return f.Name + " passing" }

// turnTaken is the turn of an idea that must not hold a name.
type turnTaken struct {
	Place
	Person PersonID `json:"person"`
}

func (f *turnTaken) kind() string { return "turn.taken" }
func (f *turnTaken) apply(s *Session, _ Event) {
	s.takeTurn(f.Place, f.Person, false)
}
func (f *turnTaken) words() string { return "a turn" }

// A robin is how far the round robin of one place has come.
type robin struct {
	had    []PersonID // had their turn in this round, in that order
	passed []PersonID // passed since the last idea that was said in turn
}

// A beginning is who was the first to speak for a step.
type beginning struct {
	step   StepID
	person PersonID
	here   int // how many had come to the meeting then
}

// takeTurn notes that a turn was taken. Who had one in this round already
// begins the next.
func (s *Session) takeTurn(at Place, person PersonID, passed bool) {
	r := s.robins[at]
	if slices.Contains(r.had, person) {
		r.had = nil
	}
	r.had = append(r.had, person)
	switch {
	case !passed:
		r.passed = nil
	case !slices.Contains(r.passed, person):
		r.passed = append(r.passed, person)
	}
	s.robins[at] = r
	if !slices.ContainsFunc(s.begun, func(b beginning) bool { return b.step == at.Step }) {
		s.begun = append(s.begun, beginning{at.Step, person, len(s.Attendees)})
	}
	if !slices.Contains(s.asked, person) {
		s.asked = append(s.asked, person)
	}
}
