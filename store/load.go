package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"flashpoint/session"
)

// Load adds what the file holds after into.Seq(), so it also follows another
// window. A stream that has something to save, or another history than the
// file, answers ErrConflict: load into an empty one.
func (s *Store) Load(ctx context.Context, into session.Stream) error {
	return s.with(ctx, "reading", func(l *link) error {
		if len(into.Pending()) > 0 {
			return ErrConflict
		}
		known := into.Events()
		from := max(into.Seq(), 1) // the last one known, to compare
		events, _, err := l.events(ctx, into.ID(), from)
		if err != nil {
			return err
		}
		switch {
		case len(known) > 0 && (len(events) == 0 || !same(events[0], known[len(known)-1])):
			return ErrConflict
		case len(known) > 0:
			events = events[1:]
		case len(events) == 0 || kindOf(events[0]) != into.Kind():
			return ErrNotFound
		}
		return load(into, events)
	})
}

// Shop is the shop that the file belongs to, see [Store.HomeShop]. ErrNotFound
// means that the file is new: nothing ever happened in it.
func (s *Store) Shop(ctx context.Context) (*session.Shop, error) {
	var shop *session.Shop
	err := s.with(ctx, "reading the shop", func(l *link) error {
		id, err := l.homeShop(ctx)
		if err != nil {
			return err
		}
		if id.IsZero() {
			return l.isNew(ctx)
		}
		if shop, err = s.home.read(ctx, l, id); err != nil {
			return err
		}
		s.forgotten.tell(shop)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return shop, nil
}

// isNew answers ErrNotFound for a log without a single event. One that has no
// shop has lost it.
func (l *link) isNew(ctx context.Context) error {
	first, err := l.streamAfter(ctx, session.ID{})
	switch {
	case err != nil:
		return err
	case first.id.IsZero():
		return ErrNotFound
	}
	return &damaged{"the shop is missing"}
}

// load folds events. They carry the right sums, so one that can't be decoded
// was written wrong.
func load(into session.Stream, events []session.Event) error {
	if err := into.Load(events); err != nil {
		return &damaged{err.Error()}
	}
	return nil
}

// events reads a stream from an event on and checks the chain of its sums; the
// sum of the first one read is taken on trust unless the stream begins there.
// last is the sum of the last one.
func (l *link) events(ctx context.Context, stream session.ID, from int64) (events []session.Event, last sum, err error) {
	const query = "SELECT seq, act, at, actor, kind, body, sum FROM event WHERE stream = $1 AND seq >= $2 ORDER BY seq"
	var read chunks[session.Event]
	want := from
	err = l.each(ctx, query, []any{stream[:], from}, func(rows *sql.Rows) error {
		e, stored, err := scanEvent(rows, stream)
		if err != nil {
			return err
		}
		switch {
		case e.Seq != want:
			return &damaged{fmt.Sprintf("change %d of %v is missing", want, stream)}
		case (want > from || from == 1) && last.next(e) != stored:
			return &damaged{fmt.Sprintf("change %d of %v is not what was saved", e.Seq, stream)}
		}
		read.add(e)
		want, last = want+1, stored
		return nil
	})
	return read.list(), last, err
}

func scanEvent(rows *sql.Rows, stream session.ID) (e session.Event, stored sum, err error) {
	var act, seal sql.RawBytes
	var at int64
	e.Stream = stream
	if err := rows.Scan(&e.Seq, &act, &at, &e.Actor, &e.Kind, &e.Body, &seal); err != nil {
		return e, stored, err
	}
	e.At = time.UnixMilli(at).UTC()
	copy(e.Act[:], act)
	copy(stored[:], seal)
	return e, stored, nil
}

// same compares two events of one stream.
func same(a, b session.Event) bool {
	return a.Seq == b.Seq && a.Act == b.Act && a.At.UnixMilli() == b.At.UnixMilli() &&
		a.Actor == b.Actor && a.Kind == b.Kind && bytes.Equal(a.Body, b.Body)
}

// kindOf tells the kind of a stream from its first event: a "session.opened"
// begins a session.
func kindOf(first session.Event) session.Kind {
	kind, _, _ := strings.Cut(first.Kind, ".")
	return session.Kind(kind)
}

// shopIDs are the shops of the file, oldest first.
func (l *link) shopIDs(ctx context.Context) (ids []session.ID, err error) {
	err = l.each(ctx, "SELECT id FROM shop ORDER BY id", nil, func(rows *sql.Rows) error {
		var id session.ID
		err := rows.Scan(idIn{&id})
		ids = append(ids, id)
		return err
	})
	return ids, err
}
