package session

import (
	"testing"
	"time"
)

const noClock = "The plan sets no time aside here"

func TestClockRuns(t *testing.T) {
	start := monday
	at := func(m time.Duration) time.Time { return start.Add(m * time.Minute) }
	for _, c := range []struct {
		name  string
		clock Clock
		now   time.Time
		left  time.Duration
	}{
		{"at the start", Clock{Started: start, Given: 5 * time.Minute}, at(0), 5 * time.Minute},
		{"later", Clock{Started: start, Given: 5 * time.Minute}, at(2), 3 * time.Minute},
		{"over", Clock{Started: start, Given: 5 * time.Minute}, at(7), -2 * time.Minute},
		{"more time", Clock{Started: start, Given: 5 * time.Minute, Added: time.Minute}, at(2), 4 * time.Minute},
		{"less than nothing", Clock{Started: start, Given: time.Minute, Added: -time.Hour}, at(2), -2 * time.Minute},
		{"paused", Clock{Started: start, Given: 5 * time.Minute, Paused: at(1)}, at(30), 4 * time.Minute},
		{"the computer's clock set back", Clock{Started: start, Given: 5 * time.Minute}, at(-90), 5 * time.Minute},
		{"set back and paused", Clock{Started: start, Given: 5 * time.Minute, Paused: at(-90)}, at(3), 5 * time.Minute},
		{"none", Clock{}, at(0), 0},
	} {
		if c.name == "none" {
			c.clock.Started = c.now
		}
		equal(t, c.name, c.clock.Left(c.now), c.left)
	}
}

func TestClockPausesAndGoesOn(t *testing.T) {
	r := newRoom(t)
	left := r.Clock().Left(r.now)
	r.ok(r.ToggleClock(r.act())) // a second later
	left -= time.Second
	equal(t, "running", r.Clock().Running(), false)
	r.now = r.now.Add(time.Hour)
	equal(t, "left while paused", r.Clock().Left(r.now), left)
	r.ok(r.ToggleClock(r.act()))
	equal(t, "running", r.Clock().Running(), true)
	equal(t, "left after the pause", r.Clock().Left(r.now), left)

	r.ok(r.AddTime(r.act(), 2*time.Minute))
	r.ok(r.AddTime(r.act(), -time.Minute))
	equal(t, "added", r.Clock().Added, time.Minute)
	equal(t, "total", r.Clock().Total(), 7*time.Minute)
	r.folds()
}

func TestClockThatWasSetBackDuringAPauseLosesNothing(t *testing.T) {
	r := newRoom(t)
	r.ok(r.ToggleClock(r.act()))
	left := r.Clock().Left(r.now)
	r.now = r.now.Add(-3 * time.Hour)
	r.ok(r.ToggleClock(r.act()))
	equal(t, "left", r.Clock().Left(r.now), left)
}

func TestClockRunsOnWhileTheProgramIsClosed(t *testing.T) {
	r := newRoom(t)
	r.ok(r.Enter(r.act(), PhaseTidy))
	entered := r.now
	r.restart()
	equal(t, "place", r.Place, Place{Phase: PhaseTidy})
	equal(t, "left", r.Clock().Left(entered.Add(time.Minute)), 2*time.Minute)
	r.ok(r.ToggleClock(r.act()))
	r.restart()
	equal(t, "running", r.Clock().Running(), false)
}

func TestClockOfAPlaceGoesOnWhenTheMeetingComesBack(t *testing.T) {
	r := newRoom(t)
	started := r.Clock().Started
	r.ok(r.Enter(r.act(), PhaseVote))
	r.now = r.now.Add(10 * time.Minute)
	r.ok(r.Enter(r.act(), PhaseOpen))
	equal(t, "started", r.Clock().Started, started)
	r.ok(r.Enter(r.act(), PhaseOpen))
	r.silent()
}

