package session

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// way is what one of the ways would make of a meeting that is behind.
func (r *room) way(w Way) CatchUp {
	r.t.Helper()
	for _, c := range r.CatchUps(r.now) {
		if c.Way == w {
			return c
		}
	}
	r.t.Fatalf("the meeting is not behind, but %v ahead", r.Ahead(r.now))
	return CatchUp{}
}

// onTime wants the meeting to be on time, to a second.
func (r *room) onTime() {
	r.t.Helper()
	if ahead := r.Ahead(r.now); ahead.Abs() > 2*time.Second {
		r.t.Errorf("%v ahead, not on time", ahead)
	}
}

// inVoteLate is a standard meeting in Vote, three minutes behind.
func inVoteLate(t *testing.T) *room {
	r := newRoom(t)
	r.now = r.Opened.Add(39*time.Minute - time.Second) // 36 are planned before Vote
	r.ok(r.Enter(r.act(), PhaseVote))
	equal(t, "behind", r.Ahead(r.now), -3*time.Minute)
	return r
}

func TestNobodyIsHurriedOnTime(t *testing.T) {
	r := newRoom(t)
	equal(t, "ways", len(r.CatchUps(r.now)), 0)
	r.says(r.CatchUp(r.act(), WayShorten), "The meeting is on time already")
	r = inVoteLate(t)
	r.says(r.CatchUp(r.act(), "run"), "There is no such way to end on time")
	r.ok(r.Close(r.act()))
	equal(t, "ways once closed", len(r.CatchUps(r.now)), 0)
}

func TestShorteningEndsAsPlanned(t *testing.T) {
	r := inVoteLate(t)
	c := r.way(WayShorten)
	equal(t, "why not", c.Off, "")
	equal(t, "ends", c.Ends, r.Opened.Add(45*time.Minute))
	// Six minutes for what should take nine: a third less for everything.
	equal(t, "lengths", c.Lengths, []Length{
		{Place{Phase: PhaseVote}, 200 * time.Second}, {Place{Phase: PhasePlan}, 2 * time.Minute}, {Place{Phase: PhaseClose}, 40 * time.Second},
	})
	r.ok(r.CatchUp(r.act(), WayShorten))
	r.onTime()
	r.now = r.now.Add(time.Minute)
	r.onTime()
	r.ok(r.Enter(r.act(), PhasePlan))
	if given := r.Clock().Given; given > 2*time.Minute || given < 118*time.Second {
		t.Errorf("Plan is given %v", given)
	}
	r.folds()
}

func TestShorteningHasItsLimits(t *testing.T) {
	r := newRoom(t)
	r.now = r.Opened.Add(42 * time.Minute)
	r.ok(r.Enter(r.act(), PhaseTidy))
	equal(t, "why not", r.way(WayShorten).Off, "What is left needs at least 4 minutes, and 2 minutes are left")
	r.now = r.now.Add(time.Hour)
	equal(t, "why not", r.way(WayShorten).Off, "The time of the plan is used up")
	equal(t, "leaving out", r.way(WayLeaveOut).Off, "Everything that can be left out is over; what is left is what the meeting is for")
	r.says(r.CatchUp(r.act(), WayShorten), "The time of the plan is used up")
}

func TestStepsThatWereNotBegunAreLeftOutFirst(t *testing.T) {
	r := newRoom(t)
	r.ok(r.Enter(r.act(), PhaseIdeas))
	r.now = r.Opened.Add(16 * time.Minute) // 14 are planned until the end of this write
	c := r.way(WayLeaveOut)
	// The ending and the longest wait stay as long as they can; here there is nothing else.
	equal(t, "left out", c.LeftOut, []string{"Say goodbye"})
	equal(t, "saves", c.Saves, 7*time.Minute)
	equal(t, "ends", c.Ends.Sub(r.Opened).Round(10*time.Second), 45*time.Minute)
	r.ok(r.CatchUp(r.act(), WayLeaveOut))
	r.onTime()
	equal(t, "focus", names(r.FocusSteps()), "Come in, Wait in the queue")
	equal(t, "undone", r.undo(), "leaving out Say goodbye")
	equal(t, "focus", names(r.FocusSteps()), "Come in, Wait in the queue, Say goodbye")
	if r.Ahead(r.now) > -behindFrom {
		t.Error("undo did not bring the delay back")
	}
	r.redo()
	equal(t, "focus", names(r.FocusSteps()), "Come in, Wait in the queue")
	r.folds()
}

