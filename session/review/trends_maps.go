package review

import (
	"cmp"
	"fmt"
	"slices"

	"flashpoint/session"
)

// Of how many maps the trends of steps are told: those with the most meetings.
const (
	mostMaps    = 8
	mostRatings = 3
)

// maps are the counted ones with the same map of several shops taken together,
// those with the most meetings first.
func (t *telling) maps() []MapCounts {
	var all []MapCounts
	at := map[string]int{}
	for _, m := range t.Maps {
		fold := session.Fold(m.Name)
		i, known := at[fold]
		if !known {
			at[fold] = len(all)
			m.Steps = slices.Clone(m.Steps)
			all = append(all, m)
			continue
		}
		all[i].Meetings += m.Meetings
		all[i].Steps = append(all[i].Steps, m.Steps...)
	}
	slices.SortStableFunc(all, func(a, b MapCounts) int {
		return cmp.Or(cmp.Compare(b.Meetings, a.Meetings), cmp.Compare(session.Fold(a.Name), session.Fold(b.Name)))
	})
	return all
}

// wows is how many of the map's steps ever had a live wow.
func (m MapCounts) wows() (n int) {
	for _, step := range m.Steps {
		if step.Wow {
			n++
		}
	}
	return n
}

// coverage does not begin at the scope's first day: once is enough for ever.
func (t *telling) coverage() Trend {
	trend := Trend{ID: "coverage", Title: "Steps that ever had a live wow", Unit: Percent, Along: "map", Lines: []Line{{}}}
	all := t.maps()
	for _, m := range all[:min(len(all), mostMaps)] {
		trend.Labels = append(trend.Labels, m.Name)
		trend.Lines[0].Points = append(trend.Lines[0].Points, share(m.wows(), len(m.Steps)))
	}
	if more := len(all) - mostMaps; more > 0 {
		trend.note("Not shown: " + session.Count(more, "map") + " with fewer meetings")
	}
	if len(all) == 1 {
		trend.note(never(all[0]))
	}
	trend.waitsFor("the first meeting on a map begins this.")
	return trend
}

// never names the steps of a map that never had a live wow.
func never(m MapCounts) string {
	var names []string
	for _, step := range m.Steps {
		if !step.Wow && !slices.Contains(names, step.Name) {
			names = append(names, step.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "Never a wow: " + some(len(names), func(i int) string { return names[i] })
}

// ratings are how teams rated the steps of each map.
func (t *telling) ratings() (trends []Trend) {
	others := 0
	for _, m := range t.maps() {
		trend := ratingOf(m)
		switch {
		case !trend.Any():
		case len(trends) < mostRatings:
			trends = append(trends, trend)
		default:
			others++
		}
	}
	if len(trends) == 0 {
		none := ratingOf(MapCounts{})
		none.waitsFor("no team has rated the steps of its map so far.")
		return []Trend{none}
	}
	if others > 0 {
		trends[len(trends)-1].note(fmt.Sprintf("Rated as well: %s, choose one to see it", session.Count(others, "other map")))
	}
	return trends
}

// ratingOf is the latest rating of a map's steps beside the one before, if there
// was one. Given of several shops are taken together.
func ratingOf(m MapCounts) Trend {
	trend := Trend{ID: "ratings", Of: m.Name, Title: "Step ratings", Unit: "from -2 to +2", Along: "step"}
	if m.Name != "" {
		trend.Title += ": " + m.Name
	}
	var before, latest []Given
	at := map[string]int{}
	for _, step := range m.Steps {
		fold := session.Fold(step.Name)
		i, known := at[fold]
		if !known {
			i, at[fold] = len(trend.Labels), len(trend.Labels)
			trend.Labels = append(trend.Labels, step.Name)
			before, latest = append(before, Given{}), append(latest, Given{})
		}
		before[i], latest[i] = before[i].and(step.Before), latest[i].and(step.Latest)
	}
	now, then := Line{Name: "Latest", Points: means(latest)}, Line{Name: "Before", Points: means(before)}
	trend.Lines = []Line{now}
	if slices.ContainsFunc(before, func(m Given) bool { return m.N > 0 }) {
		trend.Lines = []Line{then, now}
	}
	return trend
}

func (m Given) and(other Given) Given { return Given{m.Sum + other.Sum, m.N + other.N} }

func (m Given) mean() Point {
	return mean(m.Sum, m.N)
}

func means(all []Given) []Point {
	points := make([]Point, len(all))
	for i, m := range all {
		points[i] = m.mean()
	}
	return points
}
