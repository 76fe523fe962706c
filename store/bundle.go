package store

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"time"

	"flashpoint/session"
)

// bundling is what an Error says was being done when a bundle could not be made.
const bundling = "making the bundle"

// BundleOptions say what to take along.
type BundleOptions struct {
	Meetings []session.ID          // with what came of them; none for all but rehearsals
	Replace  bool                  // an older bundle of that name may be replaced
	Progress func(done, total int) // hears of the events written; nil for nobody
}

// A BundleReport is what a bundle has.
type BundleReport struct {
	Meetings, Initiatives, Events int
	Held                          []Held
}

// Held is what a bundle leaves out of a meeting, because a vote or a rating of
// steps is neither revealed nor dropped: see [session.Session.Disclosed].
type Held struct {
	Meeting session.ID
	Title   string
	At      time.Time // when it was opened
	Events  int
}

// Bundle writes a new file of this format with meetings in it, their initiatives
// and their shop, to be imported elsewhere or opened by itself. Half-typed lines
// and settings stay here. The file appears under its name when it is complete.
// One that is there already is left alone: ErrExists. A bundle of which all is in
// this file and in the new one may be replaced, and no other file: ErrNotOurs,
// ErrOtherKind, ErrHolds, ErrLess.
func (s *Store) Bundle(ctx context.Context, path string, o BundleOptions) (BundleReport, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return BundleReport{}, explain(bundling, path, err)
	}
	report, err := s.bundle(ctx, path, o)
	return report, s.explainCopy(bundling, path, err)
}

// explainCopy is explain for a copy that is made under another name first, which
// nobody knows.
func (s *Store) explainCopy(doing, path string, err error) error {
	var e *Error
	if errors.As(err, &e) && e.Path != s.path {
		e.Path, e.Doing = path, doing
	}
	return explain(doing, path, err)
}

func (s *Store) bundle(ctx context.Context, path string, o BundleOptions) (report BundleReport, err error) {
	if err := s.free(ctx, path, o.Replace, false); err != nil {
		return report, err
	}
	from, err := s.selection(ctx, o.Meetings, &report)
	if err != nil {
		return report, err
	}
	err = inPlace(path, func(to string) error {
		return makeFile(ctx, to, schemaSteps(), func(part string) error {
			into, err := Open(ctx, part, Options{})
			if err != nil {
				return err
			}
			report.Events, err = into.take(ctx, from, ImportOptions{Progress: o.Progress})
			if err == nil && to != path {
				err = into.hasAllOf(ctx, path)
			}
			return errors.Join(err, into.Close())
		})
	})
	return report, err
}

// take fills a new file. What comes from this shop's own file did not come from
// elsewhere.
func (s *Store) take(ctx context.Context, from *Source, o ImportOptions) (events int, err error) {
	err = s.with(ctx, bundling, func(l *link) error {
		return l.withRoom(ctx, func() error {
			return s.transact(ctx, l, func() error {
				m := newMerger(s, l, []*Source{from}, o)
				m.own = true
				err := l.gather(ctx, func() error { return m.run(ctx) })
				events = m.report.Events
				return err
			})
		})
	})
	return events, err
}

// selection is a source of some meetings, or all, with what belongs to them, as
// far as it may leave the file. The report says what that is while it is read.
func (s *Store) selection(ctx context.Context, meetings []session.ID, report *BundleReport) (*Source, error) {
	src := &Source{Name: filepath.Base(s.path), read: func(ctx context.Context, st sourceStream) ([]chain, error) {
		chains, err := s.chains(ctx, st)
		if err != nil {
			return nil, err
		}
		return report.disclose(st, chains[0])
	}}
	err := s.with(ctx, reading, func(l *link) error {
		chosen, err := l.chosen(ctx, meetings)
		if err != nil {
			return err
		}
		for _, st := range chosen {
			n := sourceStream{storedStream: st}
			if err := l.row(ctx, "SELECT coalesce(max(seq), 0) FROM event WHERE stream = $1", st.id[:]).Scan(&n.events); err != nil {
				return err
			}
			if n.events == 0 {
				return ErrNotFound
			}
			src.streams = append(src.streams, n)
		}
		return nil
	})
	src.sort()
	return src, err
}

// disclose cuts a history where it may not leave the file, and notes it.
func (r *BundleReport) disclose(st sourceStream, c chain) ([]chain, error) {
	switch st.kind {
	case session.KindInitiative:
		r.Initiatives++
	case session.KindSession:
		of, err := c.fold(st.storedStream)
		if err != nil {
			return nil, err
		}
		s := of.(*session.Session)
		r.Meetings++
		if n := s.Disclosed(); n < s.Seq() {
			r.Held = append(r.Held, Held{Meeting: st.id, Title: s.Title(), At: s.Opened, Events: int(s.Seq() - n)})
			c = chain{c.events[:n], c.sums[:n]}
		}
	}
	return []chain{c}, nil
}

// chosen are the streams of some meetings: their shops, they themselves, what was
// promoted in them, and what of other meetings they looked after. Without meetings
// it is everything but rehearsals and meetings that never began.
func (l *link) chosen(ctx context.Context, meetings []session.ID) (list []storedStream, err error) {
	add := func(kind session.Kind, ids ...session.ID) {
		for _, id := range ids {
			if st := (storedStream{id, kind}); !id.IsZero() && !slices.Contains(list, st) {
				list = append(list, st)
			}
		}
	}
	if len(meetings) == 0 {
		const query = `SELECT id, 'shop' FROM shop UNION ALL SELECT id, 'session' FROM session WHERE NOT rehearsal
				AND (opened IS NOT NULL AND ` + hasBegun + ` OR EXISTS (SELECT 1 FROM initiative WHERE initiative.session = session.id))
			UNION ALL SELECT id, 'initiative' FROM initiative WHERE ` + notRehearsed
		err := l.each(ctx, query, nil, func(rows *sql.Rows) error {
			var st storedStream
			err := rows.Scan(idIn{&st.id}, &st.kind)
			list = append(list, st)
			return err
		})
		return list, err
	}
	for _, id := range meetings {
		events, _, err := l.events(ctx, id, 1)
		if err != nil {
			return nil, err
		}
		s := session.EmptySession(id)
		if len(events) == 0 || kindOf(events[0]) != session.KindSession {
			return nil, ErrNotFound
		}
		if err := load(s, events); err != nil {
			return nil, err
		}
		add(session.KindShop, s.Shop)
		add(session.KindSession, id)
		add(session.KindInitiative, s.Promoted()...)
		add(session.KindInitiative, s.Tended()...)
	}
	return list, nil
}
