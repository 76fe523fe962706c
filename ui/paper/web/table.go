package web

import (
	"flashpoint/session"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
)

// From how many columns on a table is set smaller, twice.
const (
	manyCols = 7
	mostCols = 11
)

// table writes a table. Its caption is its title, unless another one is given.
func (w *writer) table(t *table.Table, caption string) {
	if t == nil || len(t.Columns) == 0 {
		return
	}
	// On a telephone a wide table moves sideways, and the page stays; one that could be
	// read as a list becomes one.
	fold := caption == "" && len(t.Columns) < manyCols && len(t.Rows) > 0
	w.raw("<div class=\"scroll\">")
	switch {
	case len(t.Columns) >= mostCols:
		w.raw("<table class=\"most\">")
	case len(t.Columns) >= manyCols:
		w.raw("<table class=\"many\">")
	case fold:
		w.raw("<table class=\"fold\">")
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
		w.raw("<th scope=\"col\" class=\"", classes[i])
		w.element("\" dir=\"auto\">", paper.ColumnTitle(c), "</th>")
	}
	w.raw("</tr></thead>\n<tbody>\n")
	for _, row := range texts {
		w.row(t, row, classes, fold)
	}
	if len(texts) == 0 {
		w.raw("<tr><td>none</td></tr>\n")
	}
	w.raw("</tbody>\n</table></div>\n")
}

// row writes one row, whose first cell names it where that is a text. In a table that
// folds every other cell knows what stands over it.
func (w *writer) row(t *table.Table, row []string, classes []markup, fold bool) {
	w.raw("<tr>")
	for i, text := range row {
		if i == 0 && t.Columns[0].Kind == table.Text && text != "" {
			w.raw("<th scope=\"row\" class=\"", classes[i])
			w.element("\" dir=\"auto\">", text, "</th>")
			continue
		}
		w.raw("<td")
		if fold {
			w.element(" data-over=\"", paper.ColumnTitle(t.Columns[i]), "\"")
		}
		w.raw(" class=\"", classes[i])
		w.element("\" dir=\"auto\">", text, "</td>")
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
