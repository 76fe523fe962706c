package store

import (
	"context"
	"fmt"
	"slices"

	"flashpoint/session"
)

type praiseMonthRow struct {
	month            int64 // 202603: it names the row, and keeps the order
	reactions, words int
}

func praiseMonthTable() table[praiseMonthRow] {
	t := plain(
		"REPLACE INTO praise_month(initiative, month, reactions, words) VALUES($1, $2, $3, $4)", "", 1,
		func(r *praiseMonthRow) [2]int64 { return [2]int64{r.month} },
		func(r *praiseMonthRow) []any { return []any{r.text(), r.reactions, r.words} },
	)
	t.drop = func(ctx context.Context, l *link, stream string, r *praiseMonthRow) error {
		return l.exec(ctx, "DELETE FROM praise_month WHERE initiative = $1 AND month = $2", stream, r.text())
	}
	return t
}

func (r *praiseMonthRow) text() string { return fmt.Sprintf("%04d-%02d", r.month/100, r.month%100) }

// projectPraise counts an idea's praise month by month. It is in few months, as
// people name days of the last weeks.
func (b *initiativeSheets) projectPraise() {
	var rows []praiseMonthRow
	in := func(day session.Date) *praiseMonthRow {
		month := int64(100*day.Year + int(day.Month))
		for n := len(rows) - 1; n >= 0; n-- { // the latest is asked for most
			if rows[n].month == month {
				return &rows[n]
			}
		}
		rows = append(rows, praiseMonthRow{month: month})
		return &rows[len(rows)-1]
	}
	for _, c := range b.of.Reactions {
		if c.Reaction.Good() {
			in(c.On).reactions++
		}
	}
	for n := range b.of.Comments {
		if c := &b.of.Comments[n]; c.Good() {
			in(c.On).words++
		}
	}
	slices.SortFunc(rows, func(a, b praiseMonthRow) int { return int(a.month - b.month) })
	for _, r := range rows {
		b.praise.add(r)
	}
}
