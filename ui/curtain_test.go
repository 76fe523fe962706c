package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// The curtain comes down before whatever is on the wall, in the middle of a line too;
// nothing is done behind it, and afterwards all is as it was.
func TestApp_theCurtainHidesADialog(t *testing.T) {
	l := inShare(t).keys("enter", "A wave", "enter", "up", "e", " and ZEBRA").see("The idea in clearer words", "A wave and ZEBRA")
	l.keys("ctrl+b").see("One moment, please", "ctrl+b open the curtain").notSee("ZEBRA", "clearer words")
	l.keys("x", "enter", "esc", "f5", "ctrl+k", "f1").send(tea.PasteMsg{Content: "pasted"}).see("One moment, please").notSee("ZEBRA", "clearer words", "Keys of this screen")
	l.keys("ctrl+b").see("The idea in clearer words", "A wave and ZEBRA").notSee("pasted", "One moment")
	l.keys("enter").see("1  A wave and ZEBRA")

	for key, words := range map[string]string{"f1": "Keys of this screen", "ctrl+k": "What would you like to do?", "f3": "Guide: "} {
		l.keys(key).see(words).keys("ctrl+b").see("One moment, please").notSee(words).keys("ctrl+b").see(words).keys("esc")
	}
}

func TestApp_theCurtainHidesWhatIsOpenedFromAMeeting(t *testing.T) {
	l := withLiveBench(t, newShelf())
	l.keys("n", "enter").see("Who is here?").keys("Bo", "enter", "f5").see("Which idea", "A bench by the window")
	l.keys("ctrl+b").see("One moment, please").notSee("bench").keys("enter").see("One moment, please")
	l.keys("ctrl+b").see("Which idea", "A bench by the window").keys("enter", "1", "esc").see("[Open]")
}
