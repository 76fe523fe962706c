package session

import "slices"

// UndoIn takes back the latest act of one initiative, for its own page. What
// changed the idea in its meeting too, the promotion and whose idea it was, can be
// undone only with that meeting at hand.
func (m *Meeting) UndoIn(a Act, i *Initiative) (string, error) {
	if act, ok := i.lastDone(); ok && i.withItsMeeting(act) && !m.isOf(i) {
		return "", because(ErrNothingToUndo, "Nothing to undo here: what was done last belongs to the meeting that chose this idea")
	}
	return Undo(a, []Stream{i}, m.others(i))
}

// RedoIn brings back what UndoIn took.
func (m *Meeting) RedoIn(a Act, i *Initiative) (string, error) {
	if u, ok := i.lastUndone(); ok && i.withItsMeeting(u.act) && !m.isOf(i) {
		return "", ErrNothingToRedo
	}
	return Redo(a, []Stream{i}, m.others(i))
}

// isOf reports whether this is the meeting that chose an idea, also of one whose
// promotion is undone.
func (m *Meeting) isOf(i *Initiative) bool {
	opened, ok := i.facts[0].(*initiativeOpened)
	return ok && m.Session != nil && m.Session.ID() == opened.Session
}

// withItsMeeting reports whether an act changed the idea in its meeting as well.
func (i *Initiative) withItsMeeting(act ID) bool {
	return slices.ContainsFunc(i.events, func(e Event) bool {
		return e.Act == act && (e.Kind == (&initiativeOpened{}).kind() || e.Kind == (&initiativeSigned{}).kind())
	})
}
