package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/session/review"
	cells "flashpoint/session/table"
)

// reviewPage is how many rows a part of a list has when it is not told.
const reviewPage = 100

// List is a part of a list: rows that the filter lets through, in the order asked
// for, from behind the row After on. However much is added or changed meanwhile, no
// row comes twice because of it and none is left out. A row without a value in the
// sorted column comes last, both ways; capitals don't matter to the order.
//
// Rehearsals, removed ideas and parts of other ideas are left out. Authors are
// named only where paper may name them. What is for the desk alone is in it, since a
// list is at the desk; a column says so.
//
// It can be cancelled at any moment.
func (s *Store) List(ctx context.Context, q review.Query) (page review.Page, err error) {
	if !review.Sortable(q.Of, q.Sort) {
		return page, fmt.Errorf("the list of %s has no column %q", q.Of, q.Sort)
	}
	err = s.with(ctx, "listing the "+string(q.Of), func(l *link) error {
		a := &asking{Query: q, ctx: ctx, link: l, names: &s.names}
		if a.Limit <= 0 {
			a.Limit = reviewPage
		}
		page, err = a.page()
		return err
	})
	return page, err
}

// A listing is how the rows of a subject are read.
type listing struct {
	with         string   // what the tables are made of, "" for nothing
	from         string   // the tables, in the order in which they are read
	where        string   // what every row fulfils
	keys         []string // what names a row; the newest rows have the highest
	stream, item string   // of the row
	shop         string   // whose it is
	columns      []string // under review.Columns; a moment may stand for its day
	also         string   // what else was written of a row, for the words of the filter; "" for nothing

	// What the filter looks at; what is missing is not asked for.
	onMap, step, person, tag func([]name) string // conditions
	status                   string
	day                      string
	moments                  bool // whether days are moments
	marks                    map[review.Mark]string
}

// An asking is one query on its way: the statement, piece by piece, and what is
// bound to it.
type asking struct {
	review.Query
	ctx   context.Context
	link  *link
	names *names

	of      listing // how the subject is read
	where   []string
	args    []any
	indexed bool           // the words of the filter are looked up in the index
	said    session.Sought // has to be in the row, where the index did not see to it
	none    bool           // no row can be let through
}

// arg binds a value and is what stands for it.
func (a *asking) arg(value any) string {
	a.args = append(a.args, value)
	return fmt.Sprintf("$%d", len(a.args))
}

// and adds a condition.
func (a *asking) and(condition string) { a.where = append(a.where, condition) }

// among is the condition that something is one of these.
func (a *asking) among(what string, values []string) string {
	if len(values) == 1 {
		return what + " = " + a.arg(values[0])
	}
	return what + " IN (SELECT value FROM json_each(" + a.arg(list(values)) + "))"
}

// page reads the part that was asked for.
func (a *asking) page() (review.Page, error) {
	switch a.Query.Of {
	case review.Meetings:
		a.of = a.meetings()
	case review.Ideas:
		a.of = a.ideas()
	case review.Initiatives:
		a.of = a.initiatives()
	case review.Feedback:
		a.of = a.feedback()
	case review.People:
		a.of = a.people()
	case review.Steps:
		a.of = a.steps()
	}
	if !a.indexed {
		a.said = session.Seek(a.Filter.Words)
	}
	if err := a.narrow(); err != nil || a.none {
		return review.Page{}, err
	}
	order, err := a.order()
	if err != nil {
		return review.Page{}, err
	}
	a.and(a.of.where)
	also := "''"
	if a.of.also != "" && len(a.said.Words()) > 0 {
		also = a.of.also
	}
	query := a.of.with + "SELECT " + strings.Join(slices.Concat(a.of.columns, []string{also, a.of.stream, a.of.item, a.of.shop}, order.by), ", ") +
		" FROM " + a.of.from + " WHERE " + strings.Join(a.where, " AND ") + " ORDER BY " + order.String()
	if len(a.said.Words()) == 0 { // else nobody knows how many have to be looked at
		query += " LIMIT " + a.arg(a.Limit+1)
	}
	return a.read(query, len(order.by))
}

// read runs the query until the part is full.
func (a *asking) read(query string, keys int) (page review.Page, err error) {
	columns := review.Columns(a.Query.Of)
	said := review.Said(a.Query.Of)
	values := make([]any, len(columns)+4+keys)
	into := make([]any, len(values))
	for i := range values {
		into[i] = &values[i]
	}
	err = a.link.once(a.ctx, query, a.args, func(rows *sql.Rows) error {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if !a.says(columns, values, said) {
			return nil
		}
		if len(page.Rows) == a.Limit {
			page.More = true
			return errEnough
		}
		row, err := a.row(columns, values)
		page.Rows = append(page.Rows, row)
		return err
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return page, err
}

// errEnough ends reading when there is more than was asked for.
var errEnough = errors.New("enough rows")

// says reports whether the words that are looked for stand in the row.
func (a *asking) says(columns []cells.Column, values []any, said []string) bool {
	if len(a.said.Words()) == 0 {
		return true
	}
	also, _ := values[len(columns)].(string)
	texts := []string{also}
	for i, c := range columns {
		if text, ok := values[i].(string); ok && slices.Contains(said, c.ID) {
			texts = append(texts, text)
		}
	}
	return a.said.In(strings.Join(texts, " "))
}

// row makes a row of what was read: its cells, whose it is, and its place in the
// order.
func (a *asking) row(columns []cells.Column, values []any) (review.Row, error) {
	row := review.Row{Cells: make([]cells.Cell, len(columns))}
	for i, c := range columns {
		row.Cells[i] = a.cell(c.Kind, values[i])
	}
	stream, item, shop, place := values[len(columns)+1], values[len(columns)+2], values[len(columns)+3], values[len(columns)+4:]
	row.Item, _ = item.(int64)
	key, err := json.Marshal(place)
	row.Key = string(key)
	return row, errors.Join(err, idIn{&row.Stream}.Scan(stream), idIn{&row.Shop}.Scan(shop))
}

// cell is a value as a cell of that kind; NULL is nothing.
func (a *asking) cell(kind cells.Kind, value any) cells.Cell {
	text, _ := value.(string)
	switch v := value.(type) {
	case nil:
		return cells.Cell{}
	case float64:
		return cells.Measure(v)
	case int64:
		if kind == cells.YesNo {
			return cells.Is(v != 0)
		}
		return cells.Count(v)
	}
	if kind != cells.Day {
		return cells.Words(text)
	}
	return cells.On(a.day(text))
}

// day reads a day, or the day of a moment where days are counted.
func (a *asking) day(text string) session.Date {
	if len(text) == len(momentLayout) {
		return session.DateOf(parseMoment(text).In(review.Zone(a.Loc)))
	}
	var d session.Date
	_ = d.UnmarshalText([]byte(text)) // the zero Date for what is no day
	return d
}
