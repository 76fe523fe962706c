package ui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/archive"
)

// From home to the lists, to a page, and back to the same row.
func TestApp_looksBackAndComesBack(t *testing.T) {
	l := aMonthLater(t)
	l.keys("w").see("Looking back", "[0 In short]", "1 idea today").keys("1").see("[1 Meetings]", "1 of")
	l.keys("3", "/", "bench", "enter").see("/ bench", "1 of 1").keys("enter").see("It is", "The story").keys("enter").see("Whose idea").notSee("Looking back")
	l.keys("esc").see("Looking back", "The story").keys("esc").see("/ bench", "1 of 1")
	l.keys("7", "bench", "enter").see("Whose idea").keys("esc").see("[7 Everything]", "bench").keys("esc", "esc").see("What next?")
}

// A replay lies over what it was opened on: the archive, or the minutes.
func TestApp_replaysFromTheArchiveAndFromTheMinutes(t *testing.T) {
	l := aMonthLater(t)
	l.keys("w", "1", "p").see("Replay", "The meeting begins").keys("esc").see("[1 Meetings]")
	l.keys("enter").see("Here").keys("enter").see("The steps", "Flashpoint").keys("p").see("Replay", "minute 1")
	l.keys("esc").see("Flashpoint").notSee("Replay").keys("esc").see("[1 Meetings]")
}

// flashpoint review begins in the archive, says once that nothing is recorded, and
// leads home too.
func TestApp_beginsByLookingBack(t *testing.T) {
	l := aMonthLater(t)
	l.app.cfg.LookBack, l.app.cfg.ReadOnly = true, true
	l.app = New(l.app.cfg)
	l.do(l.app.Init())
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.see("Corner Coffee", "Looking back", "[0 In short]")
	if n := strings.Count(l.screen(), "read-only"); n != 1 {
		t.Errorf("read-only is said %d times:\n%s", n, l.screen())
	}
	l.keysAreClear()
	calls := len(l.shelf.events)
	l.keys("1", "p").see("Replay")
	l.keysAreClear()
	l.keys("esc", "esc").see("What next?").keys("w", "1").see("Looking back")
	if len(l.shelf.events) != calls {
		t.Error("something was recorded")
	}
	l.send(tea.WindowSizeMsg{Width: 160, Height: 40}).see("The steps")
	if w := l.app.columns(); w != 158 {
		t.Errorf("the archive has %d columns", w)
	}
}

// While the file answers slowly, keys are answered at once.
func TestApp_typingInTheArchiveWaitsForNothing(t *testing.T) {
	l := aMonthLater(t)
	l.keys("w", "3")
	l.hold = true
	l.keys("/", "bench").see("/ bench")
	l.app.View()
	if len(l.held) == 0 {
		t.Error("nothing was asked")
	}
	l.release()
	l.see("1 of 1")
	if err := context.Cause(t.Context()); err != nil {
		t.Error(err)
	}
}

var _ archive.Library = (*shelf)(nil)

// What the archive is still waiting for when a page is opened from it comes all the
// same, and it goes on asking.
func TestApp_anAnswerReachesTheArchiveBelowAPage(t *testing.T) {
	l := aMonthLater(t)
	l.send(tea.WindowSizeMsg{Width: 160, Height: 40}).keys("w", "1").see("The steps")
	shop := l.app.meeting.Shop
	answer := l.slowly(func() { l.app.screen.(*archive.Archive).Return() })
	l.app.OpenAt(archive.Place{Kind: "person", Stream: shop.ID(), Item: 1})
	l.do(l.app.flush())
	l.see(shop.People[0].Name).notSee("Looking back")
	answer()
	l.keys("esc").see("Looking back").keys("3").see("The story")
}

// A name that is on the roster leads to their page and back.
func TestApp_opensSomebodyBesideTheList(t *testing.T) {
	l := aMonthLater(t)
	l.keys("w")
	shop := l.app.meeting.Shop
	l.app.OpenAt(archive.Place{Kind: "person", Stream: shop.ID(), Item: 1, Text: shop.People[0].Name})
	l.do(l.app.flush())
	l.see(shop.People[0].Name).notSee("Looking back").keys("esc").see("Looking back")
	l.app.OpenAt(archive.Place{Kind: "step", Stream: shop.ID(), Text: "Wait in the queue", Map: "Counter visit"})
	l.do(l.app.flush())
	l.notSee("Looking back").keys("esc").see("Looking back")
	l.app.OpenAt(archive.Place{Kind: "idea", Stream: session.ID{9}, Text: "gone"})
	l.do(l.app.flush())
}
