package room

import (
	"testing"

	"flashpoint/session"
)

// A form that was filled with what is no longer so takes nothing of another window
// back; what was typed is in the next one.
func TestATaskThatAnotherWindowChanged(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter", "tab", "home", "e", "!", "enter", "enter", "enter")
	w.must(func(a session.Act, _ *session.Meeting) error {
		to := w.initiative().Tasks[0]
		to.Cost = "30 euro"
		return w.initiative().ChangeTask(a, to)
	})
	w.keys("enter").says("another window changed this meanwhile: look at it again, then change it")
	if w.dialog != nil {
		t.Fatal("the old form can still be saved")
	}
	w.keys("e").sees("Order cups!", "30 euro").keys("enter", "enter", "enter", "enter")
	if got := w.initiative().Tasks[0]; got.What != "Order cups!" || got.Cost != "30 euro" {
		t.Errorf("%+v", got)
	}
	w.noDrafts("task")
}
