package session

import (
	"fmt"
	"slices"
)

// PersonStanding is how somebody on the roster stands to the shop at the moment.
type PersonStanding string

// The standings.
const (
	PersonHere PersonStanding = ""     // works here
	PersonAway PersonStanding = "away" // for a while: ill, on leave
	PersonLeft PersonStanding = "left" // works here no more, and stays known
)

// PersonStandings are all of them, the usual one first.
func PersonStandings() []PersonStanding { return []PersonStanding{PersonHere, PersonAway, PersonLeft} }

// KindForgotten is the kind of the event that removes somebody's name. The store
// erases the name with it, and whoever holds a stream in memory reads it anew.
const KindForgotten = "person.forgotten"

// SomeoneWhoLeft is what a person is called whose name was removed on request.
const SomeoneWhoLeft = "someone who has left"

// SetStanding says that somebody is away, has left, or is back.
func (s *Shop) SetStanding(a Act, id PersonID, to PersonStanding) error {
	p, err := s.onRoster(id)
	switch {
	case err != nil:
		return err
	case !slices.Contains(PersonStandings(), to):
		return refuse("standing", string(to), "Somebody is here, away, or has left")
	case p.Standing != to:
		s.record(a, &standingSet{Person: p.named(), Standing: to})
	}
	return nil
}

// MergePeople says that two names on the roster are two spellings of one person.
// The first goes off the roster, and whatever it did counts as done by the other
// one, whose name, standing and manager flag stay as they are.
func (s *Shop) MergePeople(a Act, from, into PersonID) error {
	if from == into {
		return refuse("person", "", "That is the same name twice: choose the other spelling")
	}
	gone, err := s.onRoster(from)
	if err != nil {
		return err
	}
	stays, err := s.onRoster(into)
	if err != nil {
		return err
	}
	s.record(a, &peopleMerged{From: gone.named(), Into: stays.named()})
	return nil
}

// ForgetPerson removes somebody's name on request. Their ideas and tasks stay, as
// those of [SomeoneWhoLeft]. It can't be undone: the store erases the name in what
// was saved before.
func (s *Shop) ForgetPerson(a Act, id PersonID) error {
	if _, err := s.onRoster(id); err != nil {
		return err
	}
	s.record(a, &personForgotten{Person: id})
	return nil
}

// Mentions are what would keep somebody's name if it was removed.
type Mentions struct {
	Lines     int      // different texts in which people wrote the name themselves; they stay as they are
	HalfTyped int      // half-typed lines, out of which the name is taken
	Copies    []string // files beside the shop's, from before it was brought up to date
}

func (s *Shop) onRoster(id PersonID) (Person, error) {
	p, ok := s.Person(id)
	if !ok {
		return p, because(ErrNotFound, "This person is not on the roster any more")
	}
	return p, nil
}

// Now is how somebody is called now who was written down by the name of then:
// renamed, merged with another spelling, or forgotten. Whoever the shop does not
// know, such as the people of a rehearsal, stays as given. A nil shop knows nobody.
func (s *Shop) Now(p Person) Person {
	if s == nil || p.ID.IsZero() {
		return p
	}
	id := s.latest(p.ID)
	if slices.Contains(s.forgotten, id) {
		return Person{ID: id, Name: SomeoneWhoLeft, Standing: PersonLeft}
	}
	if now, ok := s.Person(id); ok {
		return now
	}
	return p
}

// NowAll is Now for several people, each of whom comes once: two spellings of one
// person are one.
func (s *Shop) NowAll(people []Person) []Person {
	var all []Person
	for _, p := range people {
		p = s.Now(p)
		if p.ID.IsZero() || !slices.ContainsFunc(all, func(x Person) bool { return x.ID == p.ID }) {
			all = append(all, p)
		}
	}
	return all
}

// Same reports whether two IDs are one person now.
func (s *Shop) Same(a, b PersonID) bool { return s.latest(a) == s.latest(b) }

// Spellings are the IDs of everybody who is this person now, the one on the roster
// first.
func (s *Shop) Spellings(id PersonID) []PersonID {
	id = s.latest(id)
	all := []PersonID{id}
	for _, m := range s.merged {
		if s.latest(m.From.ID) == id {
			all = append(all, m.From.ID)
		}
	}
	return all
}

// ForgottenPeople are the IDs of everybody whose name was removed on request, their
// other spellings too.
func (s *Shop) ForgottenPeople() []PersonID {
	var all []PersonID
	for _, id := range s.forgotten {
		all = append(all, s.Spellings(id)...)
	}
	return all
}

// Forgotten reports whether somebody's name was removed on request.
func (s *Shop) Forgotten(id PersonID) bool { return slices.Contains(s.forgotten, s.latest(id)) }

// latest follows merges to their end. There is one: who was merged into another
// is off the roster, and nobody is merged into them afterwards.
func (s *Shop) latest(id PersonID) PersonID {
	if s == nil {
		return id
	}
	for _, m := range s.merged {
		if m.From.ID == id {
			id = m.Into.ID
		}
	}
	return id
}

// named is the person as other streams write them down: how somebody stands to
// the shop is the roster's to say.
func (p Person) named() Person {
	p.Standing = PersonHere
	return p
}

// offered are the people whose names a screen offers: all but those who left.
func offered(people []Person) []Person {
	return slices.DeleteFunc(slices.Clone(people), func(p Person) bool { return p.Standing == PersonLeft })
}

// spelled is the person one of whose other spellings that name is; whoever was
// forgotten is off the roster and has none.
func (s *Shop) spelled(name string) (Person, bool) {
	for _, m := range slices.Backward(s.merged) {
		if SameName(m.From.Name, name) {
			return s.Person(s.latest(m.From.ID))
		}
	}
	return Person{}, false
}

// taken is why nobody else can have a name, which p has.
func taken(p Person, name string) error {
	said := p.Name + " is on the roster already"
	if !SameName(p.Name, name) {
		said = fmt.Sprintf("%s is another spelling of %s", name, p.Name)
	}
	return refuse("name", name, said+": add a letter or a last name to tell the two apart")
}
