package paper

import (
	"time"

	"flashpoint/session"
)

// SessionJSON is what "flashpoint show --json" prints: a meeting with what came
// out of it. Times are RFC 3339 in UTC, dates ISO 8601, IDs UUIDs; steps and
// ideas have numbers that stay the same within their meeting. A field without a
// value is left out. No ballot is ever in it, totals only of revealed rounds
// and ratings, and authors only where paper may name them.
type SessionJSON struct {
	Format      string           `json:"format"`             // "flashpoint.session.v1"
	ID          session.ID       `json:"id"`                 // of the meeting
	Shop        session.ID       `json:"shop"`               // of the shop
	ShopName    string           `json:"shop_name"`          // when the meeting opened
	Title       string           `json:"title"`              // the map's name, or "Meeting"
	Purpose     string           `json:"purpose,omitempty"`  // what it was for, in a line
	Opened      time.Time        `json:"opened"`             // when it began
	Closed      time.Time        `json:"closed,omitzero"`    // when it was closed; left out while it is unfinished
	Rehearsal   bool             `json:"rehearsal"`          // kept out of history and trends
	Phase       session.Phase    `json:"phase"`              // where it stands: open, map, ideas, tidy, vote, plan or close
	Plan        session.Plan     `json:"plan"`               // name and minutes
	Names       session.SignMode `json:"names"`              // what people were told about their names: "if it wins", "signed" or "never"
	People      []AttendeeJSON   `json:"people"`             // everybody who was there at any time
	Map         string           `json:"map,omitempty"`      // the map's name
	Steps       []StepJSON       `json:"steps"`              // in the customer's order
	Ratings     []RatingJSON     `json:"ratings,omitempty"`  // of the steps, in order
	Ideas       []IdeaJSON       `json:"ideas"`              // in the order they were written down, without removed ones
	Rounds      []RoundJSON      `json:"rounds"`             // every vote, in order
	Vote        *VoteJSON        `json:"vote,omitempty"`     // what the latest revealed round says
	Decision    *DecisionJSON    `json:"decision,omitempty"` // what was decided, whatever the vote said
	Initiatives []InitiativeJSON `json:"initiatives"`        // the chosen ideas with their checklists
	Thoughts    []ThoughtJSON    `json:"thoughts,omitempty"` // parked here, or dealt with here
	Next        session.Date     `json:"next_date,omitzero"` // the next meeting
}

// AttendeeJSON is somebody who was in the meeting.
type AttendeeJSON struct {
	ID      session.PersonID `json:"id"`      // on the shop's roster
	Name    string           `json:"name"`    // as in this meeting
	Manager bool             `json:"manager"` // asked last in a round
	Present bool             `json:"present"` // false for somebody who left
}

// PersonJSON names somebody.
type PersonJSON struct {
	ID   session.PersonID `json:"id"`   // on the shop's roster
	Name string           `json:"name"` // as it was then
}

// StepJSON is one step of the customer's transaction.
type StepJSON struct {
	ID          session.StepID   `json:"id"`           // within the meeting
	Name        string           `json:"name"`         // in the shop's words
	Kind        session.StepKind `json:"kind"`         // what a customer does: NOTICE, ARRIVE, GREET, … RECOVER
	Ending      bool             `json:"ending"`       // the last impression
	LongestWait bool             `json:"longest_wait"` // where customers wait longest
	Focus       bool             `json:"focus"`        // the team looked for ideas here
}

// IdeaJSON is one idea with its answer.
type IdeaJSON struct {
	ID         session.IdeaID    `json:"id"`                    // within the meeting
	Step       session.StepID    `json:"step"`                  // for which it was had
	Text       string            `json:"text"`                  // one line
	Kind       session.IdeaKind  `json:"kind"`                  // "wow" or "fix"
	State      session.IdeaState `json:"state"`                 // "open", "chosen", "backlog", "merged", "parked" or "not now"
	Reason     string            `json:"reason,omitempty"`      // why that state
	MergedInto session.IdeaID    `json:"merged_into,omitempty"` // the idea it is part of
	Initiative session.ID        `json:"initiative,omitzero"`   // its checklist, once promoted
	From       *OriginJSON       `json:"from,omitempty"`        // the idea of an earlier meeting that it is
	Authors    *[]PersonJSON     `json:"authors,omitempty"`     // whoever had it first leads; left out where nobody may know; empty for the team
}

