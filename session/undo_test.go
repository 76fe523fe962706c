package session

import (
	"testing"
	"time"
)

const (
	wallOfRound1 = "Undo stops here: round 1 is revealed, and what the room has seen stays. To vote again, open a new round"
	wallOfDraw   = "Undo stops here: the lots are drawn, and what the room has seen stays. To vote again, open a new round"
)

func TestUndoGoesToTheVeryStartAndRedoBack(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	id := r.idea("A bench", "Ana")
	r.ok(r.Enter(r.act(), PhaseTidy))
	r.ok(r.Park(r.act(), id, "later"))
	full, shop := copied(t, r.Session), copied(t, r.shop)
	words := []string{`parked: “A bench”`, `“A bench”`, "the map Counter visit, and 3 more", "Bo coming in", "Ana coming in"}
	for _, want := range words {
		equal(t, "undone", r.undo(), want)
	}
	_, err := r.tryUndo()
	r.answers(err, ErrWall, "Undo stops here: this is the beginning of the meeting")
	equal(t, "opened", r.Opened.IsZero(), false)
	equal(t, "people", len(r.shop.People), 0)
	equal(t, "the shop's name", r.shop.Name, "Corner Coffee")

	for n := range words {
		equal(t, "redone", r.redo(), words[len(words)-1-n])
	}
	_, err = r.tryRedo()
	r.answers(err, ErrNothingToRedo, "nothing to redo")
	same(t, full, r.Session)
	same(t, shop, r.shop)
}

func TestUndoWorksAcrossARestart(t *testing.T) {
	r := newRoom(t, "Ana")
	r.idea("A bench")
	id := r.idea("A bell")
	full := copied(t, r.Session)
	r.restart()
	equal(t, "undone", r.undo(), `“A bell”`)
	r.restart()
	equal(t, "undone", r.undo(), `“A bench”`)
	r.restart()
	equal(t, "redone", r.redo(), `“A bench”`)
	r.restart()
	equal(t, "redone", r.redo(), `“A bell”`)
	same(t, full, r.Session)
	equal(t, "its number stays", r.get(id).Text, "A bell")
}

func TestUndoTakesAnActBackInEveryStreamItTouched(t *testing.T) {
	r := newRoom(t)
	r.join("Ana")
	equal(t, "undone", r.undo(), "Ana coming in")
	equal(t, "roster", len(r.shop.People), 0)
	equal(t, "present", len(r.Present()), 0)
	equal(t, "redone", r.redo(), "Ana coming in")
	equal(t, "roster", len(r.shop.People), 1)
	equal(t, "present", len(r.Present()), 1)
}

func TestUndoInAMeetingLeavesAloneWhatWasDoneElsewhere(t *testing.T) {
	r := newRoom(t, "Ana")
	r.ok(r.shop.Rename(r.act(), "Other name"))
	equal(t, "undone", r.undo(), "the map Counter visit, and 3 more")
	equal(t, "the shop's name", r.shop.Name, "Other name")

	said, err := Undo(r.act(), []Stream{r.Session, r.shop}, nil)
	r.ok(err)
	equal(t, "undone where the shop leads too", said, "the shop's name, Other name")
}

func TestUndonePromotionTakesTheInitiativeAway(t *testing.T) {
	r, init := promoted(t, Gate{InTheWay: "no room"})
	before := copied(t, init)
	equal(t, "undone", r.undo(), `the promotion of “A bench”`)
	equal(t, "opened", init.Opened.IsZero(), true)
	equal(t, "obstacles", len(init.Obstacles), 0)
	equal(t, "state", r.Ideas[0].State, IdeaOpen)
	equal(t, "initiative", r.Ideas[0].Initiative.IsZero(), true)
	r.restart()
	equal(t, "redone", r.redo(), `the promotion of “A bench”`)
	same(t, before, r.inits[0])
	equal(t, "initiative", r.Ideas[0].Initiative, init.ID())
}

func TestUndoStopsAtTheReveal(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ids := r.lettered(2)
	r.vote(1, 1, "A", "A")
	_, err := r.tryUndo()
	r.answers(err, ErrWall, wallOfRound1)
	_, err = r.tryRedo()
	r.answers(err, ErrNothingToRedo, "nothing to redo")

	r.ok(r.Decide(r.act(), "Fay", "", ids[0]))
	r.restart()
	equal(t, "undone after the wall", r.undo(), "the decision")
	_, err = r.tryUndo()
	r.answers(err, ErrWall, wallOfRound1)
	equal(t, "redone", r.redo(), "the decision")
}

