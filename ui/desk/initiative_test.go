package desk

import (
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit/kittest"
)

func TestTickTasksAndClearObstacles(t *testing.T) {
	o := held(t, 2, "").openPage()
	i := o.initiative()
	if name := o.keys().action("tick").Name; name != "clear it" {
		t.Errorf("Enter on an obstacle is %q", name)
	}
	if o.keys("enter"); i.Obstacles[0].Cleared.IsZero() {
		t.Error("the obstacle stands")
	}
	o.sees("[x]  policy").keys("space")
	if !i.Obstacles[0].Cleared.IsZero() {
		t.Error("the obstacle is not back")
	}
	o.keys("down", "down")
	if name := o.action("tick").Name; name != "tick it off" {
		t.Errorf("Enter on a task is %q", name)
	}
	o.keys("enter").sees("[x]  Order the cups 1", "Tasks: 1 of 2 done", "done Tue 1 Dec")
	if o.said != "Done: Order the cups 1; ctrl+z takes it back" {
		t.Errorf("said %q", o.said)
	}
	if name := o.action("tick").Name; name != "open it again" {
		t.Errorf("Enter on a done task is %q", name)
	}
	if o.keys("down", "space"); !strings.Contains(o.said, "press s and choose live") {
		t.Errorf("the last task: %q", o.said)
	}
	if o.keys("esc"); o.went != "home" {
		t.Error("esc does not go home")
	}
}

// A rule may run again on what another window changed; it does not turn it back.
func TestTickingTwiceStaysTicked(t *testing.T) {
	o := held(t, 2, "").openPage()
	i := o.initiative()
	o.keys("down", "down", "down")
	page := o.screen.(*Initiative)
	task := *mustTask(t, page, i)
	o.must(i.SetDone(o.act(), task.ID, true)) // the other window
	page.tickTask(task)
	if i.DoneTasks() != 1 {
		t.Error("the task was opened again")
	}
}

func mustTask(t *testing.T, p *Initiative, i *session.Initiative) *session.Task {
	t.Helper()
	task, _ := p.at(i)
	if task == nil {
		t.Fatal("the cursor is on no task")
	}
	return task
}

func TestStatus(t *testing.T) {
	o := held(t, 1, "").openPage()
	i := o.initiative()
	o.keys("s", "down", "enter").sees("is still in the way", "Because")
	if i.Status != session.StatusChosen {
		t.Error("live over an obstacle without a reason")
	}
	o.keys("the landlord knows", "enter").sees("Since", "Tue 1 Dec").keys("enter").sees("live since Tue 1 Dec").keys("end").sees("Live: because the landlord knows")
	o.keys("s", "enter").sees("Say in a line why it is kept").keys("esc")
	if i.Status != session.StatusLive {
		t.Error("kept without a reason")
	}
	o.keys("s", "enter", "customers ask for it", "enter", "enter").keys("home").sees("kept since Tue 1 Dec")
	if o.keys("s"); !strings.Contains(o.said, "its last step") {
		t.Errorf("said %q", o.said)
	}
	long := held(t, 1, strings.Repeat("long ", 100)).openPage()
	long.keys("s", "down", "enter").sees("Something is still in the way")
}

func TestReadOnlyPage(t *testing.T) {
	o := held(t, 2, "").openPage()
	o.readOnly = true
	seq := o.initiative().Seq()
	for _, k := range []string{"enter", "space", "t", "o", "e", "x", "s", "delete"} {
		if o.keys(k); o.said != ReadOnly || o.dialog != nil {
			t.Errorf("%s says %q", k, o.said)
		}
	}
	if o.initiative().Seq() != seq {
		t.Error("something was recorded")
	}
}

func TestPageByMouse(t *testing.T) {
	o := held(t, 2, "").openPage()
	o.keys()
	i := o.initiative()
	o.screen.Click(taskKey(i.Tasks[1].ID))
	if i.DoneTasks() != 0 {
		t.Error("the first click ticks already")
	}
	o.keys()
	if o.screen.Click(taskKey(i.Tasks[1].ID)); i.DoneTasks() != 1 {
		t.Error("a click on the current task does nothing")
	}
	o.screen.Click("task:999")
	o.screen.Click("")
}

// Nothing is ticked that nobody sees.
func TestNothingIsTickedBlindly(t *testing.T) {
	o := held(t, 1, strings.Repeat("A very long name ", 30)[:500]).openPage()
	i := o.initiative()
	small := func(key string) {
		msg := kittest.Press(key)
		o.screen.Frame(46, 12)
		if key == "enter" {
			o.action("tick").Do()
		} else {
			o.screen.Update(msg)
		}
	}
	for range 12 {
		small("up")
	}
	if o.screen.Frame(46, 12); o.screen.(*Initiative).sheet.shown {
		t.Fatal("the cursor is on the screen")
	}
	if small("enter"); len(i.OpenObstacles()) != 1 {
		t.Error("cleared out of sight")
	}
	if small("enter"); len(i.OpenObstacles()) != 0 {
		t.Error("not cleared in sight")
	}
}

// The promotion was undone, or its page is not read yet: one way out.
func TestPageOfNothing(t *testing.T) {
	o := held(t, 1, "").openPage()
	o.meeting.Initiatives = nil
	o.sees("the promotion of this").keys("down", "enter", "t", "q")
	if o.went != "home" {
		t.Error("q does not go home")
	}
	o.meeting = nil
	o.sees("One moment")
}
