package room

import (
	"testing"
	"time"

	"flashpoint/session"
)

func TestTasksAreTyped(t *testing.T) {
	w := checklisted(t).keys("Order cups @an").sees("@ Ana", "tab completes")
	w.offers("focus", "complete")
	w.keys("tab", "by friday").sees("Task: Order cups @Ana by friday", "Ana, Fri 4 Dec, in 3 days")
	w.offers("enter", "save the task")
	w.keys("enter").says("Order cups: Ana, Fri 4 Dec, in 3 days.")
	w.sees("To do", "[ ] Order cups", "Ana, Fri 4 Dec, in 3 days")
	w.keys("Put up a sign", "enter").says("Put up a sign: nobody yet, no day yet.")
	w.keys("Train all @ana @bo", "enter").says("One owner: who is asked on Friday?")
	w.keys("ctrl+u", "Train all by 12/5").sees("12/5 could be 12 May or 5 December").keys("enter").says("12/5 could be")
	w.keys("ctrl+u").keys("enter").says("1 task has nobody yet. Enter again goes on to Close.")
	w.keys("x", "backspace", "enter").says("nobody yet")
	w.offers("enter", "next: Close")
	w.keys("enter").stands(session.PhaseClose, "")
	tasks := w.initiative().Tasks
	if len(tasks) != 2 || tasks[0].Owner.Name != "Ana" || tasks[0].Due.String() != "2026-12-04" {
		t.Errorf("%+v", tasks)
	}
}

func TestANewOwnerIsAdded(t *testing.T) {
	w := checklisted(t).keys("Order cups @zed by friday", "enter").sees("Zed is not on the roster.")
	w.keys("enter").sees("Order cups @zed")
	w.keys("enter", "y").says("Order cups: Zed, Fri 4 Dec, in 3 days.")
	if p, ok := w.meeting.Shop.PersonNamed("Zed"); !ok || w.initiative().Tasks[0].Owner != p {
		t.Errorf("owner %+v", w.initiative().Tasks[0].Owner)
	}
	if len(w.meeting.Session.Present()) != 3 {
		t.Error("who does a task is not therefore in the room")
	}
	if w.undo(); len(w.initiative().Tasks) != 0 || len(w.meeting.Shop.People) != 3 {
		t.Error("one undo must take the task and the newcomer back")
	}
	w.must(func(a session.Act, m *session.Meeting) error { _, err := m.AddPerson(a, "Anton", false); return err })
	w.keys("ctrl+u", "Sweep @an", "enter").says("@an could be Ana or Anton: type more of the name")
}

func TestTasksAreTickedAndChanged(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter")
	w.keys("e").keys("ctrl+u", "tab", "space").sees("[x] Order cups")
	w.offers("enter", "not done")
	w.keys("enter").sees("[ ] Order cups").offers("enter", "done")
	w.keys("e").sees("Change the task", "Order cups", "Fri 4 Dec")
	w.keys("ctrl+u", "Order mugs", "enter", "ctrl+u", "xx").sees("Who").keys("enter").sees("xx is not on the roster")
	w.keys("ctrl+u", "bo").sees("Bo").keys("enter", "ctrl+u", "12/5", "enter").sees("12/5 could be")
	w.keys("ctrl+u", "in 2 weeks").sees("Tue 15 Dec, in 14 days").keys("enter", "40", "enter")
	w.sees("Order mugs", "Bo, Tue 15 Dec, in 14 days, 40")
	w.now = w.now.Add(30 * 24 * time.Hour)
	w.sees(" !  Order mugs", "16 days ago, 40: late")
	// A day that is past may stay where it is.
	w.keys("e", "enter", "enter", "enter", "enter").sees("late")
	w.keys("x").says("Removed: Order mugs. ctrl+z brings it back.")
	w.misses("Order mugs").undo().sees("Order mugs")
}

func TestObstacles(t *testing.T) {
	w := checklisted(t).keys("tab", "o").sees("What is in the way?")
	w.keys("No oat milk", "enter", "s", "enter", "bo", "enter", "friday", "enter")
	w.sees("In the way", " #  No oat milk (supplier)", "Bo, Fri 4 Dec, in 3 days")
	w.keys("home").offers("enter", "cleared")
	w.keys("enter").sees("[x] No oat milk", "cleared").offers("enter", "in the way again")
	w.keys("space").sees(" #  No oat milk")
	w.keys("e").sees("Change what is in the way").keys("ctrl+u", "No milk", "enter", "enter", "enter", "enter").sees(" #  No milk (supplier)")
	w.now = w.now.Add(10 * 24 * time.Hour)
	w.sees("!#  No milk", ": late").keys("x").misses("No milk")
}

func TestStandardAskingAndCost(t *testing.T) {
	w := checklisted(t).keys("tab", "w").sees("Our promise: when …, we …")
	w.keys("When somebody has waited three minutes", "enter", "we offer water", "enter")
	w.sees("When somebody has waited three minutes, we offer water")
	w.keys("f").sees("How do we ask customers", "Ask at the till: what did you think of").keys("enter").sees("Ask customers: Ask at the till")
	w.keys("c").keys("40 a month", "enter", "Olga", "enter").sees("Cost: 40 a month, approved by Olga")
	w.keys("end").offers("enter", "write it")
	w.keys("enter").sees("What does it cost?", "40 a month").keys("esc")
	w.keys("space").says("This line is not ticked off")
	w.keys("x").says("This line stays")
	w.keys("tab").offers("enter", "next: Close")
	w.run("remove")
	w.says("Choose a line first: tab goes to the list")
}

// The line keeps what is typed, also where the program dies.
func TestTheTaskIsKeptHalfTyped(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana")
	want := w.screen()
	if got := w.again().screen(); got != want {
		t.Errorf("after a restart\n%s\nbefore\n%s", got, want)
	}
}

func TestAPastedListIsNoTask(t *testing.T) {
	w := checklisted(t)
	w.paste("Order cups\nOrder mugs").says("One task at a time")
}

func TestClickingTheChecklist(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter")
	w.click("item:0")
	w.click("item:0")
	w.sees("[x] Order cups")
	w.click("line")
	w.offers("enter", "next: Close")
}
