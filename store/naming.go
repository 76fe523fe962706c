package store

import (
	"bytes"
	"context"
	"database/sql"
	"slices"

	"flashpoint/session"
)

// A Named is a stream that names somebody.
type Named struct {
	Stream session.ID
	Kind   session.Kind
}

// Naming are the streams that name one of these people, oldest first. It looks
// through the log, which takes a tenth of a second for 100,000 events.
func (s *Store) Naming(ctx context.Context, people ...session.PersonID) ([]Named, error) {
	var list []Named
	err := s.with(ctx, "looking somebody up", func(l *link) error {
		streams, err := l.naming(ctx, removal{ids: people})
		for _, st := range streams {
			list = append(list, Named{st.id, st.kind})
		}
		return err
	})
	return list, err
}

// naming are the streams that may name somebody, oldest first.
func (l *link) naming(ctx context.Context, who removal) ([]storedStream, error) {
	all, err := l.streams(ctx)
	if err != nil {
		return nil, err
	}
	named := map[session.ID]bool{}
	err = l.each(ctx, "SELECT stream, body FROM event", nil, func(rows *sql.Rows) error {
		var stream, body sql.RawBytes
		if err := rows.Scan(&stream, &body); err != nil {
			return err
		}
		if who.concerns(body) {
			named[session.ID(stream)] = true
		}
		return nil
	})
	return slices.DeleteFunc(all, func(st storedStream) bool { return !named[st.id] }), err
}

// concerns is a quick look whether an event may name somebody.
func (r removal) concerns(body []byte) bool {
	has := func(key string) bool { return bytes.Contains(body, []byte(`"`+key+`":"`)) }
	if len(r.names) > 0 && (slices.ContainsFunc(typed(), has) || bytes.Contains(body, []byte(`"id":""`))) {
		return true
	}
	return slices.ContainsFunc(r.ids, func(id session.PersonID) bool { return bytes.Contains(body, []byte(id.String())) })
}
