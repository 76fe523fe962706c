package review

import "flashpoint/session"

// InShort is what a manager sees first: how everything stands, in a few lines. It has
// no list and no filter.
const InShort Subject = "in short"

// LatelyDays is how many days are "lately" there.
const LatelyDays = 30

// A Short is how everything in a file stands, of all its shops together. Each figure
// is how many rows the list behind it has, but Chosen, Praise and InWords.
type Short struct {
	Since    session.Date // when "lately" begins
	Stuck    int          // initiatives: is:stuck
	Untold   int          // is:untold
	Live     int          // is:live
	Praise   int          // how often customers praised one, in words too
	InWords  int          // of that
	Meetings int          // lately, running ones too
	Running  int          // of these
	Deciding int          // of these: in which something was chosen
	Chosen   int          // ideas in these
}
