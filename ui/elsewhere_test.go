package ui

import (
	"testing"

	"flashpoint/session"
	"flashpoint/ui/archive"
)

// What belongs to another shop opens to be read: nothing on its pages records, each
// key says whose it is, and back at home everything is as before.
func TestApp_whatBelongsToAnotherShopIsRead(t *testing.T) {
	l := aMonthLater(t)
	i, err := l.shelf.Initiative(t.Context(), l.bench())
	if err != nil {
		t.Fatal(err)
	}
	l.shelf.away = i.Session
	l.app.OpenInitiative(i.ID())
	l.do(l.app.flush())
	saved := len(l.shelf.events[i.ID()])
	l.see("read-only")
	for _, key := range []string{"enter", "ctrl+z", "f5"} {
		l.keys(key).see("This belongs to Corner Coffee: it can be read here")
	}
	if err := l.app.Do(func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, i.ID(), func(i *session.Initiative) error { return i.SetAsking(a, "at the door") })
	}); err == nil {
		t.Error("it was recorded")
	}
	l.app.ReadMeeting(i.Session)
	l.do(l.app.flush())
	l.see("read-only")
	l.app.ResumeMeeting(i.Session)
	l.do(l.app.flush())
	l.see("read-only").notSee("Can the back row")
	if len(l.shelf.events[i.ID()]) != saved {
		t.Error("something was saved")
	}
	l.keys("esc").notSee("read-only")
}

// From a page about somebody of another shop, and from there to their idea, the way
// back is through that shop: nobody's name becomes another's.
func TestApp_theWayBackIsThroughTheOtherShop(t *testing.T) {
	l := aMonthLater(t)
	i, err := l.shelf.Initiative(t.Context(), l.bench())
	if err != nil {
		t.Fatal(err)
	}
	l.shelf.away = i.Session
	l.keys("w")
	shop := l.app.meeting.Shop
	l.app.OpenAt(archive.Place{Kind: "person", Stream: shop.ID(), Item: 1})
	l.do(l.app.flush())
	l.see("read-only", shop.People[0].Name).keys("enter").see("The story", "read-only")
	l.keys("esc").see("read-only", shop.People[0].Name)
	if l.keys("esc").see("Looking back"); l.app.meeting.Elsewhere {
		t.Error("the archive works on another shop")
	}
}

// A meeting of another shop that is still open there is read here as well, and never
// gone on with.
func TestApp_anOpenMeetingOfAnotherShopIsRead(t *testing.T) {
	l := inShare(t)
	id := l.app.meetingID()
	l.shelf.away = id
	l.keys("ctrl+o")
	l.app.ResumeMeeting(id)
	l.do(l.app.flush())
	l.see("read-only").notSee("Everything is back")
	if l.app.inRoom() {
		t.Error("it is on the wall")
	}
}
