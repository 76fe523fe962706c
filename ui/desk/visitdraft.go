package desk

import (
	"encoding/json"
	"fmt"

	"flashpoint/session"
)

// A walked visit is what somebody entered so far. It is a draft until the visit
// is kept: neither a power cut nor another page loses any of it.
type walked struct {
	Map   string          `json:"map"`
	Of    session.VisitID `json:"of,omitempty"`  // the visit that is mended; 0 for a new one
	Was   *session.Visit  `json:"was,omitempty"` // as that visit was when its mending began
	On    session.Date    `json:"on"`            // the day on which it was begun
	At    int             `json:"at"`            // the step being answered; past the last one at the end
	Steps []walkedStep    `json:"steps"`
}

type walkedStep struct {
	session.VisitedStep
	Kind  session.StepKind `json:"kind"`
	Given bool             `json:"given"` // it has a score, or was not seen
}

// beginWalk is a visit of one of the shop's maps with nothing in it yet.
func beginWalk(m session.Map, today session.Date) walked {
	d := walked{Map: m.Name, On: today}
	for _, step := range m.Steps {
		d.Steps = append(d.Steps, walkedStep{VisitedStep: session.VisitedStep{Name: step.Name}, Kind: step.Kind})
	}
	return d
}

// again is a visit with what it has, to mend it.
func again(v session.Visit, m session.Map) walked {
	d := walked{Map: v.Map, Of: v.ID, Was: &v, On: v.On, At: len(v.Steps)}
	for _, x := range v.Steps {
		step := walkedStep{VisitedStep: x, Given: true}
		for _, plan := range m.Steps {
			if session.SameName(plan.Name, x.Name) {
				step.Kind = plan.Kind
			}
		}
		d.Steps = append(d.Steps, step)
	}
	return d
}

// walkPlace is where the draft of a map's visit is kept, or of one that is mended.
func walkPlace(onMap string, of session.VisitID) string {
	place := "visit:" + session.Fold(onMap)
	if of != 0 {
		place += fmt.Sprint(":", of)
	}
	return place
}

func (d walked) place() string { return walkPlace(d.Map, d.Of) }

// walkedHalf is the visit of a map that somebody began and did not keep, or the
// mending of one. What can't be read is none: nobody can go on with it.
func walkedHalf(host Host, onMap string, of session.VisitID) (d walked, ok bool) {
	text := host.Draft(walkPlace(onMap, of))
	if text == "" || json.Unmarshal([]byte(text), &d) != nil || len(d.Steps) == 0 {
		return walked{}, false
	}
	d.At = min(max(d.At, 0), len(d.Steps))
	for i := range d.Steps {
		x := &d.Steps[i]
		x.Score = min(max(x.Score, session.WorstScore), session.BestScore)
	}
	return d, true
}

// keep saves the draft.
func (d walked) keep(host Host) {
	text, err := json.Marshal(d)
	if err != nil { // plain words and numbers; only a day that no calendar has is refused
		host.Refuse(err)
		return
	}
	host.SaveDraft(d.place(), string(text))
}

// renew takes over what another window mended meanwhile, but for what was changed
// here: that stays as it was typed.
func (d *walked) renew(now session.Visit) {
	if d.Was == nil {
		d.Was = &now
		return
	}
	if d.On == d.Was.On {
		d.On = now.On
	}
	for n := range d.Steps {
		if n < len(d.Was.Steps) && n < len(now.Steps) && d.Steps[n].VisitedStep == d.Was.Steps[n] {
			d.Steps[n].VisitedStep = now.Steps[n]
		}
	}
	d.Was = &now
}

// standing says how far it is.
func (d walked) standing() string {
	given := 0
	for _, x := range d.Steps {
		if x.Given {
			given++
		}
	}
	return fmt.Sprintf("%d of %s so far", given, session.Count(len(d.Steps), "step"))
}

// visit is what is kept at the end.
func (d walked) visit() session.Visit {
	v := session.Visit{ID: d.Of, Map: d.Map, On: d.On}
	for _, x := range d.Steps {
		v.Steps = append(v.Steps, x.VisitedStep)
	}
	return v
}
