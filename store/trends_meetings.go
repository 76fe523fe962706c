package store

import (
	"context"
	"database/sql"

	"flashpoint/session"
	"flashpoint/session/review"
)

// held reads a line for each meeting, the oldest first: how many there were in each
// month, on which maps of which shops, and which of them rated their map.
func (r *trendReader) held(ctx context.Context) error {
	if err := r.shopNames(ctx); err != nil {
		return err
	}
	const query = `SELECT id, coalesce(shop, ''), title, opened, ideas, wows, rating IS NOT NULL, closed IS NULL, ` + wasHeld + ` FROM session
		WHERE opened IS NOT NULL AND NOT rehearsal AND ` + hasBegun + ` AND ($1 IS NULL OR shop IN (SELECT value FROM json_each($1)))
			AND ($2 IS NULL OR title IN (SELECT value FROM json_each($2))) ORDER BY id`
	months := map[string]map[review.Month]*review.Held{}
	last := map[string]string{}
	err := r.l.each(ctx, query, r.args[1:3], func(rows *sql.Rows) error {
		var id, shop, title, opened string
		var ideas, wows int
		var rated, running, held bool
		if err := rows.Scan(&id, &shop, &title, &opened, &ideas, &wows, &rated, &running, &held); err != nil {
			return err
		}
		if len(opened) != len(momentLayout) {
			return &damaged{"a meeting was opened at a moment that is none"}
		}
		m := r.maps.of(shop, title)
		m.Name, m.latest = title, id
		m.Meetings++
		last[shop] = opened
		if opened < r.from {
			return nil
		}
		if rated {
			m.rated = append(m.rated[max(0, len(m.rated)-1):], id)
		}
		if !held {
			return nil
		}
		key, month := r.key(shop), r.monthOf(opened)
		if months[key] == nil {
			months[key] = map[review.Month]*review.Held{}
		}
		h := months[key][month]
		if h == nil {
			h = &review.Held{Month: month}
			months[key][month] = h
		}
		h.Meetings, h.Ideas, h.Wows = h.Meetings+1, h.Ideas+ideas, h.Wows+wows
		if running {
			h.Running++
		}
		return nil
	})
	for key, of := range months {
		for _, h := range of {
			one := r.of(key)
			one.Held = append(one.Held, *h)
		}
	}
	for shop, opened := range last {
		one := r.of(r.key(shop))
		one.Shops = append(one.Shops, review.ShopCounts{Name: r.names[shop], Last: r.scope.Day(parseMoment(opened))})
		if r.byShop {
			one.Name = r.names[shop]
		}
	}
	return err
}

// monthOf is the month of a moment. Only near the border of a month does the
// reader's clock decide in which it was, and the moment has to be taken apart.
func (r *trendReader) monthOf(moment string) review.Month {
	if day := moment[8:10]; "02" < day && day < "28" {
		return monthIn(moment[:7])
	}
	return review.MonthOf(r.scope.Day(parseMoment(moment)))
}

// monthIn reads "2026-03".
func monthIn(text string) review.Month {
	var d session.Date
	_ = d.UnmarshalText([]byte(text + "-01")) // the program wrote it
	return review.MonthOf(d)
}

// shopNames are those of the file's shops.
func (r *trendReader) shopNames(ctx context.Context) error {
	return r.l.each(ctx, "SELECT id, name FROM shop", nil, func(rows *sql.Rows) error {
		var id, name string
		err := rows.Scan(&id, &name)
		r.names[id] = name
		return err
	})
}
