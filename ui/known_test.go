package ui

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/desk"
)

// glimpsed is a laptop on which home shows the newest meetings, and everything else
// is being read until the answer is asked for.
func glimpsed(t *testing.T) (l *laptop, answer func()) {
	t.Helper()
	before := aMonthLater(t)
	lists, err := before.shelf.Lists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	cfg := before.app.cfg
	cfg.Known = desk.Lists{Brief: true, Shop: lists.Shop, Recent: lists.Recent}
	l = &laptop{t: t, shelf: before.shelf, app: New(cfg), now: before.now}
	answer = l.slowly(func() { l.app.later(l.app.Init()) })
	return l.send(tea.WindowSizeMsg{Width: 80, Height: 24}), answer
}

// The first frame waits for nothing: what is known stands there, the rest is said to
// be read, and a key pressed meanwhile finds everything.
func TestApp_showsAtOnceWhatIsKnown(t *testing.T) {
	l, answer := glimpsed(t)
	l.see("Corner Coffee", "Start a meeting", "Past meetings", "One moment: reading the file").notSee("None yet")
	l.keys("b").see("Past meetings").notSee("No idea")
	answer()
	l.see("Live (1)").notSee("reading the file")
}

// Where the rest can't be read, nobody takes what is known for everything.
func TestApp_whatIsKnownIsNotAll(t *testing.T) {
	l, _ := glimpsed(t)
	l.send(listsMsg{request: l.app.request, err: errors.New("gone")})
	l.see("The disk says: gone", "One moment: reading the file").notSee("Past meetings").keys("b").notSee("Live (1)")
}

// Who goes on with a meeting sees it in the first frame, before anything else was
// read, and never home.
func TestApp_goesOnWithAMeetingAtOnce(t *testing.T) {
	before := inShare(t).keys("A bell for the queue", "enter", "half an id")
	cfg := before.app.cfg
	cfg.Resume = before.app.meetingID()
	l := &laptop{t: t, shelf: before.shelf, app: New(cfg), now: before.now, hold: true}
	l.app.Ready()
	l.do(l.app.Init())
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	l.see("Everything is back: Ideas", "A bell for the queue", "half an id").notSee("Start a meeting")
}

// A meeting that can't be read is said at home.
func TestApp_meetingThatCantBeReadLeadsHome(t *testing.T) {
	before := inShare(t)
	id := before.app.meetingID()
	before.shelf.unreadable = id
	startLaptop(t, before.shelf, before.ids, id).see("The disk says: unreadable", "Start a meeting")
}