// OriginJSON names an idea of an earlier meeting. When in that meeting it was said
// is left out: that would tell the author.
type OriginJSON struct {
	Session session.ID     `json:"session"` // the earlier meeting
	Idea    session.IdeaID `json:"idea"`    // within that
	Text    string         `json:"text"`    // as it was worded there
}

// RoundJSON is one vote.
type RoundJSON struct {
	Number    int               `json:"number"`                // from 1
	Kind      session.RoundKind `json:"kind"`                  // "dots", "run-off", "score" or "regrouped"
	RunOffOf  int               `json:"run_off_of,omitempty"`  // of a run-off: the number of the tied round
	After     int               `json:"after,omitempty"`       // of a score or a regrouped vote: the number of the round it goes on from
	Dots      int               `json:"dots"`                  // that a person has; the most points, in a score
	MostOnOne int               `json:"most_on_one"`           // dots or points of a person on one idea
	OrderSeed string            `json:"order_seed,omitempty"`  // of the lot that put the ideas in order
	Opened    time.Time         `json:"opened"`                // when the vote began
	Revealed  time.Time         `json:"revealed,omitzero"`     // left out while the vote is secret
	Dropped   bool              `json:"dropped"`               // ended without a reveal
	SlipsIn   int               `json:"slips_in"`              // how many ballots were cast, in the booth and by hand too
	Booth     int               `json:"booth,omitempty"`       // how many of them in the booth
	Hands     int               `json:"hands,omitempty"`       // and how many by hand
	Withdrawn []session.IdeaID  `json:"withdrawn,omitempty"`   // candidates taken back while people voted
	Standings []StandingJSON    `json:"standings,omitempty"`   // best first; only of a revealed round
	Tied      []session.IdeaID  `json:"tied,omitempty"`        // the ideas that shared the first place
	Settled   *TieBreakJSON     `json:"tie_settled,omitempty"` // how that tie was settled, where the run-off did not
}

// StandingJSON is how one idea did in a revealed round.
type StandingJSON struct {
	Letter     string         `json:"letter"`     // on the ballot
	Idea       session.IdeaID `json:"idea"`       // within the meeting
	Dots       int            `json:"dots"`       // or points, counted over all ballots
	Supporters int            `json:"supporters"` // different people who gave it a dot; in a score, 3 points or more
	Place      int            `json:"place"`      // from 1; equals share one
}

// TieBreakJSON is how a tie was settled.
type TieBreakJSON struct {
	How    session.How    `json:"how"`              // "the decider's word" or "draw"
	Idea   session.IdeaID `json:"idea"`             // that won
	By     string         `json:"by,omitempty"`     // who decided
	Reason string         `json:"reason,omitempty"` // the decider's, as spoken
	Seed   string         `json:"seed,omitempty"`   // of the draw
	Lots   []LotJSON      `json:"lots,omitempty"`   // of the draw; the lowest wins
}

// LotJSON is a letter's lot in a draw: the SHA-256, in hex, of the seed, a
// space and the letter.
type LotJSON struct {
	Letter string `json:"letter"` // on the ballot
	Lot    string `json:"lot"`    // 64 hexadecimal digits
}

// VoteJSON is what the latest revealed round says.
type VoteJSON struct {
	Round  int              `json:"round"`            // its number
	Winner session.IdeaID   `json:"winner,omitempty"` // left out while tied, or when nobody gave a dot
	How    session.How      `json:"how,omitempty"`    // what told the winner apart
	Tied   []session.IdeaID `json:"tied,omitempty"`   // while a tie stands
}

// DecisionJSON is what was decided.
type DecisionJSON struct {
	Ideas  []session.IdeaID `json:"ideas"`            // the team goes for these
	Vote   session.IdeaID   `json:"vote,omitempty"`   // what the vote said at that moment
	Reason string           `json:"reason,omitempty"` // where the two differ
	By     string           `json:"by,omitempty"`     // who decided
	At     time.Time        `json:"at"`               // when
}
