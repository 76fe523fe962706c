package pdf

import (
	"flashpoint/session/table"
	"flashpoint/ui/paper"
)

// Room around the cells of a table.
const (
	columnGap = 10
	rowGap    = 3 // above and below the text of a row
)

// grid sets a table. Its head is repeated on every page, and a row goes on to
// the next one only where a page is too short for it.
func (f *flow) grid(t *table.Table) {
	if t == nil || len(t.Columns) == 0 {
		return
	}
	g := f.measured(t)
	if title := oneLine(t.Title); title != "" {
		f.gap(8)
		f.need(sectionStyle.leading() + 60)
		f.heading(title, sectionStyle)
		f.y += 2
	}
	if g.widths == nil {
		f.gridFacts(t)
		return
	}
	heads, _ := g.set(g.heads, g.head)
	f.need(f.gridBeginning(g))
	f.gridCells(g, heads, func() {})
	f.headRule()
	for _, row := range g.rows {
		f.gridRow(g, row)
	}
	if len(g.rows) == 0 {
		f.text("none", g.text, side, f.width())
	}
	f.y += 10
}

// gridBeginning is the room that a table needs to begin on a page: its head with
// all of the first row, or with the first lines of one that goes on anyway.
func (f *flow) gridBeginning(g *gridLayout) float64 {
	if g.widths == nil {
		return 90
	}
	_, head := g.set(g.heads, g.head)
	first := 3 * g.text.leading()
	if len(g.rows) > 0 {
		if _, height := g.set(g.rows[0], g.text); f.rowStaysWhole(g, height) {
			first = max(first, height)
		}
	}
	return min(head+2*rowGap+first, f.bottom()-top)
}

// rowStaysWhole reports whether a row of that height fits on a page under a head.
func (f *flow) rowStaysWhole(g *gridLayout, height float64) bool {
	return height <= f.bottom()-top-3*g.head.leading()-2*rowGap
}

// gridFacts sets a table with more columns than a page has room for: each row
// as facts, one under the other.
func (f *flow) gridFacts(t *table.Table) {
	for _, row := range t.Rows {
		var facts paper.Document
		for i, c := range t.Columns {
			if i < len(row) && row[i].Kind != table.Nothing {
				facts = append(facts, paper.Block{Kind: paper.Fact, Mark: paper.ColumnTitle(c), Text: paper.CellText(row[i])})
			}
		}
		if len(facts) > 0 {
			f.gap(4)
			f.need(2 * textStyle.leading())
			f.gridRule(0.4, grey)
			f.y += 4
			f.list(facts)
		}
	}
}

// gridHead repeats the head on a new page: its first lines, where it is long.
func (f *flow) gridHead(g *gridLayout) {
	const most = 3
	heads, height := g.set(g.heads, g.head)
	f.gridLines(g, heads, 0, min(height, most*g.head.leading()))
	f.headRule()
}

func (f *flow) headRule() {
	f.y += rowGap
	f.gridRule(1, black)
	f.y += rowGap
}

func (f *flow) gridRule(width float64, s shade) {
	p := f.page()
	p.rules = append(p.rules, rule{x1: side, y1: f.y, x2: f.w - side, y2: f.y, width: width, shade: s})
}

// gridRow sets a row, whole where a page can hold it.
func (f *flow) gridRow(g *gridLayout, row [][]glyph) {
	lines, height := g.set(row, g.text)
	if f.y+height > f.bottom() && f.rowStaysWhole(g, height) {
		f.newPage()
		f.gridHead(g)
	}
	f.gridCells(g, lines, func() { f.gridHead(g) })
	f.y += rowGap
	f.gridRule(0.4, pale)
	f.y += rowGap
}

// gridCells sets cells, on as many pages as they take, each with a head.
func (f *flow) gridCells(g *gridLayout, lines [][]line, head func()) {
	high := 0
	for _, cell := range lines {
		high = max(high, len(cell))
	}
	leading := g.text.leading()
	for from := 0; from < high; {
		take := min(int((f.bottom()-f.y)/leading), high-from)
		if take < 1 {
			f.newPage()
			head()
			continue
		}
		f.gridLines(g, lines, from, float64(take)*leading)
		from += take
	}
}

// gridLines puts the lines of a row from one on, as far as a height reaches.
func (f *flow) gridLines(g *gridLayout, lines [][]line, from int, height float64) {
	x := float64(side)
	for i, cell := range lines {
		y := f.y
		for n := from; n < len(cell) && y < f.y+height-0.01; n++ {
			at := x
			if g.right[i] {
				at = x + g.widths[i] - cell[n].width
			}
			f.page().text(at, y, cell[n])
			y += cell[n].style.leading()
		}
		x += g.widths[i] + columnGap
	}
	f.y += height
}

// gridLayout is a table with the room for each column.
type gridLayout struct {
	heads  [][]glyph
	rows   [][][]glyph
	right  []bool // numbers, which stand to the right
	widths []float64
	head   style
	text   style
}

// set breaks the cells of a row into lines. The height is that of the longest.
func (g *gridLayout) set(row [][]glyph, s style) (lines [][]line, height float64) {
	for i, cell := range row {
		set := wrap(cell, s, g.widths[i])
		lines = append(lines, set)
		height = max(height, float64(len(set))*s.leading())
	}
	return lines, height
}

func (f *flow) measured(t *table.Table) *gridLayout {
	g := &gridLayout{}
	for _, c := range t.Columns {
		g.heads = append(g.heads, f.glyphs(paper.ColumnTitle(c), true))
		g.right = append(g.right, c.Kind == table.Number)
	}
	for _, cells := range t.Rows {
		row := make([][]glyph, len(t.Columns))
		for i := range row {
			if i < len(cells) {
				row[i] = f.glyphs(paper.CellText(cells[i]), false)
			}
		}
		g.rows = append(g.rows, row)
	}
	g.fit(f.width())
	return g
}
