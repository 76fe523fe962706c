package paper

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"flashpoint/session"
)

// Everything that leaves the program calls people as they are called now: whoever
// was renamed, merged with another spelling, or asked for their name to go.
func TestPeopleAreCalledAsTheyAreNow(t *testing.T) {
	o := full(t)
	shop := o.m.Shop
	ana := o.person("Ana")
	ana.Name = "Anahita"
	o.must(shop.ChangePerson(o.act(), ana))
	o.must(shop.MergePeople(o.act(), o.person("Bo").ID, o.person("Cleo").ID))
	o.must(shop.ForgetPerson(o.act(), o.person("Dev").ID))
	i := o.m.Initiatives[0]
	raw, err := Session(o.m).Bytes()
	o.must(err)
	for name, text := range map[string]string{
		"minutes": Minutes(o.m, o.later()).Text(0), "recap": Recap(o.m, o.later()).Text(0), "json": string(raw),
		"story": fmt.Sprint(Story(session.FaceDesk, o.m, i, o.later())),
	} {
		if old := regexp.MustCompile(`.*\b(Ana|Bo)\b.*`).FindString(text); old != "" {
			t.Errorf("%s still says %s", name, old)
		}
		for _, now := range []string{"Anahita", "Cleo", session.SomeoneWhoLeft} {
			if !strings.Contains(text, now) {
				t.Errorf("%s does not say %s:\n%s", name, now, text)
			}
		}
	}
	if n := len(Session(o.m).People); n != 3 {
		t.Errorf("two spellings are one person: there are %d", n)
	}
	// Without the shop at hand the names of then have to do.
	if people, ok := (*session.Meeting)(nil).AuthorsOf(i, session.FacePaper); !ok || people == nil && i.Title == "" {
		t.Errorf("the authors are %v, %v", people, ok)
	}
}

// Nobody is sent to somebody who is not here: not to a manager who is away, nor to whose
// name was removed.
func TestPapersSendNobodyToWhoIsNotHere(t *testing.T) {
	o := full(t)
	booklet := func() string { return outline(Booklet(o.m.Shop, o.standards(), o.later())) }
	if got := booklet(); !strings.Contains(got, "fact Who to ask Dev, about anything") {
		t.Errorf("the manager is not named:\n%s", got)
	}
	o.must(o.m.Shop.SetStanding(o.act(), o.person("Dev").ID, session.PersonAway))
	if got := booklet(); strings.Contains(got, "Who to ask") {
		t.Errorf("a manager who is away is to be asked:\n%s", got)
	}
	if here := atWork(nil, []session.Person{{Name: session.SomeoneWhoLeft}, {Name: "Ana"}}); len(here) != 1 || here[0].Name != "Ana" {
		t.Errorf("without the shop at hand, here are %v", here)
	}
}

// Who is still to be shown what a task is about stands there until the task is done.
func TestChecklistAsksForThoseToBeShown(t *testing.T) {
	o := full(t)
	i := o.m.Initiatives[0]
	task := i.Tasks[1]
	task.Everyone = true
	o.must(i.ChangeTask(o.act(), task))
	o.must(i.SetShown(o.act(), task.ID, o.person("Ana"), true))
	checklist := func() string { return outline(ChecklistOf(o.m, i, o.later())) }
	if _, left, ok := strings.Cut(checklist(), "say Still to be shown: "+task.What); !ok || strings.Contains(left, "Ana") || !strings.Contains(left, "item [ ] Bo") {
		t.Errorf("still to be shown:\n%s", checklist())
	}
	o.must(i.SetDone(o.act(), task.ID, true))
	if got := checklist(); strings.Contains(got, "Still to be shown") {
		t.Errorf("it is done, and people are still to be shown:\n%s", got)
	}
}

// The sheet for the other shifts is for whoever works here and was not there, and waits
// for what is still to be done.
func TestShiftSheetIsForThoseWhoWereAbsent(t *testing.T) {
	o := newOffice(t, "Ana", "Bo")
	for _, name := range []string{"Evi", "Finn"} {
		_, err := o.m.Shop.AddPerson(o.act(), name, false)
		o.must(err)
	}
	o.must(o.m.Shop.SetStanding(o.act(), o.person("Finn").ID, session.PersonLeft))
	o.must(o.m.Session.ChooseMap(o.act(), "Coffee", []session.StepPlan{{Name: "Pay", Kind: session.KindPay}}))
	bell := o.idea(0, "A bell", session.Wow)
	o.must(o.m.Session.Decide(o.act(), "Bo", "we like it", bell))
	i, err := o.m.Promote(o.act(), bell, session.Gate{})
	o.must(err)
	today := session.DateOf(o.later())
	for days, what := range map[int]string{3: "Buy it", 9: "Hang it"} {
		_, err := i.AddTask(o.act(), session.Task{What: what, Due: today.AddDays(days)})
		o.must(err)
	}
	sheet := func() string { return outline(ShiftSheet(o.m, o.later())) }
	if got, want := sheet(), "not yet: the last task is due "+today.AddDays(9).Words(today); !strings.Contains(got, "fact For Evi\n") || !strings.Contains(got, want) {
		t.Errorf("no %q, or it is for others:\n%s", want, got)
	}
	for _, task := range i.Tasks {
		if task.What == "Hang it" {
			o.must(i.SetDone(o.act(), task.ID, true))
		}
	}
	if got, want := sheet(), "not yet: the last task is due "+today.AddDays(3).Words(today); !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
}
