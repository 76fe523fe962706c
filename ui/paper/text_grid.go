package paper

import (
	"strings"

	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/cells"
)

// Cells between two columns, and how long a word may be that a column is not
// made too narrow for.
const (
	columnGap   = 2
	longestWord = 12
)

// grid sets a table in aligned columns, and where those don't fit, each row as
// facts.
func (l *layout) grid(t *table.Table) {
	if t == nil || len(t.Columns) == 0 {
		return
	}
	if title := session.Clean(t.Title); title != "" {
		l.hang(Grid, "", title, 0)
	}
	g := newGrid(t)
	if !g.fit(l.width) {
		l.facts(g)
		return
	}
	l.gridRow(g, g.heads)
	rules := make([]string, len(g.heads))
	for i := range rules {
		rules[i] = strings.Repeat("-", g.widths[i])
	}
	l.gridRow(g, rules)
	for _, row := range g.rows {
		l.gridRow(g, row)
	}
	if len(g.rows) == 0 {
		l.hang(Grid, "", "none", 0)
	}
}

// textGrid is a table whose cells are text, with the width of each column.
type textGrid struct {
	heads  []string
	rows   [][]string
	right  []bool // numbers, which stand to the right
	widths []int
	least  []int // widths that columns may be narrowed to
}

func newGrid(t *table.Table) *textGrid {
	n := len(t.Columns)
	g := &textGrid{right: make([]bool, n), widths: make([]int, n), least: make([]int, n)}
	for i, c := range t.Columns {
		g.heads = append(g.heads, ColumnTitle(c))
		g.right[i] = c.Kind == table.Number
		g.measure(i, g.heads[i], true)
	}
	for _, row := range t.Rows {
		texts := make([]string, n)
		for i := range texts {
			texts[i] = CellText(row[i])
			// Days, moments and numbers stay in one line.
			g.measure(i, texts[i], t.Columns[i].Kind == table.Text)
		}
		g.rows = append(g.rows, texts)
	}
	return g
}

func (g *textGrid) measure(i int, text string, breaks bool) {
	w := cells.Width(text)
	g.widths[i] = max(g.widths[i], w)
	if !breaks {
		g.least[i] = max(g.least[i], w)
		return
	}
	for word := range strings.FieldsSeq(text) {
		g.least[i] = max(g.least[i], min(cells.Width(word), longestWord))
	}
}

// fit narrows the widest columns until all stand in width cells; it reports
// whether they can.
func (g *textGrid) fit(width int) bool {
	room := width - columnGap*(len(g.widths)-1)
	sum := 0
	for i := range g.widths {
		g.widths[i] = max(min(g.widths[i], room), 1)
		if g.least[i] > g.widths[i] {
			return false
		}
		sum += g.widths[i]
	}
	for ; sum > room; sum-- {
		widest := -1
		for i, w := range g.widths {
			if w > g.least[i] && w > 1 && (widest < 0 || w > g.widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return false
		}
		g.widths[widest]--
	}
	return true
}

// gridRow writes one row, of as many lines as its highest cell.
func (l *layout) gridRow(g *textGrid, row []string) {
	lines := make([][]string, len(row))
	high := 1
	for i, text := range row {
		lines[i] = cells.Wrap(text, g.widths[i])
		high = max(high, len(lines[i]))
	}
	for y := range high {
		var b strings.Builder
		for i := range row {
			text := ""
			if y < len(lines[i]) {
				text = lines[i][y]
			}
			if i > 0 {
				b.WriteString(strings.Repeat(" ", columnGap))
			}
			if g.right[i] {
				b.WriteString(strings.Repeat(" ", max(g.widths[i]-cells.Width(text), 0)) + text)
				continue
			}
			b.WriteString(cells.Pad(text, g.widths[i]))
		}
		l.add(Grid, b.String())
	}
}

// facts writes each row as its values with the names of their columns.
func (l *layout) facts(g *textGrid) {
	marks := 0
	for _, head := range g.heads {
		marks = max(marks, cells.Width(head))
	}
	for y, row := range g.rows {
		if y > 0 {
			l.add(Grid, "")
		}
		for i, text := range row {
			if text != "" {
				l.hang(Grid, g.heads[i], text, marks+columnGap)
			}
		}
	}
	if len(g.rows) == 0 {
		l.hang(Grid, "", "none", 0)
	}
}
