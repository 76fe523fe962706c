package ui

import (
	"errors"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// inShare is a laptop at the wall of ideas of a shop's first meeting, reached
// by pressing Enter and typing.
func inShare(t testing.TB) *laptop {
	t.Helper()
	l := newLaptop(t, newShelf())
	l.keys("Corner Coffee", "enter")
	l.keys("enter")                                // start
	l.keys("enter")                                // the back row can read it
	l.keys("Ana", "enter", "Bo", "enter", "enter") // who is here
	l.keys("enter")                                // the first map
	l.keys("enter")                                // its suggested steps
	l.keys("enter")                                // pens down
	return l.see("[Ideas]")
}

func TestApp_sixKeysToTheFirstIdea(t *testing.T) {
	l := newLaptop(t, newShelf()).keys("Corner Coffee", "enter")
	l.keys("enter").see("Can the back row read the last line?").keys("enter", "enter", "enter", "enter", "enter")
	l.keys("A wave for everyone", "enter")
	l.see("A wave for everyone", "saved")
}

func TestApp_undoAndRedo(t *testing.T) {
	l := inShare(t).keys("A bell for the queue", "enter").see("A bell for the queue")
	l.keys("ctrl+z").see("Undone", "A bell for the queue").keys("x", "ctrl+z")
	l.keys("ctrl+y").see("Back again")
}

func TestApp_resumeAfterThePowerCord(t *testing.T) {
	l := inShare(t).keys("A bell for the queue", "enter", "half an id")
	again := newLaptop(t, l.shelf)
	again.see("Resume").keys("enter")
	again.see("Everything is back: Ideas", "1 idea", "half-typed line", "A bell for the queue", "half an id")
	again.keys("ctrl+z").see("Undone")
}

func TestApp_fullDiskKeepsTheIdeaAndTriesAgain(t *testing.T) {
	l := inShare(t)
	l.shelf.fail = errors.New("disk full")
	l.keys("A bell for the queue", "enter").see("A bell for the queue", "Not saved yet", "disk full", "! not saved")
	l.keys("ctrl+c").see("Press ctrl+c again")
	if l.gone {
		t.Fatal("it left with an idea that is not on the disk")
	}
	l.shelf.fail = nil
	l.wait().see("saved ✓").notSee("Not saved yet")
	if n := len(l.shelf.events); n < 2 {
		t.Fatalf("the shelf has %d streams", n)
	}
}

func TestApp_leavesOnlyWhenEverythingIsSaved(t *testing.T) {
	l := inShare(t)
	l.hold = true
	l.keys("A bell for the queue", "enter", "ctrl+c").see("saving")
	if l.gone {
		t.Fatal("it left before the idea was on the disk")
	}
	if l.release(); !l.gone {
		t.Fatal("it stayed after the idea was on the disk")
	}
}

// What was typed before the first screen waits for the size of the window, and
// Enter is one where the system had not handed the keys over yet.
func TestApp_typedBeforeTheFirstScreen(t *testing.T) {
	l := newLaptop(t, newShelf())
	l.app.size = kit.Size{}
	l.keys("Corner Coffee", "ctrl+j", "enter")
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24}).see("Can the back row read the last line?", "Corner Coffee")
}

// Whoever types on while the file is being read types into the next screen,
// never into the one that is about to go.
func TestApp_typingAheadIsKept(t *testing.T) {
	l := newLaptop(t, newShelf()).keys("Corner Coffee")
	l.hold = true
	l.keys("enter", "enter", "enter", "Ana", "enter")
	l.release()
	l.see("Who is here?", "[x] Ana", "saved")

	l.hold = true
	l.keys("ctrl+k", "leave the meeting", "enter", "enter", "Bo", "enter")
	l.release()
	l.see("[x] Ana", "[x] Bo", "saved")
	if again := newLaptop(t, l.shelf).keys("enter"); len(again.app.Meeting().Session.Present()) != 2 {
		t.Errorf("on the disk: %v", again.app.Meeting().Session.Present())
	}
}

func TestApp_diskComesBackWhileLeaving(t *testing.T) {
	l := inShare(t)
	l.shelf.fail = errors.New("disk full")
	l.keys("A bell for the queue", "enter", "ctrl+k", "leave the meeting", "enter").see("disk full", "[Ideas]")
	l.shelf.fail = nil
	l.wait().see("[Ideas]", "Saved now")
}

func TestApp_movedFileCanBeSavedElsewhere(t *testing.T) {
	l := inShare(t)
	l.keys("Saved while it was there", "enter").see("saved")
	l.shelf.fail = errors.New("moved")
	l.keys("A bell for the queue", "enter").see("Not saved yet")
	l.keys("ctrl+k", "save a copy", "enter").see("Save a copy").keys("-again", "enter").see("shop copy.db-again")
	if l.shelf.copied != "shop copy.db-again" || l.shelf.copiedIdeas != 2 {
		t.Errorf("copied to %q with %d ideas", l.shelf.copied, l.shelf.copiedIdeas)
	}
}

