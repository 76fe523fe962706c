package review

import (
	"cmp"
	"fmt"
	"slices"

	"flashpoint/session"
)

// quietWeeks is how many weeks without a meeting make a shop quiet: longer than a
// month with a holiday in it.
const quietWeeks = 6

func (t *telling) meetings() Trend {
	trend := t.months.over("meetings", "Meetings held", "meetings", t.months.sums("", func(in func(Month, int)) {
		for _, x := range t.Held {
			in(x.Month, x.Meetings)
		}
	}))
	trend.note(t.running())
	trend.note(t.quietShops())
	trend.waitsFor("the first meeting begins this.")
	return trend
}

// running says how many of the meetings are not closed.
func (t *telling) running() string {
	n := 0
	for _, x := range t.Held {
		if x.Month >= t.since {
			n += x.Running
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "1 of them is still running"
	}
	return fmt.Sprintf("%d of them are still running", n)
}

// quietShops are those where nobody met for long, in the order of their names.
func (t *telling) quietShops() string {
	weeks := func(shop ShopCounts) int { return shop.Last.DaysUntil(t.today) / 7 }
	quiet := slices.DeleteFunc(slices.Clone(t.Shops), func(shop ShopCounts) bool { return weeks(shop) < quietWeeks })
	switch {
	case len(quiet) == 0:
		return ""
	case len(t.Shops) == 1:
		return fmt.Sprintf("Gone quiet: no meeting for %d weeks", weeks(quiet[0]))
	}
	slices.SortFunc(quiet, func(a, b ShopCounts) int { return cmp.Compare(session.Fold(a.Name), session.Fold(b.Name)) })
	return "Gone quiet: " + some(len(quiet), func(i int) string {
		return fmt.Sprintf("%s, no meeting for %d weeks", quiet[i].Name, weeks(quiet[i]))
	})
}

func (t *telling) ideas() Trend {
	wows := t.months.sums("Wows", func(in func(Month, int)) {
		for _, x := range t.Held {
			in(x.Month, x.Wows)
		}
	})
	fixes := t.months.sums("Fixes", func(in func(Month, int)) {
		for _, x := range t.Held {
			in(x.Month, x.Ideas-x.Wows)
		}
	})
	trend := t.months.over("ideas", "Ideas", "ideas", wows, fixes)
	trend.waitsFor("the first idea of a meeting begins this.")
	return trend
}
