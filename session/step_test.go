package session

import (
	"fmt"
	"strings"
	"testing"
)

func stepNames(s *Session) []string {
	var names []string
	for _, step := range s.Steps {
		names = append(names, step.Name)
	}
	return names
}

func TestMapIsChosen(t *testing.T) {
	r := newRoom(t)
	equal(t, "map", r.MapName, "Counter visit")
	equal(t, "steps", r.StepPlans(), counterVisit())
	r.ok(r.ChooseMap(r.act(), " Phone\tcall ", []StepPlan{{Name: "  Ring \x1b[1mup"}}))
	equal(t, "map", r.MapName, "Phone call")
	equal(t, "steps", r.StepPlans(), []StepPlan{{Name: "Ring up", Kind: KindServe}})
	equal(t, "undone", r.undo(), "the map Phone call, and 1 more")
	equal(t, "steps", r.StepPlans(), counterVisit())
}

func TestStepsChange(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(r *room) error
		want string
		said string
	}{
		{"added first", func(r *room) error {
			_, err := r.AddStep(r.act(), StepPlan{Name: " Park  the car "}, 0)
			return err
		}, "Park the car|Come in|Wait in the queue|Say goodbye", `the step “Park the car”`},
		{"added before the first", func(r *room) error {
			_, err := r.AddStep(r.act(), StepPlan{Name: "Look"}, -4)
			return err
		}, "Look|Come in|Wait in the queue|Say goodbye", `the step “Look”`},
		{"added past the end", func(r *room) error {
			_, err := r.AddStep(r.act(), StepPlan{Name: "Call back"}, 99)
			return err
		}, "Come in|Wait in the queue|Say goodbye|Call back", `the step “Call back”`},
		{"renamed", func(r *room) error { return r.RenameStep(r.act(), r.step(1), "Queue ") }, "Come in|Queue|Say goodbye", `the name “Queue”`},
		{"moved down", func(r *room) error { return r.MoveStep(r.act(), r.step(0), 1) }, "Wait in the queue|Come in|Say goodbye", `the move of “Come in”`},
		{"moved past the end", func(r *room) error { return r.MoveStep(r.act(), r.step(0), 9) }, "Wait in the queue|Say goodbye|Come in", `the move of “Come in”`},
		{"moved past the start", func(r *room) error { return r.MoveStep(r.act(), r.step(2), -9) }, "Say goodbye|Come in|Wait in the queue", `the move of “Say goodbye”`},
		{"removed", func(r *room) error { return r.RemoveStep(r.act(), r.step(1)) }, "Come in|Say goodbye", `removing “Wait in the queue”`},
		{"of another kind", func(r *room) error { return r.SetStepKind(r.act(), r.step(1), KindPay) }, "Come in|Wait in the queue|Say goodbye",
			`the kind of step of “Wait in the queue”`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRoom(t)
			old := copied(t, r.Session)
			r.ok(c.do(r))
			equal(t, "steps", strings.Join(stepNames(r.Session), "|"), c.want)
			r.folds()
			equal(t, "undone", r.undo(), c.said)
			same(t, old, r.Session)
		})
	}
}

func TestStepChangesThatChangeNothing(t *testing.T) {
	r := newRoom(t)
	r.ok(r.RenameStep(r.act(), r.step(0), " Come in"))
	r.silent()
	r.ok(r.SetStepKind(r.act(), r.step(0), KindArrive))
	r.silent()
	r.ok(r.MoveStep(r.act(), r.step(0), -1))
	r.silent()
	r.ok(r.MoveStep(r.act(), r.step(2), 1))
	r.silent()
}

func TestMapHasOneEndingAndOneLongestWait(t *testing.T) {
	r := newRoom(t)
	marks := func() string {
		words := ""
		for i, step := range r.Steps {
			if step.Ending {
				words += fmt.Sprintf("ending %d ", i)
			}
			if step.LongestWait {
				words += fmt.Sprintf("wait %d ", i)
			}
		}
		return words
	}
	equal(t, "at first", marks(), "wait 1 ending 2 ")
	r.ok(r.MarkEnding(r.act(), r.step(0)))
	equal(t, "ending moved", marks(), "ending 0 wait 1 ")
	r.ok(r.MarkEnding(r.act(), r.step(0)))
	equal(t, "ending taken away", marks(), "wait 1 ")
	r.ok(r.MarkLongestWait(r.act(), r.step(2)))
	equal(t, "wait moved", marks(), "wait 2 ")
	equal(t, "undone", r.undo(), `the mark on “Say goodbye”`)
	equal(t, "wait back", marks(), "wait 1 ")
}

