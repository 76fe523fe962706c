package ui

import (
	"errors"
	"testing"

	"flashpoint/session"
)

func TestApp_boardAndBack(t *testing.T) {
	l := withBench(t, newShelf()).closed().see("All chosen ideas: 1")
	l.keys("b").see("1 Chosen (1)", "A bench by the window").keys("enter").see("Whose idea: Ana", "Chosen: in a meeting")
	l.keys("s", "down", "enter").see("Since").keys("enter").see("live since")
	l.keys("esc").see("3 Live (1)").notSee("What next?")
	l.keys("3", "enter", "esc").see("a all 1") // what was shown only still is
	l.keys("esc").see("What next?").keys("b", "q").see("What next?")
}

// What can't be saved keeps the page, and undo works on it.
func TestApp_aPageStaysWhileTheDiskIsFull(t *testing.T) {
	l := withBench(t, newShelf()).closed().keys("b", "enter")
	l.shelf.fail = errors.New("full")
	l.keys("t", "Ask the landlord", "enter", "enter", "enter", "enter").see("Ask the landlord").keys("esc").see("not on the disk", "Whose idea: Ana")
	l.keys("ctrl+z").see("Undone: the task “Ask the landlord”").keys("ctrl+y").see("Back again")
	l.shelf.fail = nil
	l.wait().keys("esc").see("1 Chosen (1)")
}

// Where home can't be read the page stays, and undo reaches no further than before:
// what was done last in the meeting was to close it.
func TestApp_aPageStaysWhileHomeCantBeRead(t *testing.T) {
	l := withBench(t, newShelf()).closed().keys("b", "enter")
	l.shelf.dark = errors.New("the stick is gone")
	l.keys("esc").see("the stick is gone", "Whose idea: Ana").keys("ctrl+z").notSee("the stick is gone")
	if l.app.meeting.Session.Closed.IsZero() {
		t.Errorf("undo on the page opened the meeting again:\n%s", l.screen())
	}
	l.shelf.dark = nil
	l.keys("esc").see("1 Chosen (1)")
}

func TestApp_aPageWithoutItsMeeting(t *testing.T) {
	l := withBench(t, newShelf()).closed()
	l.shelf.unreadable = l.initiative().Session
	l.keys("b", "enter").see("can't be read", "Find a bench", "Whose idea: Ana")
	l.keys("enter").see("[x]", "saved")
	l.keys("t", "Ask the landlord", "enter", "enter", "enter", "enter").see("Ask the landlord").keys("ctrl+z").see("Undone").notSee("[ ]  Ask the landlord")
	l.keys("ctrl+z").see("[ ]  Find a bench")
	if n := len(l.initiative().Tasks); n != 1 {
		t.Errorf("%d tasks on the disk", n)
	}
	l.keys("esc").see("1 Chosen (1)")
}

// Two windows tick the same task and the same name: both stay ticked.
func TestApp_twoWindowsOnOnePage(t *testing.T) {
	first := withBench(t, newShelf()).closed().keys("b", "enter")
	second := startLaptop(t, first.shelf, first.ids, session.ID{}).keys("b", "enter").see("Find a bench")
	first.keys("g").see("[ ] Ana", "shown to 0 of 2")
	second.keys("enter").see("[x]  Find a bench", "Another window changed")
	second.keys("g").see("[ ] Ana")
	first.keys("down", "enter").see("[x] Ana")
	second.keys("down", "enter").see("[x] Ana")
	first.keys("enter").see("[ ] Ana").keys("enter").see("[x] Ana")
	i := first.initiative()
	if people := i.Shown(i.Tasks[0].ID); len(people) != 1 || i.Tasks[0].Done.IsZero() {
		t.Errorf("shown to %v, %+v", people, i.Tasks[0])
	}
}

// initiative is the bench as it is on the disk.
func (l *laptop) initiative() *session.Initiative {
	l.t.Helper()
	i := session.EmptyInitiative(l.bench())
	if err := l.shelf.load(i); err != nil {
		l.t.Fatal(err)
	}
	return i
}
