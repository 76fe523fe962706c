package review

import "flashpoint/session"

// A Filter says which rows of a list are wanted: those that every part of it
// lets through. The zero Filter lets all through. A name means those that fold to
// the same, see [session.Fold], or where there is none, those of which the words
// begin with its words. Of an initiative, the days are those since when its status is
// what it is; of a step, those of the meetings that are counted.
type Filter struct {
	Shops    []string     // any of these
	Maps     []string     // any of these
	Steps    []string     // any of these
	Statuses []string     // any of these: of an initiative or an idea
	People   []string     // any of these: an author, an owner, whoever heard it or was there
	Tags     []string     // any of these
	Since    session.Date // from this day on
	Until    session.Date // up to and with this day
	Is       []Mark       // all of these
	Words    string       // all of these, or words that begin with them, in the columns of [Said]
}

// A Mark is something that is true of a row or not: "is:late".
type Mark string

// The marks.
const (
	Stuck     Mark = "stuck"     // something holds it up, see session.InitiativeSummary.Stuck
	Late      Mark = "late"      // a task or an obstacle of it is past its day
	Untold    Mark = "untold"    // praise for it has not reached its authors
	Blocked   Mark = "blocked"   // an obstacle of it still stands
	Quiet     Mark = "quiet"     // live, and no praise for 28 days
	Live      Mark = "live"      // customers have it today
	Chosen    Mark = "chosen"    // it was chosen
	Wow       Mark = "wow"       // a delight, not a repair
	Unowned   Mark = "unowned"   // a task of it is nobody's yet
	Unclosed  Mark = "unclosed"  // the meeting was never closed
	Praise    Mark = "praise"    // what the customer said is praise
	NeverWow  Mark = "never-wow" // no wow was ever live on this step
	Manager   Mark = "manager"
	Left      Mark = "left"       // somebody who works here no more
	FromAfar  Mark = "imported"   // it came from another file
	GrewApart Mark = "grew-apart" // two copies of it went different ways
)
