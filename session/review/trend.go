package review

import (
	"math"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/session/table"
)

// A Scope is what trends are asked of.
type Scope struct {
	Shops []session.ID // none means all
	Map   string       // "" means all
	Since session.Date // from the month of this day on; zero means from the beginning
	Today session.Date
	Loc   *time.Location // where moments are days, see [Zone]
}

// Day is the day of a moment in the scope's zone.
func (s Scope) Day(at time.Time) session.Date { return session.DateOf(at.In(Zone(s.Loc))) }

// A Trend is something counted along the months, the kinds, the steps or the
// shops: what a chart draws and a table lists.
type Trend struct {
	ID     string // it never changes: "meetings", "live-after-90-days"
	Of     string // the map, where there is one such trend for each; else ""
	Title  string // "Meetings held"
	Unit   string // of its values: "meetings", "days", [Percent]
	Along  string // what its points stand for: [AlongMonth], "kind of obstacle", "step", "shop"
	Lines  []Line // one at least; each has as many points as there are labels
	Labels []string
	SoFar  bool     // the last label's time is not over yet
	Stood  bool     // points are how things stood at the end of a time, and don't add up
	Notes  []string // what has to be said with it: "Gone quiet: The bench, 41 days without praise"
}

// Percent is the unit of a share. Of fewer than session.EnoughForShare, a share is
// told as so many of so many; see [Point.Of].
const Percent = "%"

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

// Of is how many of N a share is.
func (p Point) Of() int { return int(math.Round(p.Value * float64(p.N) / 100)) }

// Any reports whether there was anything to count.
func (t Trend) Any() bool {
	return slices.ContainsFunc(t.Lines, func(l Line) bool {
		return slices.ContainsFunc(l.Points, func(p Point) bool { return !p.None && (p.N > 0 || p.Value != 0) })
	})
}

// Label is what the points at i stand for, in words: "Nov 2026 so far".
func (t Trend) Label(i int) string {
	label := t.Labels[i]
	if month, err := time.Parse("2006-01", label); err == nil && t.Along == AlongMonth {
		label = month.Format("Jan 2006")
	}
	if year, quarter, ok := strings.Cut(label, "-"); ok && t.Along == AlongQuarter {
		label = quarter + " " + year
	}
	if t.running(i) {
		label += " so far"
	}
	return label
}

// Table is the trend with its numbers, one row for each label: the label, and
// for each line its value and its n. A share is told as how many of n. Along the
// months a last column says whether they are over.
func (t Trend) Table() table.Table {
	out := table.Table{Name: t.ID, Title: t.Title, Columns: []table.Column{{ID: column(t.Along), Title: t.Along, Kind: table.Text, Help: "what is counted along"}}}
	if t.Of != "" {
		out.Name += "-" + strings.ReplaceAll(column(t.Of), "_", "-")
	}
	unit := t.Unit
	if unit == Percent {
		unit = "how many of n"
	}
	for _, line := range t.Lines {
		id, title := column(line.Name), line.Name
		if line.Name == "" {
			id, title = "value", t.Title
		}
		out.Columns = append(out.Columns,
			table.Column{ID: id, Title: title, Kind: table.Number, Help: unit},
			table.Column{ID: id + "_n", Title: "n", Kind: table.Number, Help: "how many it was counted from"})
	}
	if t.OverTime() {
		out.Columns = append(out.Columns, table.Column{ID: "so_far", Title: "so far", Kind: table.YesNo, Help: "the time is not over yet"})
	}
	for i, label := range t.Labels {
		row := []table.Cell{table.Words(label)}
		for _, line := range t.Lines {
			p := line.Points[i]
			row = append(row, t.cell(p), table.Count(p.N))
		}
		if t.OverTime() {
			row = append(row, table.Is(t.running(i)))
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// OverTime reports whether its points follow each other in time.
func (t Trend) OverTime() bool {
	return t.Along == AlongMonth || t.Along == AlongQuarter || t.Along == AlongYear
}
