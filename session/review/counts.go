package review

import "flashpoint/session"

// Counts are what trends are made of, counted before: of one shop or of many
// together. Rehearsals are in none of them. No person is in them.
type Counts struct {
	Held      []Held
	Lives     []Life
	Obstacles []Obstruction
	Praise    []PraiseCount
	Best      []Praised // those praised most, the most praised first
	Praised   int       // ideas that were praised at all
	Told      []Told
	Waiting   Waiting
	Maps      []MapCounts
	Shops     []ShopCounts
}

// Held is how many meetings were held in a month, see session.Summary.Held, and what
// they found.
type Held struct {
	Month       Month
	Meetings    int
	Running     int // of them, not closed
	Ideas, Wows int // removed and merged ones not counted
}

// A Life is an idea that customers had at some time.
type Life struct {
	Title, Shop string
	Wow         bool
	Found       session.Date // when it was written down; zero if nobody knows
	Live, Gone  session.Date // first and last day with customers; Gone is zero while they have it
	Quiet       session.Date // since when it has heard no praise; zero if it is not quiet, see session.InitiativeSummary.QuietSince
}

// Obstruction is so many obstacles of a kind.
type Obstruction struct {
	Kind    session.ObstacleKind
	Cleared bool
	Days    int // from the day it was said to the day it was cleared, or up to today
	N       int
}

// PraiseCount is how often customers praised ideas in a month.
type PraiseCount struct {
	Month            Month
	Reactions, Words int
}

// Praised is how often customers praised one idea.
type Praised struct {
	Title, Shop      string
	Reactions, Words int
}

// Told is so many tellings of praise in a month that waited so many days.
type Told struct {
	Month   Month
	Days, N int
}

// Waiting is the praise that nobody passed on yet.
type Waiting struct {
	Ideas int          // with such praise
	Since session.Date // of the oldest; zero for none
}

// MapCounts are what a shop did with one of its maps.
type MapCounts struct {
	Name     string
	Meetings int
	Steps    []StepCounts // as its latest meeting left them
}

// StepCounts are what a shop did with one step of a map.
type StepCounts struct {
	Name           string
	Wow            bool  // one was live at some time
	Latest, Before Given // the last rating of the map and the one before
}

// Given are the marks from -2 to +2 that people gave a step, taken together.
type Given struct{ Sum, N int }

// ShopCounts are the meetings of one shop.
type ShopCounts struct {
	Name string
	Last session.Date // of its latest meeting
}

// And is one idea more, whose praise waits since a day.
func (w Waiting) And(since session.Date) Waiting {
	w.Ideas++
	if w.Since.IsZero() || since.Before(w.Since) {
		w.Since = since
	}
	return w
}
