package web

import (
	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/cells"
	"flashpoint/ui/paper/axis"
)

// figure writes a trend: its title, its unit and n, a drawing, what has to be
// said with it, and its numbers as a table.
func (w *writer) figure(t *review.Trend) {
	if t == nil {
		return
	}
	w.figures++
	if len(t.Labels) <= mostTogether {
		w.raw("<figure class=\"whole\">\n")
	} else {
		w.raw("<figure>\n")
	}
	w.element("<figcaption><strong dir=\"auto\">", t.Title, "</strong> ")
	w.element("<span dir=\"auto\">", axis.Caption(*t), "</span></figcaption>\n")
	switch {
	case !t.Any():
		w.raw("<p>There is nothing to draw yet.</p>\n")
	case axis.ShapeOf(*t) == axis.Bars:
		w.bars(newChart(t, w.figures))
	default:
		w.along(newChart(t, w.figures))
	}
	for _, note := range t.Notes {
		w.element("<p dir=\"auto\">", note, "</p>\n")
	}
	if t.Any() {
		numbers, caption := numbersOf(t)
		w.table(&numbers, caption)
	}
	w.raw("</figure>\n")
}

// numbersOf are the numbers of a trend as people read them, and what that table
// is called.
func numbersOf(t *review.Trend) (table.Table, string) {
	numbers := t.Table()
	own := 1 + 2*len(t.Lines)
	numbers.Columns = numbers.Columns[:own]
	for i, row := range numbers.Rows {
		numbers.Rows[i] = row[:own]
		row[0] = table.Words(t.Label(i))
	}
	caption := "The numbers: " + session.Clean(t.Title)
	if t.Unit == review.Percent {
		caption += ", how many of n"
	}
	return numbers, caption
}

// Measures of a drawing, in its own units. A page is about as many pixels wide.
const (
	wide    = 680.0
	letter  = 8.4  // of a cell of text: fonts differ, and this is for one of the widest
	line    = 17.0 // from one line of text to the next
	gap     = 8.0
	tallest = 640.0 // of a drawing: with its caption it stands on one page

	mostTogether = 14 // labels of a figure that stands on one page with its numbers
)

// chart is a trend with what all its drawings need.
type chart struct {
	*review.Trend
	id    int // of the figure in its page
	scale axis.Scale
}

func newChart(t *review.Trend, id int) chart { return chart{Trend: t, id: id, scale: axis.Of(*t, 5)} }

func (c chart) value(l review.Line, i int) string { return axis.Value(*c.Trend, l.Points[i]) }

// widest is the room that the widest of n texts takes, cut to a number of cells.
func widest(n, most int, text func(int) string) float64 {
	w := 0
	for i := range n {
		w = max(w, cells.Width(session.Clean(text(i))))
	}
	return float64(min(w, most)) * letter
}

// short is a text that the room of a drawing has room for. The table below has
// the whole of it.
func short(text string, most int) string { return cells.Truncate(session.Clean(text), most) }

// begin opens a drawing. To those who hear the page it is one picture with a
// name, and the numbers come after it.
func (w *writer) begin(c chart, high float64, first bool) {
	w.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
	w.number(wide)
	w.raw(" ")
	w.number(high)
	w.raw("\">")
	w.element("<title>", c.Title, "</title>")
	ticks := c.scale.Ticks()
	w.element("<desc>", "Drawn from "+axis.Tick(*c.Trend, ticks[0])+" to "+axis.Tick(*c.Trend, ticks[len(ticks)-1])+
		". The numbers are in the table that follows.", "</desc>\n")
	if first {
		w.patterns(c)
	}
}

// label writes a text of a drawing: where, which end of it stands there, and a
// class or "".
func (w *writer) label(x, y float64, anchor, class markup, text string) {
	w.raw("<text x=\"")
	w.number(x)
	w.raw("\" y=\"")
	w.number(y)
	w.raw("\" text-anchor=\"", anchor)
	if class != "" {
		w.raw("\" class=\"", class)
	}
	w.element("\">", text, "</text>\n")
}

// stroke draws a straight line.
func (w *writer) stroke(x1, y1, x2, y2 float64, class markup) {
	w.raw("<path class=\"", class, "\" d=\"M")
	w.number(x1)
	w.raw(" ")
	w.number(y1)
	w.raw("L")
	w.number(x2)
	w.raw(" ")
	w.number(y2)
	w.raw("\"/>\n")
}

// bar draws a rectangle in the pattern of a line.
func (w *writer) bar(c chart, x, y, width, high float64, i int) {
	w.raw("<rect class=\"bar\" fill=\"")
	w.fill(c, i)
	w.raw("\" x=\"")
	w.number(x)
	w.raw("\" y=\"")
	w.number(y)
	w.raw("\" width=\"")
	w.number(width)
	w.raw("\" height=\"")
	w.number(high)
	w.raw("\"/>\n")
}
