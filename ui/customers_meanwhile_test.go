package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// twoWindows are two windows on a file whose bench is chosen; in the first the
// promotion can still be undone.
func twoWindows(t *testing.T) (first, second *laptop) {
	t.Helper()
	first = withBench(t, newShelf())
	return first, startLaptop(t, first.shelf, first.ids, session.ID{})
}

// unchosen takes the promotion back.
func (l *laptop) unchosen() *laptop {
	l.t.Helper()
	for n := 0; !l.onDisk().Opened.IsZero(); n++ {
		if l.keys("ctrl+z"); n > 20 {
			l.t.Fatal("the promotion can't be undone")
		}
	}
	return l
}

// Words for an idea that is no longer chosen by the time they are saved are kept,
// typed or pasted.
func TestApp_wordsThatAreRefusedOnTheirWayToTheDisk(t *testing.T) {
	first, second := twoWindows(t)
	second.keys("f5", "enter", "w", "My mother can come again").see("What did the customer say?")
	first.unchosen()
	second.keys("enter").see("Another window was faster", "Not taken").keys("esc")
	first.keys("ctrl+y")
	third := startLaptop(t, first.shelf, first.ids, session.ID{})
	third.keys("f5", "enter").see("half typed").keys("w").see("My mother can come again").keys("enter").see("Noted.")
}

func TestApp_pastedWordsThatAreRefusedOnTheirWayToTheDisk(t *testing.T) {
	first, second := twoWindows(t)
	second.keys("f5", "enter").send(tea.PasteMsg{Content: "Lovely\nNice\nSo soft"}).keys("enter").see("Note 3 customers' words?")
	first.unchosen()
	second.keys("enter").see("Another window was faster", "Not taken").keys("esc")
	first.keys("ctrl+y")
	third := startLaptop(t, first.shelf, first.ids, session.ID{})
	third.keys("f5", "enter").see("How do they sound?").keys("enter").see("Lovely", "So soft").keys("enter").see("Noted 3 customers' words")
}

// ctrl+z takes back what was counted here, and not what the other window counted.
func TestApp_takingBackOnlyWhatWasDoneHere(t *testing.T) {
	first := withLiveBench(t, newShelf())
	second := startLaptop(t, first.shelf, first.ids, session.ID{})
	first.keys("f5", "enter", "1")
	second.keys("f5", "enter", "3")
	first.keys("esc", "f5", "enter", "w", "x", "esc").see("unprompted")
	first.keys("2").see("1 (now +1)")
	second.keys("4").see("Another window changed")
	first.keys("3").see("Another window changed", "2 (now +1)").keys("ctrl+z").see("Undone: a customer: no reaction")
	first.keys("ctrl+z").see("Nothing was taken back: another window did something to this idea since")
	if f := first.onDisk().Feedback(); f.NotKeen != 1 || f.Praised != 1 || f.Liked != 1 || f.Indifferent != 1 {
		t.Errorf("on the disk: %+v", f)
	}
}

// A remark that one window keeps for the desk stays there, whatever the other one
// changes of it.
func TestApp_wordsThatAnotherWindowKeptForTheDesk(t *testing.T) {
	first := withLiveBench(t, newShelf())
	first.keys("f5", "enter", "w", "+ Quicker than Bo", "enter", "esc")
	second := startLaptop(t, first.shelf, first.ids, session.ID{})
	for _, l := range []*laptop{first, second} {
		l.app.OpenInitiative(l.bench())
		l.send(tea.WindowSizeMsg{Width: 80, Height: 40})
	}
	open := func(l *laptop) {
		t.Helper()
		for n := 0; n < 40 && !strings.Contains(l.keys("e").screen(), "What the customer said"); n++ {
			if l.app.dialog != nil {
				l.keys("esc")
			}
			l.keys("down")
			_ = l.screen() // which puts the cursor on a row
		}
		l.see("What the customer said")
	}
	open(second)
	second.keys("tab", "tab", "tab", "tab", "tab", "soft")
	open(first)
	first.keys("tab", "tab", "tab", "tab", "tab", "tab", "y", "enter")
	if c := first.onDisk().Comments[0]; !c.DeskOnly {
		t.Fatalf("%+v", c)
	}
	second.keys("tab", "enter").see("Another window changed these words meanwhile")
	if c := first.onDisk().Comments[0]; !c.DeskOnly || len(c.Tags) > 0 {
		t.Errorf("%+v", c)
	}
	open(second)
	second.see("soft").keys("tab", "tab", "tab", "tab", "tab", "tab", "enter")
	if c := first.onDisk().Comments[0]; !c.DeskOnly || len(c.Tags) != 1 {
		t.Errorf("%+v", c)
	}
}
