package paper

import (
	"time"

	"flashpoint/session"
)

// InitiativeJSON is a chosen idea and its life after the meeting.
type InitiativeJSON struct {
	ID        session.ID     `json:"id"`                 // for ever
	Idea      session.IdeaID `json:"idea"`               // within its meeting
	Title     string         `json:"title"`              // the idea's text
	Map       string         `json:"map,omitempty"`      // where in the
	Step      string         `json:"step,omitempty"`     // transaction it belongs
	Status    session.Status `json:"status"`             // chosen, preparing, live, kept, changed or stopped
	Opened    time.Time      `json:"opened"`             // when it was promoted
	Authors   *[]PersonJSON  `json:"authors,omitempty"`  // left out where nobody may know; empty for the team
	Vote      string         `json:"vote"`               // what the vote said, in words
	Decision  string         `json:"decision,omitempty"` // why this idea, when the vote did not say so
	Gate      session.Gate   `json:"gate,omitzero"`      // cost, time, approver, in_the_way, kind
	Cost      session.Cost   `json:"cost,omitzero"`      // amount, approved_by
	Standard  string         `json:"standard,omitempty"` // "When …, we …"
	Asking    string         `json:"asking,omitempty"`   // how customers are asked about it
	Moves     []MoveJSON     `json:"moves"`              // every change of status
	Tasks     []TaskJSON     `json:"tasks"`              // the checklist
	Obstacles []ObstacleJSON `json:"obstacles"`          // what is or was in the way

	// Once customers have it. What nobody noted is left out.
	Feedback *FeedbackJSON   `json:"feedback,omitempty"`  // what they said, counted
	Comments []CommentJSON   `json:"comments,omitempty"`  // and in words
	Told     []ToldJSON      `json:"told,omitempty"`      // who told the authors
	CheckIns []CheckInJSON   `json:"check_ins,omitempty"` // how it was looked at again
	Figure   *session.Figure `json:"figure,omitempty"`    // name, unit; before and after with value, n, on
}

// MoveJSON is one change of status.
type MoveJSON struct {
	To     session.Status `json:"to"`               // the new status
	On     session.Date   `json:"on"`               // the day
	Reason string         `json:"reason,omitempty"` // where one was given
}

// TaskJSON is one thing to do.
type TaskJSON struct {
	ID    session.TaskID `json:"id"`              // within the initiative
	What  string         `json:"what"`            // one line
	Owner *PersonJSON    `json:"owner,omitempty"` // left out while nobody has it
	Due   session.Date   `json:"due,omitzero"`    // left out while it has no day
	Cost  string         `json:"cost,omitempty"`  // in words
	Done  time.Time      `json:"done,omitzero"`   // left out while it is open

	Everyone bool          `json:"everyone,omitempty"` // for everyone, to be shown what it is about
	Shown    *[]PersonJSON `json:"shown,omitempty"`    // who was shown, for such a task
}

// ObstacleJSON is one thing in the way.
type ObstacleJSON struct {
	ID      session.ObstacleID   `json:"id"`               // within the initiative
	Kind    session.ObstacleKind `json:"kind"`             // money, policy, time, supplier, space, skill, safety or law, other
	What    string               `json:"what"`             // one line
	Who     *PersonJSON          `json:"who,omitempty"`    // who clears it; left out while nobody does
	By      session.Date         `json:"by,omitzero"`      // left out while it has no day
	Cleared time.Time            `json:"cleared,omitzero"` // left out while it stands
}

// Initiative is the JSON form of one initiative of a meeting.
func Initiative(m *session.Meeting, i *session.Initiative) InitiativeJSON {
	out := InitiativeJSON{
		ID: i.ID(), Idea: i.Idea, Title: i.Title, Map: i.Map, Step: i.Step, Status: i.Status, Opened: utc(i.Opened),
		Vote: i.Vote, Decision: i.Decision, Gate: i.Gate, Cost: i.Cost, Standard: i.Standard.String(), Asking: i.Asking,
		Moves: []MoveJSON{}, Tasks: []TaskJSON{}, Obstacles: []ObstacleJSON{},
	}
	if people, ok := m.AuthorsOf(i, session.FacePaper); ok {
		out.Authors = persons(people)
	}
	for _, mv := range i.Moves {
		out.Moves = append(out.Moves, MoveJSON{mv.To, mv.On, mv.Reason})
	}
	for _, t := range i.Tasks {
		task := TaskJSON{ID: t.ID, What: t.What, Owner: person(m.Shop.Now(t.Owner)), Due: t.Due, Cost: t.Cost, Done: utc(t.Done), Everyone: t.Everyone}
		if t.Everyone {
			task.Shown = persons(m.Shop.NowAll(i.Shown(t.ID)))
		}
		out.Tasks = append(out.Tasks, task)
	}
	for _, o := range i.Obstacles {
		out.Obstacles = append(out.Obstacles, ObstacleJSON{ID: o.ID, Kind: o.Kind, What: o.What, Who: person(m.Shop.Now(o.Who)), By: o.By, Cleared: utc(o.Cleared)})
	}
	out.customers(m, i)
	return out
}

// person is nil for nobody yet.
func person(p session.Person) *PersonJSON {
	if p.ID.IsZero() {
		return nil
	}
	return &PersonJSON{ID: p.ID, Name: p.Name}
}

// persons is never nil: an empty list is the team.
func persons(people []session.Person) *[]PersonJSON {
	list := make([]PersonJSON, len(people))
	for i, p := range people {
		list[i] = PersonJSON{ID: p.ID, Name: p.Name}
	}
	return &list
}
