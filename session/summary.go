package session

import "time"

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
	Unready   int    // open tasks without an owner or a day
	Obstacles int    // that still stand
	ClearBy   Date   // the earliest day of those; zero for none
}

// Late reports whether a task or an obstacle is past its day.
func (i InitiativeSummary) Late(today Date) bool {
	return !i.NextDue.IsZero() && i.NextDue.Before(today) || !i.ClearBy.IsZero() && i.ClearBy.Before(today)
}

// Summary is the initiative as a list shows it.
func (i *Initiative) Summary() InitiativeSummary {
	sum := InitiativeSummary{
		ID: i.ID(), Shop: i.Shop, Session: i.Session, Title: i.Title, Map: i.Map, Step: i.Step,
		Status: i.Status, Opened: i.Opened, Tasks: len(i.Tasks), Done: i.DoneTasks(),
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
		if !o.By.IsZero() && (sum.ClearBy.IsZero() || o.By.Before(sum.ClearBy)) {
			sum.ClearBy = o.By
		}
	}
	return sum
}
