package archive

import (
	"slices"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
)

// important are a subject's columns in the order in which they are given up, the
// last first, where a window has no room for all of them. The first takes the room
// that is left.
func important(of review.Subject) []string {
	switch of {
	case review.Meetings:
		return []string{"chosen", "day", "map", "ideas", "people", "state", "wows", "purpose", "steps"}
	case review.Ideas:
		return []string{"idea", "state", "step", "day", "authors", "map", "kind"}
	case review.Initiatives:
		return []string{"title", "status", "stuck", "praise", "next_due", "untold_since", "not_keen", "late", "blocked", "step", "since", "live_on", "done", "tasks", "last_praise", "authors"}
	case review.Feedback:
		return []string{"words", "day", "initiative", "mood", "told", "channel", "heard_by", "tags"}
	case review.People:
		return []string{"story", "name", "standing", "untold_since", "manager"}
	case review.Steps:
		return []string{"step", "meetings", "map", "wows", "live", "praise", "ideas", "never_wow", "rating", "last"}
	}
	return nil
}

// A column is one that is drawn, with its width in cells.
type column struct {
	table.Column
	at int // its place in a row's cells
	w  int
}

// The widths of columns that hold words, and the room between two columns.
const (
	leastMain  = 20 // of the one that matters most
	leastWords = 12
	mostWords  = 30 // of any other
	columnGap  = 2
)

// wanted are the columns of the present list in the order in which they get room: the
// one that matters most, what the list is sorted by, what the filter is about, and then
// by importance, with the shop early where a file holds several.
func (a *Archive) wanted() []string {
	l := a.list()
	all := important(l.of)
	first := all[:min(1, len(all))]
	if l.sort != "" {
		first = append(slices.Clip(first), l.sort)
	}
	first = append(slices.Clip(first), l.query.About(l.of)...)
	if len(a.names.Shops) > 1 {
		all = slices.Insert(all, min(2, len(all)), "shop")
	}
	var ids []string
	for _, id := range append(first, all...) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// columns are those of the present list that fit into w cells, in their order. The
// one that the list is sorted by is always among them.
func (a *Archive) columns(w int) []column {
	l := a.list()
	all := review.Columns(l.of)
	var out []column
	room := w
	for n, id := range a.wanted() {
		i := slices.IndexFunc(all, func(c table.Column) bool { return c.ID == id })
		if i < 0 {
			continue
		}
		c := column{Column: all[i], at: i}
		c.w = a.least(c, n == 0, w)
		if need := c.w + columnGap; n == 0 || need <= room {
			room -= need
			out = append(out, c)
		} else if l.sort == id {
			room -= need
			out = append(out, c)
		}
	}
	room += columnGap // none behind the last
	a.spread(out, room)
	slices.SortFunc(out, func(x, y column) int { return x.at - y.at })
	return out
}

// least is how narrow a column may be.
func (a *Archive) least(c column, main bool, w int) int {
	l := a.list()
	head := kit.Width(c.Title)
	if c.ID == l.sort {
		head += 2
	}
	switch {
	case c.Kind == table.Text && main:
		return max(leastMain, head, w*2/5)
	case c.Kind == table.Text:
		return max(min(leastWords, l.widest[c.ID]), head)
	}
	return max(head, l.widest[c.ID], 3)
}

// spread gives room that is left to the other columns with words, as far as they need
// it, and the rest to the first, which matters most.
func (a *Archive) spread(columns []column, room int) {
	for n := range columns {
		c := &columns[n]
		if more := min(a.list().widest[c.ID]-c.w, room/2); n > 0 && c.Kind == table.Text && more > 0 {
			c.w += more
			room -= more
		}
	}
	columns[0].w += max(room, 0)
}

// measure keeps how wide the widest cell of each column was on the screen so far.
func (l *list) measure(rows []review.Row, today session.Date) {
	if l.widest == nil {
		l.widest = map[string]int{}
	}
	for n, c := range review.Columns(l.of) {
		for _, r := range rows {
			if n < len(r.Cells) {
				if l.widest[c.ID] < mostWords {
					l.widest[c.ID] = max(l.widest[c.ID], kit.Width(kit.Truncate(cellText(c.ID, r.Cells[n], today), mostWords)))
				}
			}
		}
	}
}
