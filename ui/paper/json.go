package paper

import (
	"bytes"
	"encoding/json"
	"time"

	"flashpoint/session"
)

// The names of the formats. A field may be added without a new name; one that
// changes its meaning or goes away brings a new one.
const (
	ListFormat    = "flashpoint.list.v1"
	SessionFormat = "flashpoint.session.v1"
)

// ListJSON is what "flashpoint list --json" prints. Times are RFC 3339 in UTC,
// dates ISO 8601, IDs UUIDs; a field without a value is left out.
type ListJSON struct {
	Format   string        `json:"format"`   // "flashpoint.list.v1"
	Sessions []SummaryJSON `json:"sessions"` // newest first, as they were listed
}

// SummaryJSON is one meeting of the list.
type SummaryJSON struct {
	ID        session.ID    `json:"id"`                 // of the meeting
	Shop      session.ID    `json:"shop"`               // of the shop
	ShopName  string        `json:"shop_name"`          // when the meeting opened
	Title     string        `json:"title"`              // the map's name, or "Meeting"
	Purpose   string        `json:"purpose,omitempty"`  // what it was for, in a line
	Opened    time.Time     `json:"opened"`             // when it began
	Closed    time.Time     `json:"closed,omitzero"`    // when it was closed; left out while it is unfinished
	Phase     session.Phase `json:"phase"`              // where it stands: open, map, ideas, tidy, vote, plan or close
	Rehearsal bool          `json:"rehearsal"`          // kept out of history and trends
	Present   int           `json:"present"`            // people in the room
	Steps     int           `json:"steps"`              // on the map
	Ideas     int           `json:"ideas"`              // without removed and merged ones
	Wows      int           `json:"wows"`               // of these, delights
	Rounds    int           `json:"rounds"`             // revealed votes
	Chosen    []string      `json:"chosen"`             // the promoted ideas, perhaps none
	Next      session.Date  `json:"next_date,omitzero"` // the next meeting
}

// List is the JSON form of a list of meetings.
func List(meetings []session.Summary) ListJSON {
	l := ListJSON{Format: ListFormat, Sessions: make([]SummaryJSON, len(meetings))}
	for i, s := range meetings {
		l.Sessions[i] = SummaryJSON{
			ID: s.ID, Shop: s.Shop, ShopName: s.ShopName, Title: s.Title, Purpose: s.Purpose,
			Opened: s.Opened.UTC(), Closed: utc(s.Closed), Phase: s.Phase, Rehearsal: s.Rehearsal, Present: s.Present,
			Steps: s.Steps, Ideas: s.Ideas, Wows: s.Wows, Rounds: s.Rounds, Chosen: orNone(s.Chosen), Next: s.Next,
		}
	}
	return l
}

// Bytes is the list as indented JSON with a line break at the end.
func (l ListJSON) Bytes() ([]byte, error) { return encode(l) }

func encode(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return out.Bytes(), err
}

// utc keeps the zero time zero.
func utc(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC()
}

// orNone makes JSON's [] of nothing, where null would surprise.
func orNone[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
