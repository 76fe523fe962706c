package session

import (
	"fmt"
	"time"
)

// A Plan is how long a meeting may take. The minutes of its phases are a
// suggestion: the clock never cuts anything off.
type Plan struct {
	Name    string `json:"name"`
	Minutes int    `json:"minutes"`
}

// Plans are the ones that are offered; OwnPlan makes any other.
func Plans() []Plan {
	return []Plan{{"huddle", 20}, {"standard", 45}, {"full map", 75}}
}

// The shortest and the longest plan, in minutes.
const (
	MinMinutes = 5
	MaxMinutes = 480
)

// OwnPlan is a plan of any length from MinMinutes to MaxMinutes.
func OwnPlan(minutes int) (Plan, error) {
	if minutes < MinMinutes || minutes > MaxMinutes {
		return Plan{}, refuse("minutes", fmt.Sprint(minutes),
			fmt.Sprintf("A meeting takes %d to %d minutes: %d is outside that", MinMinutes, MaxMinutes, minutes))
	}
	for _, p := range Plans() {
		if p.Minutes == minutes {
			return p, nil
		}
	}
	return Plan{Name: "own", Minutes: minutes}, nil
}

// FocusSteps is how many steps the plan has time for; 0 means all of them.
func (p Plan) FocusSteps() int {
	switch {
	case p.Minutes <= huddleMinutes:
		return 1
	case p.Minutes <= 60:
		return 3
	}
	return 0
}

// secondRound reports whether there is time to score the finalists. The tables
// of the longer plans give the vote five minutes and more; a huddle's four are
// for one round.
func (p Plan) secondRound() bool { return p.Minutes > huddleMinutes }

// huddleMinutes is the longest plan with the lengths of a huddle.
const huddleMinutes = 30

// Times are the suggested lengths of the phases. Write, Share and Again are
// for each focus step.
type Times struct {
	Open, Map, Write, Share, Again, Tidy, Vote, Plan, Close time.Duration
}

// Times are the plan's suggestions for that many focus steps. The three tables
// are ours (no source prescribes them); another length, or another number of
// steps than the table was made for, stretches the nearest table to fit.
func (p Plan) Times(steps int) Times {
	table, madeFor := p.table()
	if steps < 1 {
		steps = madeFor
	}
	return table.stretched(time.Duration(p.Minutes)*time.Minute, steps)
}

// table is the nearest table and the number of focus steps it was made for.
func (p Plan) table() (Times, int) {
	switch {
	case p.Minutes <= huddleMinutes:
		return minutes(3, 0, 3, 4, 1, 2, 4, 3, 0), 1
	case p.Minutes <= 60:
		return minutes(6, 6, 2, 4, 1, 3, 5, 3, 1), 3
	}
	return minutes(10, 8, 2, 3, 1, 5, 8, 6, 2), 6
}

func minutes(open, mapping, write, share, again, tidy, vote, plan, closing time.Duration) Times {
	const m = time.Minute
	return Times{open * m, mapping * m, write * m, share * m, again * m, tidy * m, vote * m, plan * m, closing * m}
}

// Total is the length of the whole meeting with that many focus steps.
func (t Times) Total(steps int) time.Duration {
	return t.Open + t.Map + t.step()*time.Duration(steps) + t.Tidy + t.Vote + t.Plan + t.Close
}

func (t Times) step() time.Duration { return t.Write + t.Share + t.Again }

func (t Times) stretched(to time.Duration, steps int) Times {
	factor := float64(to) / float64(t.Total(steps))
	for _, d := range t.each() {
		*d = time.Duration(float64(*d) * factor).Round(time.Second)
	}
	return t
}

// Before is the time that the plan gives to everything before a place, when
// the place's step is the nth (from 0) of that many focus steps.
func (t Times) Before(p Place, nth, steps int) time.Duration {
	before := time.Duration(0)
	for _, phase := range Phases() {
		if phase == p.Phase {
			break
		}
		if phase == PhaseIdeas {
			before += t.step() * time.Duration(steps)
		} else {
			before += t.At(Place{Phase: phase})
		}
	}
	if p.Phase == PhaseIdeas {
		before += t.step() * time.Duration(nth)
		for _, stage := range Stages() {
			if stage == p.Stage {
				break
			}
			before += t.At(Place{Phase: PhaseIdeas, Stage: stage})
		}
	}
	return before
}
