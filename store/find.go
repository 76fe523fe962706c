package store

import (
	"context"
	"database/sql"
	"strings"

	"flashpoint/session"
)

// Latest is the newest meeting of a shop that was begun and is no rehearsal; the
// zero shop stands for all of them.
func (s *Store) Latest(ctx context.Context, shop session.ID) (id session.ID, err error) {
	query := "SELECT id FROM session WHERE opened IS NOT NULL AND NOT rehearsal AND " + hasBegun + " AND " + ofShop("session", shop, 1) + " ORDER BY id DESC LIMIT 1"
	err = s.with(ctx, "looking up the latest meeting", func(l *link) error {
		id, err = l.id(ctx, query, cursor(shop))
		return err
	})
	return id, err
}

// minPrefix is how much of an ID Find needs, in hex characters.
const minPrefix = 4

// Find looks a meeting up by its ID or by the beginning of it, with or without
// the dashes. ErrAmbiguous means that more than one begins like that.
func (s *Store) Find(ctx context.Context, prefix string) (id session.ID, err error) {
	err = s.with(ctx, "looking up meeting "+prefix+" in", func(l *link) error {
		begin, ok := canonical(prefix)
		if !ok {
			return ErrNotFound
		}
		var ids []session.ID
		// "g" comes after every hex digit and after the dash.
		err := l.each(ctx, "SELECT id FROM session WHERE opened IS NOT NULL AND id >= $1 AND id < $1 || 'g' LIMIT 2", []any{begin}, func(rows *sql.Rows) error {
			err := rows.Scan(idIn{&id})
			ids = append(ids, id)
			return err
		})
		switch {
		case err != nil:
			return err
		case len(ids) == 0:
			return ErrNotFound
		case len(ids) > 1:
			return ErrAmbiguous
		}
		return nil
	})
	if err != nil {
		return session.ID{}, err
	}
	return id, nil
}

// canonical writes the beginning of an ID as the file has it.
func canonical(prefix string) (string, bool) {
	hex := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(prefix)), "-", "")
	if len(hex) < minPrefix || len(hex) > 32 || strings.Trim(hex, "0123456789abcdef") != "" {
		return "", false
	}
	var b strings.Builder
	for i, c := range hex {
		if i == 8 || i == 12 || i == 16 || i == 20 {
			b.WriteByte('-')
		}
		b.WriteRune(c)
	}
	return b.String(), true
}

// id runs a query for one ID.
func (l *link) id(ctx context.Context, query string, args ...any) (id session.ID, err error) {
	err = l.row(ctx, query, args...).Scan(idIn{&id})
	return id, notFound(err)
}
