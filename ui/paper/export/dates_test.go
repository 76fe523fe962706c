package export

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// A calendar names the owner of a task, and the shop where there are several; what has
// no day is said, as it is not in it.
func TestDatesSayWhoseTheyAre(t *testing.T) {
	o := newOffice(t, session.Signed)
	i := o.chosen(o.idea("A bench", "Ana"))
	ana, _ := o.m.Shop.PersonNamed("Ana")
	_, err := i.AddTask(o.act(), session.Task{What: "Order plates", Owner: ana, Due: session.DateOf(o.now).AddDays(5)})
	o.must(err)
	m := Material{Of: Meeting, Meeting: o.m, Now: o.later()}
	file, err := Make("checklist", ICS, m)
	o.must(err)
	for _, want := range []string{"SUMMARY:Order plates (Ana)", "SUMMARY:Order cushions (nobody yet)"} {
		if !strings.Contains(string(file.Bytes), want) {
			t.Errorf("no %q in\n%s", want, file.Bytes)
		}
	}
	if file.Left != "" {
		t.Errorf("left out: %s", file.Left)
	}
	_, err = i.AddTask(o.act(), session.Task{What: "Ask the neighbours"})
	o.must(err)
	m.Several = true
	file, err = Make("checklist", ICS, m)
	o.must(err)
	if !strings.Contains(string(file.Bytes), "SUMMARY:Corner Coffee: Order plates (Ana)") {
		t.Errorf("no shop in\n%s", file.Bytes)
	}
	if file.Left != "1 task without a day is not in it." {
		t.Errorf("left out: %s", file.Left)
	}
	_, err = i.AddObstacle(o.act(), session.Obstacle{What: "The wind"})
	o.must(err)
	if file, _ = Make("checklist", ICS, m); file.Left != "1 task and 1 obstacle without a day are not in it." {
		t.Errorf("left out: %s", file.Left)
	}
}

// Of an idea that ended nothing is due any more, whatever its checklist still says.
func TestDatesOfAnIdeaThatEnded(t *testing.T) {
	o := newOffice(t, session.Signed)
	i := o.chosen(o.idea("A bench", "Ana"))
	o.must(i.SetStatus(o.act(), session.StatusStopped, session.DateOf(o.now), "the landlord sold the house"))
	for name, m := range map[string]Material{
		"meeting": {Of: Meeting, Meeting: o.m, Now: o.later()},
		"idea":    {Of: Initiative, Meeting: o.m, Initiative: i, Now: o.later()},
		"shop":    {Of: Shop, Meeting: o.m, Open: o.m.Initiatives, Now: o.later()},
	} {
		file, err := Make("dates", ICS, m)
		o.must(err)
		if strings.Contains(string(file.Bytes), "cushions") || strings.Contains(string(file.Bytes), "landlord") || file.Left != "" {
			t.Errorf("%s: %q, and in the calendar is\n%s", name, file.Left, file.Bytes)
		}
	}
}

// The next meeting that a rehearsal named is none.
func TestDatesOfARehearsal(t *testing.T) {
	o := newOffice(t, session.Signed)
	o.must(o.m.Session.SetNext(o.act(), session.DateOf(o.now).AddDays(14)))
	next := o.m.Session.Summary()
	for rehearsal, want := range map[bool]int{false: 1, true: 0} {
		next.Rehearsal = rehearsal
		m := Material{Of: Shop, Meeting: o.m, Now: o.later()}
		m.Briefing.Meetings = []session.Summary{next}
		file, err := Make("dates", ICS, m)
		o.must(err)
		if n := strings.Count(string(file.Bytes), "BEGIN:VEVENT"); n != want {
			t.Errorf("rehearsal %t: %d days\n%s", rehearsal, n, file.Bytes)
		}
	}
}
