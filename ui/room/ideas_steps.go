package room

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// goTo enters a step: to write when it has no ideas yet, else to its ideas.
func (i *ideas) goTo(id session.StepID) {
	stage := session.StageWrite
	if i.rows.steps[id] > 0 {
		stage = session.StageMore
	}
	attempt(i.host, func(a session.Act, m *session.Meeting) error { return m.Session.EnterStage(a, id, stage) })
}

// neighbour is the chosen step before or after the present one on the map.
func (i *ideas) neighbour(by int) (session.StepID, bool) {
	s := i.session()
	focus := map[session.StepID]bool{}
	for _, step := range s.FocusSteps() {
		focus[step.ID] = true
	}
	at := 0
	for n, step := range s.Steps {
		if step.ID == s.Place.Step {
			at = n
		}
	}
	for at += by; at >= 0 && at < len(s.Steps); at += by {
		if id := s.Steps[at].ID; focus[id] {
			return id, true
		}
	}
	return 0, false
}

func (i *ideas) stepBy(by int) {
	if id, ok := i.neighbour(by); ok {
		i.goTo(id)
	}
}

func (i *ideas) askStep() {
	s := i.session()
	var options []kit.Option
	var ids []session.StepID
	at := 0
	for n, step := range s.Steps {
		note := ""
		if count := i.rows.steps[step.ID]; count > 0 {
			note = counted(count, "idea")
		}
		if step.ID == s.Place.Step {
			at = n
		}
		options, ids = append(options, kit.Option{Label: fmt.Sprint(n + 1), Text: step.Name, Note: note}), append(ids, step.ID)
	}
	d := kit.NewChoose("Which step?", options)
	d.SetCursor(at)
	i.host.Ask(d, func() { i.goTo(ids[d.Chosen()]) })
}
