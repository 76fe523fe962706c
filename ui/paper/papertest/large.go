package papertest

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
)

// Large is a document with as much in a table and in a chart as a chain of shops
// brings: many columns, many bars, and many lines over years.
func Large() paper.Document {
	t := &table.Table{Name: "all", Title: "All there is"}
	row := func(n int) (cells []table.Cell) {
		for i := range 4 {
			cells = append(cells, table.Words(fmt.Sprintf("A bell the customer may ring, %d", i)), table.Words("preparing"), table.Count(n*1000+i),
				table.On(session.Date{Year: 2026, Month: 12, Day: 4}))
		}
		return cells
	}
	for i, cell := range row(0) {
		t.Columns = append(t.Columns, table.Column{ID: fmt.Sprint("c", i), Title: "Column " + fmt.Sprint(i), Kind: cell.Kind})
	}
	bars := review.Trend{Title: "Obstacles by shop", Unit: "obstacles", Along: "shop", Lines: []review.Line{{}}}
	lines := review.Trend{Title: "Wows live", Unit: "wows", Along: review.AlongMonth, SoFar: true}
	for n := range 60 {
		t.Rows = append(t.Rows, row(n))
		bars.Labels = append(bars.Labels, fmt.Sprintf("Corner Coffee number %d", n+1))
		bars.Lines[0].Points = append(bars.Lines[0].Points, review.Point{Value: float64(n * 7 % 31), N: n * 7 % 31})
		lines.Labels = append(lines.Labels, fmt.Sprintf("%d-%02d", 2022+n/12, n%12+1))
	}
	for i := range 8 {
		line := review.Line{Name: fmt.Sprintf("Shop of the quarter by the harbour %d", i+1)}
		for n := range 60 {
			line.Points = append(line.Points, review.Point{Value: float64(n*(i+2)%37) / 2, N: n, None: n%(9+i) == 0})
		}
		lines.Lines = append(lines.Lines, line)
	}
	return paper.Document{{Kind: paper.Title, Text: "A chain"}, {Kind: paper.Grid, Table: t}, {Kind: paper.Chart, Trend: &bars}, {Kind: paper.Chart, Trend: &lines}}
}
