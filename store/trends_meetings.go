package store

import (
	"context"
	"database/sql"
	"slices"

	"flashpoint/session"
	"flashpoint/session/review"
)

// monthOrMinute is the month of a moment, and near the border of a month its
// minute: there the reader's clock decides in which month it was.
const monthOrMinute = "substr(opened, 1, iif(substr(opened, 9, 2) IN ('01', '02', '28', '29', '30', '31'), 16, 7))"

// monthNear reads what monthOrMinute says.
func (r *trendReader) monthNear(text string) review.Month {
	if len(text) > len("2006-01") {
		return review.MonthOf(r.scope.Day(parseMoment(text + ":00.000Z")))
	}
	return monthIn(text)
}

// monthIn reads "2026-03".
func monthIn(text string) review.Month {
	var d session.Date
	_ = d.UnmarshalText([]byte(text + "-01")) // the program wrote it
	return review.MonthOf(d)
}

// held counts the meetings, month by month.
func (r *trendReader) held(ctx context.Context) error {
	const query = "SELECT " + scopeKey + ", " + monthOrMinute + `, count(*), sum(ideas), sum(wows) FROM session
		WHERE ` + meetingsOfScope + " AND opened >= $4 GROUP BY 1, 2"
	return r.l.each(ctx, query, r.meetings(r.from), func(rows *sql.Rows) error {
		var key, month string
		var h review.Held
		err := rows.Scan(&key, &month, &h.Meetings, &h.Ideas, &h.Wows)
		h.Month = r.monthNear(month)
		of := &r.of(key).Counts
		if n := slices.IndexFunc(of.Held, func(x review.Held) bool { return x.Month == h.Month }); n >= 0 {
			x := &of.Held[n]
			x.Meetings, x.Ideas, x.Wows = x.Meetings+h.Meetings, x.Ideas+h.Ideas, x.Wows+h.Wows
			return err
		}
		of.Held = append(of.Held, h)
		return err
	})
}
