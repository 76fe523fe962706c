package desk

import (
	"strings"
	"testing"

	"flashpoint/session"
)

const meanwhile = "another window changed this meanwhile: look at it again, then change it"

// A form that was filled with what is no longer so takes nothing of another window
// back; what was typed is in the next one.
func TestAFormAboutWhatAnotherWindowChanged(t *testing.T) {
	o := held(t, 1, "").openPage()
	i := o.initiative()
	o.must(i.SetCost(o.act(), session.Cost{Amount: "30 euro"}))
	o.must(i.SetStandard(o.act(), "somebody comes in", "say hello"))
	forms := map[string]struct {
		open, typed []string
		other       func() error // the other window
		sees        []string     // both, in the form that is opened again
	}{
		"task": {[]string{"home", "down", "e", "down", "down", "down"}, []string{"20 euro"}, func() error {
			to := i.Tasks[0]
			to.Owner = session.Person{ID: o.id(), Name: "Zoë"}
			return i.ChangeTask(o.act(), to)
		}, []string{"Zoë", "20 euro"}},
		"obstacle": {[]string{"home", "e"}, []string{" and more"}, func() error {
			to := i.Obstacles[0]
			to.Who = session.Person{ID: o.id(), Name: "Zoë"}
			return i.ChangeObstacle(o.act(), to)
		}, []string{"and more", "Zoë"}},
		"cost":     {[]string{"m", "down"}, []string{"Zoë"}, func() error { return i.SetCost(o.act(), session.Cost{Amount: "40 euro"}) }, []string{"40 euro", "Zoë"}},
		"standard": {[]string{"p"}, []string{" and waits"}, func() error { return i.SetStandard(o.act(), "it rains", "wave") }, []string{"somebody comes in and waits", "wave"}},
		"asking":   {[]string{"h"}, []string{"ours"}, func() error { return i.SetAsking(o.act(), "theirs") }, []string{"ours"}},
		"figure": {[]string{"f"}, []string{"smiles"}, func() error {
			return i.SetFigure(o.act(), session.Figure{Name: "cups", Unit: "a day"})
		}, []string{"smiles", "a day"}},
	}
	for name, f := range forms {
		o.keys(f.open...).keys(f.typed...)
		o.must(f.other())
		seq := i.Seq()
		for range 9 {
			if o.dialog != nil {
				o.keys("enter")
			}
		}
		if i.Seq() != seq || !strings.Contains(o.said, meanwhile) {
			t.Errorf("%s: said %q", name, o.said)
		}
		o.keys(f.open...).sees(f.sees...)
		for range 9 {
			if o.dialog != nil {
				o.keys("enter")
			}
		}
		if i.Seq() == seq {
			t.Errorf("%s: can't be saved any more, said %q", name, o.said)
		}
	}
}
