package store

import (
	"context"
	"database/sql"

	"flashpoint/session/review"
)

// praise counts how often customers praised anything, month by month.
func (r *trendReader) praise(ctx context.Context) error {
	const query = "SELECT " + scopeKey + `, month, sum(reactions), sum(words)
		FROM praise_month JOIN initiative ON initiative.id = praise_month.initiative
		WHERE month >= $5 AND ` + initiativesOfScope + " GROUP BY 1, 2"
	return r.l.each(ctx, query, r.initiatives(r.month), func(rows *sql.Rows) error {
		var key, month string
		var p review.PraiseCount
		err := rows.Scan(&key, &month, &p.Reactions, &p.Words)
		p.Month = monthIn(month)
		of := r.of(key)
		of.Praise = append(of.Praise, p)
		return err
	})
}

// best reads which ideas were praised most, where shops are taken together.
func (r *trendReader) best(ctx context.Context) error {
	if r.byShop {
		return nil
	}
	query := "SELECT coalesce(shop, ''), title, praised + liked, good_words, count(*) OVER () FROM initiative WHERE all_praise > 0 AND $5 = '' AND " +
		initiativesOfScope + " ORDER BY all_praise DESC, initiative.id LIMIT 8"
	if r.month != "" {
		query = `SELECT coalesce(shop, ''), title, sum(reactions), sum(words), count(*) OVER ()
			FROM praise_month JOIN initiative ON initiative.id = praise_month.initiative
			WHERE month >= $5 AND ` + initiativesOfScope + " GROUP BY initiative.id ORDER BY sum(reactions + words) DESC, initiative.id LIMIT 8"
	}
	return r.l.each(ctx, query, r.initiatives(r.month), func(rows *sql.Rows) error {
		var shop string
		var p review.Praised
		of := r.of("")
		err := rows.Scan(&shop, &p.Title, &p.Reactions, &p.Words, &of.Praised)
		p.Shop = r.names[shop]
		of.Best = append(of.Best, p)
		return err
	})
}

// told counts how long praise waited, month by month.
func (r *trendReader) told(ctx context.Context) error {
	const query = "SELECT " + scopeKey + `, substr(day, 1, 7), waited, count(*)
		FROM told JOIN initiative ON initiative.id = told.initiative
		WHERE heard IS NOT NULL AND day >= $5 AND ` + initiativesOfScope + " GROUP BY 1, 2, 3"
	return r.l.each(ctx, query, r.initiatives(r.month), func(rows *sql.Rows) error {
		var key, month string
		var t review.Told
		err := rows.Scan(&key, &month, &t.Days, &t.N)
		t.Month = monthIn(month)
		of := r.of(key)
		of.Told = append(of.Told, t)
		return err
	})
}
