package session

import "slices"

// UndoAtDesk takes back what was done to the shop last, if that was done at the
// desk. What a meeting kept in the shop is undone in the meeting: undone here, it
// would go in half. Some facts only the desk leaves; of the others here tells
// which acts were its own, such as somebody added to the roster.
func (m *Meeting) UndoAtDesk(a Act, here []ID) (string, error) {
	if m.Shop == nil {
		return "", ErrNothingToUndo
	}
	if act, ok := m.Shop.lastDone(); ok && !m.Shop.doneAtDesk(act, here) {
		return "", because(ErrNothingToUndo, "Nothing to undo here: what was done last belongs to a meeting")
	}
	return Undo(a, []Stream{m.Shop}, m.others(m.Shop))
}

// RedoAtDesk brings back what UndoAtDesk took.
func (m *Meeting) RedoAtDesk(a Act, here []ID) (string, error) {
	if m.Shop == nil {
		return "", ErrNothingToRedo
	}
	if u, ok := m.Shop.lastUndone(); ok && !m.Shop.doneAtDesk(u.act, here) {
		return "", ErrNothingToRedo
	}
	return Redo(a, []Stream{m.Shop}, m.others(m.Shop))
}

// doneAtDesk reports whether an act is one of the desk's own or left something
// that only the desk does.
func (s *Shop) doneAtDesk(act ID, here []ID) bool {
	if slices.Contains(here, act) {
		return true
	}
	for i, e := range slices.Backward(s.Events()) {
		if e.Act != act {
			continue
		}
		switch f := s.facts[i].(type) {
		case *visitNoted, *visitChanged, *visitRemoved, *peopleMerged:
			return true
		case *standingSet: // a meeting brings people back
			return f.Standing != PersonHere
		}
		return false
	}
	return false
}