// A line whose save is still on its way goes along with a copy: the file may be gone.
func TestApp_aCopyHasTheLineThatIsBeingSaved(t *testing.T) {
	l := inShare(t)
	l.hold = true
	l.keys("h", "ctrl+k", "save a copy", "enter", "enter")
	l.hold = false
	l.do(l.held[len(l.held)-1]) // the copy, while the disk does not answer
	if !slices.Contains(l.shelf.copiedLines, "h") {
		t.Errorf("the copy has the lines %q", l.shelf.copiedLines)
	}
}

func TestApp_closedWindowLosesNothing(t *testing.T) {
	l := inShare(t)
	l.hold = true
	l.keys("A bell for the queue", "enter", "half an id")
	if err := l.app.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	newLaptop(t, l.shelf).keys("enter").see("A bell for the queue", "half an id")
}

func TestApp_twoWindowsOnOneMeeting(t *testing.T) {
	first := inShare(t)
	second := startLaptop(t, first.shelf, first.ids, first.app.Meeting().Session.ID())
	second.see("[Ideas]")
	first.keys("From the first window", "enter")
	second.keys("From the second window", "enter")
	second.see("From the first window", "From the second window", "Another window changed this meeting")
	first.keys("And once more", "enter").see("From the second window", "And once more")
	if n := len(first.app.Meeting().Session.Ideas); n != 3 {
		t.Errorf("there are %d ideas", n)
	}
}

func TestApp_whatAConflictRefusesIsTold(t *testing.T) {
	first := inShare(t)
	second := startLaptop(t, first.shelf, first.ids, first.app.Meeting().Session.ID())
	if err := first.app.Do(func(a session.Act, m *session.Meeting) error { return m.Session.Close(a) }); err != nil {
		t.Fatal(err)
	}
	first.keys("x")
	second.keys("An idea that came late", "enter").see("An idea that came late", "is closed")
}

// A word typed while the list has the focus is typed, also when it begins with
// the letter that is undo elsewhere.
func TestApp_uIsALetterInTheRoom(t *testing.T) {
	inShare(t).keys("A bell", "enter", "tab", "umbrella").see("Idea: umbrella").notSee("Undone")
}

func TestApp_dialogGoesWithItsScreen(t *testing.T) {
	l := inShare(t)
	l.app.Leave()
	l.app.openPalette()
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.see("What next?").keys("enter").see("Everything is back")
}

func TestApp_readOnlyFileRecordsNothing(t *testing.T) {
	l := inShare(t)
	events := len(l.shelf.events[l.app.Meeting().Session.ID()])
	l.app.cfg.ReadOnly = true
	l.keys("A bell", "enter").see("read-only")
	if now := len(l.shelf.events[l.app.Meeting().Session.ID()]); now != events {
		t.Errorf("%d events were recorded", now-events)
	}
}

// TestApp_noIOInUpdateAndView types in a meeting while commands are held back:
// what calls the store without one is caught.
func TestApp_noIOInUpdateAndView(t *testing.T) {
	l := inShare(t)
	l.hold = true
	before := l.shelf.calls
	l.keys("An idea", "enter", "ctrl+z", "ctrl+y", "ctrl+n", "ctrl+n", "ctrl+p", "ctrl+k", "esc", "f1", "esc", "f2", "tab", "down")
	l.send(tea.WindowSizeMsg{Width: 60, Height: 18})
	_ = l.app.View()
	if l.shelf.calls != before {
		t.Errorf("Update or View called the store %d times", l.shelf.calls-before)
	}
}

func TestApp_paletteSaysWhyNot(t *testing.T) {
	l := inShare(t)
	l.keys("ctrl+p", "ctrl+p", "ctrl+k", "previous").see("not now", "This is the first phase")
	l.keys("enter").see("This is the first phase")
	l.keys("ctrl+k", "go to vote", "enter").see("[Vote]")
}

func TestApp_tooSmallSaysSo(t *testing.T) {
	l := inShare(t).keys("half an idea")
	l.send(tea.WindowSizeMsg{Width: 30, Height: 8}).see("30 by 8", "48 by 14")
	l.keys("and more", "enter") // nothing is done blindly
	l.send(tea.WindowSizeMsg{Width: 48, Height: 14}).see("half an idea").notSee("and more")
	l.send(tea.WindowSizeMsg{}).see("half an idea")
}

func TestApp_clicksDoWhatKeysDo(t *testing.T) {
	l := inShare(t)
	for y, line := range l.app.frame().Lines {
		for x := range 80 {
			if line.At(x) == "phase:vote" {
				l.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}).see("[Vote]")
				return
			}
		}
	}
	t.Fatal("the ribbon has nothing to click")
}

func TestApp_noKeyBoundTwice(t *testing.T) {
	l := inShare(t)
	for _, p := range session.Phases() {
		l.keys("ctrl+k", "go to "+p.Title(), "enter")
		l.keysAreClear()
	}
}

// Some containers know one side of their window, or none.
func TestApp_aWindowOfUnknownSize(t *testing.T) {
	l := newLaptop(t, newShelf())
	for _, size := range []tea.WindowSizeMsg{{}, {Height: 24}, {Width: 80}} {
		if l.send(size); l.app.Size() != (kit.Size{W: 80, H: 24}) {
			t.Errorf("%+v is taken for %+v", size, l.app.Size())
		}
	}
}
