package paper

import (
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/session/table"
)

// cell is a cell with text, clean as everything that leaves the program.
func cell(text string) table.Cell { return table.Words(session.Clean(text)) }

// idCell is a cell with an ID; nothing for the zero ID.
func idCell(id session.ID) table.Cell {
	if id.IsZero() {
		return table.Cell{}
	}
	return table.Words(id.String())
}

// number is a cell with a number that names something; nothing for 0.
func number[N ~int | ~int64](n N) table.Cell {
	if n == 0 {
		return table.Cell{}
	}
	return table.Count(n)
}

// join joins what is not empty.
func join(sep string, parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, sep)
}

// Data gathers meetings and initiatives as tables, one row for each thing. Give it
// one after the other: a meeting is not kept. Its columns never change their names;
// columns.md lists them.
//
// It has what paper may have: no ballot, no standing of an open vote, no figure of
// a rating before its reveal, no author whom nobody may know, and no words that stay
// at the desk. People have no counts: nobody is to be compared by them.
type Data struct {
	now    time.Time
	today  session.Date
	tables []table.Table
	shops  map[session.ID]bool // whose people are in
}

// The tables, in the order of Data.Tables.
const (
	meetingsTable = iota
	stepsTable
	ideasTable
	roundsTable
	standingsTable
	initiativesTable
	tasksTable
	obstaclesTable
	commentsTable
	tellingsTable
	peopleTable
)

// NewData are the tables without a row. Days and times are told where now is.
func NewData(now time.Time) *Data {
	return &Data{now: now, today: session.DateOf(now), shops: map[session.ID]bool{}, tables: []table.Table{
		{Name: "meetings", Title: "Meetings", Columns: meetingColumns()},
		{Name: "steps", Title: "Steps", Columns: stepColumns()},
		{Name: "ideas", Title: "Ideas", Columns: ideaColumns()},
		{Name: "rounds", Title: "Votes", Columns: roundColumns()},
		{Name: "standings", Title: "What the votes said", Columns: standingColumns()},
		{Name: "initiatives", Title: "Chosen ideas", Columns: initiativeColumns()},
		{Name: "tasks", Title: "Tasks", Columns: taskColumns()},
		{Name: "obstacles", Title: "Obstacles", Columns: obstacleColumns()},
		{Name: "comments", Title: "Customers' words", Columns: commentColumns()},
		{Name: "tellings", Title: "Praise that was told", Columns: tellingColumns()},
		{Name: "people", Title: "People", Columns: personColumns()},
	}}
}

// Tables are all of them, those without a row too.
func (d *Data) Tables() []table.Table { return d.tables }

// Table is the one of that name; ok is false where there is none.
func (d *Data) Table(name string) (t table.Table, ok bool) {
	for _, t := range d.tables {
		if t.Name == name {
			return t, true
		}
	}
	return table.Table{}, false
}

func (d *Data) row(of int, cells ...table.Cell) {
	d.tables[of].Rows = append(d.tables[of].Rows, cells)
}

// at is a cell with a moment where now is told; nothing for the zero time.
func (d *Data) at(t time.Time) table.Cell {
	if t.IsZero() {
		return table.Cell{}
	}
	return table.At(t.In(d.now.Location()))
}

// Meeting adds a meeting with what came out of it, and the people of its shop.
func (d *Data) Meeting(m *session.Meeting) {
	d.people(m.Shop)
	if m.Session == nil {
		return
	}
	d.meeting(m)
	d.steps(m.Session)
	d.ideas(m)
	for _, r := range m.Session.Rounds {
		d.round(m.Session, r)
	}
	for _, i := range m.Initiatives {
		d.Initiative(m, i)
	}
}

// Initiative adds a chosen idea. The meeting is that of the idea, or any other with
// its shop.
func (d *Data) Initiative(m *session.Meeting, i *session.Initiative) {
	if i.Opened.IsZero() {
		return // its promotion was undone
	}
	d.people(m.Shop)
	d.initiative(m, i)
	for _, t := range i.Tasks {
		d.task(m.Shop, i, t)
	}
	for _, o := range i.Obstacles {
		d.obstacle(m.Shop, i, o)
	}
	for _, c := range i.Comments {
		if c.Shows(session.FacePaper) {
			d.comment(m.Shop, i, c)
		}
	}
	waits := i.Waits()
	for _, t := range i.Tellings {
		d.telling(m, i, t, waits)
	}
}
