package store

import (
	"context"
	"database/sql"

	"flashpoint/session/review"
)

// cleared counts the obstacles that were cleared, and in how many days.
func (r *trendReader) cleared(ctx context.Context) error {
	const query = "SELECT " + scopeKey + `, kind, took, count(*) FROM obstacle JOIN initiative ON initiative.id = obstacle.initiative
		WHERE cleared >= $5 AND ` + initiativesOfScope + " GROUP BY 1, 2, 3"
	return r.l.each(ctx, query, r.initiatives(r.from), func(rows *sql.Rows) error {
		var key string
		o := review.Obstruction{Cleared: true}
		err := rows.Scan(&key, &o.Kind, &o.Days, &o.N)
		of := r.of(key)
		of.Obstacles = append(of.Obstacles, o)
		return err
	})
}

// standing reads the obstacles that are in the way of something today.
func (r *trendReader) standing(ctx context.Context) error {
	const query = "SELECT " + scopeKey + `, kind, raised FROM initiative JOIN obstacle ON obstacle.initiative = initiative.id
		WHERE cleared IS NULL AND NOT ended AND obstacles > 0 AND ` + initiativesOfScope
	return r.l.each(ctx, query, r.initiatives(), func(rows *sql.Rows) error {
		var key, raised string
		o := review.Obstruction{N: 1}
		err := rows.Scan(&key, &o.Kind, &raised)
		o.Days = max(0, r.scope.Day(parseMoment(raised)).DaysUntil(r.scope.Today))
		of := r.of(key)
		of.Obstacles = append(of.Obstacles, o)
		return err
	})
}
