package room

import (
	"strings"
	"testing"

	"flashpoint/session"
)

func inMap(t testing.TB) *wall {
	w := newWall(t, "Ana").keys("enter", "enter")
	w.sees("Coffee shop · 9 steps")
	return w
}

func steps(w *wall) string {
	var names []string
	for _, s := range w.meeting.Session.Steps {
		names = append(names, s.Name)
	}
	return strings.Join(names, "|")
}

func TestMapFindsATemplate(t *testing.T) {
	w := newWall(t, "Ana").keys("enter")
	w.offers("enter", "take this map")
	w.sees("▸ Coffee shop", "Join the queue · Get noticed", "Find: type to find a map")
	w.keys("SALON").sees("▸ Hair salon", "Blank: SALON, with steps of your own").misses("Coffee shop")
	w.keys("down").offers("enter", "type your own steps")
	w.keys("up", "enter").sees("Hair salon · 9 steps", "Which steps do we work on?")
	if w.drafts["map"] != "" {
		t.Error("what was searched for is a draft of a step now")
	}
	w.undo().sees("Which visit do we take apart?")
}

func TestMapStartsBlank(t *testing.T) {
	w := newWall(t, "Ana").keys("enter", "Bike repair", "enter")
	w.sees("Bike repair · 0 steps", "What does the customer do first?")
	w.keys("enter").says("There is no step yet")
	w.run("rename")
	w.says("There is no step yet")
	w.keys("Bring the bike", "enter", "Pick it up", "enter").sees("1  [ ] Bring the bike", "2  [ ] Pick it up")

	w = newWall(t, "Ana").keys("enter").sees("1–7 of 16")
	w.keys("pgdown", "pgdown", "pgdown", "enter").sees("Our visit · 0 steps")
}

func TestMapOffersOurOwnFirst(t *testing.T) {
	w := newWall(t, "Ana")
	for _, name := range []string{"Old visit", "New visit"} {
		w.must(func(a session.Act, m *session.Meeting) error {
			return m.Shop.SaveMap(a, name, []session.StepPlan{{Name: "Come in"}})
		})
	}
	w.keys("enter").sees("▸ New visit", "our map, 1 step")
	if s := w.screen(); strings.Index(s, "New visit") > strings.Index(s, "Old visit") || strings.Index(s, "Old visit") > strings.Index(s, "Coffee shop") {
		t.Errorf("not the latest first:\n%s", s)
	}
	w.keys("enter").sees("New visit · 1 step")

	other := newWall(t, "Ana")
	other.must(func(a session.Act, m *session.Meeting) error { return m.Shop.Rename(a, "Flowers & Co") })
	other.keys("enter").sees("▸ Generic visit")
}

func TestMapAddsSteps(t *testing.T) {
	w := inMap(t)
	w.keys("Hear of us").sees("Enter adds it at the end")
	w.offers("enter", "add the step")
	w.keys("enter").sees("10  [ ] Hear of us")
	w.keys("tab", "home", "tab", "Park the bike").sees("Enter adds it after: Spot us and come in")
	w.keys("enter", "Lock it", "enter")
	if got := steps(w); !strings.HasPrefix(got, "Spot us and come in|Park the bike|Lock it|Join the queue") {
		t.Error(got)
	}
	w.keys(strings.Repeat("x", 81), "enter").says("81 characters")
	w.keys("ctrl+u").paste("1. One\n2. Two").sees("Add 2 steps?", "[x] One", "[x] Two")
	w.keys("y").sees("[ ] Two")
	if w.undo(); strings.Contains(steps(w), "One") || strings.Contains(steps(w), "Two") {
		t.Error("a paste is not one act: " + steps(w))
	}
	w.paste(strings.Repeat("Step\n", 55)).says("a map has at most 60 steps, so 48 more fit")
	w.paste("One\n"+strings.Repeat("x", 81)).sees("[ ] xxx", "81 characters", "add 1")
	w.keys("enter")
	if !strings.HasSuffix(steps(w), "|One") && !strings.Contains(steps(w), "|One|") {
		t.Error("the good line was not added: " + steps(w))
	}
}

func TestMapIsPasted(t *testing.T) {
	w := newWall(t, "Ana").keys("enter").paste("Come in\nPay\nGo").keys("y")
	w.sees("Our visit · 3 steps", "2  [ ] Pay")
}

func TestMapChangesSteps(t *testing.T) {
	w := inMap(t)
	w.run("remove")
	w.says("Choose a step first: the arrow up goes to the list")
	w.keys("tab", "home", "+").sees("1  [ ] Join the queue", "▸ 2  [ ] Spot us and come in")
	w.keys("-", "=", "-", "-").sees("▸ 1  [ ] Spot us and come in")
	w.keys("e", "ctrl+u", "Walk in", "enter").sees("1  [ ] Walk in")
	w.keys("tab", "e", "ctrl+u", strings.Repeat("x", 90), "enter").sees("90 characters")
	w.keys("esc", "l").sees("Walk in (ending)")
	w.keys("w").sees("Walk in (ending) (longest wait)", "Suggested: step 1")
	w.keys("w").sees("Walk in (ending)").misses("(longest wait)")
	w.keys("t").sees("What does the customer do in “Walk in”?", "▸ arrives")
	w.keys("down", "enter")
	if got := w.meeting.Session.Steps[0].Kind; got != session.KindGreet {
		t.Errorf("the step is of kind %s", got)
	}
	w.undo()
	if got := w.meeting.Session.Steps[0].Kind; got != session.KindArrive {
		t.Errorf("undo left the kind %s", got)
	}
	w.keys("tab", "x").misses("Walk in")
	w.undo().sees("Walk in")
}

