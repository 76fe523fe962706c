package session

import "slices"

// Tend carries out a rule on an initiative, one of this meeting or one of the
// others. What a running meeting does to one of the others leaves a note in the
// meeting's own stream: by it undo finds the act here, and whoever loads the
// meeting knows which others to load ([Session.Tended]).
//
// A rehearsal leaves the shop as it is: there the others are refused.
func (m *Meeting) Tend(a Act, id ID, rule func(*Initiative) error) error {
	i, ok := m.Initiative(id)
	if !ok {
		return ErrTakenBack
	}
	running := m.Session != nil && m.Session.writable() == nil
	_, own := find(m.Initiatives, func(x *Initiative) bool { return x == i })
	if running && !own && !m.Keeps() {
		return refuse("initiative", i.Title, "This is a rehearsal: what belongs to your shop stays as it is")
	}
	before := i.Seq()
	if err := rule(i); err != nil {
		return err
	}
	if running && !own && i.Seq() > before {
		m.Session.record(a, &initiativeTended{Initiative: id})
	}
	return nil
}

// A Tending is something that a meeting did about an initiative of another one.
// The initiative's own events of that act say what it was; see [Initiative.Did].
type Tending struct {
	Initiative ID
	Act        ID
}

// Did says in words what an act did to the initiative, as undo would say it; ""
// for nothing.
func (i *Initiative) Did(act ID) string { return i.did(act) }

// LastDone is the latest act on the initiative that undo could take back; ok is
// false when there is none.
func (i *Initiative) LastDone() (act ID, ok bool) { return i.lastDone() }

// Fetched puts an initiative of another meeting among the others, in place of
// an older copy of it.
func (m *Meeting) Fetched(i *Initiative) {
	for n, x := range m.Others {
		if x.ID() == i.ID() {
			m.Others[n] = i
			return
		}
	}
	if _, own := find(m.Initiatives, func(x *Initiative) bool { return x.ID() == i.ID() }); !own {
		m.Others = append(m.Others, i)
	}
}

// Tended are the initiatives of other meetings that this one did something to,
// taken back or not: whoever loads a meeting has to load them too, or undo and
// redo would turn half an act.
func (s *Session) Tended() []ID {
	var ids []ID
	for _, f := range s.facts {
		if t, ok := f.(*initiativeTended); ok && !slices.Contains(ids, t.Initiative) {
			ids = append(ids, t.Initiative)
		}
	}
	return ids
}
