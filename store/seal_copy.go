package store

import (
	"context"
	"slices"

	"flashpoint/session"
)

// copyTo fills a new file with the meetings that are handed over, and what belongs
// to them.
func (s *Store) copyTo(ctx context.Context, to *Store, o SealOptions) error {
	var list []storedStream
	copied := copying{from: s}
	err := s.with(ctx, sealing, func(l *link) (err error) {
		if list, err = l.handedOver(ctx, o.Meetings); err == nil && o.Nameless {
			copied.names, err = l.allNames(ctx)
		}
		return err
	})
	if err != nil {
		return err
	}
	return to.write(ctx, sealing, func(l *link) error {
		for n, st := range list {
			if err := copied.stream(ctx, l, st); err != nil {
				return err
			}
			if o.Progress != nil {
				o.Progress(n+1, len(list))
			}
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		return nil
	})
}

// handedOver are the streams of a copy: everything, or some meetings with their
// shops, what came of them, and the ideas that they looked after. Shops come
// first.
func (l *link) handedOver(ctx context.Context, meetings []session.ID) ([]storedStream, error) {
	var list []storedStream
	var err error
	if len(meetings) == 0 {
		list, err = l.streams(ctx)
	}
	add := func(kind session.Kind, ids ...session.ID) {
		for _, id := range ids {
			if st := (storedStream{id, kind}); !id.IsZero() && !slices.Contains(list, st) {
				list = append(list, st)
			}
		}
	}
	for _, id := range meetings {
		e, err := l.entry(ctx, session.KindSession, id)
		if err != nil {
			return nil, err
		}
		m, _ := e.stream.(*session.Session)
		if m.Seq() == 0 {
			return nil, ErrNotFound
		}
		add(session.KindShop, m.Shop)
		add(session.KindSession, id)
		add(session.KindInitiative, m.Promoted()...)
		add(session.KindInitiative, m.Tended()...)
	}
	slices.SortStableFunc(list, func(a, b storedStream) int { return rankOf(a) - rankOf(b) })
	return list, err
}

func rankOf(st storedStream) int {
	if st.kind == session.KindShop {
		return 0
	}
	return 1
}

// A copying is a sealed copy that is being filled.
type copying struct {
	from  *Store
	names *nameless // nil where people are named
}

// allNames are those of every roster of the file.
func (l *link) allNames(ctx context.Context) (*nameless, error) {
	n := newNameless()
	all, err := l.streams(ctx)
	for _, st := range all {
		if err != nil || st.kind != session.KindShop {
			continue
		}
		var e *entry
		if e, err = l.entry(ctx, st.kind, st.id); err == nil {
			shop, _ := e.stream.(*session.Shop)
			err = n.shop(shop)
		}
	}
	return n, err
}

// stream copies one, as far as it may leave the file.
func (c *copying) stream(ctx context.Context, l *link, st storedStream) error {
	var events []session.Event
	err := c.from.with(ctx, sealing, func(l *link) (err error) {
		events, _, err = l.events(ctx, st.id, 1)
		return err
	})
	if err != nil {
		return err
	}
	of := session.Empty(st.kind, st.id)
	if of == nil {
		return &damaged{"there is a history of an unknown kind"}
	}
	if err := load(of, events); err != nil {
		return err
	}
	if m, ok := of.(*session.Session); ok {
		events = events[:m.Disclosed()]
	}
	if c.names != nil {
		if events, err = c.names.told(st.kind, events); err != nil {
			return err
		}
	}
	into := session.Empty(st.kind, st.id)
	if err := load(into, events); err != nil {
		return err
	}
	var last sum
	for _, e := range events {
		last = last.next(e)
		if err := l.insert(ctx, e, last); err != nil {
			return err
		}
	}
	if len(events) == 0 {
		return nil
	}
	return newBook(into).write(ctx, l, nil)
}
