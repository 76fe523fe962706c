package room

import (
	"errors"
	"testing"

	"flashpoint/session"
)

// A filling is one of the forms: where it is found, the keys that open it, the
// keys that half fill it in, and those that finish it.
type filling struct {
	at               func() *wall
	open, half, rest []string
	typed            string // by half, as it stands in the form
}

// forms are all that can be filled in.
func forms(t testing.TB) map[string]filling {
	keys := func(k ...string) []string { return k }
	zzz, enter := keys("zzz"), keys("enter")
	opened := func() *wall { return newWall(t, "Ana").keys("tab") }
	mapped := func() *wall { return inMap(t).keys("tab") }
	shared := func() *wall { return inShare(t, "Ana", "Zoltan").keys("A wave", "enter", "up") }
	listed := func() *wall {
		return checklisted(t).keys("Order cups @ana by friday", "enter", "tab", "o", "No milk", "enter", "enter", "enter", "enter")
	}
	voting := func() *wall { return inVote(t, five, someIdeas...).keys("enter") }
	return map[string]filling{
		"name":     {opened, keys("e"), zzz, enter, "zzz"},
		"minutes":  {opened, keys("p", "end", "enter"), keys("33"), enter, "33"},
		"purpose":  {opened, keys("w"), zzz, enter, "zzz"},
		"step":     {mapped, keys("e"), zzz, enter, "zzz"},
		"map":      {mapped, keys("s"), zzz, enter, "zzz"},
		"wording":  {shared, keys("e"), zzz, enter, "zzz"},
		"park":     {shared, keys("p"), zzz, enter, "zzz"},
		"authors":  {shared, keys("a"), keys("@zol"), enter, "@zol"},
		"decider":  {func() *wall { return twiceTied(t) }, keys("c"), keys("a", "enter", "zzz"), keys("enter", "said aloud", "enter"), "zzz"},
		"decision": {func() *wall { return decidedVote(t).keys("c", "down") }, keys("enter"), zzz, keys("enter", "because", "enter"), "zzz"},
		"gate":     {func() *wall { return decidedVote(t).keys("enter", "esc") }, enter, keys("enter", "enter", "zzz"), keys("enter", "enter", "enter"), "zzz"},
		"task":     {func() *wall { return listed().keys("down") }, keys("e"), zzz, keys("enter", "enter", "enter", "enter"), "zzz"},
		"obstacle": {listed, keys("o"), zzz, keys("enter", "enter", "enter", "enter"), "zzz"},
		"blocked":  {func() *wall { return listed().keys("home") }, keys("e"), zzz, keys("enter", "enter", "enter", "enter"), "zzz"},
		"standard": {listed, keys("w"), zzz, keys("enter", "we wave", "enter"), "zzz"},
		"asking":   {listed, keys("f"), zzz, enter, "zzz"},
		"cost":     {listed, keys("c"), zzz, keys("enter", "enter"), "zzz"},
		"not now":  {func() *wall { return inClose(t) }, keys("n"), zzz, enter, "zzz"},
		"withdraw": {voting, keys("ctrl+g", "end", "enter", "enter"), zzz, keys("enter", "y"), "zzz"},
		"late":     {voting, keys("ctrl+g", "end", "up", "enter"), zzz, enter, "zzz"},
		"hands":    {voting, keys("ctrl+g", "down", "enter"), keys("ctrl+u", "2222"), nil, "2222"},
		"numbers":  {func() *wall { return inVote(t, five, someIdeas...) }, keys("o"), keys("7"), keys("enter", "enter"), "7"},
	}
}

func (w *wall) noDrafts(name string) *wall {
	w.t.Helper()
	for place, text := range w.drafts {
		if text != "" {
			w.t.Errorf("%s: a draft is left in %s: %q", name, place, text)
		}
	}
	return w
}

// What is half typed in a form is a draft of its place, which the form begins
// with when it opens anew, until esc.
func TestFormsOutliveThePower(t *testing.T) {
	for name, f := range forms(t) {
		w := f.at().keys(f.open...)
		if w.dialog == nil {
			t.Errorf("%s: no form:\n%s", name, w.screen())
			continue
		}
		w.misses(f.typed).keys(f.half...).sees(f.typed)
		w.dialog = nil                                                    // and all that was in it
		if w.keys(f.open...).sees(f.typed).keys("esc"); w.dialog != nil { // several answers go only at the second esc
			w.sees("Esc again leaves and forgets").keys("esc")
		}
		w.noDrafts(name)
		w.keys(f.open...).misses(f.typed)
	}
}

// A meeting that goes on in another program has the drafts of its forms.
func TestAFormGoesOnAfterACrash(t *testing.T) {
	w := decidedVote(t).keys("enter", "enter", "enter", "right", "enter", "enter", "Olg").cut()
	w.keys("enter").sees("What does it take?", "[nothing]", "Olg")
	w.keys("enter", "enter", "a", "enter", "enter", "enter")
	if g := w.initiative().Gate; g.Cost != "nothing" || g.Approver != "Olga" {
		t.Errorf("%+v", g)
	}
	w.noDrafts("gate")
}

// What was refused is still there, below the refusal, to be mended or tried again.
func TestARefusedFormComesBack(t *testing.T) {
	for name, f := range forms(t) {
		w := f.at().keys(f.open...).keys(f.half...)
		if name == "numbers" || name == "hands" {
			continue // these are not recorded, so nothing refuses them
		}
		w.refuse = errors.New("the stick is gone")
		w.keys(f.rest...)
		if w.says("the stick is gone"); w.dialog == nil {
			t.Errorf("%s: the form is gone", name)
			continue
		}
		w.sees(f.typed)
		w.refuse = nil
		if w.keys("enter"); name == "withdraw" {
			w.keys("y") // it asks once more
		}
		if w.said == "the stick is gone" {
			t.Errorf("%s: what was typed can't be tried again", name)
		}
		w.noDrafts(name)
	}
}

// An act that another window made impossible is refused where it was typed.
func TestAFormAboutATaskThatIsGone(t *testing.T) {
	w := checklisted(t).keys("Order cups @ana by friday", "enter", "tab", "home", "e", "!", "enter", "enter", "enter")
	w.must(func(a session.Act, _ *session.Meeting) error {
		return w.initiative().RemoveTask(a, w.initiative().Tasks[0].ID)
	})
	w.keys("enter").says("This task is no longer on the checklist")
	w.sees("Change the task", "Order cups!").keys("esc", "esc").misses("Order cups")
}
