package session

import (
	"fmt"
	"slices"
)

// StepID names a step within its meeting: the number of the event that added it.
type StepID int64

// StepKind says what a customer does in a step; it chooses the prompts.
type StepKind string

// The kinds of step. Recover is for when something went wrong and can be added
// to any map.
const (
	KindNotice   StepKind = "NOTICE"
	KindArrive   StepKind = "ARRIVE"
	KindGreet    StepKind = "GREET"
	KindExplore  StepKind = "EXPLORE"
	KindAsk      StepKind = "ASK"
	KindOrder    StepKind = "ORDER"
	KindWait     StepKind = "WAIT"
	KindServe    StepKind = "SERVE"
	KindCheck    StepKind = "CHECK"
	KindPay      StepKind = "PAY"
	KindHandover StepKind = "HANDOVER"
	KindLeave    StepKind = "LEAVE"
	KindAfter    StepKind = "AFTER"
	KindRecover  StepKind = "RECOVER"
)

// StepKinds are all kinds, in the order of a visit.
func StepKinds() []StepKind {
	return []StepKind{KindNotice, KindArrive, KindGreet, KindExplore, KindAsk, KindOrder, KindWait,
		KindServe, KindCheck, KindPay, KindHandover, KindLeave, KindAfter, KindRecover}
}

// A StepPlan is a step before it is part of a meeting, as a map keeps it.
type StepPlan struct {
	Name        string   `json:"name"`
	Kind        StepKind `json:"kind"`
	Ending      bool     `json:"ending,omitempty"`       // the last impression
	LongestWait bool     `json:"longest_wait,omitempty"` // where customers wait longest
}

// Marks are what people remember of a step, as it stands behind its name: "",
// " (ending)", " (longest wait)" or both.
func (p StepPlan) Marks() string {
	text := ""
	if p.Ending {
		text += " (ending)"
	}
	if p.LongestWait {
		text += " (longest wait)"
	}
	return text
}

// A Step is one piece of the customer's transaction.
type Step struct {
	ID StepID
	StepPlan
	Focus bool // the team looks for ideas here
}

// MaxStep is the longest name of a step and MaxSteps the most steps a map has.
const (
	MaxStep  = 80
	MaxSteps = 60
)

// Step looks a step up by its ID.
func (s *Session) Step(id StepID) (Step, bool) {
	return find(s.Steps, func(x Step) bool { return x.ID == id })
}

// FocusSteps are the steps chosen for ideas, in order; all steps when none was
// chosen.
func (s *Session) FocusSteps() []Step {
	var focus []Step
	for _, step := range s.Steps {
		if step.Focus {
			focus = append(focus, step)
		}
	}
	if len(focus) == 0 {
		return s.Steps
	}
	return focus
}

// SuggestedFocus are the steps worth a look when nobody chose: the longest
// wait, the ending (people remember peaks and endings), then in order, as many
// as the plan has time for.
func (s *Session) SuggestedFocus() []StepID {
	n := s.Plan.FocusSteps()
	if n == 0 || n > len(s.Steps) {
		n = len(s.Steps)
	}
	picked := map[StepID]bool{}
	pick := func(is func(Step) bool) {
		for _, step := range s.Steps {
			if len(picked) < n && is(step) {
				picked[step.ID] = true
			}
		}
	}
	pick(func(x Step) bool { return x.LongestWait })
	pick(func(x Step) bool { return x.Ending })
	pick(func(Step) bool { return true })
	var ids []StepID
	for _, step := range s.Steps {
		if picked[step.ID] {
			ids = append(ids, step.ID)
		}
	}
	return ids
}

// StepPlans are the meeting's steps as a map keeps them.
func (s *Session) StepPlans() []StepPlan {
	plans := make([]StepPlan, len(s.Steps))
	for i, step := range s.Steps {
		plans[i] = step.StepPlan
	}
	return plans
}

// ChooseMap takes a template's or the shop's own map for this meeting. Once a
// step has ideas the map stays: its steps can still be changed one by one.
func (s *Session) ChooseMap(a Act, name string, steps []StepPlan) error {
	if err := s.writable(); err != nil {
		return err
	}
	name, err := CleanLine("map's name", name, MaxName)
	if err != nil {
		return err
	}
	if len(s.Ideas) > 0 {
		return refuse("map", name, "There are ideas on this map already: add, rename or remove single steps instead")
	}
	if steps, err = cleanSteps(name, steps); err != nil {
		return err
	}
	s.record(a, &mapChosen{Name: name})
	for _, step := range steps {
		s.record(a, &stepAdded{StepPlan: step, At: len(s.Steps)})
	}
	return nil
}

// cleanSteps are a map's steps as a meeting or a shop may keep them.
func cleanSteps(name string, steps []StepPlan) ([]StepPlan, error) {
	if len(steps) > MaxSteps {
		return nil, refuse("map", name, fmt.Sprintf("This map has %d steps; %d fit", len(steps), MaxSteps))
	}
	steps = slices.Clone(steps)
	for i := range steps {
		var err error
		if steps[i].Name, err = CleanLine("step", steps[i].Name, MaxStep); err != nil {
			return nil, err
		}
		if steps[i].Kind == "" {
			steps[i].Kind = KindServe
		}
	}
	return steps, nil
}

