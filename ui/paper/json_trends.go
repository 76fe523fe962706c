package paper

import (
	"flashpoint/session"
	"flashpoint/session/review"
)

// TrendsFormat is the name of the JSON form of trends.
const TrendsFormat = "flashpoint.trends.v1"

// TrendsJSON is what happened over the years.
type TrendsJSON struct {
	Format string       `json:"format"` // "flashpoint.trends.v1"
	Today  session.Date `json:"today"`  // the day on which it was counted
	Trends []TrendJSON  `json:"trends"`
}

// TrendJSON is one trend.
type TrendJSON struct {
	ID     string      `json:"id"`           // it never changes
	Of     string      `json:"of,omitempty"` // the map or step, where there is one such trend for each
	Title  string      `json:"title"`
	Unit   string      `json:"unit"`  // of the values; "%": a share of n
	Along  string      `json:"along"` // what the points stand for: month, quarter, year, step, shop …
	Points []PointJSON `json:"points"`
	Notes  []string    `json:"notes"` // sentences that belong to it
}

// PointJSON is one value of a trend.
type PointJSON struct {
	At    string   `json:"at"`               // "2026-03", "2026-Q1", or what it is called
	Line  string   `json:"line,omitempty"`   // which of several lines
	Value *float64 `json:"value"`            // null where there was nothing to count
	N     int      `json:"n"`                // how many it was counted from
	SoFar bool     `json:"so_far,omitempty"` // the time is not over yet
}

// Trends is the JSON form of trends as they were counted on a day.
func Trends(trends []review.Trend, today session.Date) TrendsJSON {
	out := TrendsJSON{Format: TrendsFormat, Today: today, Trends: []TrendJSON{}}
	for _, t := range trends {
		form := TrendJSON{ID: t.ID, Of: t.Of, Title: t.Title, Unit: t.Unit, Along: t.Along, Points: []PointJSON{}, Notes: append([]string{}, t.Notes...)}
		for i, label := range t.Labels {
			for _, line := range t.Lines {
				p := PointJSON{At: label, Line: line.Name, N: line.Points[i].N, SoFar: t.SoFar && i == len(t.Labels)-1}
				if value := line.Points[i].Value; !line.Points[i].None {
					p.Value = &value
				}
				form.Points = append(form.Points, p)
			}
		}
		out.Trends = append(out.Trends, form)
	}
	return out
}

// Bytes is indented JSON with a line break at the end.
func (t TrendsJSON) Bytes() ([]byte, error) { return encode(t) }
