package store

import (
	"context"
	"fmt"

	"flashpoint/session"
)

// An entry is the store's own copy of a stream, at the state of the file. With
// it an event is applied and only the rows that differ are written; without it
// every idea would cost reading and folding the whole meeting.
type entry struct {
	stream session.Stream
	sum    sum // of its last event
	book   *book
}

// cacheSize is how many streams are kept: a meeting, its shop and more
// initiatives than a meeting brings.
const cacheSize = 32

// entry finds a stream in the cache or reads it. The caller is inside a
// transaction and drops the entry if that fails.
func (s *Store) entry(ctx context.Context, l *link, kind session.Kind, id session.ID) (*entry, error) {
	if e, ok := s.cache[id]; ok {
		return e, nil
	}
	e, err := s.fresh(ctx, l, kind, id)
	if err != nil {
		return nil, err
	}
	if len(s.cache) >= cacheSize {
		clear(s.cache)
	}
	s.cache[id] = e
	return e, nil
}

// fresh is a new entry. That of the home shop shares what happened with whoever has a
// copy of it.
func (s *Store) fresh(ctx context.Context, l *link, kind session.Kind, id session.ID) (*entry, error) {
	if kind != session.KindShop || s.home.shop == nil || s.home.shop.ID() != id {
		return l.entry(ctx, kind, id)
	}
	shop, err := s.home.read(ctx, l, id)
	if err != nil {
		return nil, err
	}
	e := &entry{stream: shop, sum: s.home.sum, book: newBook(shop)}
	if shop.Seq() > 0 {
		e.book.assume()
	}
	return e, nil
}

func (l *link) entry(ctx context.Context, kind session.Kind, id session.ID) (*entry, error) {
	stream := session.Empty(kind, id)
	if stream == nil {
		return nil, fmt.Errorf("%q is no kind of stream", kind)
	}
	events, last, err := l.events(ctx, id, 1)
	if err != nil {
		return nil, err
	}
	if len(events) > 0 && kindOf(events[0]) != kind {
		return nil, fmt.Errorf("%v is a %s, not a %s: %w", id, kindOf(events[0]), kind, ErrConflict)
	}
	if err := load(stream, events); err != nil {
		return nil, err
	}
	e := &entry{stream: stream, sum: last, book: newBook(stream)}
	if len(events) > 0 {
		e.book.assume()
	}
	return e, nil
}

// unsaved are the events of a batch that the file does not have yet. The ones
// that it has must be the same: as each sum seals all before it, comparing
// contents compares sums.
func (e *entry) unsaved(events []session.Event) ([]session.Event, error) {
	stored := e.stream.Events()
	for i, event := range events {
		switch {
		case event.Seq < 1 || event.Seq > int64(len(stored))+1:
			return nil, errStale
		case event.Seq == int64(len(stored))+1:
			return events[i:], nil
		case !same(event, stored[event.Seq-1]):
			return nil, fmt.Errorf("event %d of %v is another one: %w", event.Seq, event.Stream, ErrConflict)
		}
	}
	return nil, nil
}
