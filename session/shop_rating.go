package session

import (
	"slices"
	"time"
)

// A MapRating is what a team revealed about one of the shop's maps.
type MapRating struct {
	Map     string
	Session ID // the meeting
	At      time.Time
	Steps   []RatedStep
}

// A RatedStep is one step of it, in the words it had then.
type RatedStep struct {
	Name  string `json:"name"`
	Hands Hands  `json:"hands"`
}

// RatedBefore is the last rating of the map of that name that was revealed
// before a moment, such as the opening of a meeting.
func (s *Shop) RatedBefore(name string, before time.Time) (MapRating, bool) {
	for _, r := range slices.Backward(s.Ratings) {
		if SameName(r.Map, name) && r.At.Before(before) {
			return r, true
		}
	}
	return MapRating{}, false
}

// Step is how a step of that name was rated; ok is false when it was not.
func (r MapRating) Step(name string) (hands Hands, ok bool) {
	step, ok := find(r.Steps, func(x RatedStep) bool { return SameName(x.Name, name) })
	return step.Hands, ok
}

// LastRating is how this meeting's map was rated the last time before it.
func (m *Meeting) LastRating() (MapRating, bool) {
	if m.Shop == nil || m.Session == nil {
		return MapRating{}, false
	}
	return m.Shop.RatedBefore(m.Session.Title(), m.Session.Opened)
}
