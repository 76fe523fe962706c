package session

import "slices"

// UndoRoster takes back the latest thing that was done on the roster's own page. An
// act of a meeting may have put somebody on the roster too: half of it is never
// undone, so the page tells which acts were its own (here), and what only it can
// do counts without. Where something else came after, there is nothing to undo.
func (m *Meeting) UndoRoster(a Act, here []ID) (string, error) {
	if act, ok := m.Shop.lastDone(); ok && !m.Shop.ofRoster(act, here) {
		return "", because(ErrNothingToUndo, "Nothing to undo here: what was done last belongs to a meeting")
	}
	return Undo(a, []Stream{m.Shop}, nil)
}

// RedoRoster brings back what UndoRoster took.
func (m *Meeting) RedoRoster(a Act, here []ID) (string, error) {
	if u, ok := m.Shop.lastUndone(); ok && !m.Shop.ofRoster(u.act, here) {
		return "", ErrNothingToRedo
	}
	return Redo(a, []Stream{m.Shop}, nil)
}

// ofRoster reports whether an act was done on the roster's page: no meeting merges
// people, or says that they are away or have left.
func (s *Shop) ofRoster(act ID, here []ID) bool {
	if slices.Contains(here, act) {
		return true
	}
	for i, e := range slices.Backward(s.Events()) {
		if e.Act != act {
			continue
		}
		switch f := s.facts[i].(type) {
		case *peopleMerged:
			return true
		case *standingSet:
			return f.Standing != PersonHere
		}
		return false
	}
	return false
}
