package desk

import (
	"cmp"
	"fmt"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// boarded is an idea on the board.
type boarded struct {
	*session.InitiativeSummary
	row   row
	needs []filter
	worst session.Date // the earliest day that counts for what is late or next; zero for none
}

// rows are the parts of the board that are shown.
func (b *Board) rows() []row {
	if len(b.ideas) == 0 {
		return []row{words(kit.Text, noIdeas+".")}
	}
	var rows []row
	from := 0
	for n, status := range statuses() {
		to := from
		for to < len(b.ideas) && b.ideas[to].Status == status {
			to++
		}
		var part []row
		for _, x := range b.ideas[from:to] {
			if b.only == all || b.only == filter(status) || slices.Contains(x.needs, b.only) {
				part = append(part, x.row)
			}
		}
		if from = to; len(part) > 0 {
			rows = append(append(rows, b.heading(n, status, len(part))), part...)
		}
	}
	if b.host.Lists().Older {
		rows = append(rows, words(kit.Text, fmt.Sprintf("These are the newest %d. Older ideas: w on the first screen.", len(b.ideas))))
	}
	return rows
}

// sorted are ideas by status and need, and how many there are of each.
func (b *Board) sorted(list []session.InitiativeSummary) ([]boarded, map[filter]int) {
	today := b.host.Today()
	ideas, need := make([]boarded, len(list)), map[filter]int{}
	for n := range list {
		i := &list[n]
		x := boarded{InitiativeSummary: i, needs: needsOf(i, today), worst: i.NextDue, row: b.row(i)}
		if x.worst.IsZero() || !i.ClearBy.IsZero() && i.ClearBy.Before(x.worst) {
			x.worst = i.ClearBy
		}
		need[filter(i.Status)]++
		for _, f := range x.needs {
			need[f]++
		}
		ideas[n] = x
	}
	order := statuses()
	slices.SortStableFunc(ideas, func(x, y boarded) int {
		return cmp.Or(
			cmp.Compare(slices.Index(order, x.Status), slices.Index(order, y.Status)),
			cmp.Compare(urgency(x), urgency(y)),
			earlier(x.worst, y.worst),
		)
	})
	return ideas, need
}

// needsOf is what an idea needs somebody for. Of one that has ended, nothing is
// late or in the way any more.
func needsOf(i *session.InitiativeSummary, today session.Date) []filter {
	var needs []filter
	ended := i.Status.Ended()
	for _, x := range []struct {
		filter
		is bool
	}{
		{late, !ended && i.Late(today)}, {blocked, !ended && i.Obstacles > 0},
		{untold, !i.UntoldSince.IsZero()}, {quiet, !i.QuietSince(today).IsZero()},
	} {
		if x.is {
			needs = append(needs, x.filter)
		}
	}
	return needs
}

// urgency is the place of an idea's first need; after all those, none.
func urgency(x boarded) int {
	known := filters()
	if len(x.needs) == 0 {
		return len(known)
	}
	for n, f := range known {
		if f.filter == x.needs[0] {
			return n
		}
	}
	return len(known)
}

// earlier puts the earlier day first, and no day last.
func earlier(a, b session.Date) int {
	if a.IsZero() || b.IsZero() {
		return b.Compare(a)
	}
	return a.Compare(b)
}

// row is an idea with what it needs, in signs and words.
func (b *Board) row(i *session.InitiativeSummary) row {
	return row{key: "initiative:" + i.ID.String(), draw: func(s spot) []kit.Line {
		today := b.host.Today()
		e := entry{text: i.Title, token: kit.Strong, most: 2}
		if i.Step != "" {
			e.note = append(e.note, fact(kit.Text, i.Step))
		}
		if i.Status.Ended() {
			e.facts = append(e.facts, fact(kit.Text, "since "+i.Since.Words(today)))
		}
		e.facts = append(e.facts, trouble(i, b.host.Meeting().Shop, today)...)
		if n := i.Feedback.Praise(); n > 0 {
			e.facts = append(e.facts, fact(kit.Text, session.PraiseWords(n)))
		}
		return e.lines(s)
	}}
}
