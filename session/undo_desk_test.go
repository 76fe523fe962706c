package session

import "testing"

// The roster's page takes back what was done on it, and never half of what a
// meeting did.
func TestUndoOnTheRoster(t *testing.T) {
	r := newRoom(t, "Ana", "Anna")
	m := &Meeting{Shop: r.shop}
	_, err := m.UndoAtDesk(r.act(), nil) // they came in with a meeting
	r.answers(err, ErrNothingToUndo, "Nothing to undo here: what was done last belongs to a meeting")

	a := r.act()
	_, err = m.Shop.AddPerson(a, "Bo", false)
	r.ok(err)
	r.ok(m.MergePeople(r.act(), r.person("Ana").ID, r.person("Anna").ID))
	r.ok(m.Shop.SetStanding(r.act(), r.person("Bo").ID, PersonAway))
	r.restart()
	m.Shop = r.shop
	words := []string{"Bo away", "“Ana” and “Anna” as one person", "Bo on the roster"}
	for _, want := range words {
		said, err := m.UndoAtDesk(r.act(), []ID{a.ID})
		r.ok(err)
		equal(t, "undone", said, want)
	}
	_, err = m.UndoAtDesk(r.act(), []ID{a.ID})
	r.answers(err, ErrNothingToUndo, "Nothing to undo here: what was done last belongs to a meeting")
	for n := range words {
		said, err := m.RedoAtDesk(r.act(), []ID{a.ID})
		r.ok(err)
		equal(t, "redone", said, words[2-n])
	}
	_, err = m.RedoAtDesk(r.act(), nil)
	r.answers(err, ErrNothingToRedo, "nothing to redo")

	r.ok(m.Shop.SetStanding(r.act(), r.person("Bo").ID, PersonHere)) // as a meeting does with whoever comes
	_, err = m.UndoAtDesk(r.act(), []ID{a.ID})
	r.answers(err, ErrNothingToUndo, "Nothing to undo here: what was done last belongs to a meeting")

	r.join("Cleo")
	r.undo()
	_, err = m.RedoAtDesk(r.act(), nil) // half of what the meeting undid
	r.answers(err, ErrNothingToRedo, "nothing to redo")
}
