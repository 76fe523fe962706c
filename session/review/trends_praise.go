package review

import (
	"cmp"
	"fmt"
	"slices"

	"flashpoint/session"
)

func (t *telling) praise() Trend {
	reactions := t.months.sums("Reactions", func(in func(Month, int)) {
		for _, x := range t.Praise {
			in(x.Month, x.Reactions)
		}
	})
	words := t.months.sums("In words", func(in func(Month, int)) {
		for _, x := range t.Praise {
			in(x.Month, x.Words)
		}
	})
	trend := t.months.over("praise", "Praise from customers", "times", reactions, words)
	trend.note(t.quietIdeas())
	trend.waitsFor("the first customer who praises an idea begins this.")
	return trend
}

// quietIdeas are the live ones that heard no praise for long, the longest first.
func (t *telling) quietIdeas() string {
	quiet := slices.DeleteFunc(slices.Clone(t.Lives), func(l Life) bool { return l.Quiet.IsZero() })
	slices.SortStableFunc(quiet, func(a, b Life) int {
		return cmp.Or(a.Quiet.Compare(b.Quiet), cmp.Compare(a.Title, b.Title))
	})
	if len(quiet) == 0 {
		return ""
	}
	return "Gone quiet: " + some(len(quiet), func(i int) string {
		days := session.Count(quiet[i].Quiet.DaysUntil(t.today), "day")
		return fmt.Sprintf("%s, %s without praise", t.titled(quiet[i].Title, quiet[i].Shop), days)
	})
}

// titled is an idea's title, with its shop where there are several.
func (t *telling) titled(title, shop string) string {
	if len(t.Shops) > 1 && shop != "" {
		return fmt.Sprintf("%s (%s)", title, shop)
	}
	return title
}

func (t *telling) best() Trend {
	trend := Trend{ID: "most-praised", Title: "Ideas praised most", Unit: "times", Along: "idea",
		Lines: []Line{{Name: "Reactions"}, {Name: "In words"}}}
	for _, x := range t.Best {
		trend.Labels = append(trend.Labels, t.titled(x.Title, x.Shop))
		trend.Lines[0].Points = append(trend.Lines[0].Points, counted(x.Reactions))
		trend.Lines[1].Points = append(trend.Lines[1].Points, counted(x.Words))
	}
	if more := t.Praised - len(t.Best); more > 0 {
		trend.note("Praised as well: " + session.Count(more, "other idea"))
	}
	trend.waitsFor("no customer has praised an idea so far.")
	return trend
}

func (t *telling) gap() Trend {
	trend := t.months.over("gap", "Days from praise to told, median", "days", t.months.medians(func(in func(Month, int, int)) {
		for _, x := range t.Told {
			in(x.Month, x.Days, x.N)
		}
	}))
	if t.Waiting.Ideas > 0 {
		trend.note(fmt.Sprintf("Waiting to be told now: praise for %s, the oldest for %s", session.Count(t.Waiting.Ideas, "idea"),
			session.Count(t.Waiting.Since.DaysUntil(t.today), "day")))
	}
	trend.waitsFor("the first time an author is told of praise begins this.")
	return trend
}
