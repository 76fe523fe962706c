package session

import "slices"

// A Meeting is a session with what it works on: the shop it belongs to, the
// initiatives that came out of it, and those of other meetings that are looked
// after here. An act may touch several of them.
type Meeting struct {
	Shop        *Shop
	Session     *Session // nil outside a meeting
	Initiatives []*Initiative
	Others      []*Initiative // of other meetings; see Tend
	Elsewhere   bool          // it belongs to another shop than the one at work here: to be read, not changed
}

// Streams are all the streams there are, the shop first.
func (m *Meeting) Streams() []Stream {
	var streams []Stream
	if m.Shop != nil {
		streams = append(streams, m.Shop)
	}
	streams = append(streams, m.leading()...)
	for _, i := range m.Others {
		streams = append(streams, i)
	}
	return streams
}

func (m *Meeting) leading() []Stream {
	var streams []Stream
	if m.Session != nil {
		streams = append(streams, m.Session)
	}
	for _, i := range m.Initiatives {
		streams = append(streams, i)
	}
	return streams
}

// Initiative looks an initiative of this meeting or one of the others up; one
// whose promotion was undone is not there.
func (m *Meeting) Initiative(id ID) (*Initiative, bool) {
	is := func(i *Initiative) bool { return i.ID() == id }
	i, ok := find(m.Initiatives, is)
	if !ok {
		i, ok = find(m.Others, is)
	}
	return i, ok && !i.Opened.IsZero()
}

// Promote turns a decided idea into an initiative of this meeting.
func (m *Meeting) Promote(a Act, idea IdeaID, gate Gate) (*Initiative, error) {
	i, err := m.Session.Promote(a, idea, gate)
	if err != nil {
		return nil, err
	}
	m.Initiatives = append(m.Initiatives, i)
	return i, nil
}

// Credit says whose idea it was, also after it was promoted: its initiative
// then knows it too. None means "the team".
func (m *Meeting) Credit(a Act, idea IdeaID, authors ...PersonID) error {
	if err := m.Session.SetAuthors(a, idea, authors...); err != nil {
		return err
	}
	x, _ := m.Session.Idea(idea)
	i, ok := m.Initiative(x.Initiative)
	if !ok || m.Session.Promise(x) == SignNever {
		return nil
	}
	people := m.Session.authorsOf(x)
	if !slices.Equal(people, i.authors) {
		i.record(a, &initiativeSigned{Authors: people})
	}
	return nil
}

// AddPerson puts somebody on the shop's roster, unless they are, and into the
// meeting; in a rehearsal into the meeting only. Somebody who was away or had left
// is back.
func (m *Meeting) AddPerson(a Act, name string, manager bool) (Person, error) {
	if err := m.Session.writable(); err != nil {
		return Person{}, err
	}
	p, known := m.PersonNamed(Clean(name))
	if !known {
		var err error
		if p, err = m.newcomer(a, name, manager); err != nil {
			return Person{}, err
		}
	}
	return p, m.Arrive(a, p)
}

// Arrive says that one of [Meeting.Everybody] is in this meeting, and so back in
// the shop if they were away or had left. Who is here under another spelling is
// not counted twice.
func (m *Meeting) Arrive(a Act, p Person) error {
	if _, came := m.Session.Attendee(p.ID); came || !m.IsHere(p.ID) {
		if err := m.Session.Join(a, p); err != nil {
			return err
		}
	}
	if !m.Keeps() {
		return nil
	}
	if _, known := m.Shop.Person(p.ID); !known {
		return nil
	}
	return m.Shop.SetStanding(a, p.ID, PersonHere)
}

// LetIn lets somebody in who came late: one of [Meeting.People], or without an ID
// somebody new. Whoever is here already is refused.
func (m *Meeting) LetIn(a Act, p Person) (Person, error) {
	if !p.ID.IsZero() && m.IsHere(p.ID) {
		return p, refuse("name", p.Name, p.Name+" is here already")
	}
	return m.AddPerson(a, p.Name, false)
}

// Undo takes back the meeting's latest act, in the meeting, its initiatives
// and, where the same act touched them, the shop and the other initiatives.
func (m *Meeting) Undo(a Act) (string, error) { return Undo(a, m.leading(), m.following()) }

// Redo brings back what Undo took.
func (m *Meeting) Redo(a Act) (string, error) { return Redo(a, m.leading(), m.following()) }

func (m *Meeting) following() []Stream {
	var streams []Stream
	if m.Shop != nil {
		streams = append(streams, m.Shop)
	}
	for _, i := range m.Others {
		streams = append(streams, i)
	}
	return streams
}

func (m *Meeting) others(than Stream) []Stream {
	return slices.DeleteFunc(m.Streams(), func(s Stream) bool { return s == than })
}
