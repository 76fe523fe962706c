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
	names, err := s.allNames(ctx, from.streams)
	if err != nil {
		return err
	}
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
	return nil
}

// allNames are those of every roster of the file, of shops that are not handed over
// too, and of whoever else stands as a person in what is: a guest of one meeting may
// be named in the words of an earlier one.
func (s *Store) allNames(ctx context.Context, handed []sourceStream) (*nameless, error) {
	n := newNameless()
	err := s.with(ctx, sealing, func(l *link) error { return l.rosterNames(ctx, n) })
	if err != nil {
		return nil, err
	}
	for _, st := range handed {
		chains, err := s.chains(ctx, st)
		if err == nil {
			err = n.meet(st.kind, chains[0].events)
		}
		if err != nil {
			return nil, err
		}
	}
	return n, nil
}

// rosterNames learns every roster of the file.
func (l *link) rosterNames(ctx context.Context, n *nameless) error {
	ids, err := l.shopIDs(ctx)
	if err != nil {
		return err
	}
	for _, id := range ids {
		e, err := l.entry(ctx, session.KindShop, id)
		if err != nil {
			return err
		}
		if err := n.shop(e.stream.(*session.Shop)); err != nil {
			return err
		}
	}
	return nil
}
