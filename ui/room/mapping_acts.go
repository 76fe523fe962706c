package room

import (
	"errors"
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Actions are those of finding a map, or of its steps.
func (p *mapping) Actions() []kit.Action {
	if page := p.rating(); page != nil {
		return page.Actions()
	}
	if p.settleMode() {
		return p.findingActions()
	}
	s := p.host.Meeting().Session
	off := p.off(len(s.Steps), "There is no step yet: type one, then Enter", "Choose a step first")
	another := ""
	if len(s.Ideas) > 0 {
		another = "There are ideas on this map already: add, rename or remove single steps instead"
	}
	save := ""
	switch {
	case len(s.Steps) == 0:
		save = "There is no step yet: type one, then Enter"
	case !p.host.Meeting().Keeps():
		save = "This is a rehearsal: its map is not kept"
	}
	rate, none := "rate the steps", ""
	if len(s.Steps) == 0 {
		none = "There is no step yet: type one, then Enter"
	}
	switch _, open := s.Rating(); {
	case open:
		rate = "go on rating"
	case len(s.Ratings) > 0:
		rate = "rate again"
	}
	tab := p.tab(len(s.Steps), "There is no step yet: type one, then Enter")
	toList := tab.Do
	tab.Do = deed(func() { toList(); p.anchored = true })
	return []kit.Action{
		p.enter(),
		tab,
		{ID: "focus step", Keys: []string{"space"}, Name: "tick", Help: "Choose the steps to find ideas for", Off: off, Hint: p.inList, Do: deed(p.toggleFocus)},
		{ID: "rename", Keys: []string{"e"}, Name: "edit", Help: "Say the step in your own words", Off: off, Hint: p.inList, Do: deed(p.askRename)},
		{ID: "earlier", Keys: []string{"-", "ctrl+up"}, Name: "earlier", Help: "Move the step one place up", Off: off, Do: deed(func() { p.move(-1) })},
		{ID: "later", Keys: []string{"+", "=", "ctrl+down"}, Name: "later", Help: "Move the step one place down", Off: off, Do: deed(func() { p.move(+1) })},
		{ID: "ending", Keys: []string{"l"}, Name: "last impression", Help: "Mark the ending, which people remember; again takes the mark away", Off: off, Do: deed(p.markEnding)},
		{ID: "wait", Keys: []string{"w"}, Name: "longest wait", Help: "Mark where customers wait longest; again takes the mark away", Off: off, Do: deed(p.markWait)},
		{ID: "kind", Keys: []string{"t"}, Name: "type of step", Help: "What the customer does there; it chooses the questions read aloud", Off: off, Do: deed(p.askKind)},
		{ID: "remove", Keys: []string{"x"}, Name: "remove", Help: "Take the step off the map; undo brings it back", Off: off, Do: deed(p.remove)},
		{ID: "rate", Keys: p.reach("r", "ctrl+r"), Name: rate, Help: "How good is each step for a customer today? A show of hands, blind, from -2 to +2", Off: none, Hint: !p.inList, Do: deed(p.openRating)},
		{ID: "save map", Keys: []string{"s"}, Name: "save as our map", Help: "Keep these steps for the next meetings; going on to Ideas does so too", Off: save, Do: deed(p.askSave)},
		{ID: "another map", Keys: []string{"c"}, Name: "choose another map", Help: "Start from another map, while there are no ideas yet", Off: another, Do: deed(p.chooseAnother)},
		p.backlogAction(none),
	}
}

// backlogAction brings an idea back for its step, or the first one that is worked
// on. It is seen in Ideas.
func (p *mapping) backlogAction(off string) kit.Action {
	var step session.StepID
	if focus := p.host.Meeting().Session.FocusSteps(); len(focus) > 0 {
		step = focus[0].ID
	} else if steps := p.host.Meeting().Session.Steps; len(steps) > 0 {
		step = steps[0].ID
	}
	return backlogAction(p.host, step, off, func(session.IdeaID) {})
}

func (p *mapping) findingActions() []kit.Action {
	name := "take this map"
	if fits := p.fits(); fits[min(p.list.Cursor(), len(fits)-1)].steps == nil {
		name = "type your own steps"
	}
	actions := []kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: name, Help: "Take the chosen map; its steps can be changed afterwards", Hint: true, Do: deed(p.pick)},
	}
	if p.host.Meeting().Session.MapName != "" {
		actions = append(actions, kit.Action{ID: "back", Keys: []string{"esc", "tab"}, Name: "keep the map", Help: "Go back to the map as it is", Hint: true, Do: deed(p.begin)})
	}
	return actions
}

