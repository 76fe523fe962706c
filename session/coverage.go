package session

import (
	"cmp"
	"slices"
	"time"
)

// Worked is what a shop did with one step of a map, in all its meetings.
// Rehearsals are left out.
type Worked struct {
	Meetings   int       // that chose the step or found ideas for it
	Last       time.Time // when the latest of these was opened; zero for none
	Ideas      int       // removed and merged ones not counted
	Wows       int       // of these
	Chosen     int       // ideas that became initiatives
	OnTheWay   int       // initiatives that customers do not have yet
	Live       int       // initiatives that customers have today
	EverLive   int       // initiatives that customers had at any time
	WowsNow    int       // of Live, those whose idea was a wow
	WowsLive   int       // of EverLive, those whose idea was a wow
	Praise     int       // how often customers praised one of them
	LastPraise Date      // zero for none
}

// A StepPast is what was done with a step under one spelling of its name.
type StepPast struct {
	Name string
	Worked
}

// A MapPast is what a file's lists say about the meetings on one map.
type MapPast struct {
	Map      string
	Meetings int
	Steps    []StepPast // in no order
	Latest   []StepPlan // the map as the latest of these meetings left it
}

// A Coverage is what a shop did with one of its maps over the years, step by
// step.
type Coverage struct {
	Map      string
	Meetings int
	Steps    []StepCoverage // in the map's order, and after them those no longer on it
}

// A StepCoverage is one step of it.
type StepCoverage struct {
	StepPlan
	Gone bool // no longer on the map
	Worked
	Rated   []RatedOn   // by the team, oldest first
	Visited []VisitedOn // by mystery visitors, the earliest day first; steps that were not seen left out
}

// RatedOn is how a team rated a step once.
type RatedOn struct {
	At    time.Time
	Hands Hands
}

// VisitedOn is how a mystery visitor found a step once.
type VisitedOn struct {
	Visit VisitID
	On    Date
	VisitedStep
}

// Any reports whether there is anything to look back on.
func (c Coverage) Any() bool { return c.Meetings > 0 }

// Step is the step of that name.
func (c Coverage) Step(name string) (StepCoverage, bool) {
	return find(c.Steps, func(x StepCoverage) bool { return SameName(x.Name, name) })
}

// Cover lays a map's past out along its steps. Steps are the same when their
// names are, in whatever meeting; whoever renames one begins it anew.
func (p MapPast) Cover(steps []StepPlan, ratings []MapRating, visits []Visit) Coverage {
	c := Coverage{Map: p.Map, Meetings: p.Meetings}
	l := layout{at: map[string]int{}, folded: map[string]string{}, rated: map[string]ID{}}
	for _, step := range steps {
		c.Steps = append(c.Steps, StepCoverage{StepPlan: step})
		if fold := l.fold(step.Name); !l.has(fold) {
			l.at[fold] = len(c.Steps) - 1
		}
	}
	past := slices.SortedFunc(slices.Values(p.Steps), func(a, b StepPast) int {
		return cmp.Or(b.Last.Compare(a.Last), cmp.Compare(a.Name, b.Name))
	})
	for _, x := range past {
		if x.Meetings > 0 || l.has(l.fold(x.Name)) { // what nobody ever worked on and is gone, is gone
			step := l.step(&c, x.Name)
			step.Worked = step.plus(x.Worked)
		}
	}
	for _, r := range ratings {
		c.rate(&l, r)
	}
	for _, v := range visits {
		for _, x := range v.Steps {
			if x.Seen {
				step := l.step(&c, x.Name)
				step.Visited = append(step.Visited, VisitedOn{Visit: v.ID, On: v.On, VisitedStep: x})
			}
		}
	}
	return c
}

// Cover lays the past of one of the shop's maps out with all that the desk may
// know: how the team rated it, and how mystery visitors found it.
func (s *Shop) Cover(p MapPast) Coverage {
	steps := p.Latest
	if m, ok := s.Map(p.Map); ok {
		steps = m.Steps
	}
	ratings := slices.DeleteFunc(slices.Clone(s.Ratings), func(r MapRating) bool { return !SameName(r.Map, p.Map) })
	return p.Cover(steps, ratings, s.VisitsOf(p.Map))
}

// rate takes a rating in. Of several in one meeting the last one counts.
func (c *Coverage) rate(l *layout, r MapRating) {
	for _, x := range r.Steps {
		if x.Hands.N() == 0 {
			continue
		}
		step, fold := l.step(c, x.Name), l.fold(x.Name)
		if n := len(step.Rated); n > 0 && l.rated[fold] == r.Session {
			step.Rated = step.Rated[:n-1]
		}
		step.Rated = append(step.Rated, RatedOn{At: r.At, Hands: x.Hands})
		l.rated[fold] = r.Session
	}
}

// layout finds the place of a step by its name. Names come again and again in
// the same spelling, so each is folded once.
type layout struct {
	at     map[string]int
	folded map[string]string
	rated  map[string]ID // in which meeting a step was rated last
}

func (l *layout) fold(name string) string {
	fold, ok := l.folded[name]
	if !ok {
		fold = Fold(name)
		l.folded[name] = fold
	}
	return fold
}

func (l *layout) has(fold string) bool {
	_, ok := l.at[fold]
	return ok
}

// step is the step of that name; one that is not on the map comes after it.
func (l *layout) step(c *Coverage, name string) *StepCoverage {
	fold := l.fold(name)
	if !l.has(fold) {
		c.Steps = append(c.Steps, StepCoverage{StepPlan: StepPlan{Name: name}, Gone: true})
		l.at[fold] = len(c.Steps) - 1
	}
	return &c.Steps[l.at[fold]]
}

// plus adds what was done under another spelling.
func (w Worked) plus(x Worked) Worked {
	if x.Last.After(w.Last) {
		w.Last = x.Last
	}
	return Worked{
		Meetings: w.Meetings + x.Meetings, Last: w.Last,
		Ideas: w.Ideas + x.Ideas, Wows: w.Wows + x.Wows, Chosen: w.Chosen + x.Chosen,
		OnTheWay: w.OnTheWay + x.OnTheWay, Live: w.Live + x.Live, EverLive: w.EverLive + x.EverLive,
		WowsNow: w.WowsNow + x.WowsNow, WowsLive: w.WowsLive + x.WowsLive,
		Praise: w.Praise + x.Praise, LastPraise: later(w.LastPraise, x.LastPraise),
	}
}
