package review

import (
	"slices"

	"flashpoint/session"
)

// alongKind is what the trends of obstacles go along.
const alongKind = "kind of obstacle"

// kinds are those that came up, in the order in which the domain has them.
func (t *telling) kinds() []session.ObstacleKind {
	return slices.DeleteFunc(session.ObstacleKinds(), func(k session.ObstacleKind) bool {
		return !slices.ContainsFunc(t.Obstacles, func(o Obstruction) bool { return o.Kind == k })
	})
}

// byKind is a trend along the kinds of obstacle.
func (t *telling) byKind(id, title, unit string) Trend {
	trend := Trend{ID: id, Title: title, Unit: unit, Along: alongKind}
	for _, k := range t.kinds() {
		trend.Labels = append(trend.Labels, string(k))
	}
	return trend
}

func (t *telling) obstacles() Trend {
	trend := t.byKind("obstacles", "Obstacles", "obstacles")
	standing, cleared := Line{Name: "Standing now"}, Line{Name: "Cleared"}
	for _, k := range t.kinds() {
		n := map[bool]int{}
		for _, o := range t.Obstacles {
			if o.Kind == k {
				n[o.Cleared] += o.N
			}
		}
		standing.Points = append(standing.Points, counted(n[false]))
		cleared.Points = append(cleared.Points, counted(n[true]))
	}
	trend.Lines = []Line{standing, cleared}
	trend.waitsFor("no obstacle was written down so far.")
	return trend
}

func (t *telling) toClear() Trend {
	trend := t.byKind("days-to-clear", "Days to clear an obstacle, median", "days")
	var line Line
	for _, k := range t.kinds() {
		all := days{}
		for _, o := range t.Obstacles {
			if o.Kind == k && o.Cleared {
				all[max(o.Days, 0)] += o.N
			}
		}
		line.Points = append(line.Points, all.median())
	}
	trend.Lines = []Line{line}
	trend.waitsFor("no obstacle was cleared so far.")
	return trend
}

// ages are up to how many days an obstacle is of each age; the last has no end.
var ages = [...]struct {
	label string
	under int
}{{"under a week", 7}, {"1 to 4 weeks", 28}, {"1 to 3 months", 91}, {"3 to 6 months", 182}, {"over 6 months", 0}}

func (t *telling) obstacleAge() Trend {
	trend := Trend{ID: "obstacle-age", Title: "Age of standing obstacles", Unit: "obstacles", Along: "age"}
	n := [len(ages)]int{}
	for _, o := range t.Obstacles {
		if !o.Cleared {
			i := 0
			for i < len(ages)-1 && o.Days >= ages[i].under {
				i++
			}
			n[i] += o.N
		}
	}
	var line Line
	for i, age := range ages {
		trend.Labels = append(trend.Labels, age.label)
		line.Points = append(line.Points, counted(n[i]))
	}
	trend.Lines = []Line{line}
	if !trend.Any() {
		trend.note("No obstacle stands in the way.")
	}
	return trend
}
