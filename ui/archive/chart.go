package archive

import (
	"strings"

	"flashpoint/session/review"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper/axis"
)

// The charts are drawn here and not by a library of charts: such a library gives
// styled text, where a screen has tokens, knows no terminal without box drawing,
// and draws a value that is not known as nought.

// chart draws a trend in at most h lines: over time as standing bars, one panel
// below the other where there are several lines; all else as lying bars with their
// labels. Whatever has no room is left out, and the last line says so.
func chart(t review.Trend, w, h int, g kit.Glyphs) []kit.Line {
	if len(t.Labels) == 0 || h <= 0 {
		return nil
	}
	if axis.ShapeOf(t) == axis.Bars {
		return lying(t, w, h, g)
	}
	var out []kit.Line
	for i := range t.Lines {
		room := (h - len(out)) / (len(t.Lines) - i)
		if i > 0 && room > 7 {
			out = append(out, nil)
			room--
		}
		out = append(out, standing(t, i, w, room, g)...)
	}
	return out
}

// standing draws one line of a trend as columns over an axis of time.
func standing(t review.Trend, line, w, h int, g kit.Glyphs) []kit.Line {
	var out []kit.Line
	if name := t.Lines[line].Name; name != "" {
		out = append(out, kit.T(kit.Strong, name).Truncate(w))
		h--
	}
	p := newPanel(t, line, w, h)
	if p.height < 1 {
		return out
	}
	return append(out, p.lines(g)...)
}

// panel is one axis of values beside columns over one axis of time.
type panel struct {
	t      review.Trend
	points []review.Point
	scale  axis.Scale
	height int // of the columns, in cells
	left   int // cells for the values at the axis
	first  int // the first label that has room
	each   int // cells for a column with the gap behind it
	values bool
}

func newPanel(t review.Trend, line, w, h int) panel {
	p := panel{t: t, points: t.Lines[line].Points, height: h - 2}
	p.scale = axis.Of(t, max(min(p.height/2, 5), 2))
	for _, tick := range p.scale.Ticks() {
		p.left = max(p.left, kit.Width(axis.Tick(t, tick)))
	}
	room := w - p.left - 1
	p.first = max(len(t.Labels)-room, 0)
	p.each = min(room/max(len(t.Labels)-p.first, 1), 8)
	if wide := p.widest() + 1; wide <= p.each && p.height >= 3 {
		p.values = true
		p.height--
	}
	return p
}

// widest is the width of the longest value.
func (p panel) widest() int {
	w := 0
	for _, point := range p.points[p.first:] {
		w = max(w, kit.Width(p.value(point)))
	}
	return w
}

// value is what stands over a column. With no value nothing does.
func (p panel) value(point review.Point) string {
	if point.None {
		return ""
	}
	return axis.Value(p.t, point)
}

// lines are the columns from the top down, with the ticks at their left, and the
// axis of time below.
func (p panel) lines(g kit.Glyphs) []kit.Line {
	ticks := make([]string, p.height+1) // by the row from the bottom; 0 is the axis
	for _, tick := range p.scale.Ticks() {
		row := int(p.scale.At(tick)*float64(p.height) + 0.5)
		ticks[row] = axis.Tick(p.t, tick)
	}
	cells := make([][]string, 0, len(p.points))
	for _, point := range p.points[p.first:] {
		if point.None {
			cells = append(cells, nil)
			continue
		}
		cells = append(cells, kit.Column(p.scale.At(point.Value), p.height, g))
	}
	thick := max(p.each-1, 1)
	var out []kit.Line
	if p.values {
		out = append(out, kit.T(kit.Text, p.labels(func(i int) string { return p.value(p.points[i]) }, 1)))
	}
	for y := range p.height {
		row := ""
		for _, column := range cells {
			sign := " "
			if column != nil {
				sign = column[y]
			}
			row += strings.Repeat(sign, thick) + strings.Repeat(" ", p.each-thick)
		}
		out = append(out, kit.Concat(kit.T(kit.Text, right(ticks[p.height-y], p.left)+" "), kit.T(kit.Accent, strings.TrimRight(row, " "))))
	}
	foot := kit.T(kit.Text, right(ticks[0], p.left)+" ")
	out = append(out, kit.Concat(foot, kit.T(kit.Rule, strings.Repeat(g.Rule, p.each*len(cells)))))
	every := axis.Every(len(cells), max(p.each*len(cells)/(kit.Width(p.t.Label(p.first))+2), 1))
	return append(out, kit.T(kit.Text, p.labels(p.t.Label, every)))
}

// labels is a row of words under or over the columns, one for every so many. The
// last one, which is the present, is always there, and makes room for itself.
func (p panel) labels(of func(i int) string, every int) string {
	n := len(p.points)
	row := []rune(strings.Repeat(" ", p.left+1+p.each*(n-p.first)))
	put := func(i int) int {
		text := []rune(of(i))
		at := min(p.left+1+(i-p.first)*p.each, len(row)-len(text))
		if at >= 0 {
			copy(row[at:], text)
		}
		return at
	}
	last := len(row)
	if every > 1 {
		last = put(n-1) - 1
	}
	for i := p.first; i < n; i += every {
		if p.left+1+(i-p.first)*p.each+len([]rune(of(i))) <= last || every == 1 {
			put(i)
		}
	}
	return strings.TrimRight(string(row), " ")
}

// right is a text at the right end of w cells.
func right(text string, w int) string {
	return strings.Repeat(" ", max(w-kit.Width(text), 0)) + text
}
