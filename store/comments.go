package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"flashpoint/session"
)

const commentColumns = `comment.initiative, initiative.title, comment.comment, words, mood, channel, heard_by, coalesce(heard_by_id, ''),
	day, tags, desk_only, noted`

// scanComment reads a row of commentColumns.
func scanComment(rows *sql.Rows) (q session.Quote, err error) {
	var tags, noted string
	c := &q.Comment
	err = rows.Scan(idIn{&q.Initiative}, &q.Title, &c.ID, &c.Words, &c.Mood, &c.Channel, &c.HeardBy.Name, idIn{&c.HeardBy.ID},
		dayIn{&c.On}, &tags, &c.DeskOnly, &noted)
	if err != nil {
		return q, err
	}
	c.Noted = parseMoment(noted)
	if tags != "[]" {
		err = json.Unmarshal([]byte(tags), &c.Tags)
	}
	return q, err
}

// Told are the tellings that brought news from a day on, so many of the latest at
// most, of all of the home shop's initiatives but those of rehearsals, by their day,
// the earliest first.
func (s *Store) Told(ctx context.Context, since session.Date, most int) ([]session.Told, error) {
	const query = `SELECT initiative.id, title, whom, in_person, heard, day FROM told CROSS JOIN initiative ON initiative.id = told.initiative
		WHERE initiative.shop = $2 AND heard IS NOT NULL AND day >= $1 AND ` + notRehearsed + " ORDER BY day DESC, told.initiative DESC, told.told DESC LIMIT $3"
	var told chunks[session.Told]
	err := s.with(ctx, "reading how long praise waited", func(l *link) error {
		home, err := l.homeShop(ctx)
		if err != nil {
			return err
		}
		return l.each(ctx, query, []any{since.String(), home.String(), most}, func(rows *sql.Rows) error {
			var t session.Told
			var whom string
			err := rows.Scan(idIn{&t.Initiative}, &t.Title, &whom, &t.InPerson, dayIn{&t.Heard}, dayIn{&t.Wait.Told})
			if err == nil && whom != "[]" {
				err = json.Unmarshal([]byte(whom), &t.Whom)
			}
			told.add(t)
			return err
		})
	})
	list := told.list()
	slices.Reverse(list)
	return list, err
}
