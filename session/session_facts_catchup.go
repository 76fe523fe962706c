package session

import (
	"slices"
	"strings"
	"time"
)

// planRefitted changes what is left of a meeting so that it ends on time.
type planRefitted struct {
	Way     Way         `json:"way"`
	Times   timeSeconds `json:"times"`           // of the places to come; 0 for what is left out
	Here    int         `json:"here"`            // seconds that the plan gives the present place now
	Left    int         `json:"left"`            // seconds that what is left takes
	Focus   []StepID    `json:"focus,omitempty"` // the steps to work on; none when they stay
	LeftOut []string    `json:"left_out,omitempty"`
}

func (f *planRefitted) kind() string { return "plan.refitted" }
func (f *planRefitted) apply(s *Session, e Event) {
	s.refit = &refit{From: e.At, Left: time.Duration(f.Left) * time.Second, Times: f.Times.times()}
	c := s.clocks[s.Place]
	c.Given = time.Duration(f.Here) * time.Second
	s.clocks[s.Place] = c
	for i := range s.Steps {
		if len(f.Focus) > 0 {
			s.Steps[i].Focus = slices.Contains(f.Focus, s.Steps[i].ID)
		}
	}
}
func (f *planRefitted) words() string {
	switch f.Way {
	case WayLeaveOut:
		return "leaving out " + strings.Join(f.LeftOut, ", ")
	case WayEndLater:
		return "the later end"
	}
	return "the shorter times"
}

// timeSeconds are [Times] in whole seconds.
type timeSeconds struct {
	Open  int `json:"open"`
	Map   int `json:"map"`
	Write int `json:"write"`
	Share int `json:"share"`
	Again int `json:"again"`
	Tidy  int `json:"tidy"`
	Vote  int `json:"vote"`
	Plan  int `json:"plan"`
	Close int `json:"close"`
}

// each are the seconds by their parts.
func (t *timeSeconds) each() [parts]*int {
	return [parts]*int{
		partOpen: &t.Open, partMap: &t.Map, partWrite: &t.Write, partShare: &t.Share, partAgain: &t.Again,
		partTidy: &t.Tidy, partVote: &t.Vote, partPlan: &t.Plan, partClose: &t.Close,
	}
}

func secondsOf(times Times) (seconds timeSeconds) {
	to := seconds.each()
	for i, length := range times.each() {
		*to[i] = int(*length / time.Second)
	}
	return seconds
}

func (t timeSeconds) times() (times Times) {
	from := t.each()
	for i, length := range times.each() {
		*length = time.Duration(*from[i]) * time.Second
	}
	return times
}
