package ui

import (
	"testing"

	"flashpoint/session"
)

// toShare goes on to where ideas are shared.
func (l *laptop) toShare() *laptop {
	l.t.Helper()
	for range 12 {
		if s := l.app.meeting.Session; s != nil && s.Place.Phase == session.PhaseIdeas && !s.Place.Stage.Silent() {
			return l
		}
		l.keys("enter")
	}
	l.t.Fatalf("no ideas are shared:\n%s", l.screen())
	return l
}

// A month lies between two meetings: the second remembers what the first thought
// of, links it, brings it back, and goes on after the power failed.
func TestTheNextMeetingRemembers(t *testing.T) {
	s := newShelf()
	l := newLaptop(t, s)
	l.keys("Corner Coffee", "enter", "n", "Theo", "enter")
	l.toShare().keys("A wave from whoever stands at the machine", "enter", "A bench for dogs", "enter", "ctrl+o")
	first := l.order(0)

	l.now = l.now.AddDate(0, 1, 0)
	l.keys("n", "Ana", "enter")
	l.toShare().keys("A wave from whoever stands at the mach").see("1 Dec 2026: “A wave", "ctrl+a: it is that one")
	l.keys("ctrl+a").see("It is “A wave")

	again := startLaptop(t, s, l.ids, l.app.meetingID()) // the power failed
	again.now = l.now
	again.see("It is “A wave").keys("ine", "enter")
	x := again.app.meeting.Session.Ideas[0]
	if x.From.Session != first || x.Text != "A wave from whoever stands at the machine" {
		t.Fatalf("wrote %+v", x)
	}
	again.keys("f7").see("A bench for dogs").notSee("A wave")
	again.keys("enter").see("A bench for dogs")
	if n := len(again.app.meeting.Session.Ideas); n != 2 {
		t.Errorf("%d ideas", n)
	}
	again.keys("ctrl+z", "ctrl+z").see("Undone: ")
	if n := len(again.app.meeting.Session.Ideas); n != 0 {
		t.Errorf("%d ideas after two undos", n)
	}
}

// order is the nth meeting of the shelf.
func (l *laptop) order(n int) session.ID {
	for _, id := range l.shelf.order {
		if l.shelf.kinds[id] == session.KindSession {
			if n == 0 {
				return id
			}
			n--
		}
	}
	l.t.Fatal("no such meeting")
	return session.ID{}
}

// Reading the memory is no reason to wait, and a memory for a meeting that was
// left is dropped. Keys make no call to the store.
func TestMemoryIsReadBesideTheMeeting(t *testing.T) {
	s := newShelf()
	l := newLaptop(t, s)
	l.keys("Corner Coffee", "enter", "n", "Theo", "enter")
	l.toShare().keys("A wave for regulars", "enter", "ctrl+o")
	l.hold = true
	l.keys("n")
	if l.app.Memory() != nil {
		t.Error("it is there before it was read")
	}
	l.release()
	if l.app.Memory().Len() != 1 {
		t.Errorf("%d ideas are remembered", l.app.Memory().Len())
	}
	l.keys("Ana", "enter")
	l.toShare()
	calls := s.calls
	l.hold = true
	l.keys("A wave for regulars").notSee("1 Dec")
	if s.calls != calls {
		t.Error("a key called the store")
	}
	l.release()
	l.see("1 Dec: “A wave")
}

// Keys typed while the earlier meeting is read wait for it.
func TestKeysWaitForTheEarlierMeeting(t *testing.T) {
	s := newShelf()
	l := newLaptop(t, s)
	l.keys("Corner Coffee", "enter", "n", "Theo", "enter")
	l.toShare().keys("A wave for regulars", "enter", "ctrl+o", "n", "Ana", "enter")
	l.toShare().keys("A wave for regulars", "ctrl+a")
	l.hold = true
	l.keys("enter", "A bell")
	l.release()
	l.see("first said 1 Dec", "Idea: A bell")
	x := l.app.meeting.Session.Ideas[0]
	if x.From.IsZero() || x.Text != "A wave for regulars" {
		t.Errorf("wrote %+v", x)
	}
}

// An idea that is no longer in its meeting is refused, in the rule's own words.
func TestTakingUpAnIdeaThatIsGone(t *testing.T) {
	l := newLaptop(t, newShelf())
	l.keys("Corner Coffee", "enter", "n", "Theo", "enter")
	l.toShare().keys("ctrl+o", "n", "Ana", "enter")
	l.toShare()
	l.app.TakeUp(l.order(0), 1, func(session.Origin) { t.Error("it was taken up") })
	l.do(l.app.flush())
	l.see("This idea is no longer in its meeting")
}

// Two windows on one meeting: both say that the idea is the earlier one, and it
// is said once.
func TestTwoWindowsLinkOneIdea(t *testing.T) {
	s := newShelf()
	l := newLaptop(t, s)
	l.keys("Corner Coffee", "enter", "n", "Theo", "enter")
	l.toShare().keys("A wave for regulars", "enter", "ctrl+o", "n", "Ana", "enter")
	l.toShare().keys("Waving at the regulars", "enter")
	id := l.app.meetingID()
	other := startLaptop(t, s, l.ids, id)
	other.now = l.now
	for _, window := range []*laptop{l, other} {
		window.keys("up").see("ctrl+a: it is that one")
	}
	l.keys("ctrl+a")
	other.keys("ctrl+a")
	links := 0
	for _, e := range s.events[id] {
		if e.Kind == "idea.linked" {
			links++
		}
	}
	if links != 1 {
		t.Errorf("it is said %d times", links)
	}
}