// AddStep puts a step on the map before the at-th (from 0); past the end it
// comes last.
func (s *Session) AddStep(a Act, plan StepPlan, at int) (StepID, error) {
	if err := s.writable(); err != nil {
		return 0, err
	}
	name, err := CleanLine("step", plan.Name, MaxStep)
	if err != nil {
		return 0, err
	}
	if len(s.Steps) >= MaxSteps {
		return 0, refuse("step", name, fmt.Sprintf("A map has at most %d steps: remove one first", MaxSteps))
	}
	if plan.Name = name; plan.Kind == "" {
		plan.Kind = KindServe
	}
	e := s.record(a, &stepAdded{StepPlan: plan, At: min(max(at, 0), len(s.Steps))})
	return StepID(e.Seq), nil
}

// RenameStep gives a step the team's own words.
func (s *Session) RenameStep(a Act, id StepID, name string) error {
	return s.changeStep(a, id, func(step Step) (fact[*Session], error) {
		name, err := CleanLine("step", name, MaxStep)
		if err != nil || name == step.Name {
			return nil, err
		}
		return &stepRenamed{Step: id, Name: name}, nil
	})
}

// MoveStep moves a step by that many places, towards the end when positive.
func (s *Session) MoveStep(a Act, id StepID, by int) error {
	return s.changeStep(a, id, func(step Step) (fact[*Session], error) {
		from := slices.IndexFunc(s.Steps, func(x Step) bool { return x.ID == id })
		to := min(max(from+by, 0), len(s.Steps)-1)
		if to == from {
			return nil, nil
		}
		return &stepMoved{Step: id, To: to, Name: step.Name}, nil
	})
}

// RemoveStep takes a step off the map. A step with ideas stays.
func (s *Session) RemoveStep(a Act, id StepID) error {
	return s.changeStep(a, id, func(step Step) (fact[*Session], error) {
		// Merged ideas count: a split brings them back to this step.
		ideas := s.ideasWhere(func(x Idea) bool { return x.Step == id && x.State != IdeaRemoved })
		if n := len(ideas); n > 0 {
			return nil, refuse("step", step.Name, fmt.Sprintf("%s has %s: remove them first, or leave the step and don't choose it", step.Name, Count(n, "idea")))
		}
		return &stepRemoved{Step: id, Name: step.Name}, nil
	})
}

// SetStepKind says what a customer does in a step; the prompts go with it.
func (s *Session) SetStepKind(a Act, id StepID, kind StepKind) error {
	return s.changeStep(a, id, func(step Step) (fact[*Session], error) {
		if !slices.Contains(StepKinds(), kind) {
			return nil, refuse("kind of step", string(kind), fmt.Sprintf("There is no kind of step “%s”", string(kind)))
		}
		if kind == step.Kind {
			return nil, nil
		}
		return &stepKindSet{Step: id, Kind: kind, Name: step.Name}, nil
	})
}

// MarkEnding says which step is the last impression; marking it again takes
// the mark away.
func (s *Session) MarkEnding(a Act, id StepID) error {
	return s.changeStep(a, id, func(step Step) (fact[*Session], error) {
		return &stepMarked{Step: id, Mark: "ending", On: !step.Ending, Name: step.Name}, nil
	})
}

// MarkLongestWait says where customers wait longest; marking it again takes
// the mark away.
func (s *Session) MarkLongestWait(a Act, id StepID) error {
	return s.changeStep(a, id, func(step Step) (fact[*Session], error) {
		return &stepMarked{Step: id, Mark: "longest_wait", On: !step.LongestWait, Name: step.Name}, nil
	})
}

// Focus chooses the steps to look for ideas in.
func (s *Session) Focus(a Act, ids ...StepID) error {
	if err := s.writable(); err != nil {
		return err
	}
	for _, id := range ids {
		if _, ok := s.Step(id); !ok {
			return because(ErrNotFound, "This step is no longer on the map")
		}
	}
	if slices.ContainsFunc(s.Steps, func(x Step) bool { return x.Focus != slices.Contains(ids, x.ID) }) {
		s.record(a, &focusChosen{Steps: slices.Clone(ids)})
	}
	return nil
}

// ToggleFocus puts a step among the focus steps or takes it out.
func (s *Session) ToggleFocus(a Act, id StepID) error {
	if _, ok := s.Step(id); !ok {
		return because(ErrNotFound, "This step is no longer on the map")
	}
	var ids []StepID
	for _, step := range s.Steps {
		if step.Focus != (step.ID == id) {
			ids = append(ids, step.ID)
		}
	}
	return s.Focus(a, ids...)
}

func (s *Session) changeStep(a Act, id StepID, change func(Step) (fact[*Session], error)) error {
	if err := s.writable(); err != nil {
		return err
	}
	step, ok := s.Step(id)
	if !ok {
		return because(ErrNotFound, "This step is no longer on the map")
	}
	f, err := change(step)
	if err != nil || f == nil {
		return err
	}
	s.record(a, f)
	return nil
}
