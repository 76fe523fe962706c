package review

import "flashpoint/session/table"

// Points is one table of many trends, with a row for each point: for whoever wants
// to turn and filter all figures in one spreadsheet. A share is told as how many of
// n; a point without a value has none.
func Points(trends []Trend) table.Table {
	out := table.Table{Name: "trends", Title: "Trends", Columns: []table.Column{
		{ID: "trend", Title: "Trend", Kind: table.Text, Help: "which trend; it never changes"},
		{ID: "of", Title: "Of", Kind: table.Text, Help: "of which map or step, where there is one such trend for each"},
		{ID: "title", Title: "Title", Kind: table.Text, Help: "the trend in words"},
		{ID: "along", Title: "Along", Kind: table.Text, Help: "what is counted along: month, shop, step …"},
		{ID: "at", Title: "At", Kind: table.Text, Help: "which month, shop or step: 2026-03, 2026-Q1, Harbour"},
		{ID: "line", Title: "Line", Kind: table.Text, Help: "which of several lines"},
		{ID: "value", Title: "Value", Kind: table.Number, Help: "in the unit"},
		{ID: "n", Title: "n", Kind: table.Number, Help: "how many it was counted from"},
		{ID: "unit", Title: "Unit", Kind: table.Text, Help: "of the value"},
		{ID: "so_far", Title: "So far", Kind: table.YesNo, Help: "the time is not over yet"},
	}}
	for _, t := range trends {
		unit := t.Unit
		if unit == Percent {
			unit = "of n"
		}
		for i, label := range t.Labels {
			for _, line := range t.Lines {
				out.Rows = append(out.Rows, []table.Cell{table.Words(t.ID), table.Words(t.Of), table.Words(t.Title), table.Words(t.Along), table.Words(label),
					table.Words(line.Name), t.cell(line.Points[i]), table.Count(line.Points[i].N), table.Words(unit), table.Is(t.running(i))})
			}
		}
	}
	return out
}

// cell is a point's value; a share is how many of n.
func (t Trend) cell(p Point) table.Cell {
	switch {
	case p.None:
		return table.Cell{}
	case t.Unit == Percent:
		return table.Count(p.Of())
	}
	return table.Measure(p.Value)
}

// running reports whether the time of a label is not over yet.
func (t Trend) running(label int) bool { return t.SoFar && label == len(t.Labels)-1 }
