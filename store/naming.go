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

// Naming are the home shop's streams that name one of these people, oldest first.
// It looks through its log, which takes a tenth of a second for 100,000 events.
func (s *Store) Naming(ctx context.Context, people ...session.PersonID) ([]Named, error) {
	var list []Named
	who := removal{ids: people}
	err := s.with(ctx, "looking somebody up", func(l *link) error {
		home, err := l.homeShop(ctx)
		if err != nil {
			return err
		}
		named := map[session.ID]bool{}
		err = l.eachBody(ctx, home, func(stream session.ID, body []byte) {
			named[stream] = named[stream] || who.concerns(body)
		})
		if err != nil {
			return err
		}
		return l.each(ctx, "SELECT id, kind FROM stream WHERE shop = $1 ORDER BY id", []any{home.String()}, func(rows *sql.Rows) error {
			var n Named
			err := rows.Scan(idIn{&n.Stream}, &n.Kind)
			if named[n.Stream] {
				list = append(list, n)
			}
			return err
		})
	})
	return list, err
}

// eachBody calls do for every event of a shop, and of its meetings and
// initiatives. The body is only good until do returns.
func (l *link) eachBody(ctx context.Context, shop session.ID, do func(stream session.ID, body []byte)) error {
	const query = "SELECT stream, body FROM event WHERE stream IN (SELECT unhex(id, '-') FROM stream WHERE shop = $1)"
	return l.each(ctx, query, []any{shop.String()}, func(rows *sql.Rows) error {
		var stream session.ID
		var body sql.RawBytes
		if err := rows.Scan(bytesIn(stream[:]), &body); err != nil {
			return err
		}
		do(stream, body)
		return nil
	})
}

// naming are the streams of whatever shop that may name somebody, oldest first.
// The log alone is asked: what removes a name trusts nothing else.
func (l *link) naming(ctx context.Context, who removal) ([]storedStream, error) {
	all, err := l.streams(ctx)
	if err != nil {
		return nil, err
	}
	named := map[session.ID]bool{}
	err = l.each(ctx, "SELECT stream, body FROM event UNION ALL SELECT stream, body FROM branch_event", nil, func(rows *sql.Rows) error {
		var stream session.ID
		var body sql.RawBytes
		if err := rows.Scan(bytesIn(stream[:]), &body); err != nil {
			return err
		}
		if who.concerns(body) {
			named[stream] = true
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
