package ui

import (
	"testing"

	"flashpoint/session"
)

// What is half typed at home stays at home, but for what is about ideas.
func TestApp_aNewMeetingHasNoDraftsOfHome(t *testing.T) {
	l := newLaptop(t, newShelf()).keys("Corner Coffee", "enter")
	l.app.SaveDraft("visit", "half a visit")
	l.app.SaveDraft(aboutIdeas+"x", "half a line")
	l.keys("n").see("Can the back row")
	if l.app.Draft("visit") != "" || l.app.Draft(aboutIdeas+"x") != "half a line" {
		t.Errorf("the meeting has %v", l.app.drafts)
	}
}

// Files of the program's first version keep what is typed about an idea with the
// meeting. Once it is typed it is gone there too.
func TestApp_theOldPlaceOfADraftIsEmptied(t *testing.T) {
	l := inShare(t)
	id, place := l.app.meetingID(), aboutIdeas+"x"
	l.shelf.drafts[id] = map[string]string{place: "half a line"}
	l.app.SaveDraft(place, "half a line")
	l.do(l.app.flush())
	l.app.SaveDraft(place, "")
	l.do(l.app.flush())
	if l.shelf.drafts[id][place] != "" || l.shelf.drafts[session.ID{}][place] != "" {
		t.Errorf("still there: %v", l.shelf.drafts)
	}
}
