package session

import "time"

// Evidence is what came of a shop's earlier meetings, as the next one opens
// with it. It is a copy of what the file's lists say; what is done about an
// initiative in the meeting is on the initiative itself.
type Evidence struct {
	Since       time.Time           // when the last meeting was closed; zero before the first
	Initiatives []InitiativeSummary // those on their way or live, and those that ended since then; late ones first
	Tasks       []OpenTask          // of those not ended, late ones first, then by day
	Obstacles   []OpenObstacle      // that still stand
	Heard       []Heard             // praise since then, by initiative
}

// Any reports whether there is anything to look back on.
func (e Evidence) Any() bool { return len(e.Initiatives) > 0 }

// An OpenTask is a task that is not done, with the idea that it belongs to.
type OpenTask struct {
	Initiative ID
	Title      string
	Task
}

// An OpenObstacle is one that still stands, with the idea in whose way it is.
type OpenObstacle struct {
	Initiative ID
	Title      string
	Obstacle
}

// A Quote is a customer's words with the idea that they are about.
type Quote struct {
	Initiative ID
	Title      string
	Comment
}

// Heard is what customers said of one idea in a span of time.
type Heard struct {
	Initiative ID
	Title      string
	Praise     int       // how many praised it, in words too
	Words      []Comment // the praise in words that a wall may show, what was loved first, then the newest
}
