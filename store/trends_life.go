package store

import (
	"context"
	"database/sql"

	"flashpoint/session"
	"flashpoint/session/review"
)

// lives reads what became of ideas, on which steps, as their meetings call these now,
// and what praise waits to be told.
func (r *trendReader) lives(ctx context.Context) error {
	const query = `SELECT coalesce(shop, ''), title, map, coalesce(step.name, initiative.step), iif(status IN ('changed', 'stopped'), coalesce(since, ''), ''),
			status = 'live', coalesce(live_on, ''), coalesce(last_praise, ''), coalesce(untold_since, ''),
			coalesce(idea.kind = 'wow', 0), coalesce(idea.at, '')
		FROM initiative LEFT JOIN idea ON idea.initiative = initiative.id
			LEFT JOIN step ON step.session = idea.session AND step.step = idea.step
		WHERE (live_on IS NOT NULL OR untold_since IS NOT NULL) AND ` + initiativesOfScope
	return r.l.each(ctx, query, r.initiatives(), func(rows *sql.Rows) error {
		var shop, onMap, step, found string
		var live bool
		var x review.Life
		var sum session.InitiativeSummary
		var untold session.Date
		err := rows.Scan(&shop, &x.Title, &onMap, &step, dayIn{&x.Gone}, &live, dayIn{&x.Live}, dayIn{&sum.Feedback.Last},
			dayIn{&untold}, &x.Wow, &found)
		x.Shop = r.names[shop]
		of := r.of(r.key(shop))
		if !untold.IsZero() {
			of.Waiting = of.Waiting.And(untold)
		}
		if x.Live.IsZero() {
			return err
		}
		if live {
			sum.Status, sum.LiveOn = session.StatusLive, x.Live
			x.Quiet = sum.QuietSince(r.scope.Today)
		}
		if x.Wow {
			r.maps.wasLive(shop, onMap, step)
		}
		x.Found = r.scope.Day(parseMoment(found))
		of.Lives = append(of.Lives, x)
		return err
	})
}