func names(steps []Step) string {
	var all []string
	for _, step := range steps {
		all = append(all, step.Name)
	}
	return strings.Join(all, ", ")
}

func TestAStepWithIdeasIsNotLeftOut(t *testing.T) {
	r := newRoom(t)
	_, err := r.AddIdea(r.act(), r.step(2), "A wave", Wow)
	r.ok(err)
	r.ok(r.Enter(r.act(), PhaseIdeas))
	r.now = r.Opened.Add(16 * time.Minute)
	equal(t, "left out", r.way(WayLeaveOut).LeftOut, []string{"Wait in the queue"})
}

func TestTheSecondWriteAndThenTidyAreLeftOut(t *testing.T) {
	r := newRoom(t)
	last := r.step(2)
	r.ok(r.Focus(r.act(), last))
	r.ok(r.EnterStage(r.act(), last, StageWrite))
	r.ok(r.EnterStage(r.act(), last, StageShare))
	r.now = r.now.Add(40 * time.Minute)
	r.ok(r.SetPlan(r.act(), Plan{"own", 60}))
	c := r.way(WayLeaveOut)
	equal(t, "left out", c.LeftOut, []string{"the second write"})
	r.ok(r.CatchUp(r.act(), WayLeaveOut))
	r.onTime()
	equal(t, "next", r.NextStage(), Place{Phase: PhaseTidy})

	r.now = r.now.Add(2 * time.Minute)
	for r.Ahead(r.now) > -behindFrom { // the clock of share runs over
		r.now = r.now.Add(time.Minute)
	}
	equal(t, "left out", r.way(WayLeaveOut).LeftOut, []string{"Tidy"})
	r.ok(r.CatchUp(r.act(), WayLeaveOut))
	r.onTime()
	equal(t, "next", r.NextStage(), Place{Phase: PhaseVote})
	next, ok := r.NextPhase()
	equal(t, "next phase", next, PhaseVote)
	equal(t, "there is one", ok, true)
	equal(t, "undone", r.undo(), "leaving out Tidy")
	equal(t, "next", r.NextStage(), Place{Phase: PhaseTidy})
	next, _ = r.NextPhase()
	equal(t, "next phase", next, PhaseTidy)
	r.folds()
	r.ok(r.Enter(r.act(), PhaseClose))
	_, ok = r.NextPhase()
	equal(t, "after the last one", ok, false)
}

func TestEndingLaterKeepsEveryLength(t *testing.T) {
	r := inVoteLate(t)
	c := r.way(WayEndLater)
	equal(t, "ends", c.Ends, r.Opened.Add(48*time.Minute))
	equal(t, "planned", c.Planned, r.Opened.Add(45*time.Minute))
	r.ok(r.CatchUp(r.act(), WayEndLater))
	r.onTime()
	r.ok(r.Enter(r.act(), PhasePlan))
	equal(t, "Plan is given", r.Clock().Given, 3*time.Minute)
	r.restart()
	equal(t, "Plan is given", r.Clock().Given, 3*time.Minute)
	equal(t, "undone", r.undo(), "the later end")
}

func TestAPlanChosenAfterwardsHoldsAgain(t *testing.T) {
	r := inVoteLate(t)
	r.ok(r.CatchUp(r.act(), WayShorten))
	r.ok(r.SetPlan(r.act(), Plans()[1]))
	equal(t, "Vote is given", r.Clock().Given, 5*time.Minute)
	if ahead := r.Ahead(r.now); ahead > -3*time.Minute || ahead < -4*time.Minute {
		t.Errorf("%v ahead", ahead)
	}
	r.undo()
	r.onTime()
	r.folds()
}

func TestGoingBackAfterCatchingUp(t *testing.T) {
	r := inVoteLate(t)
	r.ok(r.CatchUp(r.act(), WayShorten))
	r.ok(r.Enter(r.act(), PhaseIdeas))
	r.ok(r.Enter(r.act(), PhaseVote))
	r.now = r.now.Add(10 * time.Second)
	r.onTime()
}

