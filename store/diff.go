package store

import (
	"cmp"
	"context"
	"slices"
)

// A table knows how rows of type R are stored. A row is named by its stream and
// up to two numbers.
type table[R comparable] struct {
	key  func(*R) [2]int64
	put  func(ctx context.Context, l *link, stream string, r *R, fresh bool) error
	add  func(ctx context.Context, l *link, stream string, rows []R) error // of which none is stored
	drop func(ctx context.Context, l *link, stream string, r *R) error
}

// A sheet is a stream's part of a table: the rows as stored and as they should
// be. Two slices that change places, so that a meeting of 2,000 ideas makes no
// garbage with every act.
type sheet[R comparable] struct {
	of       table[R]
	was, now []R
	stands   bool // the stored rows stay; now has only what comes after them
}

func (s *sheet[R]) start()  { s.now, s.stands = s.now[:0], false }
func (s *sheet[R]) stand()  { s.stands = true }
func (s *sheet[R]) add(r R) { s.now = append(s.now, r) }

// assume takes the rows as written.
func (s *sheet[R]) assume() {
	if s.stands {
		s.was = append(s.was, s.now...)
	} else {
		s.was, s.now = s.now, s.was
	}
}

// write stores the difference between the two slices, walking both in the order
// of their keys.
func (s *sheet[R]) write(ctx context.Context, l *link, stream string) error {
	was := s.was
	if s.stands {
		was = nil
	}
	for n := range s.now {
		r := &s.now[n]
		if len(was) > 0 && was[0] == *r {
			was = was[1:]
			continue
		}
		for len(was) > 0 && s.compare(&was[0], r) < 0 {
			if err := s.of.drop(ctx, l, stream, &was[0]); err != nil {
				return err
			}
			was = was[1:]
		}
		if len(was) == 0 {
			return s.of.add(ctx, l, stream, s.now[n:])
		}
		fresh := s.compare(&was[0], r) > 0
		if !fresh {
			same := was[0] == *r
			was = was[1:]
			if same {
				continue
			}
		}
		if err := s.of.put(ctx, l, stream, r, fresh); err != nil {
			return err
		}
	}
	for i := range was {
		if err := s.of.drop(ctx, l, stream, &was[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet[R]) compare(a, b *R) int {
	ka, kb := s.of.key(a), s.of.key(b)
	return cmp.Or(cmp.Compare(ka[0], kb[0]), cmp.Compare(ka[1], kb[1]))
}

// sort puts the rows in the order that write walks them.
func (s *sheet[R]) sort() {
	slices.SortFunc(s.now, func(a, b R) int { return s.compare(&a, &b) })
}

// plain is a table whose rows are simply replaced and deleted. put binds the
// stream and then what args gives; drop the stream and the key.
func plain[R comparable](put, drop string, keys int, key func(*R) [2]int64, args func(*R) []any) table[R] {
	return table[R]{
		key: key,
		put: func(ctx context.Context, l *link, stream string, r *R, _ bool) error {
			return l.exec(ctx, put, append([]any{stream}, args(r)...)...)
		},
		add: func(ctx context.Context, l *link, stream string, rows []R) error {
			return l.putMany(ctx, put, len(rows), func(n int) []any { return append([]any{stream}, args(&rows[n])...) })
		},
		drop: func(ctx context.Context, l *link, stream string, r *R) error {
			k := key(r)
			return l.exec(ctx, drop, append([]any{stream}, k[0], k[1])[:1+keys]...)
		},
	}
}

// only is the key of a table that has one row for a stream.
func only[R any](*R) [2]int64 { return [2]int64{} }
