package session

import "slices"

// MergePeople is [Shop.MergePeople] outside rehearsals, and not for somebody who
// sits in the meeting: their ballots and turns hang on the name they came in with.
func (m *Meeting) MergePeople(a Act, from, into PersonID) error {
	if err := m.leavesRoster(from, "merge the two"); err != nil {
		return err
	}
	return m.Shop.MergePeople(a, from, into)
}

// ForgetPerson is [Shop.ForgetPerson] outside rehearsals, and not for somebody who
// sits in the meeting.
func (m *Meeting) ForgetPerson(a Act, id PersonID) error {
	if err := m.leavesRoster(id, "remove the name"); err != nil {
		return err
	}
	return m.Shop.ForgetPerson(a, id)
}

func (m *Meeting) leavesRoster(id PersonID, what string) error {
	switch {
	case !m.Keeps():
		return refuse("person", "", "This is a rehearsal: the shop's roster stays as it is")
	case m.Session == nil || !m.Session.Closed.IsZero():
		return nil
	}
	if at, ok := m.Session.Attendee(id); ok {
		return refuse("person", at.Name, at.Name+" is in this meeting: "+what+" when it is closed")
	}
	return nil
}

// Authors are [Session.Authors] as they are called now.
func (m *Meeting) Authors(x Idea, face Face) (people []Person, ok bool) {
	people, ok = m.Session.Authors(x, face)
	return m.Shop.NowAll(people), ok
}

// Attendees are those who were in the meeting at any time, as they are called now,
// each once.
func (m *Meeting) Attendees() []Attendee {
	var all []Attendee
	for _, at := range m.Session.Attendees {
		at.Person = m.Shop.Now(at.Person)
		if i := slices.IndexFunc(all, func(x Attendee) bool { return x.ID == at.ID }); i >= 0 {
			all[i].Present = all[i].Present || at.Present
			continue
		}
		all = append(all, at)
	}
	return all
}

// IsHere reports whether somebody is in the room, under whatever spelling they came
// in.
func (m *Meeting) IsHere(id PersonID) bool {
	return slices.ContainsFunc(m.Session.Attendees, func(at Attendee) bool { return at.Present && m.Shop.Same(at.ID, id) })
}

// Depart says that somebody is not here, or not any more, under any spelling.
func (m *Meeting) Depart(a Act, id PersonID) error {
	for _, at := range slices.Clone(m.Session.Attendees) {
		if m.Shop.Same(at.ID, id) {
			if err := m.Session.Leave(a, at.ID); err != nil {
				return err
			}
		}
	}
	return nil
}
