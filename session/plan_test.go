package session

import (
	"testing"
	"time"
)

func TestPlansSumUpToTheirMinutes(t *testing.T) {
	const m = time.Minute
	for _, c := range []struct {
		minutes, steps int
		want           Times
	}{
		{20, 1, Times{Open: 3 * m, Write: 3 * m, Share: 4 * m, Again: 1 * m, Tidy: 2 * m, Vote: 4 * m, Plan: 3 * m}},
		{45, 3, Times{Open: 6 * m, Map: 6 * m, Write: 2 * m, Share: 4 * m, Again: 1 * m, Tidy: 3 * m, Vote: 5 * m, Plan: 3 * m, Close: 1 * m}},
		{75, 6, Times{Open: 10 * m, Map: 8 * m, Write: 2 * m, Share: 3 * m, Again: 1 * m, Tidy: 5 * m, Vote: 8 * m, Plan: 6 * m, Close: 2 * m}},
	} {
		plan, err := OwnPlan(c.minutes)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "table", plan.Times(c.steps), c.want)
		equal(t, "table without steps", plan.Times(0), c.want)
		equal(t, "total", plan.Times(c.steps).Total(c.steps), time.Duration(c.minutes)*m)
	}
}

func TestOtherPlansStretchTheNearestTable(t *testing.T) {
	for minutes := MinMinutes; minutes <= MaxMinutes; minutes++ {
		plan, err := OwnPlan(minutes)
		if err != nil {
			t.Fatal(err)
		}
		for _, steps := range []int{1, 2, 3, 5, 9, 20, MaxSteps} {
			times := plan.Times(steps)
			// Every length is rounded to a second.
			off := (times.Total(steps) - time.Duration(minutes)*time.Minute).Abs()
			if off > time.Duration(6+3*steps)*time.Second/2 {
				t.Errorf("%d minutes, %d steps: off by %v", minutes, steps, off)
			}
			if times.Write != times.Write.Round(time.Second) || times.Write <= 0 {
				t.Errorf("%d minutes, %d steps: write %v", minutes, steps, times.Write)
			}
		}
	}
}

func TestOwnPlan(t *testing.T) {
	for minutes, want := range map[int]string{
		4: "A meeting takes 5 to 480 minutes: 4 is outside that", 481: "A meeting takes 5 to 480 minutes: 481 is outside that",
		-1: "A meeting takes 5 to 480 minutes: -1 is outside that",
	} {
		if _, err := OwnPlan(minutes); err == nil || err.Error() != want {
			t.Errorf("%d minutes: %v", minutes, err)
		}
	}
	for minutes, want := range map[int]Plan{
		5: {"own", 5}, 20: {"huddle", 20}, 30: {"own", 30}, 45: {"standard", 45}, 75: {"full map", 75}, 480: {"own", 480},
	} {
		if got, err := OwnPlan(minutes); err != nil || got != want {
			t.Errorf("%d minutes: %v, %v", minutes, got, err)
		}
	}
	for minutes, want := range map[int]int{20: 1, 30: 1, 31: 3, 45: 3, 60: 3, 61: 0, 75: 0} {
		equal(t, "focus steps", Plan{Minutes: minutes}.FocusSteps(), want)
	}
}

func TestTimesAddUpAlongTheMeeting(t *testing.T) {
	const steps = 3
	times := Plans()[1].Times(steps)
	sum := time.Duration(0)
	visit := func(p Place, nth int) {
		t.Helper()
		equal(t, "before "+string(p.Phase)+string(p.Stage), times.Before(p, nth, steps), sum)
		sum += times.At(p)
	}
	for _, phase := range Phases() {
		if phase != PhaseIdeas {
			visit(Place{Phase: phase}, 0)
			continue
		}
		for nth := range steps {
			for _, stage := range Stages() {
				visit(Place{PhaseIdeas, StepID(nth + 1), stage}, nth)
			}
		}
	}
	equal(t, "sum", sum, 45*time.Minute)
}

func TestPhases(t *testing.T) {
	titles := []string{"Open", "Map", "Ideas", "Tidy", "Vote", "Plan", "Close"}
	for i, phase := range Phases() {
		equal(t, "index", phase.Index(), i)
		equal(t, "title", phase.Title(), titles[i])
	}
	equal(t, "index of none", Phase("lunch").Index(), -1)
	equal(t, "title of none", Phase("lunch").Title(), "lunch")
	for stage, silent := range map[Stage]bool{StageWrite: true, StageShare: false, StageAgain: true, StageMore: false} {
		equal(t, string(stage), stage.Silent(), silent)
	}
}
