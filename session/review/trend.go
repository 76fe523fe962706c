package review

import (
	"flashpoint/session"
	"flashpoint/session/table"
)

// A Scope is what trends are asked of.
type Scope struct {
	Shops []session.ID // none means all
	Map   string       // "" means all
	Since session.Date // from this day on; zero means from the beginning
	Today session.Date
}

// A Trend is something counted along the months, the kinds, the steps or the
// shops: what a chart draws and a table lists.
type Trend struct {
	ID     string // it never changes: "meetings", "live-after-90-days"
	Title  string // "Meetings held"
	Unit   string // of its values: "meetings", "days", "%"
	Along  string // what its points stand for: "month", "kind of obstacle", "step", "shop"
	Lines  []Line // one at least; each has as many points as there are labels
	Labels []string
	Notes  []string // what has to be said with it: "gone quiet: The bench, 41 days"
}

// A Line is one row of points. Where a trend has several, each has a name.
type Line struct {
	Name   string
	Points []Point
}

// A Point is one value and how many things it was counted from.
type Point struct {
	Value float64
	N     int  // 0 means that there was nothing to count
	None  bool // there is no value here
}

// Table is the trend with its numbers, one row for each label: the label, and
// for each line its value and its n.
func (t Trend) Table() table.Table {
	out := table.Table{Name: t.ID, Title: t.Title, Columns: []table.Column{{ID: column(t.Along), Title: t.Along, Kind: table.Text, Help: "what is counted along"}}}
	for _, line := range t.Lines {
		id, title := column(line.Name), line.Name
		if line.Name == "" {
			id, title = "value", t.Title
		}
		out.Columns = append(out.Columns,
			table.Column{ID: id, Title: title, Kind: table.Number, Help: "in " + t.Unit},
			table.Column{ID: id + "_n", Title: "n", Kind: table.Number, Help: "how many it was counted from"})
	}
	for i, label := range t.Labels {
		row := []table.Cell{table.Words(label)}
		for _, line := range t.Lines {
			p := line.Points[i]
			value := table.Measure(p.Value)
			if p.None {
				value = table.Cell{}
			}
			row = append(row, value, table.Count(p.N))
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}
