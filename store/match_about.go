package store

import (
	"context"
	"database/sql"
	"encoding/json"
)

// Describe looks up what tells people of one name apart: the meetings they were in, and
// the latest chosen idea of theirs. Rehearsals don't count.
func (s *Store) Describe(ctx context.Context, list []Match) error {
	people := map[string][]*Matched{}
	var keys []string
	for i := range list {
		if list[i].Kind != MatchPerson {
			continue
		}
		for _, one := range []*Matched{&list[i].One, &list[i].Other} {
			people[one.Key] = append(people[one.Key], one)
			keys = append(keys, one.Key)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	asked, err := json.Marshal(keys)
	if err != nil {
		return err
	}
	return s.with(ctx, "looking up people", func(l *link) error {
		const meetings = `SELECT person, count(*), min(opened), max(opened) FROM attendee JOIN session ON session.id = attendee.session
			WHERE opened IS NOT NULL AND NOT rehearsal AND person IN (SELECT value FROM json_each($1)) GROUP BY person`
		err := l.each(ctx, meetings, []any{string(asked)}, func(rows *sql.Rows) error {
			var id, first, last string
			var n int
			err := rows.Scan(&id, &n, &first, &last)
			for _, one := range people[id] {
				one.Meetings, one.First, one.Last = n, parseMoment(first), parseMoment(last)
			}
			return err
		})
		if err != nil {
			return err
		}
		const ideas = `SELECT person, title FROM credit JOIN initiative ON initiative.id = credit.initiative
			WHERE person IN (SELECT value FROM json_each($1)) AND opened IS NOT NULL AND ` + notRehearsed + ` ORDER BY initiative.id`
		return l.each(ctx, ideas, []any{string(asked)}, func(rows *sql.Rows) error {
			var id, title string
			err := rows.Scan(&id, &title)
			for _, one := range people[id] {
				one.Idea = title
			}
			return err
		})
	})
}
