package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"flashpoint/session"
	"flashpoint/session/review"
)

// settingShop names the shop that works in this file. A file in which a shop
// began needs none as long as it is alone: its shop is the oldest.
const settingShop = "shop"

// HomeShop is the shop that the file belongs to: the one that the setting "shop"
// names, or else the oldest; zero in a file in which nothing ever happened. What
// recording sees is of this shop alone.
func (s *Store) HomeShop(ctx context.Context) (id session.ID, err error) {
	err = s.with(ctx, "looking up the shop", func(l *link) error {
		id, err = l.homeShop(ctx)
		return err
	})
	return id, err
}

// OwnShop is the shop that works in this file, where that is sure: the one that
// the setting names, or the only one; zero in a collection of several shops.
func (s *Store) OwnShop(ctx context.Context) (id session.ID, err error) {
	const alone = "SELECT CASE WHEN count(*) = 1 THEN id ELSE '' END FROM (SELECT id FROM shop LIMIT 2)"
	err = s.with(ctx, "looking up the shop", func(l *link) error {
		if id, err = l.settledShop(ctx); err == nil && id.IsZero() {
			id, err = l.id(ctx, alone)
		}
		return err
	})
	return id, err
}

// ShopName is what a shop of the file is called.
func (s *Store) ShopName(ctx context.Context, id session.ID) (name string, err error) {
	err = s.with(ctx, "looking up the shop", func(l *link) error {
		return notFound(l.row(ctx, "SELECT name FROM shop WHERE id = $1", id.String()).Scan(&name))
	})
	return name, err
}

// CountShops is how many shops the file has.
func (s *Store) CountShops(ctx context.Context) (n int, err error) {
	err = s.with(ctx, "counting the shops", func(l *link) error {
		return l.row(ctx, "SELECT count(*) FROM shop").Scan(&n)
	})
	return n, err
}

// Shops are all the shops of the file by name, with what they have in it.
func (s *Store) Shops(ctx context.Context) ([]review.Shop, error) {
	const query = `SELECT id, name,
			(SELECT count(*) FROM person WHERE person.shop = shop.id AND standing <> 'left'),
			(SELECT count(*) FROM session WHERE session.shop = shop.id AND opened IS NOT NULL AND NOT rehearsal AND ` + hasBegun + `),
			(SELECT coalesce(max(opened), '') FROM session WHERE session.shop = shop.id AND opened IS NOT NULL AND NOT rehearsal AND ` + hasBegun + `),
			(SELECT count(*) FROM initiative WHERE initiative.shop = shop.id AND opened IS NOT NULL AND ` + notRehearsed + `),
			(SELECT count(*) FROM initiative WHERE initiative.shop = shop.id AND opened IS NOT NULL AND status IN ('live', 'kept') AND ` + notRehearsed + `)
		FROM shop ORDER BY name COLLATE NOCASE, id`
	var list []review.Shop
	err := s.with(ctx, "listing the shops", func(l *link) error {
		home, err := l.homeShop(ctx)
		if err != nil {
			return err
		}
		return l.each(ctx, query, nil, func(rows *sql.Rows) error {
			var shop review.Shop
			var latest string
			err := rows.Scan(idIn{&shop.ID}, &shop.Name, &shop.People, &shop.Meetings, &latest, &shop.Initiatives, &shop.Live)
			shop.Latest, shop.Home = parseMoment(latest), shop.ID == home
			list = append(list, shop)
			return err
		})
	})
	return list, err
}

// homeShop is the shop that the file belongs to, zero for none.
func (l *link) homeShop(ctx context.Context) (session.ID, error) {
	id, err := l.settledShop(ctx)
	if err == nil && id.IsZero() {
		id, err = l.firstShop(ctx)
	}
	return id, err
}

// settledShop is the shop that the setting names, zero where it names none that
// is in the file.
func (l *link) settledShop(ctx context.Context) (id session.ID, err error) {
	var named string
	const query = "SELECT coalesce((SELECT value FROM setting WHERE key = $1), '')"
	if err := l.row(ctx, query, settingShop).Scan(&named); err != nil || named == "" {
		return id, err
	}
	if id.UnmarshalText([]byte(named)) != nil {
		return session.ID{}, nil
	}
	is, err := l.isShop(ctx, id)
	if err != nil || !is {
		return session.ID{}, err
	}
	return id, nil
}

// isShop reports whether the log has a shop of that ID.
func (l *link) isShop(ctx context.Context, id session.ID) (is bool, err error) {
	const query = "SELECT seq, kind FROM event WHERE stream = $1 ORDER BY seq LIMIT 1"
	err = l.each(ctx, query, []any{id[:]}, func(rows *sql.Rows) error {
		var first session.Event
		err := rows.Scan(&first.Seq, &first.Kind)
		is = kindOf(first) == session.KindShop
		return err
	})
	return is, err
}

// firstShop is the oldest shop of the log, zero for none. The log is asked, as
// the read tables prove nothing. IDs sort by time and a file begins with its
// shop, so this reads one event.
func (l *link) firstShop(ctx context.Context) (session.ID, error) {
	var st storedStream
	for {
		var err error
		if st, err = l.streamAfter(ctx, st.id); err != nil || st.id.IsZero() || st.kind == session.KindShop {
			return st.id, err
		}
	}
}

// keepHome writes down which shop the file belongs to, before other shops come
// into it: one of them may be older.
func (l *link) keepHome(ctx context.Context) error {
	home, err := l.homeShop(ctx)
	if err != nil || home.IsZero() {
		return err
	}
	return l.exec(ctx, "INSERT INTO setting(key, value) VALUES($1, $2) ON CONFLICT DO NOTHING", settingShop, home.String())
}

// settle writes down that a shop works in this file, when it goes on with what came in
// from elsewhere: all that is there may have.
func (l *link) settle(ctx context.Context, stream, shop session.ID) error {
	const query = `INSERT INTO setting(key, value) SELECT $1, $2
		WHERE EXISTS (SELECT 1 FROM imported WHERE stream = $3) ON CONFLICT DO NOTHING`
	if shop.IsZero() {
		return nil
	}
	return l.exec(ctx, query, settingShop, shop.String(), stream.String())
}

// shopOf is the shop that a stream belongs to, as its first event says: also of an
// initiative whose promotion was undone, which says nothing else. It is zero where
// that event does not say.
func shopOf(of session.Stream) session.ID {
	if of.Kind() == session.KindShop {
		return of.ID()
	}
	var first struct {
		Shop session.ID `json:"shop"`
	}
	if events := of.Events(); len(events) > 0 {
		_ = json.Unmarshal(events[0].Body, &first) // it was folded before
	}
	return first.Shop
}
