package ui

import (
	"context"
	"slices"
	"testing"

	"flashpoint/ui/desk"
)

// The checks run in a command; whoever goes on meanwhile is not called back.
func TestApp_checkUp(t *testing.T) {
	l := newLaptop(t, newShelf()).keys("Corner Coffee", "enter")
	ran := 0
	l.app.cfg.Checkup = func(context.Context) []desk.Finding {
		ran++
		return []desk.Finding{{Grade: desk.Wrong, Of: "The file", Found: "It lies on a stick.", Fix: "Copy it."}}
	}
	l.hold = true
	if l.keys("d").see("One moment: checking"); ran > 0 {
		t.Error("the checks ran in Update")
	}
	l.keys("ctrl+k").release()
	l.see("What would you like to do?").keys("esc").see("# wrong", "It lies on a stick.", "Copy it.")
	l.keys("enter").see("What next?")

	l.hold = true
	l.keys("d", "esc")
	slices.Reverse(l.held) // the checks take longer than home
	l.release()
	l.see("What next?").notSee("It lies on a stick.")
	l.keys("d").keysAreClear()
}

// An applause that began while the checks run stays on the wall; what they found
// lies under it.
func TestApp_checkUpUnderTheApplause(t *testing.T) {
	l := withLiveBench(t, newShelf())
	l.app.cfg.Checkup = func(context.Context) []desk.Finding {
		return []desk.Finding{{Grade: desk.Wrong, Of: "The file", Found: "It lies on a stick."}}
	}
	l.hold = true
	l.keys("d", "f6")
	slices.Reverse(l.held) // the checks take longer than the idea
	l.release()
	l.see("It was the idea of Ana").keys("esc").see("It lies on a stick.").keys("esc").see("What next?")
}
