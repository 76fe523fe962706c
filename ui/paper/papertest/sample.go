package papertest

import (
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/paper"
)

// Sample is a document with every kind of block, as a manager gets it.
func Sample() paper.Document {
	d := paper.Document{
		{Kind: paper.Title, Text: "Corner Coffee: the manager's report"},
		{Kind: paper.Paragraph, Text: "From Tue 1 Sep 2026 to Tue 24 Nov 2026."},
		{Kind: paper.Fact, Mark: "Meetings", Text: "12"},
		{Kind: paper.Fact, Mark: "Whose idea", Text: "Terry and Ana. Thank you!"},
		{Kind: paper.Heading, Text: "A bench by the window"},
		{Kind: paper.Section, Text: "Still to do"},
		{Kind: paper.Item, Mark: "[x]", Text: "Measure the window"},
		{Kind: paper.Detail, Text: "Ana, done Mon 9 Nov"},
		{Kind: paper.Item, Mark: "[ ]", Text: "Ask the landlord whether the bench may stand there all year, and what he wants for it"},
		{Kind: paper.Detail, Text: "Dev, ! 2 days late"},
		{Kind: paper.Section, Text: "The steps"},
		{Kind: paper.Item, Mark: "1.", Text: "Get noticed"},
		{Kind: paper.Item, Mark: "2.", Text: "Wait to order - the longest wait"},
		{Kind: paper.Section, Text: "What was on the ballot"},
		{Kind: paper.Item, Mark: "A", Text: "A wave from whoever stands at the machine"},
		{Kind: paper.Item, Mark: "-", Text: "Two stools"},
		{Kind: paper.Heading, Text: "Initiatives"},
		{Kind: paper.Grid, Table: Table()},
		{Kind: paper.Heading, Text: "Trends"},
	}
	for _, t := range Trends() {
		d = append(d, paper.Block{Kind: paper.Chart, Trend: &t})
	}
	d = append(d, paper.Block{Kind: paper.NewPage}, paper.Block{Kind: paper.Heading, Text: "To cut out"})
	return append(d, Cards(4, 6)...)
}

// Table has a column of each kind and a cell that holds nothing.
func Table() *table.Table {
	zone := time.FixedZone("CET", 3600)
	return &table.Table{
		Name: "initiatives", Title: "Initiatives this autumn",
		Columns: []table.Column{
			{ID: "title", Title: "Title", Kind: table.Text}, {ID: "status", Title: "Status", Kind: table.Text},
			{ID: "praise", Title: "Praise", Kind: table.Number}, {ID: "due", Title: "Due", Kind: table.Day},
			{ID: "changed", Title: "Changed", Kind: table.Moment}, {ID: "told", Title: "Told", Kind: table.YesNo},
		},
		Rows: [][]table.Cell{
			{table.Words("A bench by the window"), table.Words("live"), table.Count(1250), table.On(session.Date{Year: 2026, Month: 12, Day: 4}),
				table.At(time.Date(2026, 11, 24, 7, 40, 0, 0, zone)), table.Is(true)},
			{table.Words("A bell the customer may ring when the queue is long"), table.Words("preparing"), table.Measure(0.5), table.On(session.Date{}),
				table.At(time.Time{}), table.Is(false)},
		},
	}
}

// Cards are so many slips of a size.
func Cards(perPage, n int) paper.Document {
	var d paper.Document
	for i := range n {
		d = append(d, paper.Block{Kind: paper.Cut, Card: &paper.Card{
			PerPage: perPage, Number: session.Count(i+1, "slip"), Title: "What would they tell a friend about?",
			Lines: []string{"Step 3: Wait to order", "One idea a line. The odd ones count."}, Blanks: 3, Foot: "Corner Coffee",
		}})
	}
	return d
}

// Trends are one of each shape, with gaps, with negative values and with
// several lines.
func Trends() []review.Trend {
	months := []string{"2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"}
	return []review.Trend{
		{ID: "meetings", Title: "Meetings held", Unit: "meetings", Along: "month", Labels: months, SoFar: true,
			Lines: []review.Line{counts("", 2, 4, 3, 0, 5, 4)}, Notes: []string{"Gone quiet: September."}},
		{ID: "obstacles", Title: "Obstacles by kind", Unit: "obstacles", Along: "kind of obstacle",
			Labels: []string{"money", "policy", "time", "somebody outside has to agree first"}, Lines: []review.Line{counts("", 7, 3, 12, 1)}},
		{ID: "ratings", Title: "How the steps are rated", Unit: "from -2 to +2", Along: "step",
			Labels: []string{"Get noticed", "Wait to order", "Pay"},
			Lines: []review.Line{
				{Name: "first time", Points: []review.Point{{Value: 0.8, N: 4}, {Value: -1.7, N: 4}, {None: true}}},
				{Name: "last time", Points: []review.Point{{Value: 1.2, N: 5}, {Value: -0.4, N: 5}, {Value: 0, N: 5}}}}},
		{ID: "live-after-90-days", Title: "Still live after 90 days", Unit: "%", Along: "month", Labels: months, SoFar: true,
			Lines: []review.Line{
				{Name: "Corner Coffee", Points: []review.Point{{Value: 50, N: 2}, {Value: 66.7, N: 3}, {None: true}, {Value: 75, N: 40}, {Value: 80, N: 5}, {None: true}}},
				{Name: "Harbour", Points: []review.Point{{Value: 20, N: 5}, {Value: 25, N: 4}, {Value: 40, N: 5}, {Value: 33.3, N: 3}, {None: true}, {Value: 100, N: 1}}},
				{Name: "Station", Points: []review.Point{{None: true}, {None: true}, {Value: 0, N: 2}, {None: true}, {Value: 50, N: 4}, {Value: 60, N: 5}}}}},
		{ID: "gap", Title: "From praise to told", Unit: "days", Along: "month", Labels: []string{"2026-11"},
			Lines: []review.Line{{Points: []review.Point{{None: true}}}}, Notes: []string{"No praise was told yet."}},
	}
}

func counts(name string, values ...int) review.Line {
	l := review.Line{Name: name}
	for _, v := range values {
		l.Points = append(l.Points, review.Point{Value: float64(v), N: v})
	}
	return l
}
