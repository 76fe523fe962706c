package session

import (
	"slices"
	"time"
)

// A MapQuery says which map, and of whose meetings.
type MapQuery struct {
	Shop    ID
	Map     string // whatever the case and the accents
	Without ID     // one meeting that is left out: the present one
}

// A MapUse is one map that meetings worked on.
type MapUse struct {
	Map      string // as the latest of them wrote it
	Meetings int
	Last     time.Time // when the latest was opened
}

// A StepStory is what one step of a map went through, newest first. It may have
// a beginning that is left out.
type StepStory struct {
	Meetings []StepMeeting
	Chosen   []ChosenIdea
}

// A StepMeeting is one meeting that chose a step or found ideas for it.
type StepMeeting struct {
	Session ID
	Opened  time.Time
	Ideas   int // removed and merged ones not counted
	Wows    int
}

// A ChosenIdea is one idea for a step that became an initiative.
type ChosenIdea struct {
	Initiative ID
	Title      string
	Status     Status
	Opened     time.Time
	Praise     int  // how often customers praised it
	LastPraise Date // zero for none
}

// MapsOf are the maps that meetings worked on, and after them the shop's own that
// none did, the latest first.
func (s *Shop) MapsOf(used []MapUse) []MapUse {
	maps := slices.Clone(used)
	for _, m := range slices.Backward(s.Maps) {
		if !slices.ContainsFunc(maps, func(u MapUse) bool { return SameName(u.Map, m.Name) }) {
			maps = append(maps, MapUse{Map: m.Name})
		}
	}
	return maps
}
