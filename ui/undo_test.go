package ui

import (
	"testing"
)

// Merely looking at an idea leaves nothing to undo at home.
func TestApp_lookingLeavesNothingToUndo(t *testing.T) {
	l := withLiveBench(t, newShelf())
	before := len(l.shelf.events[l.bench()])
	l.keys("f5", "enter").see("unprompted").keys("esc", "ctrl+z").see("Nothing to undo here")
	l.keys("a").see("It was the idea of").keys("esc", "ctrl+z").see("Nothing to undo here")
	if now := len(l.shelf.events[l.bench()]); now != before {
		t.Errorf("%d events were recorded", now-before)
	}
	l.must(l.app.Do(rename)) // which is nothing about the idea
	l.keys("ctrl+z").see("Nothing to undo here")
	l.keys("f5", "enter", "1", "esc", "ctrl+z").see("Undone: a customer: praised")
}

// An undo that came too late says which it was, and takes nothing of the other
// window's back.
func TestApp_undoThatCameTooLate(t *testing.T) {
	l := inShare(t).keys("A bell for the queue", "enter")
	other := startLaptop(t, l.shelf, l.ids, l.app.meetingID())
	other.now = l.now
	other.keys("A stool", "enter").see("A stool")
	l.keys("ctrl+z").see("Not taken, undo of “A bell for the queue”: Look at", "then undo again", "A stool")
	l.keys("ctrl+z").see("Undone: “A stool”").keys("ctrl+z").see("Undone: “A bell for the queue”")
	other.keys("A vase", "enter")
	l.keys("ctrl+y").notSee("Not taken, :")
}

// What a meeting counted for another's idea, and the idea's own page took back, is
// no step of the meeting's undo.
func TestApp_undoAfterThePageTookItBack(t *testing.T) {
	l := withLiveBench(t, newShelf())
	l.keys("n", "enter").keys("Car", "enter").see("[x] Car").keys("f5", "enter", "1", "esc", "ctrl+o").see("What next?")
	l.app.OpenInitiative(l.bench())
	l.do(l.app.flush())
	l.see("Whose idea:").keys("ctrl+z").see("Undone: a customer: praised").keys("esc")
	l.app.ResumeMeeting(l.order(1))
	l.do(l.app.flush())
	l.see("[x] Car").keys("ctrl+z").see("Undone: Car coming in")
	if n := len(l.app.Meeting().Session.Present()); n != 0 {
		t.Errorf("%d are here", n)
	}
}

// Whose idea it was is undone where the idea is at hand.
func TestApp_creditIsNotUndoneInHalf(t *testing.T) {
	l := withLiveBench(t, newShelf())
	l.shelf.unreadable = l.order(0)
	l.app.OpenInitiative(l.bench())
	l.do(l.app.flush())
	for range 9 {
		l.keys("ctrl+z")
	}
	l.see("Nothing to undo here: what was done last belongs to the meeting that chose")
	if i := l.onDisk(); i.Opened.IsZero() {
		t.Error("half of the promotion was undone")
	}
}
