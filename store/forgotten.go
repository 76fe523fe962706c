package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"flashpoint/session"
)

// A forgotten is what is known of people whose names were removed on request.
// The file may know more: another window may have removed one.
type forgotten struct {
	shop session.ID
	seq  int64              // how far the shop's stream was looked through
	ids  []session.PersonID // the other spellings too
	told int                // how many the caller knew of; -1 before it read the shop
}

// follow looks for removals by another window. Whoever still holds the streams as
// they were gets ErrConflict and loads anew: what it would save next could bring
// the name back. It is inside a transaction.
func (s *Store) follow(ctx context.Context, l *link) error {
	f := &s.forgotten
	if f.shop.IsZero() {
		id, err := l.homeShop(ctx)
		if err != nil || id.IsZero() {
			return err
		}
		f.shop = id
	}
	removed := false
	const query = "SELECT seq, kind FROM event WHERE stream = $1 AND seq > $2 ORDER BY seq"
	err := l.each(ctx, query, []any{f.shop[:], f.seq}, func(rows *sql.Rows) error {
		var kind string
		err := rows.Scan(&f.seq, &kind)
		removed = removed || kind == session.KindForgotten
		return err
	})
	if err != nil || !removed {
		return err
	}
	shop, err := l.shop(ctx)
	if err != nil {
		return err
	}
	clear(s.cache) // what it holds may have been sealed anew
	f.ids = shop.ForgottenPeople()
	if f.told >= 0 && f.told < len(f.ids) {
		return fmt.Errorf("a name was removed: %w", ErrConflict)
	}
	return nil
}

// tell notes what the caller knows of a shop that it was given.
func (f *forgotten) tell(shop *session.Shop) { f.told = len(shop.ForgottenPeople()) }

// clean takes the names of the forgotten out of events that are to be saved, which
// a window may have kept from before. The batch itself stays as it is.
func (f *forgotten) clean(events []session.Event) []session.Event {
	if len(f.ids) == 0 {
		return events
	}
	cleaned := slices.Clone(events)
	for i := range cleaned {
		cleaned[i].Body = removal{ids: f.ids}.unnamed(cleaned[i].Body)
	}
	return cleaned
}