func TestFocus(t *testing.T) {
	r := newRoom(t)
	equal(t, "all steps when none is chosen", len(r.FocusSteps()), 3)
	r.ok(r.Focus(r.act(), r.step(2), r.step(0)))
	equal(t, "focus, in the map's order", []StepID{r.FocusSteps()[0].ID, r.FocusSteps()[1].ID}, []StepID{r.step(0), r.step(2)})
	r.ok(r.ToggleFocus(r.act(), r.step(0)))
	r.ok(r.ToggleFocus(r.act(), r.step(1)))
	equal(t, "focus", []StepID{r.FocusSteps()[0].ID, r.FocusSteps()[1].ID}, []StepID{r.step(1), r.step(2)})
	r.ok(r.Focus(r.act()))
	equal(t, "none again", len(r.FocusSteps()), 3)

	equal(t, "standard", r.SuggestedFocus(), []StepID{r.step(0), r.step(1), r.step(2)})
	r.ok(r.SetPlan(r.act(), Plans()[0]))
	equal(t, "huddle: the longest wait", r.SuggestedFocus(), []StepID{r.step(1)})
	r.ok(r.MarkLongestWait(r.act(), r.step(1)))
	equal(t, "huddle: the ending", r.SuggestedFocus(), []StepID{r.step(2)})
	r.ok(r.MarkEnding(r.act(), r.step(2)))
	equal(t, "huddle: the first", r.SuggestedFocus(), []StepID{r.step(0)})
	r.ok(r.SetPlan(r.act(), Plans()[2]))
	equal(t, "full map: all", len(r.SuggestedFocus()), 3)
}

func TestStepRefusals(t *testing.T) {
	full := func(r *room) {
		for len(r.Steps) < MaxSteps {
			_, err := r.AddStep(r.act(), StepPlan{Name: fmt.Sprint("Step ", len(r.Steps))}, len(r.Steps))
			r.ok(err)
		}
	}
	refusals(t, []refusal{
		{"a map once there are ideas", func(r *room) error { r.idea("x"); return r.ChooseMap(r.act(), "Other", counterVisit()) }, nil,
			"There are ideas on this map already: add, rename or remove single steps instead"},
		{"a map without a name", func(r *room) error { return r.ChooseMap(r.act(), "", counterVisit()) }, nil, emptyLine},
		{"a map of 61 steps", func(r *room) error { return r.ChooseMap(r.act(), "Long", make([]StepPlan, 61)) }, nil, "This map has 61 steps; 60 fit"},
		{"a map with a nameless step", func(r *room) error { return r.ChooseMap(r.act(), "Odd", []StepPlan{{Name: "Fine"}, {}}) }, nil, emptyLine},
		{"a step without a name", func(r *room) error { _, err := r.AddStep(r.act(), StepPlan{}, 0); return err }, nil, emptyLine},
		{"a step of 81 characters", func(r *room) error {
			_, err := r.AddStep(r.act(), StepPlan{Name: strings.Repeat("é", 81)}, 0)
			return err
		}, nil, "This line has 81 characters; 80 fit."},
		{"a 61st step", func(r *room) error { full(r); _, err := r.AddStep(r.act(), StepPlan{Name: "One more"}, 0); return err }, nil,
			"A map has at most 60 steps: remove one first"},
		{"a kind of step that is none", func(r *room) error { return r.SetStepKind(r.act(), r.step(0), "NAP") }, nil,
			`There is no kind of step “NAP”`},
		{"a name taken away", func(r *room) error { return r.RenameStep(r.act(), r.step(0), "") }, nil, emptyLine},
		{"removing a step with an idea", func(r *room) error { r.idea("x"); return r.RemoveStep(r.act(), r.step(0)) }, nil,
			"Come in has 1 idea: remove them first, or leave the step and don't choose it"},
		{"removing a step with ideas", func(r *room) error { r.lettered(3); return r.RemoveStep(r.act(), r.step(0)) }, nil,
			"Come in has 3 ideas: remove them first, or leave the step and don't choose it"},
		{"removing the step of a merged idea", func(r *room) error {
			part := r.idea("x")
			whole, err := r.AddIdea(r.act(), r.step(1), "y", Wow)
			r.ok(err)
			r.ok(r.Merge(r.act(), whole, part))
			return r.RemoveStep(r.act(), r.step(0))
		}, nil, "Come in has 1 idea: remove them first, or leave the step and don't choose it"},
		{"an idea brought back to a step that is gone", func(r *room) error {
			id := r.idea("x")
			r.ok(r.RemoveIdea(r.act(), id))
			r.ok(r.RemoveStep(r.act(), r.step(0)))
			return r.Unpark(r.act(), id)
		}, nil, "The step of this idea is no longer on the map: write the idea again for another step"},
	})
}
