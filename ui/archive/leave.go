package archive

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
)

// mostRows is how many rows of a list leave at once.
const mostRows = 100_000

// csvAction has the list leave as it is seen: its filter, its order, all its columns.
func (a *Archive) csvAction() kit.Action {
	off := a.noRow()
	if a.of == review.Lines {
		off = "What was found has no columns: a list of 1 to 6 becomes a file"
	}
	return kit.Action{ID: "csv", Keys: []string{"x"}, Name: "as CSV", Help: "Write this list into a file for a spreadsheet, as it is filtered and sorted; words that stay at the desk are left out", Off: off,
		Do: func() tea.Cmd { a.host.HandTable(a.whole()); return nil }}
}

// mayLeave reports whether a row is for paper too: words that find fault with somebody
// by name stay at the desk.
func mayLeave(of review.Subject, r review.Row) bool { return !cell(r, of, "desk_only").Yes }

// whole reads the whole list, page by page.
func (a *Archive) whole() func(context.Context) (table.Table, error) {
	l, library, now := a.list(), a.host.Library(), a.host.Now()
	q := review.Query{Of: l.of, Filter: l.query, Sort: l.sort, Rising: l.rising, Limit: 1000, Today: session.DateOf(now), Loc: now.Location()}
	return func(ctx context.Context) (table.Table, error) {
		t := table.Table{Name: string(q.Of), Title: title(q.Of), Columns: review.Columns(q.Of)}
		for {
			page, err := library.List(ctx, q)
			if err != nil {
				return t, err
			}
			for _, r := range page.Rows {
				if mayLeave(q.Of, r) {
					t.Rows = append(t.Rows, r.Cells)
				}
			}
			if !page.More || len(page.Rows) == 0 {
				return t, nil
			}
			if len(t.Rows) >= mostRows {
				return t, &session.FieldError{Field: "filter", Value: q.Filter.String(), Msg: fmt.Sprintf("There are more than %d rows, and no file was made: filter the list first", mostRows)}
			}
			q.After = &page.Rows[len(page.Rows)-1]
		}
	}
}

// Shows is the meeting or the initiative that the cursor is on, for paper about it.
func (a *Archive) Shows() (session.Kind, session.ID) {
	of, at := a.spot(), session.KindSession
	switch {
	case of == (spot{}) || of.subject == review.People || of.subject == review.Steps || of.kind == "thought":
		return "", session.ID{}
	case of.subject == review.Initiatives || of.subject == review.Feedback || of.subject == review.Lines && !inMeeting(of.kind):
		at = session.KindInitiative
	}
	return at, of.stream
}

// Map is the map of the step that the cursor is on, "" for none.
func (a *Archive) Map() string {
	if r, ok := a.list().rows.here(); ok && a.of == review.Steps {
		return text(r, a.of, "map")
	}
	return ""
}

// Shows is the meeting that is gone through again.
func (r *Replay) Shows() (session.Kind, session.ID) { return session.KindSession, r.id }

// inMeeting tells a hit that was written in a meeting from one about an initiative.
func inMeeting(kind string) bool { return kind == "meeting" || kind == "idea" || kind == "decision" }
