package ui

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// slowly has something done whose reading takes until the answer is asked for.
func (l *laptop) slowly(do func()) (answer func()) {
	l.hold = true
	do()
	l.do(l.app.flush())
	l.hold = false
	held := l.held
	l.held = nil
	return func() {
		for _, c := range held {
			l.do(c)
		}
	}
}

// elsewhere lets another window change the shop, so that the next act here meets
// a file that was faster.
func (l *laptop) elsewhere(rule func(session.Act, *session.Meeting) error) {
	l.t.Helper()
	other := startLaptop(l.t, l.shelf, l.ids, session.ID{})
	l.must(other.app.Do(rule))
	other.do(other.app.flush())
}

// nextMeeting is the room a month later, on a laptop that was just switched on.
func nextMeeting(t *testing.T) *laptop {
	t.Helper()
	before := aMonthLater(t)
	l := newLaptop(t, before.shelf)
	l.now = before.now
	return l.keys("n").see("Can the back row")
}

func rename(a session.Act, m *session.Meeting) error {
	return m.Shop.Rename(a, "Corner Coffee and Cake")
}

// What was asked for before another window was faster still comes, and what was
// to be done with it is done.
func TestApp_aReadOutlivesARefresh(t *testing.T) {
	l := nextMeeting(t)
	ran := false
	answer := l.slowly(func() { l.app.Fetch(l.bench(), func() { ran = true }) })
	l.do(l.app.refresh(false))
	answer()
	if _, there := l.app.Meeting().Initiative(l.bench()); !ran || !there {
		t.Errorf("ran: %v, is there: %v", ran, there)
	}

	l = nextMeeting(t)
	answer = l.slowly(l.app.readEarlier)
	l.do(l.app.refresh(false))
	answer()
	if l.app.Memory() == nil {
		t.Error("nothing is remembered")
	}
	l.keys("enter", "tab", "a", "tab", "enter").see("Last time, 1 of 4", "It was the idea of")
}

// What is fetched while everything is read anew is there afterwards.
func TestApp_aFetchDuringARefresh(t *testing.T) {
	l := nextMeeting(t)
	answer := l.slowly(func() { l.app.later(l.app.refresh(false)) })
	l.app.Fetch(l.bench(), func() {})
	l.do(l.app.flush())
	answer()
	if _, there := l.app.Meeting().Initiative(l.bench()); !there || l.app.writer.busy {
		t.Errorf("is there: %v, busy: %v", there, l.app.writer.busy)
	}
}

// Somebody's name that another window removed leaves the line of the memory.
func TestApp_aRefreshReadsTheMemoryAnew(t *testing.T) {
	s := newShelf()
	l := newLaptop(t, s)
	l.keys("Corner Coffee", "enter", "n", "enter", "Theo", "enter")
	l.toShare().keys("A wave for regulars @theo", "enter", "ctrl+o", "n", "enter", "Ana", "enter")
	l.toShare()
	before := l.app.Memory()
	l.elsewhere(rename)
	l.must(l.app.Do(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, "Cleo", false); return err }))
	l.do(l.app.flush())
	l.see("Another window")
	if l.app.Memory() == before || l.app.Memory().Len() != before.Len() {
		t.Errorf("the memory is %v", l.app.Memory())
	}
}

// An answer for a meeting that was left is dropped; one that is bad news is said.
func TestApp_lateAndBadAnswers(t *testing.T) {
	l := nextMeeting(t)
	ran := false
	answer := l.slowly(func() { l.app.Fetch(l.bench(), func() { ran = true }) })
	l.app.later(l.app.loadLists())
	l.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	answer()
	if l.see("What next?"); ran {
		t.Error("it was done at home")
	}
	l.keys("n")
	older := l.slowly(l.app.readEarlier)
	l.shelf.deaf = errors.New("disk")
	l.app.readEarlier()
	l.do(l.app.flush())
	l.see("The disk says: disk.")
	l.shelf.deaf, l.app.evidence = nil, session.Evidence{}
	older()
	if l.app.Memory() != nil || l.app.evidence.Initiatives != nil {
		t.Error("an older answer came after a newer one")
	}
}

// What came of earlier meetings is read again only when a name was removed: what
// was ticked off stands there until the meeting is over.
func TestApp_aRemovedNameLeavesTheEvidence(t *testing.T) {
	l := nextMeeting(t)
	asked := l.app.asked.evidence
	here := func(name string) {
		l.must(l.app.Do(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, name, false); return err }))
		l.do(l.app.flush())
		l.see("Another window")
	}
	l.elsewhere(rename)
	if here("Cleo"); l.app.asked.evidence != asked {
		t.Error("it was read again")
	}
	l.elsewhere(func(a session.Act, m *session.Meeting) error { return m.Shop.ForgetPerson(a, m.Shop.People[0].ID) })
	if here("Dora"); l.app.asked.evidence != asked+1 {
		t.Error("it was not read again")
	}
}