func TestUndoStopsAtTheDraw(t *testing.T) {
	r, _ := tiedThroughout(t)
	got, err := r.Draw(r.act(), "seed")
	r.ok(err)
	_, err = r.tryUndo()
	r.answers(err, ErrWall, wallOfDraw)
	equal(t, "winner", r.outcome().Winner, got)
}

func TestActThatLeftAWallIsNotUndone(t *testing.T) {
	r := newRoom(t, "Ana")
	ids := r.lettered(2)
	id := r.ballot(1, 1)
	a := r.act()
	r.ok(r.CastSlip(a, id, 0, ids[:1]))
	r.ok(r.Reveal(a, id))
	r.ok(r.Decide(a, "Fay", "", ids[0]))
	_, err := Undo(r.act(), []Stream{r.Session}, nil)
	r.answers(err, ErrWall, wallOfRound1)
	equal(t, "decision", r.Decision.Ideas, ids[:1])
}

func TestHalfAnActIsNeverUndone(t *testing.T) {
	r, init := promoted(t, Gate{})
	r.lettered(2)
	r.vote(1, 1, "A", "B") // a wall between the promotion and now, in the meeting only
	_, err := Undo(r.act(), []Stream{init}, []Stream{r.Session, r.shop})
	r.answers(err, ErrWall, wallOfRound1)
	_, err = Undo(r.act(), []Stream{r.shop, init}, []Stream{r.Session})
	r.answers(err, ErrWall, wallOfRound1)
	equal(t, "opened", init.Opened.IsZero(), false)

	_, err = init.AddTask(r.act(), Task{What: "x"})
	r.ok(err)
	said, err := Undo(r.act(), []Stream{init}, []Stream{r.Session, r.shop})
	r.ok(err)
	equal(t, "undone", said, `the task “x”`)
}

func TestHalfAnActIsNeverRedone(t *testing.T) {
	r := newRoom(t)
	r.join("Ana")
	r.undo()
	r.ok(r.shop.Rename(r.act(), "Other name"))
	_, err := r.tryRedo()
	r.answers(err, ErrNothingToRedo, "nothing to redo")
	equal(t, "present", len(r.Present()), 0)
}

func TestRedoPassesOverAnActThatIsLost(t *testing.T) {
	r, init := promoted(t, Gate{})
	m := r.meeting()
	_, err := m.UndoIn(r.act(), init)
	r.ok(err)
	r.idea("A bell") // the promotion is lost
	_, err = m.RedoIn(r.act(), init)
	r.answers(err, ErrNothingToRedo, "nothing to redo")
	_, err = m.Undo(r.act())
	r.ok(err)
	said, err := m.Redo(r.act())
	r.ok(err)
	equal(t, "redone", said, `“A bell”`)
}

func TestRedoKeepsTheOrderOfUndo(t *testing.T) {
	r, init := promoted(t, Gate{})
	m := r.meeting()
	r.idea("A bell")
	_, err := m.UndoIn(r.act(), init) // the promotion, older than the bell
	r.ok(err)
	_, err = m.Undo(r.act())
	r.ok(err)
	for _, want := range []string{`“A bell”`, `the promotion of “A bench”`} {
		said, err := m.Redo(r.act())
		r.ok(err)
		equal(t, "redone", said, want)
	}
}

func TestRedoIsLostAfterANewDeed(t *testing.T) {
	r := newRoom(t)
	r.idea("A bench")
	r.undo()
	r.ok(r.Enter(r.act(), PhaseTidy)) // passing: redo stays
	r.ok(r.ToggleClock(r.act()))
	equal(t, "redone", r.redo(), `“A bench”`)
	r.undo()
	r.idea("A bell")
	_, err := r.tryRedo()
	r.answers(err, ErrNothingToRedo, "nothing to redo")
	equal(t, "ideas", len(r.Ideas), 1)
	r.restart()
	_, err = r.tryRedo()
	r.answers(err, ErrNothingToRedo, "nothing to redo")
}

func TestRedoIsLostAfterANewDeedInAnotherLeadingStream(t *testing.T) {
	r := newRoom(t)
	leading := []Stream{r.Session, r.shop}
	r.idea("A bench")
	_, err := Undo(r.act(), leading, nil)
	r.ok(err)
	r.ok(r.shop.Rename(r.act(), "Other name"))
	_, err = Redo(r.act(), leading, nil)
	r.answers(err, ErrNothingToRedo, "nothing to redo")
}

