package ui

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// onDisk is the bench as the file has it.
func (l *laptop) onDisk() *session.Initiative {
	l.t.Helper()
	i, err := l.shelf.Initiative(l.t.Context(), l.bench())
	if err != nil {
		l.t.Fatal(err)
	}
	return i
}

// withLiveBench is withBench at home, with the bench live.
func withLiveBench(t *testing.T, s *shelf) *laptop {
	t.Helper()
	l := withBench(t, s)
	l.must(l.app.Do(func(a session.Act, m *session.Meeting) error {
		return m.Initiatives[0].SetStatus(a, session.StatusLive, session.DateOf(a.At), "")
	}))
	return l.closed()
}

func (l *laptop) must(err error) {
	l.t.Helper()
	if err != nil {
		l.t.Fatal(err)
	}
}

// From the key to the disk a line of words takes four keys besides typing, and a
// count three.
func TestApp_praiseInTenSeconds(t *testing.T) {
	l := withLiveBench(t, newShelf())
	l.keys("f5").see("Which idea did customers speak of?", "A bench by the window").keys("enter", "enter", "My mother can come again", "enter")
	l.see("Noted. Ana has not heard it: l tells Ana")
	if got := l.onDisk().Comments; len(got) != 1 || got[0].Words != "My mother can come again" {
		t.Errorf("on the disk: %+v", got)
	}
	l.keys("esc").see("Thanks to pass on: 1")
	l.keys("f5", "enter", "+", "+", "2").see("2 (now +2)").keys("esc")
	if f := l.onDisk().Feedback(); f.Praised != 2 || f.Liked != 1 {
		t.Errorf("on the disk: %+v", f)
	}
	l.keys("ctrl+z").see("Undone: a customer: liked", "What next?").keys("ctrl+z", "ctrl+z", "ctrl+z").see("Undone: the customer's words")
	if l.notSee("Thanks to pass on"); l.onDisk().Feedback().Any() {
		t.Errorf("on the disk: %+v", l.onDisk().Feedback())
	}
	l.keys("ctrl+y").see("Back again", "Thanks to pass on: 1")
}

// Home, the page and the list of thanks lead to it; the author is told from there.
func TestApp_theAuthorIsTold(t *testing.T) {
	l := withLiveBench(t, newShelf())
	l.keys("c", "enter", "w", "+ Lovely", "enter", "esc").see("Thanks to pass on: 1")
	l.keys("l").see("Thanks to pass on", "A bench by the window", "tell Ana", "“Lovely”", "since today")
	l.keys("enter").see("Who told Ana?", "Lovely").keys("bo", "enter").see("Told: Ana", "Nothing waits", "Told lately", "on the day of the praise", "The last 90 days: the thanks came on the day of the praise (n 1)")
	l.keys("ctrl+z").see("Undone: that its authors were told", "tell Ana").keys("ctrl+y").see("Nothing waits")
	if got := l.onDisk().Tellings; len(got) != 1 || got[0].By.Name != "Bo" || got[0].Words != "Lovely" || !got[0].InPerson {
		t.Errorf("on the disk: %+v", got)
	}
	l.keys("down", "enter").see("Whose idea:").keys("c").see("A bench by the window", "unprompted").keys("1", "esc").see("Whose idea:").keys("l").see("Who told Ana?").keys("esc")
	l.keys("esc").see("Thanks to pass on", "tell Ana").keys("esc").see("What next?", "Thanks to pass on: 1")
}

// In a running meeting the key works while a line is being typed, and undo of the
// meeting takes back what was noted there.
func TestApp_praiseInTheMeeting(t *testing.T) {
	s := newShelf()
	l := withLiveBench(t, s)
	l.keys("n", "enter").see("Who is here?").keys("Bo", "enter", "Car", "f5").see("Which idea", "A bench by the window")
	l.keys("enter").see("Everybody here reads this").keys("1", "1", "esc").see("Car", "[Open]")
	l.keys("ctrl+z").see("Undone: a customer: praised", "Car")
	if n := l.onDisk().Feedback().Praised; n != 1 {
		t.Errorf("%d praised", n)
	}
	again := newLaptop(t, s) // the power fails; what was done to the bench is still the meeting's to undo
	again.keys("enter").see("Car").keys("ctrl+z").see("Undone: a customer: praised")
	if again.onDisk().Feedback().Any() {
		t.Errorf("%+v", again.onDisk().Feedback())
	}
	again.keys("f5", "enter", "w", "- Bo was rude", "enter").see("is for the desk", "What did the customer say?").keys("esc", "esc", "esc")
	again.keys("ctrl+b", "f5").see("One moment, please").notSee("Which idea")
	if len(again.onDisk().Comments) != 0 {
		t.Error("a remark for the desk was noted on the wall")
	}
}

