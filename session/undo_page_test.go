package session

import (
	"strings"
	"testing"
)

func TestPromotionIsNotUndoneWithoutItsMeeting(t *testing.T) {
	r, init := promoted(t, Gate{})
	for _, m := range []*Meeting{
		{Shop: r.shop, Initiatives: r.inits},
		{Shop: r.shop, Session: EmptySession(ID{9}), Initiatives: r.inits},
	} {
		_, err := m.UndoIn(r.act(), init)
		r.answers(err, ErrNothingToUndo, belongsToMeeting)
	}
}

const belongsToMeeting = "Nothing to undo here: what was done last belongs to the meeting that chose this idea"

// Whose idea it was stands with the idea and with what became of it: without the
// meeting neither goes, with it both do.
func TestCreditIsNotUndoneInHalf(t *testing.T) {
	r, init := promoted(t, Gate{})
	m := r.meeting()
	r.ok(m.Credit(r.act(), r.Ideas[0].ID, r.person("Bo").ID))
	before := copied(t, init)
	alone := &Meeting{Shop: r.shop, Others: []*Initiative{init}}
	_, err := alone.UndoIn(r.act(), init)
	r.answers(err, ErrNothingToUndo, belongsToMeeting)
	same(t, before, init)

	said, err := m.UndoIn(r.act(), init)
	r.ok(err)
	equal(t, "undone", said, "whose idea it was")
	equal(t, "authors of the idea", r.get(r.Ideas[0].ID).authors, []PersonID{r.person("Ana").ID})
	_, err = alone.RedoIn(r.act(), init)
	r.answers(err, ErrNothingToRedo, "nothing to redo")
	_, err = m.RedoIn(r.act(), init)
	r.ok(err)
	equal(t, "authors of the idea", r.get(r.Ideas[0].ID).authors, []PersonID{r.person("Bo").ID})
	same(t, before, init)
}

// What a meeting did about another's idea, and that idea's page took back, is no
// step of the meeting's undo any more.
func TestUndoPassesOverWhatWasTakenBackOnItsPage(t *testing.T) {
	r, other := promoted(t, Gate{})
	r.Session = Open(r.act(), r.id(), r.shop, Plans()[0], false)
	r.ok(r.ChooseMap(r.act(), "Counter visit", counterVisit()))
	m := &Meeting{Shop: r.shop, Session: r.Session, Others: []*Initiative{other}}
	id := r.idea("A bell")
	a := r.act()
	r.ok(m.Tend(a, other.ID(), func(i *Initiative) error { return i.Count(a, ReactionPraised, DateOf(r.now)) }))
	page := &Meeting{Shop: r.shop, Others: []*Initiative{other}}
	said, err := page.UndoIn(r.act(), other)
	r.ok(err)
	equal(t, "undone on its page", said, "a customer: praised")

	said, err = m.Undo(r.act())
	r.ok(err)
	equal(t, "undone", said, `“A bell”`)
	said, err = m.Redo(r.act())
	r.ok(err)
	equal(t, "redone", said, `“A bell”`)
	equal(t, "the idea", r.get(id).Text, "A bell")
}

// Undo is said on the wall, which may not know whose idea it is and what the desk
// keeps to itself.
func TestUndoWordsTellNoSecret(t *testing.T) {
	wanda := Person{ID: PersonID{7}, Name: "Wanda"}
	telling := Telling{Whom: []Person{wanda}, By: wanda, Words: "Wanda"}
	remark := Comment{Words: "Wanda was rude", HeardBy: wanda, Tags: []string{"Wanda"}, DeskOnly: true}
	for _, f := range []fact[*Initiative]{
		&praiseTold{telling}, &tellingChanged{To: telling}, &commentNoted{remark}, &commentChanged{To: remark},
		&initiativeSigned{Authors: []Person{wanda}}, &initiativeOpened{Title: "A bench", Authors: []Person{wanda}},
		&costSet{Cost{Amount: "1", ApprovedBy: wanda.Name}}, &taskAdded{Task{What: "x", Owner: wanda}}, &taskChanged{To: Task{What: "x", Owner: wanda}},
		&obstacleAdded{Obstacle{What: "x", Who: wanda}}, &initiativeChecked{CheckIn{Verdict: VerdictKeep, Note: "Wanda"}},
		&statusChanged{To: StatusLive, Reason: "Wanda"},
	} {
		if words := f.words(); strings.Contains(words, "Wanda") {
			t.Errorf("%s says %q", f.kind(), words)
		}
	}
}
