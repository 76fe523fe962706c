package session

import (
	"slices"
	"time"
)

// Way is a way to end a meeting on time that is behind its plan.
type Way string

// The ways.
const (
	WayShorten  Way = "shorten"   // everything that is left, evenly
	WayLeaveOut Way = "leave out" // something that is left
	WayEndLater Way = "end later" // with all that was planned
)

// refit is what the plan was changed to so that a meeting that was behind ends
// on time: from then on the meeting is measured against this.
type refit struct {
	From  time.Time     // when that was
	Left  time.Duration // that what was left then takes
	Times Times         // of the places after it; 0 for what is left out
}

// A CatchUp is what one way would make of the rest of a meeting.
type CatchUp struct {
	Way     Way
	Off     string        // why it can't be gone, a sentence; "" when it can
	Lengths []Length      // of what is left, in order
	LeftOut []string      // the names of steps, or of the part that is left out
	Saves   time.Duration // by what is left out
	Ends    time.Time     // about when the meeting ends then
	Planned time.Time     // when it would have to end by its plan

	fact planRefitted
}

// Length is how long a place will be; of a stage, for every step.
type Length struct {
	Place Place
	Time  time.Duration
}

// behindFrom is how far a meeting is behind before that is worth a word: what
// rounds to a minute.
const behindFrom = 30 * time.Second

// CatchUps are the three ways to end on time, computed from what is left; none
// unless the meeting is behind its plan.
func (s *Session) CatchUps(now time.Time) []CatchUp {
	if s.writable() != nil || s.Ahead(now) > -behindFrom {
		return nil
	}
	r := s.restOf(now)
	return []CatchUp{r.shorten(), r.leaveOut(), r.endLater()}
}

// CatchUp goes one of the ways. What the plan gives the places to come changes,
// and the meeting is on time again.
func (s *Session) CatchUp(a Act, way Way) error {
	if err := s.writable(); err != nil {
		return err
	}
	ways := s.CatchUps(a.At)
	i := slices.IndexFunc(ways, func(c CatchUp) bool { return c.Way == way })
	switch {
	case ways == nil:
		return refuse("clock", string(way), "The meeting is on time already")
	case i < 0:
		return refuse("clock", string(way), "There is no such way to end on time")
	case ways[i].Off != "":
		return refuse("clock", string(way), ways[i].Off)
	}
	s.record(a, &ways[i].fact)
	return nil
}

// LeavesOut reports whether a stage or a phase was left out to end on time. It
// can be entered all the same.
func (s *Session) LeavesOut(p Place) bool {
	return s.refit != nil && s.refit.Times.At(p) == 0 && s.Plan.Times(0).At(p) > 0
}
