package room

import (
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Actions are Enter first, then merging, then what else can be done with an
// idea, then the other steps.
func (t *tidy) Actions() []kit.Action {
	t.arrive()
	if t.asking() {
		return t.doubtActions()
	}
	x, ok := t.current()
	off := ""
	if !ok {
		off = "There is no idea here to choose"
	}
	split := off
	if ok && len(t.rows.parts[x.ID]) == 0 {
		split = "Nothing was merged into this idea"
	}
	park := "hide parked"
	if t.hide {
		park = "show parked"
	}
	look := t.lookAction()
	actions := []kit.Action{t.enter(), look, t.forMarked(t.mergeAction(x, off))}
	switch {
	case t.into != 0:
		actions = append(actions, kit.Action{ID: "stop merging", Keys: []string{"esc"}, Name: "don't merge", Help: "Leave the ideas as they are", Hint: true,
			Do: deed(func() { t.into = 0 })})
	case len(t.marks) > 0:
		actions = append(actions, kit.Action{ID: "clear marks", Keys: []string{"esc"}, Name: "clear marks", Help: "Take all marks away; the ideas stay as they are", Hint: true,
			Do: deed(func() { t.marks = nil })})
	}
	actions = append(actions, t.markAction(x, off))
	for _, a := range ideaActions(t.host, x, off, t.into == 0 && len(t.marks) == 0 && !look.Hint) {
		if a.ID != "authors" { // in Tidy the idea counts, and not who had it
			actions = append(actions, t.forMarked(a))
		}
	}
	return append(actions,
		backlogAction(t.host, t.step, t.noStep(), func(id session.IdeaID) { t.pointAt(id) }),
		kit.Action{ID: "split", Keys: []string{"s"}, Name: "split", Help: "Take a merged idea apart again", Off: split, Do: deed(t.split)},
		kit.Action{ID: "parked", Keys: []string{"t"}, Name: park, Help: "Show the parked ideas at the end of the list, or leave them out", Do: deed(func() { t.hide = !t.hide })},
		kit.Action{ID: "next step", Keys: []string{"right"}, Name: "next step", Help: "Tidy the next step", Off: t.offStep(+1, "This is the last step"), Do: deed(func() { t.stepBy(+1) })},
		kit.Action{ID: "previous step", Keys: []string{"left"}, Name: "previous step", Help: "Tidy the step before", Off: t.offStep(-1, "This is the first step"), Do: deed(func() { t.stepBy(-1) })},
	)
}

func (t *tidy) enter() kit.Action {
	a := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "next: Vote", Help: "Go on to the vote", Hint: true,
		Do: deed(func() { enter(t.host, session.PhaseVote) })}
	switch {
	case t.into != 0:
		a.Name, a.Help, a.Do = "merge this one", "Make this idea part of the marked one", deed(t.merge)
	case len(t.marks) > 1:
		a.Name, a.Help, a.Do = fmt.Sprint("make one of ", len(t.marks)), "Make one idea of those that are marked; you see them first", deed(t.askMarked)
	case !t.nothing():
		if nth, step, ok := t.following(); ok {
			a.Name, a.Help = fmt.Sprintf("next: step %d, %s", nth, kit.Truncate(step.Name, 24)), "Go on with the next step that has ideas; after the last one to the vote"
			a.Do = deed(func() { t.goTo(step.ID) })
		}
	default:
		a.Name, a.Help, a.Do = "go to Ideas", "Write ideas down first", deed(func() { enter(t.host, session.PhaseIdeas) })
	}
	return a
}

// mergeAction marks an idea at the first press and merges at the second.
func (t *tidy) mergeAction(x session.Idea, off string) kit.Action {
	a := kit.Action{ID: "merge", Keys: []string{"m"}, Name: "merge", Help: "Mark this idea, then go to the one that is the same and press m or Enter", Off: off,
		Hint: t.into == 0, Do: deed(func() { t.into = x.ID })}
	switch {
	case t.into != 0:
		a.Name, a.Do = "merge this one", deed(t.merge)
	case off != "":
	case !mergeable(x):
		a.Off = putAside
	case !t.another(x):
		a.Off = "This is the only idea: there is none to merge it with"
	case t.session().OnBallot(x.ID):
		a.Off = onBallot
	}
	return a
}

const putAside = "This idea has been put aside: bring it back first"

// mergeable reports whether an idea has not been put aside.
func mergeable(x session.Idea) bool {
	return x.State == session.IdeaOpen || x.State == session.IdeaChosen
}

// another reports whether there is a second idea, on this step or another.
func (t *tidy) another(x session.Idea) bool {
	return slices.ContainsFunc(t.session().Ideas, func(y session.Idea) bool {
		return y.ID != x.ID && mergeable(y)
	})
}

// merge makes the current idea part of the marked one. On the marked one itself
// there is nothing to merge yet.
func (t *tidy) merge() {
	x, ok := t.current()
	if !ok || x.ID == t.into {
		t.host.Say("This is the one to merge into: move to the other one, then Enter")
		return
	}
	into := t.into
	if attempt(t.host, func(a session.Act, m *session.Meeting) error { return m.Session.Merge(a, into, x.ID) }) {
		t.into = 0
		t.pointAt(into)
		t.host.Say("Merged; s takes them apart again")
	}
}

// noStep says that there is no step to bring an idea back to, if so.
func (t *tidy) noStep() string {
	if _, ok := t.session().Step(t.step); !ok {
		return "There is no step yet: Map has them"
	}
	return ""
}

func (t *tidy) split() {
	if x, ok := t.current(); ok {
		attempt(t.host, func(a session.Act, m *session.Meeting) error { return m.Session.Split(a, x.ID) })
	}
}

func (t *tidy) pointAt(id session.IdeaID) {
	t.arrive()
	ideas := t.session().Ideas
	if n := slices.IndexFunc(t.shown, func(i int) bool { return ideas[i].ID == id }); n >= 0 {
		t.list.SetCursor(n)
	}
}

// neighbour is the step by which the present one is left in a direction.
func (t *tidy) neighbour(by int) (session.StepID, bool) {
	steps := t.steps()
	at := slices.IndexFunc(steps, func(x session.Step) bool { return x.ID == t.step }) + by
	if at < 0 || at >= len(steps) {
		return 0, false
	}
	return steps[at].ID, true
}

// following is the next step that has ideas, and its number on the map.
func (t *tidy) following() (nth int, step session.Step, ok bool) {
	past := false
	for i, step := range t.session().Steps {
		if past && t.rows.steps[step.ID] > 0 {
			return i + 1, step, true
		}
		past = past || step.ID == t.step
	}
	return 0, session.Step{}, false
}

func (t *tidy) offStep(by int, words string) string {
	if _, ok := t.neighbour(by); !ok {
		return words
	}
	return ""
}

func (t *tidy) stepBy(by int) {
	if id, ok := t.neighbour(by); ok {
		t.goTo(id)
	}
}

func (t *tidy) goTo(id session.StepID) {
	t.step = id
	t.list.SetCursor(0)
}
