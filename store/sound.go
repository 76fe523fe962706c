package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"flashpoint/session"
)

// How large a file may be to have its whole history checked when it is opened.
// The check takes some 3 µs for an event. A meeting has to start at once, so
// what is opened to record may cost 2 ms: a shop's first year. What is opened
// to read may cost a tenth of a second. Of a larger file, Load checks each
// stream that it reads.
const (
	checkedToRecord = 256 << 10
	checkedToReview = 8 << 20
)

// check refuses a file that opens and is not what was saved, before anything is
// written to it.
func (s *Store) check(ctx context.Context, l *link, current bool) error {
	if current {
		if err := l.checkTables(ctx); err != nil {
			return err
		}
	}
	var err error
	if s.sealed, err = l.seal(ctx); err != nil {
		return err
	}
	limit := int64(checkedToRecord)
	if s.options.ReadOnly {
		limit = checkedToReview
	}
	switch {
	case s.options.Unchecked:
		return nil
	case s.size > limit:
		return l.checkEmptied(ctx)
	}
	return l.checkHistory(ctx)
}

// soundFile checks a file that nobody has open, of any size, and leaves it and what
// lies beside it as it is.
func soundFile(ctx context.Context, path string) error {
	l, closing, err := asItIs(ctx, path)
	if err != nil {
		return err
	}
	return errors.Join(l.checkAll(ctx), closing())
}

// checkAll checks a file of any version.
func (l *link) checkAll(ctx context.Context) error {
	version, err := l.version(ctx)
	if err == nil && version == len(schemaSteps()) {
		err = l.checkTables(ctx)
	}
	if err != nil {
		return err
	}
	return l.checkHistory(ctx)
}

// tables are what must be in a file of the newest version, beside the read
// tables. Whatever else somebody put there is theirs.
func tables() []string {
	names := []string{"event", "draft", "setting", "seal", "imported", "branch", "branch_event", "same", "found_data", "found_idx", "found_content", "found_config", "stream"}
	for _, t := range readTables() {
		names = append(names, t.name)
	}
	return names
}

func (l *link) checkTables(ctx context.Context) error {
	missing := map[string]bool{}
	for _, name := range tables() {
		missing[name] = true
	}
	err := l.each(ctx, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')", nil, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		delete(missing, name)
		return err
	})
	for name := range missing {
		err = errors.Join(err, &damaged{"there is no table " + name})
	}
	return err
}

// checkHistory reads every event and compares the chains of their sums; the
// read tables tell what is missing at the end of a chain. Verify finds more and
// says it, but takes its time.
func (l *link) checkHistory(ctx context.Context) error {
	// The heads first: what another window saves after that makes chains longer.
	heads, err := l.heads(ctx)
	if err != nil {
		return err
	}
	ends := map[session.ID]int64{} // the number of each stream's last event
	var at session.ID
	var seq int64
	var last sum
	const query = "SELECT stream, seq, act, at, actor, kind, body, sum FROM event ORDER BY stream, seq"
	err = l.each(ctx, query, nil, func(rows *sql.Rows) error {
		var stream, act, body, seal sql.RawBytes // as they lie there: copies take as long as the sums
		var e session.Event
		var ms int64
		if err := rows.Scan(&stream, &e.Seq, &act, &ms, &e.Actor, &e.Kind, &body, &seal); err != nil {
			return err
		}
		copy(e.Stream[:], stream)
		copy(e.Act[:], act)
		e.At, e.Body = time.UnixMilli(ms), body
		if e.Stream != at {
			at, seq, last = e.Stream, 0, sum{}
		}
		last = last.next(e)
		switch seq++; {
		case e.Seq != seq:
			return &damaged{fmt.Sprintf("change %d of %v is missing", seq, at)}
		case string(last[:]) != string(seal):
			return &damaged{fmt.Sprintf("change %d of %v is not what was saved", seq, at)}
		}
		ends[at] = seq
		return nil
	})
	if err != nil {
		return err
	}
	for id, head := range heads {
		if head > ends[id] {
			return &damaged{fmt.Sprintf("%v ends with change %d, not %d", id, ends[id], head)}
		}
	}
	return nil
}

// heads are the numbers of the last events, as the read table of streams has them.
func (l *link) heads(ctx context.Context) (map[session.ID]int64, error) {
	heads := map[session.ID]int64{}
	err := l.each(ctx, "SELECT id, head FROM stream", nil, func(rows *sql.Rows) error {
		var id session.ID
		var head int64
		if err := rows.Scan(idIn{&id}, &head); err != nil {
			return &damaged{err.Error()}
		}
		heads[id] = head
		return nil
	})
	return heads, err
}

// checkEmptied notices a log that has lost everything.
func (l *link) checkEmptied(ctx context.Context) error {
	var emptied bool
	err := l.row(ctx, "SELECT EXISTS (SELECT 1 FROM stream) AND NOT EXISTS (SELECT 1 FROM event)").Scan(&emptied)
	if err == nil && emptied {
		err = &damaged{"there is no history any more"}
	}
	return err
}
