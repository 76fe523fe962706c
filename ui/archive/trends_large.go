package archive

import (
	"strings"

	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper/axis"
)

// roomToExplain is how many lines there are at least where a trend says in a
// sentence what it tells.
const roomToExplain = 16

// largeLines are one trend with all there is to it: a chart or its numbers, and
// what has to be said with it.
func (t *Trends) largeLines(trend review.Trend, w, h int) []kit.Line {
	g := t.host.Theme().Glyphs()
	var out []kit.Line
	for _, text := range kit.Clipped(trend.Title, w, 2) {
		out = append(out, kit.T(kit.Title, text))
	}
	out = append(out, kit.Join(kit.T(kit.Text, caption(trend)), kit.T(kit.Text, t.what()), w))
	foot := notes(trend, w, max(h/3, 1))
	if about := trend.About(); h >= roomToExplain && trend.Any() && about != "" {
		for _, text := range kit.Clipped(about, w, 3) {
			out = append(out, kit.T(kit.Text, text))
		}
	}
	if h >= 14 {
		out = append(out, nil)
		if len(foot) > 0 {
			foot = append([]kit.Line{nil}, foot...)
		}
	}
	room := h - len(out) - len(foot)
	var body []kit.Line
	switch {
	case !trend.Any():
	case t.numbers:
		body = t.numberLines(trend, w, room, g)
	default:
		body = chart(trend, w, room, g)
	}
	return append(append(out, body...), foot...)
}

// caption says what the values are and how many things they were counted from.
func caption(t review.Trend) string {
	unit := t.Unit
	if unit == review.Percent {
		unit = "how many of them"
	}
	unit += " by " + t.Along
	if t.Stood {
		return unit
	}
	return unit + ", n " + axis.Number(float64(axis.N(t)))
}

// numberLines are the part of the table that fits, from t.top on.
func (t *Trends) numberLines(trend review.Trend, w, h int, g kit.Glyphs) []kit.Line {
	rows := numberRows(trend)
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, text := range row {
			widths[i] = max(widths[i], kit.Width(text))
		}
	}
	for _, n := range widths[1:] {
		widths[0] = min(widths[0], max(w-2*(len(widths)-1)-n*(len(widths)-1), leastLabel))
	}
	line := func(row []string, tok kit.Token) kit.Line {
		text := kit.Pad(row[0], widths[0])
		for i, cell := range row[1:] {
			text += "  " + right(cell, widths[i+1])
		}
		return kit.T(tok, text).Truncate(w)
	}
	body := rows[1:]
	room := max(h-1, 1)
	if len(body) > room {
		room = max(room-1, 1)
	}
	t.top = max(min(t.top, len(body)-room), 0)
	last := min(t.top+room, len(body))
	out := []kit.Line{line(rows[0], kit.Strong)}
	for _, row := range body[t.top:last] {
		out = append(out, line(row, kit.Text))
	}
	if room < len(body) {
		out = append(out, kit.Position(t.top, last-1, len(body), w, g))
	}
	return out
}

// numberRows are a trend's table as words, its heading first: labels, and value and
// n of each line.
func numberRows(trend review.Trend) [][]string {
	sheet := trend.Table()
	head := make([]string, 0, len(sheet.Columns))
	for _, c := range sheet.Columns {
		if c.Kind != table.YesNo {
			head = append(head, c.Title)
		}
	}
	rows := [][]string{head}
	for i := range trend.Labels {
		row := []string{trend.Label(i)}
		for _, line := range trend.Lines {
			p := line.Points[i]
			n := ""
			if !p.None {
				n = axis.Number(float64(p.N))
			}
			row = append(row, strings.TrimSuffix(axis.Value(trend, p), " of "+n), n)
		}
		rows = append(rows, row)
	}
	return rows
}
