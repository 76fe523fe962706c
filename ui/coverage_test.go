package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
)

// known gives the shelf a past of the coffee shop's map.
func (s *shelf) known(now time.Time) *shelf {
	s.used = []session.MapUse{{Map: "Coffee shop", Meetings: 2, Last: now}}
	s.pasts = map[string]session.MapPast{"coffee shop": {Meetings: 2, Steps: []session.StepPast{
		{Name: "Pay", Worked: session.Worked{Meetings: 2, Last: now, Ideas: 5, WowsLive: 1}},
	}}}
	s.story = session.StepStory{Meetings: []session.StepMeeting{{Session: session.ID{1}, Opened: now, Ideas: 5}}}
	return s
}

// afterAMeeting is home of a shop that held one meeting on the coffee shop's map.
func afterAMeeting(t *testing.T) *laptop {
	l := inShare(t)
	l.keys("A bell", "enter", "ctrl+o")
	if strings.Contains(l.screen(), "[Ideas]") { // leaving asks
		l.keys("enter")
	}
	l.shelf.known(l.now)
	return l.see("What next?")
}

func TestApp_theMapOverTheYears(t *testing.T) {
	l := afterAMeeting(t).keys("m").see("Coffee shop", "2 meetings", "Look next at", "Pay")
	l.keys("down", "down", "down", "down", "enter").see("Meetings that worked on it", "5 ideas")
	l.keys("esc", "v").see("Mystery visits", "Walk it as a customer").keys("m").see("Look next at").keys("esc").see("What next?")
}

func TestApp_theMapOfANewShop(t *testing.T) {
	l := newLaptop(t, newShelf()).keys("Corner Coffee", "enter", "m")
	l.see("What next?", "No meeting worked on a map yet").keys("v").see("There is no map yet")
}

// What was typed while the file is read goes to the page that comes.
func TestApp_typingAheadOfTheMap(t *testing.T) {
	l := afterAMeeting(t)
	l.hold = true
	l.keys("m", "v")
	l.see("What next?")
	l.release()
	l.see("Mystery visits")
}

// walked walks the whole map with the same score.
func (l *laptop) walked(score string) *laptop {
	for range 9 {
		l.keys(score, "enter")
	}
	return l.keys("enter", "enter", "enter", "enter")
}

func TestApp_aMysteryVisitIsKeptAndUndone(t *testing.T) {
	l := afterAMeeting(t).keys("v", "enter").see("step 1 of 9").walked("-2")
	l.see("Tue 1 Dec", "-2", "Kept", "saved ✓").keys("x", "ctrl+z").see("Undone: the mystery visit of Coffee shop", "This visit was taken out")
	l.keys("ctrl+y").see("Back again", "-2").keys("esc").see("1 Dec").keys("down", "x").see("Taken out", "Nobody has walked").keys("ctrl+z").see("1 Dec")
	l.keys("esc").see("What next?").keys("ctrl+z").see("Nothing to undo here")

	again := newLaptop(t, l.shelf).keys("v").see("1 Dec", "9 of 9 steps")
	again.keys("enter", "esc")
}

func TestApp_aVisitHalfDoneSurvivesThePowerCord(t *testing.T) {
	l := afterAMeeting(t).keys("v", "enter", "-2", "enter", "1", "tab", "They wav")
	again := newLaptop(t, l.shelf).keys("v").see("Go on with the visit", "2 of 9 steps so far").keys("enter")
	again.see("step 2 of 9", "[+1]", "Note: They wav")
}

// Another window that changes the shop meanwhile takes nothing of a visit away.
func TestApp_aVisitFromTwoWindows(t *testing.T) {
	l := afterAMeeting(t)
	other := startLaptop(t, l.shelf, l.ids, session.ID{}).keys("v", "enter")
	l.keys("v", "enter").walked("1").see("Kept")
	other.walked("-1").see("its changes are here now").keys("esc").see("9 of 9 steps")
	if shop := other.app.meeting.Shop; len(shop.Visits) != 2 {
		t.Errorf("%d visits", len(shop.Visits))
	}
}

func TestApp_aVisitOnAFullDisk(t *testing.T) {
	l := afterAMeeting(t).keys("v", "enter")
	for range 9 {
		l.keys("1", "enter")
	}
	l.shelf.fail = errors.New("disk full")
	l.keys("enter", "enter", "enter", "enter").see("! not saved", "Tue 1 Dec")
	l.shelf.fail = nil
	l.wait().see("saved ✓")
	if again := newLaptop(t, l.shelf); len(again.app.meeting.Shop.Visits) != 1 {
		t.Error("the visit is not on the disk")
	}
}

// The wall gets the past of its map when it is chosen, once, and when the meeting
// comes back.
func TestApp_theWallKnowsThePastOfItsMap(t *testing.T) {
	l := newLaptop(t, newShelf()).keys("Corner Coffee", "enter")
	l.shelf.known(l.now)
	l.keys("enter", "enter", "Ana", "enter", "enter")
	if len(l.shelf.asked) != 0 {
		t.Errorf("asked without a map: %v", l.shelf.asked)
	}
	l.keys("enter").see("[Map]", "Suggested: step 2 (longest wait), never worked on", "1 wow went live")
	l.keys("tab", "space", "down", "space")
	if id := l.app.meeting.Session.ID(); len(l.shelf.asked) != 1 || l.shelf.asked[0].Without != id || l.shelf.asked[0].Map != "Coffee shop" {
		t.Errorf("asked %+v", l.shelf.asked)
	}
	again := newLaptop(t, l.shelf).keys("enter")
	again.see("[Map]", "1 wow went live")
	again.keys("tab", "c", "esc").keys("tab", "c", "salon", "enter").see("Hair salon").notSee("went live", "never worked on")
	if got := l.shelf.asked[len(l.shelf.asked)-1].Map; got != "Hair salon" {
		t.Errorf("asked for %s", got)
	}
}

// An answer that comes when the map is another one is dropped.
func TestApp_thePastOfAMapThatIsGone(t *testing.T) {
	l := newLaptop(t, newShelf()).keys("Corner Coffee", "enter")
	l.shelf.known(l.now)
	l.keys("enter", "enter", "Ana", "enter", "enter")
	l.hold = true
	l.keys("enter").see("[Map]").notSee("went live")
	l.keys("ctrl+z")
	l.release()
	l.notSee("went live")
	if l.app.MapPast() != nil {
		t.Error("the past of a map that was taken back")
	}
}
