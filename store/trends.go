package store

import (
	"context"

	"flashpoint/session/review"
)

// Trends are what happened over the months, of one shop or of many together. They
// are made of rows that keep counts and never of ideas or customers' words, one
// short statement after the other: another window saves in between, and what it
// adds may be in one trend and not in another.
func (s *Store) Trends(ctx context.Context, scope review.Scope) ([]review.Trend, error) {
	shops, err := s.counts(ctx, scope, false)
	if err != nil {
		return nil, err
	}
	c := &review.Counts{}
	if len(shops) > 0 {
		c = &shops[0].Counts
	}
	return c.Trends(scope), nil
}

// CompareShops lays the shops of a scope side by side: those that work on its map, or
// without one on all that they do.
func (s *Store) CompareShops(ctx context.Context, scope review.Scope) ([]review.Trend, error) {
	shops, err := s.counts(ctx, scope, true)
	if err != nil {
		return nil, err
	}
	return review.Compare(shops, scope), nil
}

// A trendReader gathers counts, under no key or under each shop's ID.
type trendReader struct {
	l      *link
	scope  review.Scope
	byShop bool
	args   []any             // of the scope: by shop or not, the shops, the spellings of the map
	from   string            // the first moment; "" is before all
	month  string            // the first month; "2026-03" is before all days of it
	apart  any               // a list of initiatives that are left out, nil for none
	names  map[string]string // of the shops, by ID
	at     map[string]*review.OneShop
	order  []string
	maps   mapReader
}

// The condition of a scope for initiatives. $1 says whether rows are told apart by
// shop, $4 names initiatives to leave out.
const (
	scopeKey = "iif($1, coalesce(shop, ''), '')"
	ofShops  = "($2 IS NULL OR shop IN (SELECT value FROM json_each($2)))"

	initiativesOfScope = "initiative.opened IS NOT NULL AND NOT initiative.rehearsal AND " + ofShops +
		" AND ($3 IS NULL OR map IN (SELECT value FROM json_each($3)))" +
		" AND ($4 IS NULL OR initiative.id NOT IN (SELECT value FROM json_each($4)))"
)

// counts reads all that trends are made of.
func (s *Store) counts(ctx context.Context, scope review.Scope, byShop bool) ([]review.OneShop, error) {
	r := &trendReader{scope: scope, byShop: byShop, names: map[string]string{}, at: map[string]*review.OneShop{}, maps: newMapReader()}
	reads := []func(context.Context) error{r.prepare, r.held, r.steps, r.hands, r.lives, r.cleared, r.standing, r.praise, r.told, r.best}
	for _, read := range reads {
		err := s.with(ctx, "reading the trends", func(l *link) error {
			r.l = l
			return read(ctx)
		})
		if err != nil {
			return nil, err
		}
	}
	r.layMaps()
	shops := make([]review.OneShop, len(r.order))
	for i, key := range r.order {
		shops[i] = *r.at[key]
	}
	return shops, nil
}

// prepare makes the arguments.
func (r *trendReader) prepare(ctx context.Context) error {
	var shops, titles any
	if len(r.scope.Shops) > 0 {
		ids := make([]string, len(r.scope.Shops))
		for i, id := range r.scope.Shops {
			ids[i] = id.String()
		}
		shops = list(ids)
	}
	if r.scope.Map != "" {
		spelt, err := r.l.spellings(ctx, r.scope.Map, "SELECT title FROM session UNION SELECT map FROM initiative")
		if err != nil {
			return err
		}
		titles = list(spelt)
	}
	r.args = []any{r.byShop, shops, titles}
	if !r.scope.Since.IsZero() {
		since := review.MonthOf(r.scope.Since)
		r.from, r.month = momentOf(since.First().Time(review.Zone(r.scope.Loc))).String(), since.String()
	}
	return r.rehearsed(ctx)
}

// rehearsed finds the initiatives of rehearsals that don't say so themselves; the
// program's first version made such.
func (r *trendReader) rehearsed(ctx context.Context) error {
	const query = `SELECT nullif(json_group_array(initiative.id), '[]') FROM initiative
		WHERE NOT rehearsal AND session IN (SELECT id FROM session WHERE rehearsal)`
	return r.l.row(ctx, query).Scan(&r.apart)
}

// initiatives are the arguments for those of the scope.
func (r *trendReader) initiatives(more ...any) []any {
	return append(append(r.args[:3:3], r.apart), more...)
}

// of are the counts of a key.
func (r *trendReader) of(key string) *review.OneShop {
	one, ok := r.at[key]
	if !ok {
		one = &review.OneShop{}
		_ = one.ID.UnmarshalText([]byte(key)) // without a shop it stays zero
		r.at[key] = one
		r.order = append(r.order, key)
	}
	return one
}

// key is where the counts of a shop go.
func (r *trendReader) key(shop string) string {
	if r.byShop {
		return shop
	}
	return ""
}