func (p *mapping) enter() kit.Action {
	a := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "next: Ideas", Help: "Add the typed step; without one go on to Ideas with the ticked steps, or the suggested ones", Hint: true, Do: deed(p.next)}
	switch {
	case p.typed() != "":
		a.Name, a.Do = "add the step", deed(p.add)
	case len(p.host.Meeting().Session.Steps) == 0:
		a.Off = "There is no step yet: type one, then Enter"
	}
	return a
}

// goNext is what ctrl+n and the ribbon do from here: the same as Enter on an empty
// line. Without steps there is nothing to take along.
func (p *mapping) goNext() {
	if len(p.host.Meeting().Session.Steps) == 0 {
		enter(p.host, session.PhaseIdeas)
		return
	}
	p.next()
}

// next goes on to Ideas: with the suggested steps when none is ticked, and with
// the map kept as the shop's own, so that the next meeting compares like with
// like. A rehearsal leaves the shop's maps alone.
func (p *mapping) next() {
	suggested, _ := p.suggested()
	attempt(p.host, func(a session.Act, m *session.Meeting) error {
		s := m.Session
		ticked := false
		for _, step := range s.Steps {
			ticked = ticked || step.Focus
		}
		if !ticked {
			if err := s.Focus(a, suggested...); err != nil {
				return err
			}
		}
		if err := s.Enter(a, session.PhaseIdeas); err != nil || !m.Keeps() || len(s.Steps) == 0 {
			return err
		}
		return m.SaveMap(a, s.Title())
	})
}

// add puts the typed step after the current one, or at the end when nobody has
// been in the list.
func (p *mapping) add() {
	name, at := p.typed(), len(p.host.Meeting().Session.Steps)
	if p.anchored && at > 0 {
		at = p.list.Cursor() + 1
	}
	if attempt(p.host, func(a session.Act, m *session.Meeting) error {
		_, err := m.Session.AddStep(a, session.StepPlan{Name: name}, at)
		return err
	}) {
		p.line.Set("")
		p.toLine()
		p.list.SetCursor(at)
	}
}

// askAll shows every line of a paste as a step and adds those that stay ticked.
func (p *mapping) askAll(names []string) {
	have := len(p.host.Meeting().Session.Steps)
	finding := p.finding()
	if finding {
		have = 0
	}
	if have+len(names) > session.MaxSteps {
		p.host.Refuse(fmt.Errorf("this list has %d lines; a map has at most %d steps, so %s", len(names), session.MaxSteps, stillFit(session.MaxSteps-have)))
		return
	}
	var steps []session.StepPlan
	var lines []kit.Option
	for _, name := range names {
		_, err := session.CleanLine("step", name, session.MaxStep)
		lines = append(lines, kit.Option{Text: name, Off: whyNot(err)})
		steps = append(steps, session.StepPlan{Name: name, Kind: session.KindServe})
	}
	at := have
	if p.anchored && have > 0 && !finding {
		at = p.list.Cursor() + 1
	}
	askPasted(p.host, counted(len(names), "step"), lines, func(kept []int) {
		steps := only(steps, kept)
		if attempt(p.host, func(a session.Act, m *session.Meeting) error { return addAll(a, m.Session, steps, at, finding) }) && finding {
			p.begin()
		}
	})
}

// stillFit says how many more steps a map takes.
func stillFit(n int) string {
	switch {
	case n <= 0:
		return "none fits any more"
	case n == 1:
		return "1 more fits"
	}
	return fmt.Sprintf("%d more fit", n)
}

// addAll adds steps in one act, as a map of their own when there is none yet.
func addAll(a session.Act, s *session.Session, steps []session.StepPlan, at int, asMap bool) error {
	if asMap {
		return s.ChooseMap(a, ownName, steps)
	}
	if len(s.Steps)+len(steps) > session.MaxSteps {
		return errors.New("the map is full meanwhile: remove a step first")
	}
	for i, step := range steps {
		if _, err := s.AddStep(a, step, at+i); err != nil {
			return err
		}
	}
	return nil
}
