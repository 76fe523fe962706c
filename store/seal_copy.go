package store

import (
	"context"

	"flashpoint/session"
)

// copyTo fills a new file with what is handed over.
func (s *Store) copyTo(ctx context.Context, to *Store, o SealOptions) (report BundleReport, err error) {
	from, err := s.selection(ctx, o.Meetings, &report)
	if err == nil && o.Nameless {
		err = s.namelessly(ctx, from)
	}
	if err == nil {
		report.Events, err = to.take(ctx, from, ImportOptions{Progress: o.Progress})
	}
	return report, err
}

// namelessly has a source tell nobody's name.
func (s *Store) namelessly(ctx context.Context, from *Source) error {
	var names *nameless
	err := s.with(ctx, sealing, func(l *link) (err error) {
		names, err = l.allNames(ctx)
		return err
	})
	read := from.read
	from.read = func(ctx context.Context, st sourceStream) ([]chain, error) {
		chains, err := read(ctx, st)
		for i, c := range chains {
			if err != nil {
				break
			}
			if c.events, err = names.told(st.kind, c.events); err == nil {
				chains[i] = chain{c.events, seal(c.events, sum{})}
			}
		}
		return chains, err
	}
	return err
}

// allNames are those of every roster of the file, of shops that are not handed
// over too.
func (l *link) allNames(ctx context.Context) (*nameless, error) {
	n := newNameless()
	ids, err := l.shopIDs(ctx)
	for _, id := range ids {
		var e *entry
		if err == nil {
			e, err = l.entry(ctx, session.KindShop, id)
		}
		if err == nil {
			shop, _ := e.stream.(*session.Shop)
			err = n.shop(shop)
		}
	}
	return n, err
}
