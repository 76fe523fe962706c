package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"flashpoint/session"
)

// A Health is what Verify found.
type Health struct {
	Streams, Events int
	Newest          time.Time // when the newest event was recorded, on whatever clock; zero for none
	Findings        []string  // in words; none when all is well
}

// find adds a finding. What a damaged file calls itself may be anything, and is printed.
func (h *Health) find(words string) { h.Findings = append(h.Findings, session.Clean(words)) }

// Verify reads every event and checks what SQLite does not: that none is
// missing, that each is what was saved, and that all can be read. It changes
// nothing. Others can save between two streams.
func (s *Store) Verify(ctx context.Context) (Health, error) {
	var h Health
	leave, err := s.enter("checking")
	if err != nil {
		return h, err
	}
	defer leave()
	err = s.inTurn(ctx, func(l *link) error { return l.verifyPages(ctx, &h) })
	var at storedStream
	for more := true; more && err == nil; more = !at.id.IsZero() {
		err = s.inTurn(ctx, func(l *link) (err error) {
			if at, err = l.streamAfter(ctx, at.id); err != nil || at.id.IsZero() {
				return err
			}
			return l.verifyStream(ctx, at, &h)
		})
	}
	if err == nil {
		err = s.inTurn(ctx, func(l *link) error { return errors.Join(l.verifyHeads(ctx, &h), l.verifyBranches(ctx, &h)) })
	}
	return h, explain("checking", s.path, err)
}

// verifyPages asks SQLite about the pages of the event table.
func (l *link) verifyPages(ctx context.Context, h *Health) error {
	return l.each(ctx, "PRAGMA integrity_check('event')", nil, func(rows *sql.Rows) error {
		var said string
		err := rows.Scan(&said)
		if said != "ok" {
			h.find("The history: " + said)
		}
		return err
	})
}

func (l *link) verifyStream(ctx context.Context, st storedStream, h *Health) error {
	h.Streams++
	find := func(format string, args ...any) {
		h.find(fmt.Sprintf("The %s %v: ", st.kind, st.id) + fmt.Sprintf(format, args...))
	}
	into := session.Empty(st.kind, st.id)
	if into == nil {
		find("this is no kind of thing that is known here")
	}
	var seq int64
	var before sum
	const query = "SELECT seq, act, at, actor, kind, body, sum FROM event WHERE stream = $1 ORDER BY seq"
	return l.each(ctx, query, []any{st.id[:]}, func(rows *sql.Rows) error {
		e, stored, err := scanEvent(rows, st.id)
		if err != nil {
			return err
		}
		h.Events++
		if e.At.After(h.Newest) {
			h.Newest = e.At
		}
		switch {
		case e.Seq != seq+1:
			find("changes %d to %d are missing", seq+1, e.Seq-1)
			into = nil
		case before.next(e) != stored:
			find("change %d (%s) is not what was saved", e.Seq, e.Kind)
		}
		seq, before = e.Seq, stored // each by its own: one bad event is one finding
		if into != nil {
			if err := into.Load([]session.Event{e}); err != nil {
				find("change %d (%s) can't be read", e.Seq, e.Kind)
				into = nil
			}
		}
		return nil
	})
}

// verifyHeads finds events that are missing at the end of a stream, which the
// sums can't tell.
func (l *link) verifyHeads(ctx context.Context, h *Health) error {
	const query = `SELECT kind, id, head, (SELECT coalesce(max(seq), 0) FROM event WHERE event.stream = unhex(stream.id, '-')) AS last
		FROM stream WHERE head <> last ORDER BY id`
	return l.each(ctx, query, nil, func(rows *sql.Rows) error {
		var kind, id string
		var head, last int64
		err := rows.Scan(&kind, &id, &head, &last)
		h.find(fmt.Sprintf("The %s %s: it should have %d changes and has %d", kind, id, head, last))
		return err
	})
}

// verifyBranches checks what grew apart, each after the history that it begins with.
func (l *link) verifyBranches(ctx context.Context, h *Health) error {
	streams, err := l.branched(ctx)
	if err != nil {
		return err
	}
	for _, id := range streams {
		_, _, err := l.histories(ctx, id)
		var damage *damaged
		if errors.As(err, &damage) {
			h.find("What grew apart: " + damage.Error())
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}
