package ui

import (
	"errors"
	"strings"
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
	l.keys("g", "down", "enter").see("Anna and Bo are one person", "Nothing was done under the name Anna")
	l.keys("esc", "g", "enter").see("Anna and Ana are one person").keys("enter").notSee("  Anna\n")
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
	l.keysAreClear()
	l.keys("t")
	l.keysAreClear()
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

// Whoever comes back from somebody's page stands where they went from.
func TestApp_theTeamKeepsItsPlace(t *testing.T) {
	l := atTeam(t)
	l.keys("down", "enter").see("Bo", "No story yet").keys("esc").see("Who works here?", "▸ Bo")
}

// It is said that a name is removed when it is, and a disk that takes nothing stays
// in sight whatever is said meanwhile.
func TestApp_aRemovalIsSaidWhenItIsSaved(t *testing.T) {
	l := atTeam(t)
	l.shelf.fail = errors.New("disk full")
	l.keys("f", "enter", "Ana", "enter").see("Not saved yet", "disk full").notSee("is removed")
	l.keys("m").see("Not saved yet", "is a manager now")
	l.keys("s").see("Not saved yet", "works here").keys("esc")
	l.shelf.fail = nil
	l.wait().see("The name is removed").notSee("Not saved yet")
}

// What was removed is saved also where nothing can be read after it: nothing is said
// not to be, nobody is kept, and it is read again until it can be.
func TestApp_aRemovalIsReadAgain(t *testing.T) {
	l := atTeam(t)
	l.keys("f", "enter", "Ana")
	l.shelf.dark = errors.New("the stick is gone")
	l.keys("enter").see("the stick is gone").notSee("Not saved yet", "not saved")
	l.keys("x").wait().see("the stick is gone")
	l.shelf.dark = nil
	before := l.app.Meeting()
	if l.wait(); l.app.Meeting() == before {
		t.Error("what still says the name is not read anew")
	}
	l.keys("down", "m").see("is a manager now", "saved")
	if l.keys("ctrl+c"); !l.gone {
		t.Error("it does not leave")
	}
}

// One window has a name in a form while the other one removes it: it does not come
// back as somebody new.
func TestApp_aNameRemovedElsewhereDoesNotComeBack(t *testing.T) {
	for name, form := range map[string][]string{
		"typed":                {"f5", "enter", "enter", "lovely", "tab", "tab", "bo"},
		"as it was there last": {"f5", "enter", "enter", "nice", "tab", "tab", "bo", "enter", "enter", "lovely"},
	} {
		t.Run(name, func(t *testing.T) {
			first := withLiveBench(t, newShelf())
			second := startLaptop(t, first.shelf, first.ids, session.ID{}).keys(form...).see("lovely", "Bo")
			if heard := first.shelf.settings["heard by"]; strings.Contains(heard, "Bo") {
				t.Errorf("the settings say %q", heard)
			}
			first.keys("t", "down", "f", "enter", "Bo", "enter").see("The name is removed").keys("esc").see("What next?")
			first.keys("f5", "enter", "1", "esc") // so that the other window is late
			second.keys("enter").see("Another window")
			comments := first.onDisk().Comments
			if got := comments[len(comments)-1]; got.Words != "lovely" || got.HeardBy.Name != session.SomeoneWhoLeft {
				t.Errorf("noted is %+v", got)
			}
			shop := session.EmptyShop(first.app.Meeting().Shop.ID())
			first.must(first.shelf.load(shop))
			if p, back := shop.PersonNamed("Bo"); back {
				t.Errorf("%v is on the roster again", p)
			}
		})
	}
}
