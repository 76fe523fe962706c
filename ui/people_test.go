package ui

import (
	"testing"

	"flashpoint/session"
)

// atTeam is a laptop with the roster of a shop's first meeting open.
func atTeam(t *testing.T) *laptop {
	t.Helper()
	l := inShare(t).keys("ctrl+o")
	return l.see("What next?").keys("t").see("Who works here?", "Ana", "Bo")
}

func TestApp_theTeamIsChangedAndTakenBack(t *testing.T) {
	l := atTeam(t)
	l.keys("a", "anna", "enter").see("Anna")
	l.keys("g", "enter").see("Anna and Bo are one person", "Nothing was done under the name Anna")
	l.keys("esc", "g", "up", "enter").see("Anna and Ana are one person").keys("enter").notSee("  Anna\n")
	l.keys("ctrl+z").see("Undone: “Anna” and “Ana” as one person", "Anna")
	l.keys("u").see("Undone: Anna on the roster").notSee("  Anna\n")
	l.keys("u").see("Nothing to undo here: what was done last belongs to a meeting", "Bo")
	l.keys("ctrl+y", "ctrl+y").see("Back again: “Anna” and “Ana” as one person")

	again := newLaptop(t, l.shelf).keys("t").notSee("  Anna\n")
	again.keys("ctrl+z").see("Undone: “Anna” and “Ana” as one person", "Anna")
	again.keys("esc").see("What next?").keys("ctrl+z").see("Nothing to undo here")
}

// A removed name is gone from the screen too: what was in memory is read anew.
func TestApp_aRemovedNameIsReadAnew(t *testing.T) {
	l := atTeam(t)
	shop := l.app.Meeting().Shop
	l.keys("f").see("Remove the name Ana for good", "3 lines that people typed")
	l.keys("enter", "Ana", "enter").see("The name is removed").notSee("  Ana")
	if l.app.Meeting().Shop == shop {
		t.Error("the shop in memory was not read anew")
	}
	l.keys("ctrl+z").see("Undo stops here: a name was removed on request")
	l.keys("a", "mia", "enter").see("Mia")
}

func TestApp_twoWindowsOnOneTeam(t *testing.T) {
	first := atTeam(t)
	second := startLaptop(t, first.shelf, first.ids, session.ID{}).keys("t").see("Who works here?")
	first.keys("a", "mia", "enter").see("Mia")
	second.keys("s", "down", "enter").see("Mia", "away", "Another window")
}

func TestApp_aPersonsPage(t *testing.T) {
	l := atTeam(t)
	l.keys("enter").see("Ana", "No story yet").keys("esc").see("Who works here?").keys("enter", "q").see("What next?")
	if clashes := clashesOf(l.app); len(clashes) > 0 {
		t.Error(clashes)
	}
	l.keys("t")
	if clashes := clashesOf(l.app); len(clashes) > 0 {
		t.Error(clashes)
	}
}

// Whoever goes elsewhere while something is read does not get it there.
func TestApp_whatIsReadForAnotherScreenIsDropped(t *testing.T) {
	l := atTeam(t)
	l.hold = true
	l.keys("enter")
	l.app.show(l.app.screen)
	l.keys("q")
	l.release()
	l.see("What next?")
}