func TestClockRefusals(t *testing.T) {
	more := func(r *room) { r.ok(r.EnterStage(r.act(), r.step(0), StageMore)) }
	refusals(t, []refusal{
		{"more time where there is none", func(r *room) error { more(r); return r.AddTime(r.act(), time.Minute) }, nil, noClock},
		{"stopping where there is none", func(r *room) error { more(r); return r.ToggleClock(r.act()) }, nil, noClock},
		{"an eighth phase", func(r *room) error { return r.Enter(r.act(), "lunch") }, nil, "There is no phase lunch"},
		{"a plan of nothing", func(r *room) error { return r.SetPlan(r.act(), Plan{}) }, nil,
			"A meeting takes 5 to 480 minutes: 0 is outside that"},
	})
}

func TestPlanChangesTheClockAtOnce(t *testing.T) {
	r := newRoom(t)
	equal(t, "given", r.Clock().Given, 6*time.Minute)
	r.ok(r.SetPlan(r.act(), Plans()[2]))
	equal(t, "plan", r.Plan, Plans()[2])
	// Three steps instead of six: the table stretches.
	equal(t, "given", r.Clock().Given, Plans()[2].Times(3).Open)
	r.ok(r.SetPlan(r.act(), Plans()[2]))
	r.silent()
	equal(t, "undone", r.undo(), "the plan of 75 minutes")
	equal(t, "given", r.Clock().Given, 6*time.Minute)
}

func TestMeetingIsAheadOrBehind(t *testing.T) {
	r := newRoom(t)
	opened := r.Opened
	at := func(d time.Duration) time.Duration { return r.Ahead(opened.Add(d)) }
	equal(t, "at the start", at(0), 0*time.Second)
	equal(t, "on time", at(4*time.Minute), 0*time.Second)
	equal(t, "two minutes over in Open", at(8*time.Minute), -2*time.Minute)

	r.now = opened.Add(2*time.Minute - time.Second)
	r.ok(r.Enter(r.act(), PhaseMap)) // four minutes early
	equal(t, "early", at(2*time.Minute), 4*time.Minute)
	equal(t, "still early", at(5*time.Minute), 4*time.Minute)
	r.ok(r.AddTime(r.act(), -time.Hour))
	equal(t, "with its time cut", at(5*time.Minute), 4*time.Minute)

	r.now = opened.Add(20*time.Minute - time.Second)
	r.ok(r.EnterStage(r.act(), r.step(1), StageShare))
	// 6 + 6 + one step of 7 + write 2 = 21 planned.
	equal(t, "second step", at(20*time.Minute), time.Minute)
	equal(t, "with the clock set back", at(-time.Hour), 21*time.Minute)
}

func TestIdeasGoesOnWhereItWas(t *testing.T) {
	r := newRoom(t)
	r.ok(r.Focus(r.act(), r.step(0), r.step(2)))
	r.ok(r.Enter(r.act(), PhaseIdeas))
	var walk []Place
	for r.Place.Phase == PhaseIdeas {
		walk = append(walk, r.Place)
		r.ok(r.GoOn(r.act()))
	}
	var want []Place
	for _, step := range r.FocusSteps() {
		for _, stage := range Stages() {
			want = append(want, Place{PhaseIdeas, step.ID, stage})
		}
	}
	equal(t, "walk", walk, want)
	equal(t, "then", r.Place, Place{Phase: PhaseTidy})

	r.ok(r.EnterStage(r.act(), r.step(2), StageAgain))
	r.ok(r.Enter(r.act(), PhaseMap))
	r.ok(r.Enter(r.act(), PhaseIdeas))
	equal(t, "back in Ideas", r.Place, Place{PhaseIdeas, r.step(2), StageAgain})
	r.ok(r.Enter(r.act(), PhaseMap))
	r.ok(r.RemoveStep(r.act(), r.step(2)))
	r.ok(r.Enter(r.act(), PhaseIdeas))
	equal(t, "with the step gone", r.Place, Place{PhaseIdeas, r.step(0), StageWrite})

	r = newRoom(t)
	r.ok(r.ChooseMap(r.act(), "Blank", nil))
	r.ok(r.Enter(r.act(), PhaseIdeas))
	equal(t, "without steps", r.Place, Place{Phase: PhaseIdeas, Stage: StageWrite})
	r.folds()
}
