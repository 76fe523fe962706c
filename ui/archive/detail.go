package archive

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper"
)

// detail is what stands beside the list: a document about the row under the cursor,
// read beside the keys.
type detail struct {
	of    spot // what it is about; the zero spot for nothing
	asked asking
	doc   paper.Document
	top   int // the first line on the screen
	page  int // lines on the screen when it was drawn last
	laid  struct {
		rows []paper.Row
		w    int
	}
}

// A spot is a row of a list, whichever it is.
type spot struct {
	subject review.Subject
	stream  session.ID
	item    int64
	kind    string // of a hit
	key     string // its place in the list: of a step there is nothing else
}

// spot is where the cursor is; the zero spot for nowhere.
func (a *Archive) spot() spot {
	l := a.list()
	if l.wrong != nil {
		return spot{}
	}
	if l.of == review.Lines {
		if h, ok := l.hits.here(); ok {
			return spot{l.of, h.Stream, h.Item, h.Kind, ""}
		}
	} else if r, ok := l.rows.here(); ok {
		return spot{l.of, r.Stream, r.Item, "", r.Key}
	}
	return spot{}
}

// readDetail asks for the document of the row under the cursor, once the one before
// has come: holding a key asks for few of the rows that are passed.
func (a *Archive) readDetail() tea.Cmd {
	d, now := &a.detail, a.spot()
	if now == d.of || d.asked.busy {
		return nil
	}
	if now == (spot{}) {
		d.show(now, nil)
		return nil
	}
	about := a.about()
	return ask(&d.asked, about, func(doc paper.Document, err error) {
		if err != nil {
			doc = paper.Document{{Kind: paper.Paragraph, Text: a.host.Explain(err)}}
		}
		d.show(now, doc)
	})
}

// about is what to read of the row under the cursor.
func (a *Archive) about() func(context.Context) (paper.Document, error) {
	l, r := a.list(), reader{library: a.host.Library(), now: a.host.Now()}
	if l.of == review.Lines {
		hit, _ := l.hits.here()
		return func(ctx context.Context) (paper.Document, error) { return r.hit(ctx, hit) }
	}
	row, _ := l.rows.here()
	switch l.of {
	case review.Ideas:
		return func(ctx context.Context) (paper.Document, error) {
			return r.idea(ctx, row.Stream, session.IdeaID(row.Item))
		}
	case review.Initiatives:
		return func(ctx context.Context) (paper.Document, error) { return r.initiative(ctx, row.Stream) }
	case review.Feedback:
		return func(ctx context.Context) (paper.Document, error) {
			return r.comment(ctx, row.Stream, session.CommentID(row.Item))
		}
	case review.People:
		return func(ctx context.Context) (paper.Document, error) { return r.person(ctx, row) }
	case review.Steps:
		return func(ctx context.Context) (paper.Document, error) { return r.step(ctx, row) }
	}
	return func(ctx context.Context) (paper.Document, error) { return r.meeting(ctx, row.Stream) }
}

// text is what a row says under a column, "" for nothing.
func text(r review.Row, of review.Subject, column string) string { return cell(r, of, column).Text }

// cell is what a row has under a column, the empty cell where there is none.
func cell(r review.Row, of review.Subject, column string) table.Cell {
	for n, c := range review.Columns(of) {
		if c.ID == column && n < len(r.Cells) {
			return r.Cells[n]
		}
	}
	return table.Cell{}
}

// reader makes documents of what the library holds. It runs in a command.
type reader struct {
	library Library
	now     time.Time
}

func (r reader) today() session.Date { return session.DateOf(r.now) }

// day is the day of a moment where the reader is.
func (r reader) day(at time.Time) string {
	return session.DateOf(at.In(r.now.Location())).Words(r.today())
}

// show puts another document beside the list.
func (d *detail) show(of spot, doc paper.Document) {
	if of != d.of {
		d.top = 0
	}
	d.of, d.doc, d.laid.rows = of, doc, nil
}

// lay lays the document out for a width, once.
func (d *detail) lay(w int) []paper.Row {
	if d.laid.rows == nil || d.laid.w != w {
		d.laid.rows, d.laid.w = d.doc.Rows(w), w
	}
	return d.laid.rows
}

func (d *detail) scroll(n int) { d.top = max(min(d.top+n, len(d.laid.rows)-d.page), 0) }

// lines draws the part of the document that fits. When it is not all, the last line
// says which part.
func (d *detail) lines(w, h int, g kit.Glyphs) []kit.Line {
	rows := d.lay(w)
	d.page = max(h, 1)
	rest := len(rows) > d.page
	if rest {
		d.page = max(d.page-1, 1)
	}
	d.scroll(0)
	to := min(d.top+d.page, len(rows))
	var out []kit.Line
	for _, row := range rows[d.top:to] {
		out = append(out, kit.T(token(row.Kind), row.Text).Truncate(w))
	}
	if rest && h > 1 {
		out = append(out, kit.Position(d.top, to-1, len(rows), w, g))
	}
	return out
}

func token(k paper.Kind) kit.Token {
	switch k {
	case paper.Title, paper.Heading:
		return kit.Title
	case paper.Section:
		return kit.Strong
	}
	return kit.Text
}