// A clock that jumps makes no proposal that is absurd.
func TestCatchingUpWhenTheComputersClockJumps(t *testing.T) {
	r := inVoteLate(t)
	for _, jump := range []time.Duration{-24 * time.Hour, -time.Hour, time.Hour, 24 * time.Hour, 400 * 24 * time.Hour} {
		now := r.now.Add(jump)
		for _, c := range r.CatchUps(now) {
			r.sane(c, now)
		}
	}
	r.now = r.now.Add(24 * time.Hour)
	r.ok(r.CatchUp(r.act(), WayEndLater))
	r.onTime()
	r.now = r.now.Add(-24 * time.Hour) // set right again: Vote has its time once more
	if behind := -r.Ahead(r.now); behind > 5*time.Minute {
		t.Errorf("%v behind", behind)
	}
}

func (r *room) sane(c CatchUp, now time.Time) {
	r.t.Helper()
	if c.Off != "" {
		if strings.Contains(c.Off, "-") {
			r.t.Errorf("says %q", c.Off)
		}
		return
	}
	if c.Ends.Before(now) || c.Saves < 0 || c.Way == WayLeaveOut && (len(c.LeftOut) == 0 || c.Saves == 0) {
		r.t.Errorf("%+v at %v", c, now)
	}
	for _, l := range c.Lengths {
		if l.Time <= 0 || l.Time > MaxMinutes*time.Minute {
			r.t.Errorf("%v for %v", l.Time, l.Place)
		}
	}
}

// Whatever the plan, the map and the delay, a way that is open brings the
// meeting back to its plan, and the rest of it then has the promised lengths.
func TestEveryOpenWayCatchesUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := newRoom(t)
		r.ok(r.SetPlan(r.act(), Plan{"own", rapid.IntRange(MinMinutes, MaxMinutes).Draw(rt, "minutes")}))
		var plans []StepPlan
		for range rapid.IntRange(1, MaxSteps).Draw(rt, "steps") {
			plans = append(plans, StepPlan{Name: "Pay"})
		}
		r.ok(r.ChooseMap(r.act(), "Map", plans))
		if n := rapid.IntRange(0, len(plans)).Draw(rt, "chosen"); n > 0 {
			var ids []StepID
			for _, step := range r.Steps[:n] {
				ids = append(ids, step.ID)
			}
			r.ok(r.Focus(r.act(), ids...))
		}
		for range rapid.IntRange(0, 4).Draw(rt, "phases") {
			r.now = r.now.Add(time.Duration(rapid.IntRange(0, 40*60).Draw(rt, "pause")) * time.Second)
			r.ok(r.Enter(r.act(), rapid.SampledFrom(Phases()).Draw(rt, "phase")))
			if r.Place.Phase == PhaseIdeas {
				r.ok(r.GoOn(r.act()))
			}
			switch rapid.IntRange(0, 3).Draw(rt, "clock") {
			case 0:
				_ = r.AddTime(r.act(), time.Duration(rapid.IntRange(-900, 900).Draw(rt, "added"))*time.Second)
			case 1:
				_ = r.ToggleClock(r.act())
			}
		}
		r.now = r.now.Add(time.Duration(rapid.IntRange(0, 500*60).Draw(rt, "late")) * time.Second)
		for _, c := range r.CatchUps(r.now) {
			r.sane(c, r.now)
			if c.Off != "" {
				continue
			}
			ended := r.now.Add(r.left(r.now)).Add(r.Ahead(r.now))
			a := Act{ID: r.id(), At: r.now, Actor: "Fay", NewID: r.id}
			r.ok(r.CatchUp(a, c.Way))
			if ahead := r.Ahead(r.now); ahead.Abs() > time.Second {
				rt.Fatalf("%s: %v ahead", c.Way, ahead)
			}
			// Every length is rounded to a second.
			if off := c.Ends.Sub(ended).Abs(); c.Way != WayEndLater && off > 100*time.Second {
				rt.Fatalf("%s: ends %v from the plan", c.Way, off)
			}
			times := r.Times()
			for _, l := range c.Lengths {
				if l.Place.Phase != r.Place.Phase && times.At(l.Place) != l.Time {
					rt.Fatalf("%s: %v is given %v, not %v", c.Way, l.Place, times.At(l.Place), l.Time)
				}
			}
			r.folds()
			_, err := Undo(Act{ID: r.id(), At: r.now, NewID: r.id}, []Stream{r.Session}, nil)
			r.ok(err)
			r.folds()
		}
	})
}
