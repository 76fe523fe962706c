package store

import (
	"context"
	"database/sql"

	"flashpoint/session"
)

// SaveDraft keeps a half-typed line of a stream, so that it survives a crash;
// "" forgets it. A half-typed slip is one too, and secret: so Drafts, for the
// place that it came from, is all that reads it, and no list, search or export.
// Casting it empties its place in the same transaction; see Save.
func (s *Store) SaveDraft(ctx context.Context, stream session.ID, place, text string) error {
	return s.write(ctx, "saving a half-typed line", func(l *link) error {
		return l.saveDraft(ctx, session.Draft{Stream: stream, Place: place, Text: text})
	})
}

func (l *link) saveDraft(ctx context.Context, d session.Draft) error {
	if d.Text == "" {
		return l.exec(ctx, "DELETE FROM draft WHERE stream = $1 AND place = $2", cursor(d.Stream), d.Place)
	}
	return l.exec(ctx, "REPLACE INTO draft(stream, place, text) VALUES($1, $2, $3)", cursor(d.Stream), d.Place, d.Text)
}

// Drafts are a stream's half-typed lines by place.
func (s *Store) Drafts(ctx context.Context, stream session.ID) (map[string]string, error) {
	return s.pairs(ctx, "reading the half-typed lines", "SELECT place, text FROM draft WHERE stream = $1", cursor(stream))
}

// Settings are the preferences that belong to this file, such as the theme.
func (s *Store) Settings(ctx context.Context) (map[string]string, error) {
	return s.pairs(ctx, "reading the settings", "SELECT key, value FROM setting WHERE key <> $1", settingSweep)
}

// SaveSetting keeps a preference.
func (s *Store) SaveSetting(ctx context.Context, key, value string) error {
	return s.write(ctx, "saving a setting", func(l *link) error {
		return l.exec(ctx, "REPLACE INTO setting(key, value) VALUES($1, $2)", key, value)
	})
}

func (s *Store) pairs(ctx context.Context, doing, query string, args ...any) (map[string]string, error) {
	pairs := map[string]string{}
	err := s.with(ctx, doing, func(l *link) error {
		return l.each(ctx, query, args, func(rows *sql.Rows) error {
			var key, value string
			err := rows.Scan(&key, &value)
			pairs[key] = value
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return pairs, nil
}
