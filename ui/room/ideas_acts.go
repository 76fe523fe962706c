package room

import (
	"fmt"
	"time"

	"flashpoint/session"
	"flashpoint/session/template"
	"flashpoint/ui/kit"
)

// Actions are Enter first, then what can be done with an idea, then the way
// from step to step.
func (i *ideas) Actions() []kit.Action {
	i.arrive()
	if _, ok := i.step(); !ok {
		return []kit.Action{i.found()}
	}
	x, _ := i.current()
	actions := []kit.Action{i.enter()}
	share := i.sharing()
	if share {
		actions = append(actions, i.tabAction())
	}
	off := pensOnly
	if share {
		off = i.off(len(i.rows.here), "There is no idea here yet: type one, then Enter", "Choose an idea first")
	}
	actions = append(actions, ideaActions(i.host, x, off, share && i.inList)...)
	actions = append(actions, i.promptAction(share))
	if share {
		kind := "fix instead of wow"
		if i.kind == session.Fix {
			kind = "wow instead of fix"
		}
		actions = append(actions, kit.Action{ID: "kind", Keys: []string{"ctrl+f"}, Name: kind,
			Help: "A wow delights; a fix ought to work anyway. For the idea being typed", Do: deed(i.toggleKind)}, i.sameAction())
	}
	quiet := pensOnly
	if share {
		quiet = ""
	}
	actions = append(actions, backlogAction(i.host, i.session().Place.Step, quiet, func(session.IdeaID) { i.last() }))
	return append(append(actions, sharingAction(i.host, i.sharingKeys(share)...)), i.stepActions(share)...)
}

func (i *ideas) promptAction(share bool) kit.Action {
	a := kit.Action{ID: "prompt", Keys: []string{"r", "space"}, Name: "another question", Help: "Show another question for this step", Hint: !share,
		Do: deed(i.askAnother)}
	if share {
		a.Keys = []string{"r"}
	}
	if step, _ := i.step(); len(template.Prompts(string(step.Kind))) < 2 {
		a.Off = "There is one question for this step"
	}
	return a
}

// stepActions move between the steps. While people write nobody types, so the
// arrows are free; a letter would be hit by somebody who types all the same.
func (i *ideas) stepActions(share bool) []kit.Action {
	next, back := []string{"right"}, []string{"left"}
	var choose []string
	if share {
		next, back, choose = []string{"n"}, []string{"b"}, []string{"s"}
	}
	on, before := "", ""
	if _, ok := i.neighbour(+1); !ok {
		on = "No step after this one is chosen"
	}
	if _, ok := i.neighbour(-1); !ok {
		before = "No step before this one is chosen"
	}
	return []kit.Action{
		{ID: "next step", Keys: next, Name: "next step", Help: "Go on to the next chosen step; nothing is lost by moving", Off: on, Do: deed(func() { i.stepBy(+1) })},
		{ID: "previous step", Keys: back, Name: "previous step", Help: "Go back a step; nothing is lost by moving", Off: before, Do: deed(func() { i.stepBy(-1) })},
		{ID: "choose step", Keys: choose, Name: "choose a step", Help: "Go to any step of the map", Do: deed(i.askStep)},
	}
}

// found leads out of a place that is not there any more.
func (i *ideas) found() kit.Action {
	s := i.session()
	if len(s.Steps) == 0 {
		return kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "go to Map", Help: "Choose the steps first", Hint: true,
			Do: deed(func() { enter(i.host, session.PhaseMap) })}
	}
	first := s.FocusSteps()[0]
	return kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "go to " + kit.Truncate(first.Name, 24), Help: "Go on with the first chosen step", Hint: true,
		Do: deed(func() { i.goTo(first.ID) })}
}

// enter saves what is typed; on an empty line it goes on to the next stage.
func (i *ideas) enter() kit.Action {
	a := kit.Action{ID: "enter", Keys: []string{"enter"}, Help: "Save the typed idea; without one go on to the next stage", Hint: true}
	if i.sharing() && i.typed() != "" {
		a.Name, a.Do = "save", deed(i.save)
		return a
	}
	a.Name, a.Do = "next: "+i.nextName(), deed(i.goOn)
	return a
}

// nextName says where Enter on an empty line leads.
func (i *ideas) nextName() string {
	s := i.session()
	to := s.NextStage()
	if to.Phase != session.PhaseIdeas {
		return to.Phase.Title()
	}
	switch to.Stage {
	case session.StageShare:
		return "share"
	case session.StageAgain:
		return "write again" + roughly(s.Times().At(to))
	case session.StageMore:
		return "share the rest"
	}
	step, _ := s.Step(to.Step)
	return kit.Truncate(step.Name, 24)
}

// roughly is a length in brackets, "" for none.
func roughly(d time.Duration) string {
	switch {
	case d <= 0:
		return ""
	case d < time.Minute:
		return fmt.Sprintf(" (%d s)", int(d/time.Second))
	}
	return fmt.Sprintf(" (%d min)", int((d+30*time.Second)/time.Minute))
}

// goOn moves to the next stage. Right after an idea was saved the first empty
// Enter only warns: fingers are faster than that. So it does, once, when some
// have not been heard yet.
func (i *ideas) goOn() {
	if some := i.unheard(); some != "" && !i.told {
		i.told, i.saved = true, false
		i.host.Say(some + " Enter again goes on.")
		return
	}
	if i.saved {
		i.saved = false
		i.host.Say("Enter again: " + i.nextName())
		return
	}
	attempt(i.host, func(a session.Act, m *session.Meeting) error { return m.Session.GoOn(a) })
}

func (i *ideas) toggleKind() {
	if i.kind == session.Fix {
		i.kind = session.Wow
	} else {
		i.kind = session.Fix
	}
}
