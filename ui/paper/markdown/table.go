package markdown

import (
	"math"
	"strings"

	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/axis"
)

func (w *writer) grid(t *table.Table) {
	w.caption(t.Title)
	if len(t.Columns) == 0 {
		return
	}
	heads, right := make([]string, len(t.Columns)), make([]bool, len(t.Columns))
	for i, c := range t.Columns {
		heads[i], right[i] = escape(paper.ColumnTitle(c)), c.Kind == table.Number
	}
	rows := make([][]string, len(t.Rows))
	for y, row := range t.Rows {
		for _, cell := range row {
			rows[y] = append(rows[y], escape(paper.CellText(cell)))
		}
	}
	w.rows(heads, right, rows)
}

// caption is the title of a table or a chart. It is no heading: those are the
// document's own.
func (w *writer) caption(title string) {
	if title := bold(title, ""); title != "" {
		w.apart(none)
		w.out.WriteString(title + "\n")
	}
}

// rows writes a table of cells that are escaped.
func (w *writer) rows(heads []string, right []bool, rows [][]string) {
	w.apart(none)
	w.row(heads)
	rules := make([]string, len(heads))
	for i := range rules {
		rules[i] = "---"
		if right[i] {
			rules[i] = "---:"
		}
	}
	w.row(rules)
	for _, row := range rows {
		w.row(row)
	}
}

func (w *writer) row(cells []string) {
	w.out.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// The longest bar of a chart, in characters, and what a bar is made of; one to
// the left of zero is of the lighter kind.
const (
	longestBar = 20
	ink        = "█"
	inkBelow   = "░"
)

// chart is a table with its numbers and a column of bars. It has a row for each
// point, and says of which line it is where there are several.
func (w *writer) chart(t *review.Trend) {
	w.caption(t.Title)
	w.part("", axis.Caption(*t))
	heads, right := []string{escape(t.Along), escape(t.Unit), "n", ""}, []bool{false, true, true, false}
	several := len(t.Lines) > 1
	if several {
		heads, right = append([]string{heads[0], ""}, heads[1:]...), append([]bool{false}, right...)
	}
	scale := axis.Of(*t, longestBar)
	var rows [][]string
	for i := range t.Labels {
		for _, line := range t.Lines {
			p := line.Points[i]
			row := []string{escape(t.Label(i))}
			if several {
				row = append(row, escape(line.Name))
			}
			rows = append(rows, append(row, escape(axis.Value(*t, p)), axis.Number(float64(p.N)), bar(scale, p)))
		}
	}
	w.rows(heads, right, rows)
	for _, note := range t.Notes {
		w.part("", note)
	}
}

func bar(scale axis.Scale, p review.Point) string {
	if p.None {
		return ""
	}
	length := math.Abs(scale.At(p.Value)-scale.Zero()) * longestBar
	sign := ink
	if p.Value < 0 {
		sign = inkBelow
	}
	return strings.Repeat(sign, int(math.Ceil(length-0.5)))
}
