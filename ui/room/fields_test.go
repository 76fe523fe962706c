package room

import "testing"

func TestANewNameInAFormIsAdded(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter", "tab", "home", "e")
	w.keys("enter", "ctrl+u", "zed").sees("Zed is new on the roster").keys("enter", "enter", "enter")
	zed, ok := w.meeting.Shop.PersonNamed("Zed")
	if got := w.initiative().Tasks[0]; !ok || got.Owner != zed || got.Due.String() != "2026-12-04" {
		t.Fatalf("%+v", got)
	}
	if len(w.meeting.Session.Present()) != 3 {
		t.Error("who does a task is not therefore in the room")
	}
	if w.undo(); w.initiative().Tasks[0].Owner.Name != "Ana" || len(w.meeting.Shop.People) != 3 {
		t.Error("one undo must take the change and the newcomer back")
	}
	w.keys("o", "No milk", "enter", "enter", "@yan", "enter", "tomorrow", "enter").sees("other: No milk", "Yan, Wed 2 Dec, tomorrow")
}
