package session

import "slices"

// peopleFacts are what can happen to somebody on the roster, besides a new name.
func peopleFacts() []fact[*Shop] {
	return []fact[*Shop]{&standingSet{}, &peopleMerged{}, &personForgotten{}}
}

type standingSet struct {
	Person   Person         `json:"person"`
	Standing PersonStanding `json:"standing"`
}

func (f *standingSet) kind() string { return "standing.set" }
func (f *standingSet) apply(s *Shop, _ Event) {
	s.onPerson(f.Person.ID, func(p *Person) { p.Standing = f.Standing })
}
func (f *standingSet) words() string {
	switch f.Standing {
	case PersonAway:
		return f.Person.Name + " away"
	case PersonLeft:
		return f.Person.Name + " has left"
	}
	return f.Person.Name + " back"
}

// peopleMerged holds both as they were called then, for words, and because the
// other spelling may be typed again.
type peopleMerged struct {
	From Person `json:"from"`
	Into Person `json:"into"`
}

func (f *peopleMerged) kind() string { return "people.merged" }

// apply takes nobody off the roster in favour of somebody who is not on it, as can
// be when the adding of the one who stays was undone.
func (f *peopleMerged) apply(s *Shop, _ Event) {
	_, gone := s.Person(f.From.ID)
	_, stays := s.Person(f.Into.ID)
	if gone && stays {
		s.offRoster(f.From.ID)
		s.merged = append(s.merged, *f)
	}
}
func (f *peopleMerged) words() string {
	return quoted(f.From.Name) + " and " + quoted(f.Into.Name) + " as one person"
}

// personForgotten is a wall, and holds no name: it is what remains.
type personForgotten struct {
	Person PersonID `json:"person"`
}

func (f *personForgotten) kind() string { return "person.forgotten" }
func (f *personForgotten) apply(s *Shop, _ Event) {
	s.offRoster(f.Person)
	s.forgotten = append(s.forgotten, f.Person)
	for i := range s.merged {
		if m := &s.merged[i]; s.latest(m.From.ID) == f.Person {
			m.From.Name, m.Into.Name = SomeoneWhoLeft, SomeoneWhoLeft
		}
	}
}
func (f *personForgotten) words() string {
	return "a name was removed on request, and it stays removed"
}

func (s *Shop) onPerson(id PersonID, do func(*Person)) {
	if i := slices.IndexFunc(s.People, func(p Person) bool { return p.ID == id }); i >= 0 {
		do(&s.People[i])
	}
}

func (s *Shop) offRoster(id PersonID) {
	s.People = slices.DeleteFunc(slices.Clone(s.People), func(p Person) bool { return p.ID == id })
}