// Half-typed words are there again after the power cord; those of the desk are on no
// wall, and those of a wall on the next one.
func TestApp_halfTypedWordsAreKept(t *testing.T) {
	s := newShelf()
	l := withLiveBench(t, s)
	l.keys("f5", "enter", "w", "My moth")
	again := newLaptop(t, s).keys("f5", "enter").see("half typed").keys("w").see("My moth")
	again.keys("er")
	wall := newLaptop(t, s).keys("n", "enter").see("Who is here?").keys("f5", "enter").see("unprompted").notSee("half typed", "My mother")
	wall.keys("w").notSee("My mother").keys("So lo")
	newLaptop(t, s).keys("enter").see("Who is here?").keys("f5", "enter").see("half typed").keys("w", "ud").see("So loud").notSee("My mother")
	again = newLaptop(t, s)
	again.app.OpenInitiative(again.bench())
	again.send(tea.WindowSizeMsg{Width: 80, Height: 24}).keys("c").see("half typed").keys("w").see("My mother").notSee("So loud").keys("enter").see("Noted.", "unprompted").notSee("half typed")
}

// Two windows count at once; nothing is overwritten.
func TestApp_twoWindowsCount(t *testing.T) {
	first := withLiveBench(t, newShelf())
	second := startLaptop(t, first.shelf, first.ids, session.ID{})
	first.keys("f5", "enter", "1").see("1 (now +1)")
	second.keys("f5", "enter").keys("1").see("2 (now +1)")
	first.keys("1").see("3 (now +2)", "Another window changed").keys("3")
	if f := first.onDisk().Feedback(); f.Praised != 3 || f.Indifferent != 1 {
		t.Errorf("on the disk: %+v", f)
	}
	second.keys("w", "Lovely", "enter").see("Another window changed").keys("ctrl+z").see("Undone: the customer's words")
	if len(first.onDisk().Comments) != 0 {
		t.Error("the words are still there")
	}
}

func TestApp_praiseOnAFullDisk(t *testing.T) {
	l := withLiveBench(t, newShelf())
	l.shelf.fail = errors.New("disk full")
	l.keys("f5", "enter", "w", "Lovely", "enter").keys("1").see("disk full", "1 (now +1)")
	l.shelf.fail = nil
	l.wait().keys("esc").see("Thanks to pass on: 1")
	if f := l.onDisk().Feedback(); f.Praised != 1 || f.Words != 1 {
		t.Errorf("on the disk: %+v", f)
	}
}

func TestApp_praiseThatCantBeNoted(t *testing.T) {
	inShare(t).keys("f5").see("No idea has its checklist", "[Ideas]")
	l := withLiveBench(t, newShelf())
	l.keys("p").see("Guide").keys("enter", "f5").see("No idea has its checklist") // a rehearsal has its own only
	l.keys("ctrl+o").see("What next?")
	l.app.cfg.ReadOnly = true
	l.keys("f5").see("read-only").keys("c").see("read-only").notSee("Which idea")
}

// A file whose promotion was undone in another window meanwhile says so.
func TestApp_praiseForAnIdeaThatIsGone(t *testing.T) {
	s := newShelf()
	l := withBench(t, s)
	other := startLaptop(t, s, l.ids, session.ID{})
	for n := 0; other.onDisk().Opened != l.onDisk().Opened || !l.onDisk().Opened.IsZero(); n++ {
		if l.keys("ctrl+z"); n > 20 {
			t.Fatal("the promotion can't be undone")
		}
	}
	other.keys("f5", "enter").see("no longer chosen").notSee("unprompted")
}

// Every key is text to a form, and none to what lies under it: nothing is counted
// or noted by looking.
func TestApp_lookingAtCustomersChangesNothing(t *testing.T) {
	l := withLiveBench(t, newShelf())
	events := len(l.shelf.events[l.bench()])
	l.keys("f5", "bench", "esc", "f5", "enter", "down", "up", "esc", "l", "down", "esc", "c", "enter", "w", "esc", "d", "esc", "esc")
	if now := len(l.shelf.events[l.bench()]); now != events {
		t.Errorf("%d events were recorded", now-events)
	}
	l.hold = true
	calls := l.shelf.calls
	l.keys("f5")
	_ = l.app.View()
	if l.shelf.calls != calls {
		t.Error("the store was asked in Update or View")
	}
}

// On the page of an idea nobody has to say again which one.
func TestApp_customersOfTheIdeaWhosePageIsOpen(t *testing.T) {
	l := aMonthLater(t)
	l.keys("w", "3", "enter", "enter").see("Whose idea")
	l.keys("f5").see("praised it, unprompted").notSee("Which idea did customers speak of?")
}
