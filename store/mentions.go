package store

import (
	"context"
	"database/sql"
	"strings"

	"flashpoint/session"
)

// Mentions is how many lines have a name in them: those that search finds, and
// what stays at the desk. They are people's own words, so removing a name leaves
// them alone.
func (s *Store) Mentions(ctx context.Context, name string) (n int, err error) {
	match := matching(name)
	if match == "" {
		return 0, nil
	}
	err = s.with(ctx, "searching", func(l *link) error {
		if err := l.row(ctx, "SELECT count(*) FROM found WHERE found MATCH $1", match).Scan(&n); err != nil {
			return err
		}
		const atDesk = `SELECT words FROM comment WHERE desk_only
			UNION ALL SELECT note FROM visit UNION ALL SELECT note FROM visit_step`
		return l.each(ctx, atDesk, nil, func(rows *sql.Rows) error {
			var words string
			err := rows.Scan(&words)
			if strings.Contains(session.Fold(words), session.Fold(name)) {
				n++
			}
			return err
		})
	})
	return n, err
}
