package review

import (
	"fmt"
	"strings"

	"flashpoint/session"
)

// Trends are what the counts say over the years, always all of them in the same
// order: one for which there is nothing yet says in its notes what it waits for.
// What happened before the month of s.Since is left out of the counts; what stands
// today is told as it stands.
func (c *Counts) Trends(s Scope) []Trend {
	from, to := c.begin(s), MonthOf(s.Today)
	t := telling{Counts: c, today: s.Today, since: MonthOf(s.Since), months: newPeriod(from, to, 1), quarters: newPeriod(from, to, 3)}
	trends := []Trend{
		t.meetings(), t.ideas(), t.live(), t.lasting(), t.toLive(),
		t.obstacles(), t.toClear(), t.obstacleAge(),
		t.praise(), t.best(), t.gap(), t.coverage(),
	}
	return append(trends, t.ratings()...)
}

// A telling makes trends of counts.
type telling struct {
	*Counts
	today            session.Date
	since            Month
	months, quarters period
}

// begin is the first month of which there is anything to tell.
func (c *Counts) begin(s Scope) Month {
	first := MonthOf(s.Today)
	for _, x := range c.Held {
		first = min(first, x.Month)
	}
	for _, x := range c.Lives {
		first = min(first, MonthOf(x.Live))
	}
	for _, x := range c.Praise {
		first = min(first, x.Month)
	}
	for _, x := range c.Told {
		first = min(first, x.Month)
	}
	return max(first, MonthOf(s.Since))
}

// over is a trend along time.
func (p period) over(id, title, unit string, lines ...Line) Trend {
	return Trend{ID: id, Title: title, Unit: unit, Along: p.along(), Labels: p.labels(), Lines: lines, SoFar: true}
}

// sums counts things into the period; add is called for each with a function
// that counts n more in a month.
func (p period) sums(name string, add func(in func(m Month, n int))) Line {
	line := Line{Name: name, Points: make([]Point, p.n)}
	add(func(m Month, n int) {
		if i, ok := p.at(m); ok {
			line.Points[i] = counted(line.Points[i].N + n)
		}
	})
	return line
}

// medians are those of the days that came up in each part of the period.
func (p period) medians(add func(in func(m Month, day, n int))) Line {
	all := make([]days, p.n)
	add(func(m Month, day, n int) {
		if i, ok := p.at(m); ok {
			if all[i] == nil {
				all[i] = days{}
			}
			all[i][max(day, 0)] += n
		}
	})
	line := Line{Points: make([]Point, p.n)}
	for i, d := range all {
		line.Points[i] = d.median()
	}
	return line
}

// note adds a sentence, if there is one.
func (t *Trend) note(text string) {
	if text != "" {
		t.Notes = append(t.Notes, text)
	}
}

// waitsFor says what a trend without anything to count waits for.
func (t *Trend) waitsFor(what string) {
	if !t.Any() {
		t.Notes = append([]string{"Not enough yet: " + what}, t.Notes...)
	}
}

// some are the first three of n things in words, with how many more there are.
func some(n int, words func(i int) string) string {
	const most = 3
	var list []string
	for i := range min(n, most) {
		list = append(list, words(i))
	}
	if n > most {
		list = append(list, fmt.Sprintf("and %d more", n-most))
	}
	return strings.Join(list, "; ")
}
