package desk

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"flashpoint/session"
)

func TestAddTask(t *testing.T) {
	o := held(t, 0, "").openPage()
	i := o.initiative()
	o.sees("None yet. Press t")
	if o.action("tick").Name != "add a task" {
		t.Error("Enter on an empty page")
	}
	o.keys("enter", "Write the sign", "enter", "zo").sees("Zoë")
	o.keys("enter", "friday").sees("Fri 4 Dec, in 3 days")
	o.keys("backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "12/5").keys("enter").sees("12/5 could be")
	o.keys("ctrl+u", "fri", "enter", "5 euro", "enter")
	want := []session.Task{{ID: i.Tasks[0].ID, What: "Write the sign", Owner: o.person("Zoë"), Due: december(4), Cost: "5 euro"}}
	if diff := cmp.Diff(want, i.Tasks); diff != "" {
		t.Error(diff)
	}
	o.sees("▸ [ ]  Write the sign", "Zoë · Fri 4 Dec, in 3 days · 5 euro")
	for place, text := range o.drafts {
		if text != "" {
			t.Errorf("a draft is left in %s: %q", place, text)
		}
	}
	o.keys("t", "Tell Ben", "enter", "Ben").sees("Ben is new on the roster").keys("enter", "enter", "enter")
	if i.Tasks[1].Owner != o.person("Ben") || o.person("Ben").ID.IsZero() {
		t.Errorf("%+v", i.Tasks[1])
	}
	o.sees("not ready: e says by when")
	_, err := o.meeting.UndoIn(o.act(), i)
	o.must(err)
	if len(i.Tasks) != 1 || !o.person("Ben").ID.IsZero() {
		t.Error("one undo does not take back both the task and Ben")
	}
}

func TestEditTask(t *testing.T) {
	o := held(t, 2, "").openPage()
	i := o.initiative()
	was := i.Tasks[1] // late
	o.keys("down", "down", "down", "e").sees("This task", "Bo")
	if o.keys("!", "enter", "enter", "enter", "enter"); o.dialog != nil {
		t.Fatalf("a day that is past keeps the form open:\n%s", o.screenAt(80, 24))
	}
	was.What += "!"
	if diff := cmp.Diff(was, i.Tasks[1]); diff != "" {
		t.Error(diff)
	}
	o.keys("e", "enter", "ctrl+u", "enter", "ctrl+u", "tomorrow", "enter", "enter")
	if got := i.Tasks[1]; !got.Owner.ID.IsZero() || got.Due != december(2) {
		t.Errorf("%+v", got)
	}
	o.keys("x")
	if len(i.Tasks) != 1 || !strings.Contains(o.said, "ctrl+z brings it back") {
		t.Errorf("%d tasks, said %q", len(i.Tasks), o.said)
	}
}

func TestObstacles(t *testing.T) {
	o := held(t, 0, "").openPage()
	i := o.initiative()
	o.keys("o", "No budget", "enter", "m", "enter", "Ana", "enter", "in 2 weeks", "enter").sees("#    money: No budget", "Ana · Tue 15 Dec, in 14 days")
	o.keys("e", "!", "enter", "right", "enter", "enter", "enter")
	want := []session.Obstacle{{ID: i.Obstacles[0].ID, Kind: session.ObstaclePolicy, What: "No budget!", Who: o.person("Ana"), By: december(15)}}
	if diff := cmp.Diff(want, i.Obstacles); diff != "" {
		t.Error(diff)
	}
	if o.keys("delete"); len(i.Obstacles) != 0 {
		t.Error("the obstacle is still here")
	}
	if o.keys("x"); !strings.Contains(o.said, "There is no task here yet") {
		t.Errorf("x on an empty page: %q", o.said)
	}
}

// What was typed outlives a refusal and a power cut.
func TestFormsKeepWhatWasTyped(t *testing.T) {
	o := held(t, 0, "").openPage()
	o.keys("t", "Write the si")
	o.dialog = nil
	o.openPage().keys("t", "gn").sees("Write the sign")
	o.refusing = errors.New("the stick is gone")
	if o.keys("enter", "enter", "enter", "enter"); o.said != "the stick is gone" {
		t.Errorf("said %q", o.said)
	}
	o.refusing = nil
	o.keys("t").sees("Write the sign").keys("esc").sees("Esc again leaves").keys("esc", "t")
	if strings.Contains(o.screenAt(80, 24), "Write the sign") {
		t.Error("esc keeps the draft")
	}
}
