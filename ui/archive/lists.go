package archive

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session/review"
	"flashpoint/session/table"
)

// list is what the archive remembers of one subject: its rows, filter and order.
type list struct {
	of      review.Subject
	rows    span[review.Row]
	hits    span[review.Hit] // instead of rows, of everything that was written
	typed   string
	query   review.Filter       // of the last line that could be read
	wrong   *review.FilterError // what is wrong with the line, nil for nothing
	sort    string
	rising  bool
	changed bool           // the rows are those of an earlier line or order
	widest  map[string]int // cells that the columns took so far
	read    bool           // there were rows, or none, to show
}

// cursor is the row that the cursor is on, counted from 0.
func (l *list) cursor() int {
	if l.of == review.Lines {
		return l.hits.cursor
	}
	return l.rows.cursor
}

// known is how many rows there are as far as is known; whole says that there are no
// more.
func (l *list) known() (n int, whole bool) {
	if l.of == review.Lines {
		return l.hits.n, l.hits.whole
	}
	return l.rows.n, l.rows.whole
}

func (l *list) move(n int) {
	if l.of == review.Lines {
		l.hits.move(n)
	} else {
		l.rows.move(n)
	}
}

func (l *list) window(h int) int {
	if l.of == review.Lines {
		return l.hits.window(h)
	}
	return l.rows.window(h)
}

// shortened is what has to be kept of a row to go on behind it.
func shortened(r review.Row) review.Row {
	return review.Row{Stream: r.Stream, Item: r.Item, Shop: r.Shop, Key: r.Key}
}

// choose goes to a subject. What was typed and found there is still there.
func (a *Archive) choose(of review.Subject) {
	a.list().typed = a.line.Value()
	stop(&a.rowsAsked, &a.short.asked)
	a.of, a.inside, a.failed = of, false, ""
	a.line.SetValue(a.list().typed)
	a.line.Placeholder = placeholder(of)
	if of == review.InShort {
		a.host.Later(a.readShort())
		return
	}
	if of == review.Lines && a.list().typed == "" { // there is nothing to look at before something is typed
		a.focus(true)
	}
	if a.list().changed || !a.list().read {
		a.host.Later(a.restart())
	}
	a.host.Later(a.readDetail())
}

// restart reads a list from its beginning, under its line and in its order of now.
// What is there stays until the answer comes.
func (a *Archive) restart() tea.Cmd {
	l := a.list()
	l.changed = true
	if l.of == review.Lines && l.query.Words == "" {
		a.rowsAsked.stop()
		l.hits, l.changed, l.read = span[review.Hit]{}, false, false
		return nil
	}
	return a.page(l, 0, nil, nil)
}

// typed reads the line anew. While it is wrong, the list stays as it was.
func (a *Archive) typed() tea.Cmd {
	l := a.list()
	l.typed = a.line.Value()
	query, err := review.Parse(l.of, l.typed, a.host.Today())
	l.wrong = nil
	if err != nil && !errors.As(err, &l.wrong) {
		l.wrong = &review.FilterError{To: len(l.typed), Msg: err.Error()}
	}
	if l.wrong != nil || same(query, l.query) || a.beginsKey() {
		return nil
	}
	l.query = query
	return a.restart()
}

// same tells a line that asks for what is shown: a space more changes nothing.
func same(a, b review.Filter) bool { return a.String() == b.String() }

// sortBy puts the list in the order of a column: words from A on, all else from the
// largest and the latest. The empty column is the subject's own order.
func (a *Archive) sortBy(column string) tea.Cmd {
	l := a.list()
	l.sort, l.rising = column, false
	for _, c := range review.Columns(l.of) {
		if c.ID == column {
			l.rising = c.Kind == table.Text
		}
	}
	return a.restart()
}

// nextSort goes through the columns that are seen, and then to the own order.
func (a *Archive) nextSort() tea.Cmd {
	l := a.list()
	var ids []string
	for _, c := range a.columns(a.drawn.list - 2) {
		ids = append(ids, c.ID)
	}
	return a.sortBy(append(ids, "")[(slices.Index(append(ids, ""), l.sort)+1)%(len(ids)+1)])
}

func (a *Archive) turnSort() tea.Cmd {
	l := a.list()
	if l.sort == "" {
		columns := review.Columns(l.of)
		if n := slices.IndexFunc(columns, func(c table.Column) bool { return c.Kind == table.Day }); n >= 0 {
			l.sort = columns[n].ID
		}
	}
	l.rising = !l.rising
	return a.restart()
}

// order says how the list is sorted, "" for its own order.
func (l *list) order() string {
	for _, c := range review.Columns(l.of) {
		if c.ID != l.sort || l.sort == "" {
			continue
		}
		switch {
		case c.Kind == table.Text && l.rising:
			return "by " + strings.ToLower(c.Title) + ", from A on"
		case c.Kind == table.Text:
			return "by " + strings.ToLower(c.Title) + ", from Z back"
		case l.rising && c.Kind == table.Day:
			return "by " + strings.ToLower(c.Title) + ", the earliest first"
		case c.Kind == table.Day:
			return "by " + strings.ToLower(c.Title) + ", the latest first"
		case l.rising:
			return "by " + strings.ToLower(c.Title) + ", the smallest first"
		}
		return "by " + strings.ToLower(c.Title) + ", the largest first"
	}
	return ""
}
