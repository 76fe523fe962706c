package ui

import (
	"testing"

	"flashpoint/session"
)

// One window gives a task to somebody else while its form is open in another: the
// form takes nothing of that back, and what was typed in it is not lost.
func TestApp_aFormInTwoWindows(t *testing.T) {
	first := withBench(t, newShelf()).closed().keys("b", "enter")
	second := startLaptop(t, first.shelf, first.ids, session.ID{}).keys("b", "enter").see("Find a bench")
	second.keys("e", "enter", "enter", "enter", "20 euro")
	first.keys("e", "enter", "ctrl+u", "Bo", "enter", "enter", "enter").see("Bo")
	second.keys("enter").see("Not taken", "changed this meanwhile: look at it again, then change it")
	i := first.initiative()
	if task := i.Tasks[0]; task.Owner.Name != "Bo" || task.Cost != "" {
		t.Fatalf("%+v", task)
	}
	second.keys("e").see("Bo", "20 euro").keys("enter", "enter", "enter", "enter").see("saved ✓")
	i = first.initiative()
	if task := i.Tasks[0]; task.Owner.Name != "Bo" || task.Cost != "20 euro" {
		t.Errorf("%+v", task)
	}
}

// Two windows of one meeting tick the same task: it is done.
func TestApp_twoWindowsTickInTheRoom(t *testing.T) {
	first := withBench(t, newShelf())
	second := startLaptop(t, first.shelf, first.ids, first.app.Meeting().Session.ID()).see("Find a bench")
	first.keys("tab", "up", "up", "up", "up", "space").see("[x]  Find a bench")
	second.keys("tab", "up", "up", "up", "up", "space").see("[x]  Find a bench")
	if i := first.initiative(); i.Tasks[0].Done.IsZero() {
		t.Error("the task was opened again")
	}
}
