package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"flashpoint/session"
)

// A Branch is a history that an import brought and that grew apart from the one
// here: both begin alike, and then each went its own way. The one here is what
// everything shows; the other one is kept.
type Branch struct {
	Stream session.ID
	Kind   session.Kind
	Number int       // from 1 for each stream
	Title  string    // of the meeting, the initiative or the shop
	Shop   string    // its name
	Fork   int64     // the last event that both have; 0 for none
	File   string    // where it came from
	At     time.Time // when it was brought
	Here   End
	There  End
}

// An End is how a history ends.
type End struct {
	Events int64 // since the two went different ways
	Last   time.Time
	Words  string // how far it came
}

// storedBranch is a row of branch.
type storedBranch struct {
	number int64
	fork   int64
	head   int64
	file   string
	at     string
}

func (l *link) branchesOf(ctx context.Context, stream session.ID) (all []storedBranch, err error) {
	const query = "SELECT branch, fork, head, file, at FROM branch WHERE stream = $1 ORDER BY branch"
	err = l.each(ctx, query, []any{stream.String()}, func(rows *sql.Rows) error {
		var b storedBranch
		err := rows.Scan(&b.number, &b.fork, &b.head, &b.file, &b.at)
		all = append(all, b)
		return err
	})
	return all, err
}

// branchChain is the whole history of a branch: what both have, and its own.
func (l *link) branchChain(ctx context.Context, stream session.ID, main chain, b storedBranch) (chain, error) {
	fork := int(b.fork)
	if fork > len(main.events) {
		return chain{}, &damaged{fmt.Sprintf("change %d of %v is missing, from which branch %d goes on", fork, stream, b.number)}
	}
	c := chain{events: main.events[:fork:fork], sums: main.sums[:fork:fork]}
	var last sum
	if fork > 0 {
		last = c.sums[fork-1]
	}
	err := l.each(ctx, branchEvents, []any{stream[:], b.number}, func(rows *sql.Rows) error {
		e, stored, err := scanEvent(rows, stream)
		if err != nil {
			return err
		}
		if last = last.next(e); last != stored || e.Seq != int64(len(c.events))+1 {
			return &damaged{fmt.Sprintf("change %d of branch %d of %v is not what was saved", e.Seq, b.number, stream)}
		}
		c.events, c.sums = append(c.events, e), append(c.sums, stored)
		return nil
	})
	if err == nil && int64(len(c.events)) != b.head {
		err = &damaged{fmt.Sprintf("branch %d of %v should have %d changes and has %d", b.number, stream, b.head, len(c.events))}
	}
	return c, err
}

// branchEvents reads the events of a branch after its fork.
const branchEvents = "SELECT seq, act, at, actor, kind, body, sum FROM branch_event WHERE stream = $1 AND branch = $2 ORDER BY seq"

// histories are all that the file has of a stream: the one that it goes by, and then
// those of its branches, which come along. Their sums are right.
func (l *link) histories(ctx context.Context, stream session.ID) ([]chain, []storedBranch, error) {
	events, _, err := l.events(ctx, stream, 1)
	if err != nil {
		return nil, nil, err
	}
	branches, err := l.branchesOf(ctx, stream)
	if err != nil {
		return nil, nil, err
	}
	all := []chain{{events, seal(events, sum{})}}
	for _, b := range branches {
		c, err := l.branchChain(ctx, stream, all[0], b)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, c)
	}
	return all, branches, nil
}

// grow adds events to a branch, which may be new.
func (l *link) grow(ctx context.Context, stream session.ID, b storedBranch, fresh chain) error {
	if b.head == b.fork {
		const query = "INSERT INTO branch(stream, branch, fork, head, file, at) VALUES($1, $2, $3, $4, $5, $6)"
		if err := l.exec(ctx, query, stream.String(), b.number, b.fork, b.head, b.file, b.at); err != nil {
			return err
		}
	}
	for i, e := range fresh.events {
		const query = "INSERT INTO branch_event(stream, branch, seq, act, at, actor, kind, body, sum) VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9)"
		if err := l.exec(ctx, query, stream[:], b.number, e.Seq, e.Act[:], e.At.UnixMilli(), e.Actor, e.Kind, string(e.Body), fresh.sums[i][:]); err != nil {
			return err
		}
	}
	return l.exec(ctx, "UPDATE branch SET head = $1 WHERE stream = $2 AND branch = $3", b.head+int64(len(fresh.events)), stream.String(), b.number)
}

