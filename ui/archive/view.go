package archive

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"flashpoint/session/review"
	"flashpoint/ui/kit"
)

// wideFrom is how many columns a list and its detail need to stand side by side. The
// list has at least leastList then: a larger window never shows fewer columns of it
// than one of 80 by 24.
const (
	leastList = 78
	beside    = 3 // between the two
	wideFrom  = leastList + beside + 35
)

// Frame draws the list with its detail beside it or, in a narrow window, one of the
// two.
func (a *Archive) Frame(w, h int) kit.Frame {
	var f kit.Frame
	f.Add(a.header(w)...)
	f.Add(a.tabs(w))
	a.drawn.wide = w >= wideFrom
	if h >= 16 {
		f.Blank(1)
	}
	if a.of == review.InShort {
		f.Add(a.shortFrame(w, h-len(f.Lines))...)
		f.Fit(h)
		return f
	}
	left := w
	if a.drawn.list = w; a.drawn.wide {
		left = max(w*11/20, leastList+beside)
		a.drawn.list = left - beside
	}
	if !a.drawn.wide && a.inside {
		f.Add(a.detailLines(w, h-len(f.Lines))...)
		f.Fit(h)
		return f
	}
	line := a.lineRows(w)
	f.Append(line)
	rest := h - len(f.Lines)
	list := a.listLines(a.drawn.list, rest)
	if a.drawn.wide {
		list = kit.Beside(list, a.detailLines(w-left, rest), left)
	}
	f.Add(list...)
	f.Fit(h)
	return f
}

// header is the shop, that nothing can be recorded, and where one is.
func (a *Archive) header(w int) []kit.Line {
	whose := a.host.ShopName()
	if r, ok := a.list().rows.here(); ok && a.inside && !a.drawn.wide && a.of != review.Lines { // the page of one row
		whose = cmp.Or(text(r, a.of, "shop"), whose)
	}
	return header(a.host, whose, "Looking back", w)
}

// header is the first lines of a screen of the archive: whose it is, that nothing can
// be recorded, and which screen it is.
func header(host Host, whose, title string, w int) []kit.Line {
	right := kit.T(kit.Title, title)
	if host.ReadOnly() {
		right = kit.Concat(kit.T(kit.Warn, "read-only"), kit.Blank(3), right)
	}
	return []kit.Line{
		kit.Join(kit.T(kit.Strong, whose), right, w),
		kit.T(kit.Rule, strings.Repeat(host.Theme().Glyphs().Rule, max(w, 0))),
	}
}

// title is what a subject is called on the screen.
func title(of review.Subject) string {
	switch of {
	case review.Lines:
		return "Everything"
	case "":
		return ""
	}
	return strings.ToUpper(string(of[:1])) + string(of[1:])
}

// tabs are the subjects with their keys; where there is no room for all, first the
// outer ones and then all others are their keys alone.
func (a *Archive) tabs(w int) kit.Line {
	every := func(review.Subject) bool { return true }
	inner := func(of review.Subject) bool {
		return of != review.InShort && (of != review.Lines || a.of != review.InShort)
	}
	for _, way := range []struct {
		gap   int
		whole func(review.Subject) bool
	}{{2, every}, {1, every}, {1, inner}} {
		if line := a.tabsOf(way.whole, way.gap); line.Width() <= w {
			return line
		}
	}
	return a.tabsOf(func(review.Subject) bool { return false }, 1).Truncate(w)
}

func (a *Archive) tabsOf(whole func(review.Subject) bool, gap int) kit.Line {
	var line kit.Line
	for n, of := range subjects() {
		key := strconv.Itoa(n)
		var tab kit.Line
		switch {
		case of == a.of:
			tab = kit.T(kit.Picked, "["+key+" "+title(of)+"]")
		case whole(of):
			tab = kit.Concat(kit.T(kit.Strong, key), kit.T(kit.Text, " "+title(of)))
		default:
			tab = kit.T(kit.Strong, key)
		}
		if n > 0 {
			line = kit.Concat(line, kit.Blank(gap))
		}
		line = kit.Concat(line, tab.WithTarget("subject:"+string(of)))
	}
	return line
}

// position says where the cursor is in the list: "12 of 240", and "12 of 240+" while
// nobody knows how many there are.
func (a *Archive) position() string {
	l := a.list()
	n, whole := l.known()
	switch {
	case n == 0 || l.wrong != nil:
		return ""
	case whole:
		return fmt.Sprintf("%d of %d", l.cursor()+1, n)
	}
	return fmt.Sprintf("%d of %d+", l.cursor()+1, n)
}

// listLines draws the part of the list around the cursor.
func (a *Archive) listLines(w, h int) []kit.Line {
	l := a.list()
	n, _ := l.known()
	switch {
	case a.failed != "":
		return kit.WrapSpan(kit.Bad, a.failed, w)
	case l.wrong != nil:
		return kit.WrapSpan(kit.Text, a.waits(), min(w, 76))
	case n == 0:
		return kit.WrapSpan(kit.Text, a.nothing(), min(w, 76))
	case l.of == review.Lines:
		return a.hitLines(w, h)
	}
	columns := a.columns(w - 2)
	out := []kit.Line{a.head(columns)}
	rows := max(h-1, 1)
	a.drawn.page = rows
	for i := l.window(rows); i < n && len(out) <= rows; i++ {
		current := i == l.cursor()
		line := kit.Blank(w)
		if r, ok := l.rows.row(i); ok {
			line = a.rowLine(columns, r, current)
		}
		line = line.Pad(w).WithTarget(kit.RowTarget(i))
		if current && !a.inside {
			line = line.WithToken(kit.Picked)
		}
		out = append(out, line)
	}
	return out
}

// waits says why no rows stand below a line that can't be read: those of the line
// before would look like its answer.
func (a *Archive) waits() string {
	if a.unfinished() {
		return "Type on: the list follows when the line is whole."
	}
	if a.typing {
		return "No list while the filter is wrong. Esc goes back to the one before."
	}
	return "No list while the filter is wrong. / types another one, Esc takes it away."
}

// nothing says why the list is empty, and what to press.
func (a *Archive) nothing() string {
	l := a.list()
	switch {
	case l.of == review.Lines && l.query.Words == "":
		return "Type a word, or its beginning: everything that was ever written is searched, the newest first."
	case !l.read:
		return "One moment: reading the file."
	case l.of == review.Lines:
		return "Nothing that was written has these words."
	case !l.query.Empty():
		return "Nothing fits the filter. Esc takes it away."
	}
	switch l.of {
	case review.Meetings:
		return "No meeting has been held yet."
	case review.Ideas:
		return "Nobody has written an idea down yet."
	case review.Initiatives:
		return "No idea has been chosen yet."
	case review.Feedback:
		return "No customer's words have been noted yet."
	case review.People:
		return "There is nobody on the roster yet."
	}
	return "No meeting has worked on a map yet."
}

// detailLines draw what stands beside the list.
func (a *Archive) detailLines(w, h int) []kit.Line {
	d := &a.detail
	if a.list().wrong != nil {
		return nil
	}
	if len(d.doc) == 0 {
		if n, _ := a.list().known(); n > 0 && a.failed == "" {
			return []kit.Line{kit.T(kit.Text, "One moment: reading.").Truncate(w)}
		}
		return nil
	}
	return d.lines(w, h, a.host.Theme().Glyphs())
}
