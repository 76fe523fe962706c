package review

import (
	"time"

	"flashpoint/session"
	"flashpoint/session/table"
)

// Zone is where days are counted, for whoever asks: nil means UTC.
func Zone(loc *time.Location) *time.Location {
	if loc == nil {
		return time.UTC
	}
	return loc
}

// A Query asks for a part of a list.
type Query struct {
	Of       Subject
	Filter   Filter
	Sort     string         // the ID of the column to sort by; "" for the subject's own order, the newest first
	Rising   bool           // the smallest first
	After    *Row           // the last row of the part before; nil for the beginning
	Limit    int            // rows at most; 0 means 100
	Today    session.Date   // tells what is late
	HomeOnly bool           // only the shop that the file belongs to
	Loc      *time.Location // in which days are counted, see [Zone]
}

// A Row is one line of a list.
type Row struct {
	Stream session.ID   // whose it is: a meeting, an initiative, or a shop for its people and steps
	Item   int64        // which idea, comment or person of it; 0 for the stream itself, and for a step, which its cells name
	Shop   session.ID   // zero for none
	Cells  []table.Cell // under Columns(subject)
	Key    string       // where it stands in the order, for Query.After; it says nothing else
}

// A Page is a part of a list.
type Page struct {
	Rows []Row
	More bool // there are rows after these
}

// A Search asks for lines that were written.
type Search struct {
	Words    string // all of them, or their beginnings, in any order; accents, case and look-alike letters don't matter
	Filter   Filter // its Words are not looked at
	After    int64  // the Place of the last hit of the part before; 0 for the beginning
	Limit    int    // hits at most; 0 means 50
	Today    session.Date
	HomeOnly bool           // only the shop that the file belongs to
	Loc      *time.Location // in which days are counted, see [Zone]
}

// A Hit is one line that was found, the newest first.
type Hit struct {
	Place  int64      // in the order of the hits, for Search.After
	Stream session.ID // as in Row
	Kind   string     // "meeting", "decision", "idea", "initiative", "standard", "task", "obstacle", "thought", "comment" or "checkin"
	Item   int64      // which one of the stream
	Text   string
	Marks  [][2]int     // which bytes of Text were found: from, to; in order, apart
	Where  string       // its place in words: "Wait, Buying a coffee"; "" for a meeting itself
	Shop   string       // the shop's name
	On     session.Date // when it was written
}