// rewriteBranches takes names out of what grew apart from a stream, and seals it anew.
// It goes before the stream is rewritten itself: whether a branch is what was saved
// shows after what both have.
func (l *link) rewriteBranches(ctx context.Context, st storedStream, main chain, gone removal) error {
	branches, err := l.branchesOf(ctx, st.id)
	if err != nil {
		return err
	}
	for _, b := range branches {
		was, err := l.branchChain(ctx, st.id, main, b)
		if damage := (*damaged)(nil); errors.As(err, &damage) {
			continue
		}
		if err != nil {
			return err
		}
		now := gone.clean(was)
		for i := int(b.fork); i < len(now.events); i++ {
			const query = "UPDATE branch_event SET body = $1, sum = $2 WHERE stream = $3 AND branch = $4 AND seq = $5"
			if err := l.exec(ctx, query, string(now.events[i].Body), now.sums[i][:], st.id[:], b.number, now.events[i].Seq); err != nil {
				return err
			}
		}
	}
	return nil
}

// Branches are what grew apart, oldest stream first.
func (s *Store) Branches(ctx context.Context) (list []Branch, err error) {
	err = s.with(ctx, "listing what grew apart", func(l *link) error {
		streams, err := l.branched(ctx)
		if err != nil {
			return err
		}
		for _, id := range streams {
			more, err := l.ends(ctx, id)
			if err != nil {
				return err
			}
			list = append(list, more...)
		}
		return nil
	})
	return list, err
}

// branched are the streams from which something grew apart, oldest first.
func (l *link) branched(ctx context.Context) (streams []session.ID, err error) {
	err = l.each(ctx, "SELECT DISTINCT stream FROM branch ORDER BY stream", nil, func(rows *sql.Rows) error {
		var id session.ID
		err := rows.Scan(idIn{&id})
		streams = append(streams, id)
		return err
	})
	return streams, err
}

// ends reads what grew apart from one stream.
func (l *link) ends(ctx context.Context, id session.ID) (list []Branch, err error) {
	all, branches, err := l.histories(ctx, id)
	if err != nil {
		return nil, err
	}
	main := all[0]
	st := storedStream{id, kindOf(main.events[0])}
	for n, b := range branches {
		here, of, err := end(st, main, b.fork)
		if err != nil {
			return nil, err
		}
		there, _, err := end(st, all[n+1], b.fork)
		if err != nil {
			return nil, err
		}
		title, shop := called(of)
		list = append(list, Branch{Stream: id, Kind: st.kind, Number: int(b.number), Title: title, Shop: shop, Fork: b.fork,
			File: b.file, At: parseMoment(b.at), Here: here, There: there})
	}
	return list, nil
}

// LoadBranch reads a branch into a stream without a history. ErrNotFound means
// that there is none of that number.
func (s *Store) LoadBranch(ctx context.Context, into session.Stream, number int) error {
	return s.with(ctx, reading, func(l *link) error {
		all, branches, err := l.histories(ctx, into.ID())
		if err != nil {
			return err
		}
		for n, b := range branches {
			if int(b.number) == number && kindOf(all[0].events[0]) == into.Kind() {
				return load(into, all[n+1].events)
			}
		}
		return ErrNotFound
	})
}

// sumOf is the sum after which a branch goes on.
func (l *link) sumOf(ctx context.Context, stream session.ID, b storedBranch) (s sum, err error) {
	if b.head == 0 {
		return s, nil
	}
	query, args := "SELECT sum FROM event WHERE stream = $1 AND seq = $2", []any{stream[:], b.head}
	if b.head > b.fork {
		query, args = "SELECT sum FROM branch_event WHERE stream = $1 AND branch = $3 AND seq = $2", append(args, b.number)
	}
	err = l.each(ctx, query, args, func(rows *sql.Rows) error {
		return rows.Scan(bytesIn(s[:]))
	})
	return s, err
}
