package web

import (
	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/cells"
	"flashpoint/ui/paper"
)

// How wide cells are that stay in one line, and all such columns of a table
// together; and from how many columns on a table is set smaller. All fit a page
// of Letter.
const (
	shortCell  = 18
	shortCells = 54
	manyCols   = 7
	mostCols   = 11
)

// table writes a table. Its caption is its title, unless another one is given.
func (w *writer) table(t *table.Table, caption string) {
	if t == nil || len(t.Columns) == 0 {
		return
	}
	// On a telephone a wide table moves sideways, and the page stays.
	w.raw("<div class=\"scroll\">")
	switch {
	case len(t.Columns) >= mostCols:
		w.raw("<table class=\"most\">")
	case len(t.Columns) >= manyCols:
		w.raw("<table class=\"many\">")
	default:
		w.raw("<table>")
	}
	if caption == "" {
		caption = t.Title
	}
	if session.Clean(caption) != "" {
		w.element("<caption dir=\"auto\">", caption, "</caption>")
	}
	texts := cellTexts(t)
	classes := columnClasses(t, texts)
	w.raw("\n<thead><tr>")
	for i, c := range t.Columns {
		w.raw("<th scope=\"col\"", classes[i])
		w.element(" dir=\"auto\">", paper.ColumnTitle(c), "</th>")
	}
	w.raw("</tr></thead>\n<tbody>\n")
	for _, row := range texts {
		w.row(t, row, classes)
	}
	if len(texts) == 0 {
		w.raw("<tr><td>none</td></tr>\n")
	}
	w.raw("</tbody>\n</table></div>\n")
}

// row writes one row, whose first cell names it where that is a text.
func (w *writer) row(t *table.Table, row []string, classes []markup) {
	w.raw("<tr>")
	for i, text := range row {
		if i == 0 && t.Columns[0].Kind == table.Text && text != "" {
			w.raw("<th scope=\"row\"", classes[i])
			w.element(" dir=\"auto\">", text, "</th>")
			continue
		}
		w.raw("<td", classes[i])
		w.element(" dir=\"auto\">", text, "</td>")
	}
	w.raw("</tr>\n")
}

func cellTexts(t *table.Table) [][]string {
	out := make([][]string, len(t.Rows))
	for y, row := range t.Rows {
		for _, cell := range row {
			out[y] = append(out[y], paper.CellText(cell))
		}
	}
	return out
}

// columnClasses are how the cells of each column are set: numbers to the right,
// and short ones in one line as long as the page has room for that.
func columnClasses(t *table.Table, texts [][]string) []markup {
	widths, short := make([]int, len(t.Columns)), 0
	for i := range t.Columns {
		for _, row := range texts {
			widths[i] = max(widths[i], cells.Width(row[i]))
		}
		if widths[i] <= shortCell {
			short += widths[i]
		}
	}
	out := make([]markup, len(t.Columns))
	for i, c := range t.Columns {
		switch brief := widths[i] <= shortCell && short <= shortCells; {
		case c.Kind == table.Number && brief:
			out[i] = ` class="n s"`
		case c.Kind == table.Number:
			out[i] = ` class="n"`
		case brief:
			out[i] = ` class="s"`
		}
	}
	return out
}
