package store

import (
	"context"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
)

// InShort counts how everything stands on a day, of all shops of the file. It reads
// one line for each chosen idea, and those of the meetings of the last 30 days.
func (s *Store) InShort(ctx context.Context, today session.Date, loc *time.Location) (review.Short, error) {
	short := review.Short{Since: today.AddDays(1 - review.LatelyDays)}
	err := s.with(ctx, "reading how everything stands", func(l *link) error {
		a := &asking{ctx: ctx, link: l, Query: review.Query{Of: review.Initiatives, Today: today, Loc: loc}}
		of := a.initiatives()
		is := func(mark review.Mark) string { return "count(*) FILTER (WHERE " + of.marks[mark] + "), " }
		query := "SELECT " + is(review.Stuck) + is(review.Untold) + is(review.Live) +
			"coalesce(sum(all_praise), 0), coalesce(sum(good_words), 0) FROM initiative WHERE " + of.where
		return l.row(ctx, query, a.args...).Scan(&short.Stuck, &short.Untold, &short.Live, &short.Praise, &short.InWords)
	})
	if err != nil {
		return short, err
	}
	err = s.with(ctx, "reading how everything stands", func(l *link) error {
		a := &asking{ctx: ctx, link: l, Query: review.Query{Of: review.Meetings, Filter: review.Filter{Since: short.Since}, Today: today, Loc: loc}}
		of := a.meetings()
		a.and(of.where)
		a.between(of.day, of.moments, a.and)
		query := `SELECT count(*), count(*) FILTER (WHERE closed IS NULL), count(*) FILTER (WHERE chosen <> '[]'),
			coalesce(sum(json_array_length(chosen)), 0) FROM session WHERE ` + strings.Join(a.where, " AND ")
		return l.row(ctx, query, a.args...).Scan(&short.Meetings, &short.Running, &short.Deciding, &short.Chosen)
	})
	return short, err
}
