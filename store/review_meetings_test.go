package store

import (
	"fmt"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// listed is a whole list, in parts of two rows.
func (w *world) listed(q review.Query) (rows []review.Row) {
	w.t.Helper()
	for {
		page, err := w.store.List(w.t.Context(), q)
		w.ok(err)
		rows = append(rows, page.Rows...)
		if !page.More {
			return rows
		}
		q.After = &rows[len(rows)-1]
	}
}

// cell is a cell of a row in words.
func cell(of review.Subject, row review.Row, column string) string {
	for i, c := range review.Columns(of) {
		if c.ID != column {
			continue
		}
		switch x := row.Cells[i]; {
		case !x.Day.IsZero():
			return x.Day.String()
		case x.Yes:
			return "yes"
		case x.Text != "":
			return x.Text
		default:
			return fmt.Sprint(x.Number)
		}
	}
	return "no such column"
}

// filtered reads a filter's line as one would type it.
func (w *world) filtered(of review.Subject, line string) []review.Row {
	w.t.Helper()
	f, err := review.Parse(of, line, session.DateOf(w.now))
	w.ok(err)
	return w.listed(review.Query{Of: of, Filter: f, Today: session.DateOf(w.now), Limit: 2})
}

func TestStore_List_meetings(t *testing.T) {
	w := newWorld(t)
	for n, purpose := range []string{"Shorter queues", "Röstkaffee für Zoë", "Windows", ""} {
		s := w.meeting("Ana", "Bo")
		w.ok(s.SetPurpose(w.act(), purpose))
		for i := range n {
			w.idea(s, fmt.Sprint("idea ", i))
		}
		if n == 2 {
			w.save(w.promote(s, s.Ideas[0].ID))
			w.ok(s.Close(w.act()))
		}
		w.save(w.shop, s)
		w.now = w.now.AddDate(0, 0, 7)
	}
	w.save(session.Open(w.act(), w.id(), w.shop, session.Plans()[0], true)) // a rehearsal

	for line, want := range map[string]string{
		"":                      "3210",
		"is:unclosed":           "310",
		"is:chosen":             "2",
		"rostkaffee":            "1",
		"ZOE":                   "1",
		"since:2026-03-09":      "321",
		"until:2026-03-09":      "10",
		"shop:corner":           "3210",
		"shop:harbour":          "",
		"map:counter":           "3210",
		"map:\"counter VISIT\"": "3210",
		"map:visit,other":       "3210",
		"map:bench":             "",
	} {
		got := ""
		for _, row := range w.filtered(review.Meetings, line) {
			got += cell(review.Meetings, row, "ideas")
		}
		if got != want {
			t.Errorf("%q lists %q, want %q", line, got, want)
		}
	}
	row := w.filtered(review.Meetings, "is:chosen")[0]
	for column, want := range map[string]string{"day": "2026-03-16", "shop": "Corner Coffee", "map": "Counter visit", "people": "2",
		"steps": "3", "wows": "2", "chosen": "idea 0", "state": "closed", "purpose": "Windows"} {
		if got := cell(review.Meetings, row, column); got != want {
			t.Errorf("%s is %q, want %q", column, got, want)
		}
	}
	if row.Stream.IsZero() || row.Shop != w.shop.ID() || row.Item != 0 {
		t.Errorf("the row is of %v, %v, %d", row.Stream, row.Shop, row.Item)
	}
}
