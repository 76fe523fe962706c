package room

import (
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/fields"
	"flashpoint/ui/kit"
)

// onStep does something to the current step.
func (p *mapping) onStep(rule func(s *session.Session, a session.Act, id session.StepID) error) bool {
	step, ok := p.current()
	return ok && attempt(p.host, func(a session.Act, m *session.Meeting) error { return rule(m.Session, a, step.ID) })
}

func (p *mapping) toggleFocus() { p.onStep((*session.Session).ToggleFocus) }
func (p *mapping) markEnding()  { p.onStep((*session.Session).MarkEnding) }
func (p *mapping) markWait()    { p.onStep((*session.Session).MarkLongestWait) }
func (p *mapping) remove()      { p.onStep((*session.Session).RemoveStep) }

// move takes the step along with the cursor.
func (p *mapping) move(by int) {
	if p.onStep(func(s *session.Session, a session.Act, id session.StepID) error { return s.MoveStep(a, id, by) }) {
		p.list.Move(by, len(p.host.Meeting().Session.Steps))
	}
}

func (p *mapping) askRename() {
	step, ok := p.current()
	if !ok {
		return
	}
	askFor(p.host, fmt.Sprint("map step ", step.ID), "The step in your own words", func(v []string) bool {
		return attempt(p.host, func(a session.Act, m *session.Meeting) error { return m.Session.RenameStep(a, step.ID, v[0]) })
	}, kit.Field{Label: "Step", Value: step.Name, Check: fields.Line("step", session.MaxStep)})
}

// askKind asks what the customer does in a step; the questions that are read
// aloud go with it.
func (p *mapping) askKind() {
	step, ok := p.current()
	if !ok {
		return
	}
	kinds := session.StepKinds()
	var options []kit.Option
	at := 0
	for i, kind := range kinds {
		options = append(options, kit.Option{Text: kindWords(kind)})
		if kind == step.Kind {
			at = i
		}
	}
	d := kit.NewChoose("What does the customer do in "+quoted(step.Name)+"?", options)
	d.SetCursor(at)
	p.host.Ask(d, func() {
		kind := kinds[d.Chosen()]
		attempt(p.host, func(a session.Act, m *session.Meeting) error { return m.Session.SetStepKind(a, step.ID, kind) })
	})
}

// kindWords are a kind of step as people would say it.
func kindWords(kind session.StepKind) string {
	switch kind {
	case session.KindNotice:
		return "hears of us or sees us"
	case session.KindArrive:
		return "arrives"
	case session.KindGreet:
		return "is greeted"
	case session.KindExplore:
		return "looks around"
	case session.KindAsk:
		return "asks something"
	case session.KindOrder:
		return "decides or orders"
	case session.KindWait:
		return "waits"
	case session.KindServe:
		return "is served"
	case session.KindCheck:
		return "looks whether it is right"
	case session.KindPay:
		return "pays"
	case session.KindHandover:
		return "gets it into their hands"
	case session.KindLeave:
		return "leaves"
	case session.KindAfter:
		return "is at home again"
	case session.KindRecover:
		return "has a problem that we put right"
	}
	return strings.ToLower(string(kind))
}

func (p *mapping) askSave() {
	askFor(p.host, "map name", "Save as our map", func(v []string) bool {
		saved := attempt(p.host, func(a session.Act, m *session.Meeting) error { return m.SaveMap(a, v[0]) })
		if saved {
			p.host.Say("Saved as our map: " + v[0])
		}
		return saved
	}, kit.Field{Label: "Name", Value: p.host.Meeting().Session.Title(), Check: fields.Line("map's name", session.MaxName)})
}

func (p *mapping) chooseAnother() {
	p.choosing = true
	p.line.Set("")
	p.list.SetCursor(0)
}
