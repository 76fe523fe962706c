package desk

import (
	"strings"
	"testing"
)

// A line on the page says as much as one in the meeting.
func TestATaskInOneLine(t *testing.T) {
	o := held(t, 0, "").openPage()
	i := o.initiative()
	o.keys("t", "drink a cup ourselves @all by friday", "enter", "enter", "enter", "enter")
	o.sees("drink a cup ourselves", "for everyone", "Fri 4 Dec")
	if x := i.Tasks[0]; x.What != "drink a cup ourselves" || !x.Everyone || x.Due != december(4) || !x.Ready() {
		t.Errorf("%+v", x)
	}
	if strings.Contains(o.screenAt(80, 60), "not ready") {
		t.Error("a task for everyone is not ready")
	}
	o.keys("t", "order and hang the bell @bo by friday").sees("Bo, Fri 4 Dec, in 3 days").keys("enter", "zoë", "enter", "enter", "enter")
	if x := i.Tasks[1]; x.What != "order and hang the bell" || x.Owner.Name != "Zoë" || x.Due != december(4) {
		t.Errorf("the field for the owner comes first: %+v", x)
	}
	o.keys("n", "ctrl+u", "order it", "enter", "hang it @newman by monday", "enter")
	if x := i.Tasks[2]; x.What != "hang it" || x.Owner.Name != "Newman" || x.Due != december(7) {
		t.Errorf("%+v", x)
	}
	if x := i.Tasks[1]; x.What != "order it" || x.Owner.Name != "Zoë" {
		t.Errorf("%+v", x)
	}
}

// Enter on a task for everyone is about its names, until it is done.
func TestEnterOnATaskForEveryone(t *testing.T) {
	o := held(t, 0, "").openPage()
	i := o.initiative()
	o.keys("t", "drink a cup @all by friday", "enter", "enter", "enter", "enter").sees("shown to 0 of 3")
	if name := o.action("tick").Name; name != "who was shown" {
		t.Errorf("Enter is %q", name)
	}
	o.keys("enter").sees("[ ] Ana").keys("enter")
	if i.DoneTasks() != 0 || !strings.Contains(o.said, "3 have not been shown yet: Enter again") {
		t.Fatalf("said %q", o.said)
	}
	o.keys("down", "enter", "down", "enter", "up", "up", "enter")
	if i.DoneTasks() != 0 || !strings.Contains(o.said, "1 has not been shown yet: Enter again") {
		t.Fatalf("said %q", o.said)
	}
	if o.keys("enter").sees("shown to 2"); i.DoneTasks() != 1 {
		t.Fatal("not done")
	}
	o.keys("down", "down", "down", "enter").sees("shown to everybody")
	_, err := o.meeting.Shop.AddPerson(o.act(), "Late Lea", false)
	o.must(err)
	if o.sees("shown to 3"); strings.Contains(o.screenAt(80, 60), "of 4") {
		t.Error("somebody who came later is missing on a task that is done")
	}
}
