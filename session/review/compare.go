package review

import (
	"cmp"
	"slices"

	"flashpoint/session"
)

// OneShop are the counts of one shop, to lay beside those of others.
type OneShop struct {
	ID   session.ID
	Name string
	Counts
}

// alongShop is what a comparison goes along.
const alongShop = "shop"

// Compare lays shops side by side, in the order of their names and never of their
// figures: this is no league. A point where a shop has nothing to count is none.
func Compare(shops []OneShop, s Scope) []Trend {
	shops = slices.Clone(shops)
	slices.SortFunc(shops, func(a, b OneShop) int {
		return cmp.Or(cmp.Compare(session.Fold(a.Name), session.Fold(b.Name)), cmp.Compare(a.ID.String(), b.ID.String()))
	})
	c := comparison{shops: shops, scope: s, names: shopNames(shops)}
	return append([]Trend{
		c.along("shops-meetings", "Meetings held", "meetings", held),
		c.along("shops-ideas", "Ideas in a meeting, mean", "ideas", ideasEach),
		c.along("shops-wows-live", "Wows live today", "ideas", wowsToday),
		c.along("shops-days-to-live", "Days from idea to live, median", "days", daysToLive),
		c.along("shops-praise", "Praise from customers", "times", praised),
		c.along("shops-gap", "Days from praise to told, median", "days", daysToTold),
		c.along("shops-coverage", "Steps that ever had a live wow", Percent, covered),
	}, c.ratings()...)
}

type comparison struct {
	shops []OneShop
	scope Scope
	names []string
}

// along is one figure of each shop.
func (c comparison) along(id, title, unit string, figure func(*Counts, Scope) Point) Trend {
	t := Trend{ID: id, Title: title, Unit: unit, Along: alongShop, Labels: c.names, Lines: []Line{{}}}
	for i := range c.shops {
		t.Lines[0].Points = append(t.Lines[0].Points, figure(&c.shops[i].Counts, c.scope))
	}
	return t
}

// shopNames are those of the shops. Two of one name are told apart by the end of
// their IDs.
func shopNames(shops []OneShop) []string {
	times := map[string]int{}
	for _, shop := range shops {
		times[session.Fold(shop.Name)]++
	}
	names := make([]string, len(shops))
	for i, shop := range shops {
		names[i] = shop.Name
		if times[session.Fold(shop.Name)] > 1 {
			id := shop.ID.String()
			names[i] += " (" + id[len(id)-4:] + ")"
		}
	}
	return names
}

// ratings are how each team rated each step, one trend for a step. Steps are the
// same when their names are, in whatever spelling.
func (c comparison) ratings() (trends []Trend) {
	at := map[string]int{}
	for i := range c.shops {
		for _, m := range c.shops[i].Maps {
			for _, step := range m.Steps {
				if step.Latest.N == 0 {
					continue
				}
				fold := session.Fold(step.Name)
				n, known := at[fold]
				if !known {
					n = len(trends)
					at[fold] = n
					trends = append(trends, Trend{ID: "shops-rating", Of: step.Name, Title: "Step rating: " + step.Name,
						Unit: "from -2 to +2", Along: alongShop, Labels: c.names, Lines: []Line{{Points: noValues(len(c.shops))}}})
				}
				trends[n].Lines[0].Points[i] = step.Latest.mean()
			}
		}
	}
	return trends
}

// noValues are so many gaps, to be filled.
func noValues(n int) []Point {
	points := make([]Point, n)
	for i := range points {
		points[i].None = true
	}
	return points
}

func held(c *Counts, _ Scope) Point {
	n := 0
	for _, x := range c.Held {
		n += x.Meetings
	}
	return counted(n)
}

func ideasEach(c *Counts, s Scope) Point {
	meetings, ideas := held(c, s), 0
	for _, x := range c.Held {
		ideas += x.Ideas
	}
	return mean(ideas, meetings.N)
}

func wowsToday(c *Counts, s Scope) Point {
	n := 0
	for _, x := range c.Lives {
		if x.Wow && x.has(s.Today) {
			n++
		}
	}
	return counted(n)
}

func daysToLive(c *Counts, s Scope) Point {
	all := days{}
	for _, x := range c.Lives {
		if !x.Found.IsZero() && MonthOf(x.Live) >= MonthOf(s.Since) {
			all[max(x.Found.DaysUntil(x.Live), 0)]++
		}
	}
	return all.median()
}

func praised(c *Counts, _ Scope) Point {
	n := 0
	for _, x := range c.Praise {
		n += x.Reactions + x.Words
	}
	return counted(n)
}

func daysToTold(c *Counts, _ Scope) Point {
	all := days{}
	for _, x := range c.Told {
		all[max(x.Days, 0)] += x.N
	}
	return all.median()
}

func covered(c *Counts, _ Scope) Point {
	wows, steps := 0, 0
	for _, m := range c.Maps {
		wows, steps = wows+m.wows(), steps+len(m.Steps)
	}
	return share(wows, steps)
}
