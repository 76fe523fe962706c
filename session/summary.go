package session

import (
	"slices"
	"time"
)

// A Summary is a meeting as a list shows it.
type Summary struct {
	ID        ID
	Shop      ID
	ShopName  string
	Title     string // the map's name, or "Meeting"
	Purpose   string
	Opened    time.Time
	Closed    time.Time // zero while it is unfinished
	Last      time.Time // of its last event
	Phase     Phase
	Rehearsal bool
	Present   int // people in the room
	Steps     int
	Ideas     int // removed and merged ones not counted
	Wows      int
	Rounds    int      // revealed ones
	Chosen    []string // the promoted ideas
	Next      Date
}

// Summary is the meeting as a list shows it.
func (s *Session) Summary() Summary {
	sum := Summary{
		ID: s.ID(), Shop: s.Shop, ShopName: s.ShopName, Title: s.Title(), Purpose: s.Purpose,
		Opened: s.Opened, Closed: s.Closed, Last: s.Last(), Phase: s.Place.Phase, Rehearsal: s.Rehearsal,
		Present: len(s.Present()), Steps: len(s.Steps), Next: s.Next,
	}
	for i := range s.Ideas { // by index: an Idea is too large to copy thousands of
		x := &s.Ideas[i]
		if x.State == IdeaRemoved || x.State == IdeaMerged {
			continue
		}
		sum.Ideas++
		if x.Kind == Wow {
			sum.Wows++
		}
		if x.State == IdeaChosen {
			sum.Chosen = append(sum.Chosen, x.Text)
		}
	}
	for _, r := range s.Rounds {
		if !r.Revealed.IsZero() {
			sum.Rounds++
		}
	}
	return sum
}

// Begun reports whether anything ever happened in the meeting: somebody was there,
// there was a map or an idea. One that was opened and left again is in no list, count
// or copy, and nobody wants to resume it. The pretend team of a rehearsal is nobody.
func (m Summary) Begun() bool {
	return m.Present > 0 && !m.Rehearsal || m.Steps > 0 || m.Ideas > 0
}

// Held reports whether it counts as a meeting that was held: it was begun, and it is
// closed or has ideas. One that is still running with ideas in it counts, since some
// are never closed.
func (m Summary) Held() bool {
	return m.Begun() && (m.Ideas > 0 || !m.Closed.IsZero())
}

// An InitiativeSummary is an initiative as a list shows it.
type InitiativeSummary struct {
	ID        ID
	Shop      ID
	Session   ID
	Title     string
	Map, Step string
	Status    Status
	Opened    time.Time
	Tasks     int
	Done      int
	NextDue   Date   // the earliest day of an open task; zero for none
	NextTask  string // that task
	Unready   int    // open tasks that are not ready
	Obstacles int    // that still stand
	Unowned   int    // of those, the ones that nobody clears
	ClearBy   Date   // the earliest day of those; zero for none

	Since       Date     // of the present status; zero while it is chosen
	LiveOn      Date     // when customers could have it first; zero before
	Authors     []Person // by name and ID; none for the team's, or where nobody may know
	Signed      bool     // whether anybody may know them
	Feedback    Feedback // of customers
	Untold      []Person // the authors who have not heard the latest praise
	UntoldSince Date     // since when the oldest of it waits; zero when none does. With nobody in Untold the team is to be told
	News        string   // the customer's words to pass on; "" when nothing waits, or customers were only counted
	Checked     Date     // of the latest check-in; zero for none
}

// QuietSince is the day since which a live idea has heard no praise; zero for
// one that is not live, or not quiet yet. See [Initiative.QuietSince].
func (i InitiativeSummary) QuietSince(today Date) Date {
	return quietSince(i.Status, i.LiveOn, i.Feedback.Last, today)
}

// Late reports whether a task or an obstacle is past its day.
func (i InitiativeSummary) Late(today Date) bool {
	return !i.NextDue.IsZero() && i.NextDue.Before(today) || !i.ClearBy.IsZero() && i.ClearBy.Before(today)
}

// LateFirst moves what is late to the top of a list; otherwise the order stays.
func LateFirst(list []InitiativeSummary, today Date) {
	slices.SortStableFunc(list, func(a, b InitiativeSummary) int {
		switch {
		case a.Late(today) == b.Late(today):
			return 0
		case a.Late(today):
			return -1
		}
		return 1
	})
}

// Summary is the initiative as a list shows it.
func (i *Initiative) Summary() InitiativeSummary {
	sum := InitiativeSummary{
		ID: i.ID(), Shop: i.Shop, Session: i.Session, Title: i.Title, Map: i.Map, Step: i.Step,
		Status: i.Status, Opened: i.Opened, Tasks: len(i.Tasks), Done: i.DoneTasks(),
		LiveOn: i.LiveOn(), Feedback: i.Feedback(),
	}
	people, ok := i.Authors()
	sum.Signed = ok
	for _, p := range people {
		sum.Authors = append(sum.Authors, Person{ID: p.ID, Name: p.Name})
	}
	sum.Untold, sum.UntoldSince = i.Untold()
	if c, any := i.News(); any {
		sum.News = c.Words
	}
	if n := len(i.Moves); n > 0 {
		sum.Since = i.Moves[n-1].On
	}
	if n := len(i.CheckIns); n > 0 {
		sum.Checked = i.CheckIns[n-1].On
	}
	for _, t := range i.Tasks {
		if !t.Done.IsZero() {
			continue
		}
		if !t.Ready() {
			sum.Unready++
		}
		if !t.Due.IsZero() && (sum.NextDue.IsZero() || t.Due.Before(sum.NextDue)) {
			sum.NextDue, sum.NextTask = t.Due, t.What
		}
	}
	for _, o := range i.OpenObstacles() {
		sum.Obstacles++
		if o.Who.ID.IsZero() {
			sum.Unowned++
		}
		if !o.By.IsZero() && (sum.ClearBy.IsZero() || o.By.Before(sum.ClearBy)) {
			sum.ClearBy = o.By
		}
	}
	return sum
}
