package ui

import (
	"testing"

	"flashpoint/session"
)

// One person alone rehearses a whole meeting, from home to the end; afterwards
// the shop is as it was, and the rehearsal is nowhere on home.
func TestApp_rehearsal(t *testing.T) {
	s := newShelf()
	l := newLaptop(t, s).keys("Corner Coffee", "enter").see("Rehearse with a pretend team")
	shop := shopEvents(s)
	l.keys("p").see("Guide: Open", "This team is pretended").keys("enter")
	l.see("(rehearsal)", "Rehearsal: ", "[x] Amber", "8 here", "saved")
	l.keys("Nadia", "enter").see("9 here")
	l.keys("enter").see("Guide: Map").keys("enter", "enter").see("Step", "9 steps")
	l.keys("enter").see("Guide: Write").keys("enter").see("write in silence")
	l.keys("enter").see("Guide: Share")
	l.keys("A wave for everyone", "enter").see("A wave for everyone") // typed on past the guide
	l.keys("A bell", "enter", "A bench", "enter")

	again := newLaptop(t, s) // the power fails
	again.see("Resume", "rehearsal").keys("r").see("Everything is back", "A bench", "Rehearsal: ")
	l = again
	l.keys("ctrl+n", "enter", "ctrl+n").see("Guide: Vote").keys("enter", "enter").see("0 of 9 slips in")
	l.keys("aab", "enter", "ctrl+d").see("9 of 9 slips in").keys("enter").see("go on to Plan")
	l.keys("ctrl+o").see("What next?", "Resume", "rehearsal")
	if now := shopEvents(s); now != shop {
		t.Errorf("the shop has %d events more", now-shop)
	}
	for _, p := range l.app.Meeting().Shop.People {
		t.Errorf("%s is on the roster", p.Name)
	}
	l.keys("r", "ctrl+n").see("Guide: Plan").keys("enter", "ctrl+n").see("Guide: Close")
	for range 8 {
		l.keys("enter")
		if l.app.Meeting().Session == nil {
			break
		}
	}
	l.see("What next?", "The rehearsal is over: nothing of it stays with your shop.").notSee("Resume", "Coffee shop")
}

func shopEvents(s *shelf) int {
	for id, kind := range s.kinds {
		if kind == session.KindShop {
			return len(s.events[id])
		}
	}
	return 0
}

func TestApp_rehearsalOfAReadOnlyFile(t *testing.T) {
	l := newLaptop(t, newShelf()).keys("Corner Coffee", "enter")
	l.app.cfg.ReadOnly = true
	l.keys("p").see("read-only").notSee("Guide")
}

func TestApp_guideOverTheWall(t *testing.T) {
	l := inShare(t).keys("f3").see("Guide: Share", "Say:", "enter close").notSee("[Ideas]")
	l.keys("f3").see("[Ideas]").keys("ctrl+k", "guide", "enter").see("Guide: Share")
	l.keys("A bell", "enter").see("A bell", "[Ideas]")
}