func TestRedoGoesThroughLeadingStreamsInOrder(t *testing.T) {
	r := newRoom(t)
	leading := []Stream{r.shop, r.Session}
	r.idea("A bench")
	r.ok(r.shop.Rename(r.act(), "B"))
	r.idea("C")
	words := []string{`“C”`, "the shop's name, B", `“A bench”`}
	for _, want := range words {
		said, err := Undo(r.act(), leading, nil)
		r.ok(err)
		equal(t, "undone", said, want)
	}
	for n := range words {
		said, err := Redo(r.act(), leading, nil)
		r.ok(err)
		equal(t, "redone", said, words[2-n])
	}
}

func TestRedoWorksAfterTheComputersClockWasSetBack(t *testing.T) {
	r := newRoom(t)
	r.idea("A bench")
	r.now = r.now.Add(-48 * time.Hour)
	r.idea("A bell")
	equal(t, "undone", r.undo(), `“A bell”`)
	equal(t, "redone", r.redo(), `“A bell”`)
}

func TestUndoPassesOverMovingAboutAndTheClock(t *testing.T) {
	r := newRoom(t)
	id := r.idea("A bench")
	a := r.act()
	r.ok(r.Park(a, id, ""))
	r.ok(r.Enter(a, PhaseVote)) // moving in the same act
	r.ok(r.AddTime(r.act(), time.Minute))
	r.ok(r.ToggleClock(r.act()))
	place, clock := r.Place, r.Clock()
	equal(t, "undone", r.undo(), `parked: “A bench”`)
	equal(t, "state", r.get(id).State, IdeaOpen)
	equal(t, "place", r.Place, place)
	equal(t, "clock", r.Clock(), clock)
	r.redo()
	equal(t, "place", r.Place, place)
}

func TestRedoneActCanBeUndoneAgain(t *testing.T) {
	r := newRoom(t)
	r.idea("A bench")
	for range 3 {
		equal(t, "undone", r.undo(), `“A bench”`)
		equal(t, "ideas", len(r.Ideas), 0)
		equal(t, "redone", r.redo(), `“A bench”`)
		equal(t, "ideas", len(r.Ideas), 1)
	}
}

// meeting is the room as screens hold it.
func (r *room) meeting() *Meeting {
	return &Meeting{Shop: r.shop, Session: r.Session, Initiatives: r.inits}
}

func TestMeetingUndoesAcrossItsStreams(t *testing.T) {
	r := newRoom(t)
	m := r.meeting()
	equal(t, "streams", m.Streams(), []Stream{r.shop, r.Session})

	ana, err := m.AddPerson(r.act(), "Ana", true)
	r.ok(err)
	equal(t, "on the roster", r.shop.People, []Person{ana})
	equal(t, "here", r.Attendees, []Attendee{{Person: ana, Present: true}})
	again, err := m.AddPerson(r.act(), " ANA ", false)
	r.ok(err)
	r.silent()
	equal(t, "who is known", again, ana)
	_, err = m.AddPerson(r.act(), "", false)
	r.says(err, emptyLine)

	id := r.idea("A bench")
	r.ok(r.Decide(r.act(), "", "x", id))
	_, err = m.Promote(r.act(), 99, Gate{})
	r.says(err, "Decide for this idea first")
	init, err := m.Promote(r.act(), id, Gate{})
	r.ok(err)
	got, ok := m.Initiative(init.ID())
	equal(t, "initiative", got, init)
	equal(t, "is there", ok, true)

	said, err := m.UndoIn(r.act(), init)
	r.ok(err)
	equal(t, "undone on its own page", said, `the promotion of “A bench”`)
	_, ok = m.Initiative(init.ID())
	equal(t, "is there", ok, false)
	equal(t, "initiative of the idea", r.get(id).Initiative.IsZero(), true)
	said, err = m.RedoIn(r.act(), init)
	r.ok(err)
	equal(t, "redone", said, `the promotion of “A bench”`)
	equal(t, "initiative of the idea", r.get(id).Initiative, init.ID())

	_, err = init.AddTask(r.act(), Task{What: "x"})
	r.ok(err)
	for _, want := range []string{`the task “x”`, `the promotion of “A bench”`, "the decision", `“A bench”`, "Ana coming in"} {
		said, err := m.Undo(r.act())
		r.ok(err)
		equal(t, "undone", said, want)
	}
	equal(t, "on the roster", len(r.shop.People), 0)
	said, err = m.Redo(r.act())
	r.ok(err)
	equal(t, "redone", said, "Ana coming in")
	equal(t, "on the roster", r.shop.People, []Person{ana})

	r.ok(r.Close(r.act()))
	_, err = m.AddPerson(r.act(), "Bo", false)
	r.answers(err, ErrClosed, "this meeting is closed; open it again to change it")
}
