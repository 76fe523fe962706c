package review

import (
	"fmt"

	"flashpoint/session"
)

// lastingDays is after how many days an idea that is still with customers has
// become a habit.
const lastingDays = 90

// has reports whether customers have the idea at the end of a day.
func (l Life) has(day session.Date) bool {
	return l.Live.Compare(day) <= 0 && (l.Gone.IsZero() || day.Before(l.Gone))
}

func (t *telling) live() Trend {
	wows, others := Line{Name: "Wows", Points: make([]Point, t.months.n)}, Line{Name: "Other ideas", Points: make([]Point, t.months.n)}
	for i := range t.months.n {
		end := t.months.last(i).Last()
		if t.today.Before(end) {
			end = t.today
		}
		n := [2]int{}
		for _, x := range t.Lives {
			if x.has(end) && x.Wow {
				n[0]++
			} else if x.has(end) {
				n[1]++
			}
		}
		wows.Points[i], others.Points[i] = counted(n[0]), counted(n[1])
	}
	trend := t.months.over("wows-live", "Wows live", "ideas", wows, others)
	trend.Stood = true
	trend.note("Counted at the end of each " + trend.Along)
	trend.waitsFor("the first idea that goes live begins this.")
	return trend
}

func (t *telling) lasting() Trend {
	of, n := make([]int, t.quarters.n), make([]int, t.quarters.n)
	allOf, all, young := 0, 0, 0
	for _, x := range t.Lives {
		day := x.Live.AddDays(lastingDays)
		i, in := t.quarters.at(MonthOf(x.Live))
		switch {
		case !in || MonthOf(x.Live) < t.since:
			continue
		case t.today.Before(day):
			young++
			continue
		case x.has(day):
			of[i]++
			allOf++
		}
		n[i]++
		all++
	}
	line := Line{Points: make([]Point, t.quarters.n)}
	for i := range line.Points {
		line.Points[i] = share(of[i], n[i])
	}
	trend := t.quarters.over("live-after-90-days", "Still live after 90 days", Percent, line)
	trend.note("By the " + trend.Along + " in which they went live")
	if all > 0 {
		trend.note("In all: " + shareWords(allOf, all))
	}
	if young > 0 {
		trend.note(fmt.Sprintf("Not counted yet, live for less than 90 days: %d", young))
	}
	trend.waitsFor("it begins 90 days after the first idea went live.")
	return trend
}

// shareWords say a share as its n allows: "7 of 9", "82% of 40".
func shareWords(of, n int) string {
	if s, ok := session.ShareOf(of, n); ok {
		return fmt.Sprintf("%d%% of %d", s.Percent, n)
	}
	return fmt.Sprintf("%d of %d", of, n)
}

func (t *telling) toLive() Trend {
	trend := t.quarters.over("days-to-live", "Days from idea to live, median", "days", t.quarters.medians(func(in func(Month, int, int)) {
		for _, x := range t.Lives {
			if !x.Found.IsZero() {
				in(MonthOf(x.Live), x.Found.DaysUntil(x.Live), 1)
			}
		}
	}))
	trend.waitsFor("the first idea that goes live begins this.")
	return trend
}
