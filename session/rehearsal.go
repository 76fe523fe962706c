package session

import "fmt"

// A rehearsal is a meeting to try things out in. It leaves the shop as it is:
// its people, its maps and whatever else it keeps from one meeting to the next.

// pretendTeam are the names of the people of a rehearsal, none of whom there
// is; the last one is the manager.
func pretendTeam() []string {
	return []string{"Amber", "Basil", "Clover", "Dill", "Fern", "Juniper", "Olive", "Sage"}
}

// Rehearse begins a rehearsal with a pretend team of eight, a manager among
// them. All of them are present.
func Rehearse(a Act, id ID, shop *Shop, plan Plan) *Session {
	s := Open(a, id, shop, plan, true)
	team := pretendTeam()
	for i, name := range team {
		s.record(a, &attendeeJoined{Person{ID: a.NewID(), Name: name, Manager: i == len(team)-1}})
	}
	return s
}

// Keeps reports whether what is done in this meeting may stay with the shop.
// Whatever writes to the shop on behalf of a meeting asks here.
func (m *Meeting) Keeps() bool {
	return m.Shop != nil && (m.Session == nil || !m.Session.Rehearsal)
}

// People are those who can be ticked, named as authors and given tasks: whoever
// on the shop's roster has not left, or in a rehearsal everybody who was in it.
func (m *Meeting) People() []Person { return offered(m.Everybody()) }

// Everybody is [Meeting.People] and those who left, who are still meant where
// their whole name is typed.
func (m *Meeting) Everybody() []Person {
	if m.ofShop() {
		if m.Shop == nil {
			return nil
		}
		return m.Shop.People
	}
	people := make([]Person, len(m.Session.Attendees))
	for i, at := range m.Session.Attendees {
		people[i] = at.Person
	}
	return people
}

// ofShop reports whether the people are the shop's.
func (m *Meeting) ofShop() bool { return m.Keeps() || m.Session == nil }

// PersonNamed looks somebody of [Meeting.Everybody] up by name; see
// [Shop.PersonNamed].
func (m *Meeting) PersonNamed(name string) (Person, bool) {
	if m.ofShop() && m.Shop != nil {
		return m.Shop.PersonNamed(name)
	}
	return personNamed(m.Everybody(), name)
}

// PersonMeant is whom a typed name means among [Meeting.Everybody]; see
// [Shop.PersonMeant].
func (m *Meeting) PersonMeant(typed string) (Person, error) {
	if m.ofShop() && m.Shop != nil {
		return m.Shop.PersonMeant(typed)
	}
	return personMeant(m.Everybody(), typed)
}

// Enlist puts somebody on the shop's roster, who need not be here. In a
// rehearsal they are known to this meeting only.
func (m *Meeting) Enlist(a Act, name string, manager bool) (Person, error) {
	p, err := m.newcomer(a, name, manager)
	if err != nil || m.Keeps() {
		return p, err
	}
	if err := m.Session.Join(a, p); err != nil {
		return Person{}, err
	}
	return p, m.Session.Leave(a, p.ID)
}

// newcomer is somebody of that name: new on the roster, or pretended.
func (m *Meeting) newcomer(a Act, name string, manager bool) (Person, error) {
	if m.Keeps() {
		return m.Shop.AddPerson(a, name, manager)
	}
	name, err := freeName(m.Everybody(), name, PersonID{})
	return Person{ID: a.NewID(), Name: name, Manager: manager}, err
}

// ChangePerson renames somebody of [Meeting.People] or changes who is a manager,
// in the meeting too where they came to it.
func (m *Meeting) ChangePerson(a Act, p Person) error {
	if m.Keeps() {
		if err := m.Shop.ChangePerson(a, p); err != nil {
			return err
		}
		p, _ = m.Shop.Person(p.ID)
	} else {
		var err error
		if p.Name, err = freeName(m.Everybody(), p.Name, p.ID); err != nil {
			return err
		}
	}
	at, came := m.Session.Attendee(p.ID)
	if !came {
		return nil
	}
	if err := m.Session.Join(a, p); err != nil || at.Present {
		return err
	}
	return m.Session.Leave(a, p.ID)
}

// SaveMap keeps the meeting's steps as a map of the shop.
func (m *Meeting) SaveMap(a Act, name string) error {
	if !m.Keeps() {
		return refuse("map", name, "This is a rehearsal: its map is not kept")
	}
	return m.Shop.SaveMap(a, name, m.Session.StepPlans())
}

// CastPretend casts a slip for everybody of a rehearsal who has not voted yet.
// The same seed gives the same slips.
func (s *Session) CastPretend(a Act, id RoundID, seed string) error {
	r, err := s.votable(id)
	switch {
	case err != nil:
		return err
	case !s.Rehearsal:
		return refuse("slip", "", "People vote for themselves: only a rehearsal has a pretend team")
	case r.In() >= s.Voters():
		return refuse("slip", "", fmt.Sprintf("Every ballot is in: %d", r.In()))
	}
	for left := s.Voters() - r.In(); left > 0; left-- {
		if err := s.CastSlip(a, id, 0, r.pretend(seed, left)); err != nil {
			return err
		}
	}
	return nil
}
