package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"flashpoint/session"
)

// Append saves what several streams have to save, all of it or nothing: the
// events, what lists and search read, and the streams' heads. Saving again what
// is saved already does nothing. ErrElsewhere means that one of them belongs to
// another shop than the file; ErrConflict means that another window saved
// something else there: load anew and repeat. ErrMoved means that the file is not
// the one it was: it lacks what is promised, or what comes before the events.
func (s *Store) Append(ctx context.Context, batches []session.Batch) error {
	return s.Save(ctx, batches)
}

// Save is Append together with half-typed lines: an act and the line that it
// empties go to the disk as one.
func (s *Store) Save(ctx context.Context, batches []session.Batch, drafts ...session.Draft) error {
	return s.with(ctx, "saving", func(l *link) error {
		err := s.save(ctx, l, batches, drafts)
		if errors.Is(err, errStale) {
			err = s.save(ctx, l, batches, drafts) // the cache is empty now: the file decides
		}
		if errors.Is(err, errStale) {
			err = ErrMoved // it lacks what comes before: an older copy has taken its place
		}
		if err == nil && slices.ContainsFunc(batches, func(b session.Batch) bool { return forgets(b.Events) }) {
			s.forgotten.told = len(s.forgotten.ids)
			s.sweep(ctx, l)
		}
		return err
	})
}

func (s *Store) save(ctx context.Context, l *link, batches []session.Batch, drafts []session.Draft) error {
	err := s.transact(ctx, l, func() error {
		// A statement of some microseconds costs less than a watcher for it.
		whole := context.WithoutCancel(ctx)
		if err := s.follow(whole, l); err != nil {
			return err
		}
		for _, d := range drafts { // first: a removal takes its name out of them too
			if err := l.saveDraft(whole, d); err != nil {
				return err
			}
		}
		for _, b := range batches {
			if err := s.append(whole, l, b); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		for _, b := range batches {
			delete(s.cache, b.Stream) // it may be ahead of the file now, or behind it
		}
		s.forgotten = forgotten{told: s.forgotten.told}
		return err
	}
	s.last = s.last.promised(batches)
	return nil
}

// errStale is a conflict that may lie in the cache alone.
var errStale = fmt.Errorf("what the cache holds is not what the file holds: %w", ErrConflict)

func (s *Store) append(ctx context.Context, l *link, b session.Batch) error {
	if len(b.Events) == 0 {
		return nil
	}
	e, err := s.entry(ctx, l, b.Kind, b.Stream)
	if err != nil {
		return err
	}
	fresh, err := e.unsaved(s.forgotten.clean(b.Events))
	if err != nil || len(fresh) == 0 {
		return err
	}
	if b.Kind == session.KindShop && fresh[0].Seq == 1 {
		if err := l.onlyShop(ctx, b.Stream); err != nil {
			return err
		}
	}
	for _, event := range fresh {
		e.sum = e.sum.next(event)
		err := l.insert(ctx, event, e.sum)
		if isPrimaryKey(err) {
			return errStale
		}
		if err != nil {
			return err
		}
	}
	if err := load(e.stream, fresh); err != nil {
		return err
	}
	if err := s.refuseForeign(ctx, l, e.stream); err != nil {
		return err
	}
	if err := e.book.write(ctx, l, fresh); err != nil {
		return err
	}
	if err := l.settle(ctx, b.Stream, shopOf(e.stream)); err != nil {
		return err
	}
	if shop, ok := e.stream.(*session.Shop); ok && forgets(fresh) {
		return s.forget(ctx, l, shop)
	}
	return nil
}

// refuseForeign refuses what belongs to another shop, which came into the file to
// be read: recorded here, it would grow apart from what its own shop has.
func (s *Store) refuseForeign(ctx context.Context, l *link, of session.Stream) error {
	home, shop := s.forgotten.shop, shopOf(of)
	if home.IsZero() || shop.IsZero() || home == shop {
		return nil
	}
	e := &Error{Code: ErrElsewhere, Path: s.path, Doing: "saving"}
	err := l.row(ctx, "SELECT name FROM shop WHERE id = $1", shop.String()).Scan(&e.Shop)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	return e
}

// onlyShop refuses a second shop: two windows on a new file would each make
// one, and half of the meetings would hang on a shop that nobody sees. Those of
// other files come in another way.
func (l *link) onlyShop(ctx context.Context, id session.ID) error {
	first, err := l.homeShop(ctx)
	if err == nil && !first.IsZero() && first != id {
		err = fmt.Errorf("there is the shop %v already: %w", first, ErrConflict)
	}
	return err
}

const insertEvent = "INSERT INTO event(stream, seq, act, at, actor, kind, body, sum) VALUES($1, $2, $3, $4, $5, $6, $7, $8)"

func (l *link) insert(ctx context.Context, e session.Event, s sum) error {
	return l.exec(ctx, insertEvent, eventArgs(&e, &s)...)
}

// insertAll inserts events with their sums.
func (l *link) insertAll(ctx context.Context, events []session.Event, sums []sum) error {
	return l.putMany(ctx, insertEvent, len(events), func(n int) []any { return eventArgs(&events[n], &sums[n]) })
}

func eventArgs(e *session.Event, s *sum) []any {
	return []any{e.Stream[:], e.Seq, e.Act[:], e.At.UnixMilli(), e.Actor, e.Kind, string(e.Body), s[:]}
}
