package session

import "slices"

// UndoAtDesk takes back what was done to the shop last, if that was done at the
// desk. What a meeting kept in the shop is undone in the meeting: undone here, it
// would go in half.
func (m *Meeting) UndoAtDesk(a Act) (string, error) {
	if m.Shop == nil {
		return "", ErrNothingToUndo
	}
	if act, ok := m.Shop.lastDone(); !ok || !m.Shop.doneAtDesk(act) {
		return "", ErrNothingToUndo
	}
	return Undo(a, []Stream{m.Shop}, m.others(m.Shop))
}

// RedoAtDesk brings back what UndoAtDesk took.
func (m *Meeting) RedoAtDesk(a Act) (string, error) {
	if m.Shop == nil {
		return "", ErrNothingToRedo
	}
	if u, ok := m.Shop.lastUndone(); !ok || !m.Shop.doneAtDesk(u.act) {
		return "", ErrNothingToRedo
	}
	return Redo(a, []Stream{m.Shop}, m.others(m.Shop))
}

// doneAtDesk reports whether an act left something that only the desk does.
func (s *Shop) doneAtDesk(act ID) bool {
	return slices.ContainsFunc(s.Events(), func(e Event) bool { return e.Act == act && atDesk(e.Kind) })
}

// atDesk reports whether events of a kind are never part of a meeting's act.
func atDesk(kind string) bool {
	switch kind {
	case "visit.noted", "visit.changed", "visit.removed":
		return true
	}
	return false
}
