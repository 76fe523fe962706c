package session

import "time"

// A Clock is the time given to one place of a meeting. It is a deadline, so it
// runs on while the program is closed; it never stops anybody.
type Clock struct {
	Started time.Time     // when the place was first entered
	Given   time.Duration // by the plan; 0 means no clock here
	Added   time.Duration // by the facilitator, may be negative
	Paused  time.Time     // zero while it runs
}

// Running reports whether the clock counts.
func (c Clock) Running() bool { return c.Given > 0 && c.Paused.IsZero() }

// Total is the time given and added; never less than nothing.
func (c Clock) Total() time.Duration { return max(0, c.Given+c.Added) }

// Left is the time left, negative when over. Should the computer's clock have
// been set back behind the start, all of it is left.
func (c Clock) Left(now time.Time) time.Duration {
	if !c.Paused.IsZero() {
		now = c.Paused
	}
	return c.Total() - max(0, now.Sub(c.Started))
}

// Clock is the clock of the place where the meeting stands.
func (s *Session) Clock() Clock { return s.clocks[s.Place] }

// Ahead is how far the meeting is ahead of its plan; negative when behind.
func (s *Session) Ahead(now time.Time) time.Duration {
	begun, whole := s.Opened, s.wholePlan()
	if s.refit != nil {
		begun, whole = s.refit.From, s.refit.Left
	}
	return whole - s.left(now) - max(0, now.Sub(begun))
}

// AddTime gives the present place more time, or less.
func (s *Session) AddTime(a Act, d time.Duration) error {
	if err := s.writable(); err != nil {
		return err
	}
	if s.Clock().Given == 0 {
		return refuse("clock", d.String(), "The plan sets no time aside here")
	}
	s.record(a, &clockExtended{Seconds: int(d / time.Second)})
	return nil
}

// ToggleClock stops the clock of the present place, or lets it go on.
func (s *Session) ToggleClock(a Act) error {
	if err := s.writable(); err != nil {
		return err
	}
	switch c := s.Clock(); {
	case c.Given == 0:
		return refuse("clock", "", "The plan sets no time aside here")
	case c.Running():
		s.record(a, &clockPaused{})
	default:
		s.record(a, &clockResumed{})
	}
	return nil
}

// Enter moves the meeting to a phase: to the step and stage where it was when
// the phase was left, or to its beginning.
func (s *Session) Enter(a Act, phase Phase) error {
	if phase.Index() < 0 {
		return refuse("phase", string(phase), "There is no phase "+string(phase))
	}
	place := Place{Phase: phase}
	if phase == PhaseIdeas {
		place = s.ideasPlace()
	}
	return s.enter(a, place)
}

// EnterStage moves the meeting to a stage of a step in the Ideas phase.
func (s *Session) EnterStage(a Act, step StepID, stage Stage) error {
	if _, ok := s.Step(step); !ok {
		return because(ErrNotFound, "This step is no longer on the map")
	}
	return s.enter(a, Place{PhaseIdeas, step, stage})
}

func (s *Session) enter(a Act, p Place) error {
	if err := s.writable(); err != nil {
		return err
	}
	if p != s.Place {
		given := s.Times().At(p)
		s.record(a, &phaseEntered{Place: p, Seconds: int(given / time.Second)})
	}
	return nil
}

// ideasPlace is where Ideas goes on: the last place there, if its step still
// is on the map, else the first focus step.
func (s *Session) ideasPlace() Place {
	if _, ok := s.Step(s.lastIdeas.Step); ok {
		return s.lastIdeas
	}
	if steps := s.FocusSteps(); len(steps) > 0 {
		return Place{PhaseIdeas, steps[0].ID, StageWrite}
	}
	return Place{Phase: PhaseIdeas, Stage: StageWrite}
}

// NextPhase is the phase after the present one, without a phase that was left
// out to end on time; ok is false in the last one.
func (s *Session) NextPhase() (next Phase, ok bool) {
	for _, p := range Phases()[s.Place.Phase.Index()+1:] {
		if !s.LeavesOut(Place{Phase: p}) {
			return p, true
		}
	}
	return "", false
}

// NextStage is where Ideas goes on after the present stage: the next stage,
// the next focus step's writing, or Tidy after the last one. What was left out
// to end on time is passed over.
func (s *Session) NextStage() Place {
	stages := Stages()
	for i, stage := range stages[:len(stages)-1] {
		if s.Place.Stage == stage && (stage != StageShare || !s.LeavesOut(Place{Phase: PhaseIdeas, Stage: StageAgain})) {
			return Place{PhaseIdeas, s.Place.Step, stages[i+1]}
		}
	}
	steps := s.FocusSteps()
	for i, step := range steps {
		if step.ID == s.Place.Step && i+1 < len(steps) {
			return Place{PhaseIdeas, steps[i+1].ID, StageWrite}
		}
	}
	if s.LeavesOut(Place{Phase: PhaseTidy}) {
		return Place{Phase: PhaseVote}
	}
	return Place{Phase: PhaseTidy}
}

// GoOn moves the meeting to NextStage.
func (s *Session) GoOn(a Act) error { return s.enter(a, s.NextStage()) }