func TestMapChoosesSteps(t *testing.T) {
	w := inMap(t)
	w.sees("Suggested: step 2 (longest wait)")
	w.keys("tab", "home", "down", "down", "space").sees("[x] Get noticed", "1 step ticked")
	w.keys("down", "space").sees("2 steps ticked; 20 minutes have time for 1")
	w.offers("enter", "next: Ideas")
	w.keys("enter").sees("Step 3 of 9: Get noticed")
	if n := len(w.meeting.Session.FocusSteps()); n != 2 {
		t.Errorf("%d steps are chosen", n)
	}

	w = inMap(t)
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetPlan(a, session.Plans()[1]) })
	w.sees("Suggested: steps 1, 2 (longest wait) and 9 (ending)")
	w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetPlan(a, session.Plans()[2]) })
	w.sees("Suggested: all steps")
}

func TestMapIsKept(t *testing.T) {
	w := inMap(t).keys("tab", "home", "e", "ctrl+u", "Walk in", "enter", "enter")
	w.stands(session.PhaseIdeas, session.StageWrite)
	kept, ok := w.meeting.Shop.Map("Coffee shop")
	if !ok || kept.Steps[0].Name != "Walk in" {
		t.Errorf("kept %v", kept)
	}
	w.undo()
	if _, ok := w.meeting.Shop.Map("Coffee shop"); ok {
		t.Error("undoing the choice of steps left the map")
	}

	w = inMap(t).keys("tab", "s").sees("Save as our map", "Coffee shop")
	w.keys("ctrl+u", "Ours", "enter").says("Saved as our map: Ours")
	if _, ok := w.meeting.Shop.Map("Ours"); !ok {
		t.Error("the map was not saved")
	}
}

// Whoever leaves Map with ctrl+n or on the ribbon gets what Enter gives.
func TestMapIsLeftByAnyDoor(t *testing.T) {
	for name, leave := range map[string]func(w *wall){
		"ctrl+n":  func(w *wall) { w.keys("ctrl+n") },
		"ribbon":  func(w *wall) { w.click("phase:" + string(session.PhaseIdeas)) },
		"by name": func(w *wall) { w.run("go " + string(session.PhaseIdeas)) },
	} {
		w := inMap(t)
		leave(w)
		w.stands(session.PhaseIdeas, session.StageWrite)
		w.sees("Step 2 of 9: Join the queue")
		if _, kept := w.meeting.Shop.Map("Coffee shop"); !kept || len(w.meeting.Session.FocusSteps()) != 1 {
			t.Errorf("%s: kept %v, %d steps chosen", name, kept, len(w.meeting.Session.FocusSteps()))
		}
	}
	w := inMap(t).keys("tab", "home", "space", "down", "down", "space", "ctrl+n").sees("Step 1 of 9")
	if n := len(w.meeting.Session.FocusSteps()); n != 2 {
		t.Errorf("%d steps are chosen", n)
	}
}

func TestMapSaysHowManyStepsFit(t *testing.T) {
	w := inMap(t).paste(strings.Repeat("Step\n", 60))
	if w.says("this list has 60 lines; a map has at most 60 steps, so 51 more fit"); w.dialog != nil {
		t.Error("too many steps were offered")
	}
	w.paste(strings.Repeat("Step\n", 50)).keys("y").paste("One\nTwo").says("so 1 more fits")
}

func TestMapOfARehearsalIsNotKept(t *testing.T) {
	w := newWall(t)
	w.must(func(a session.Act, m *session.Meeting) error {
		m.Session = session.Open(a, a.NewID(), m.Shop, session.Plans()[0], true)
		return nil
	})
	w.keys("enter", "enter", "enter", "enter") // Open, its warning, the guide to Map, the map
	w.keys("enter").stands(session.PhaseIdeas, session.StageWrite)
	if len(w.meeting.Shop.Maps) > 0 {
		t.Error("a rehearsal changed the shop's maps")
	}
}

func TestMapCanBeChosenAgain(t *testing.T) {
	w := inMap(t).keys("tab", "c").sees("Which visit do we take apart?")
	w.offers("back", "keep the map")
	w.keys("esc").sees("Coffee shop · 9 steps")
	w.keys("tab", "c", "bank", "enter").sees("Bank branch · 8 steps")
	w.keys("enter", "enter", "Smile", "enter", "ctrl+p", "tab", "c").says("There are ideas on this map already")
	w.keys("home", "down", "down", "x").says("has 1 idea")
	w.sees("Wait to be seen")
}

func TestMapClicks(t *testing.T) {
	w := newWall(t, "Ana").keys("enter")
	w.click("item:1")
	w.sees("Auto repair · 9 steps")
	w.click("item:2")
	w.misses("[x]")
	w.click("item:2")
	w.sees("3  [x]")
}
