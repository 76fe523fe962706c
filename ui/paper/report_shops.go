package paper

import (
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/paper/axis"
)

// beside are the shops side by side in a table, in the order of their names: a figure of
// one trend in each column, with what it was counted from.
func (r *reporter) beside() {
	t := table.Table{Name: "shops", Columns: []table.Column{{ID: "shop", Title: "Shop", Kind: table.Text, Help: "its name"}}}
	var figures []review.Trend
	for _, trend := range r.Beside {
		if trend.Of == "" && trend.Any() { // the ratings of single steps are in the trends
			figures = append(figures, trend)
			t.Columns = append(t.Columns, table.Column{ID: trend.ID, Title: trend.Title, Kind: table.Text, Help: trend.Unit})
		}
	}
	if len(figures) == 0 || len(figures[0].Labels) < 2 {
		return
	}
	for i, shop := range figures[0].Labels[:min(len(figures[0].Labels), reportRows)] {
		row := []table.Cell{cell(shop)}
		for _, trend := range figures {
			row = append(row, cell(axis.Beside(trend, trend.Lines[0].Points[i])))
		}
		t.Rows = append(t.Rows, row)
	}
	r.doc.add(Heading, "", "The shops side by side")
	r.doc.grid(t)
	r.more(len(figures[0].Labels), "shop")
	r.doc.say("In the order of their names; n is from how many a figure was counted.")
}
