package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"flashpoint/session"
)

// A Source is what an import reads from: another file, which may be in use, or the
// logs that a JSON export carries. It is never written to.
type Source struct {
	Name string // of the file, without its folder

	streams []sourceStream // shops first, then oldest first
	read    func(context.Context, sourceStream) ([]chain, error)
	file    *Store // nil for a log
}

// A sourceStream is a stream and how many events it has there.
type sourceStream struct {
	storedStream
	events int64
}

// A chain is the history of one stream from its first event, with its sums.
type chain struct {
	events []session.Event
	sums   []sum
}

// OpenSource opens a file to import from: a shop's whole file, a bundle, a backup,
// of any version up to this one.
func OpenSource(ctx context.Context, path string) (*Source, error) {
	// Each history is checked when it is read, whatever the size of the file.
	from, err := Open(ctx, path, Options{ReadOnly: true, Unchecked: true})
	if err != nil {
		return nil, err
	}
	src := &Source{Name: filepath.Base(path), file: from, read: from.chains}
	err = from.with(ctx, reading, func(l *link) error {
		if err := l.endsAreThere(ctx); err != nil {
			return err
		}
		all, err := l.streams(ctx)
		if err != nil {
			return err
		}
		for _, st := range all {
			n := sourceStream{storedStream: st}
			if err := l.row(ctx, "SELECT max(seq) FROM event WHERE stream = $1", st.id[:]).Scan(&n.events); err != nil {
				return err
			}
			src.streams = append(src.streams, n)
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(err, from.Close())
	}
	src.sort()
	return src, nil
}

// Close closes the file.
func (s *Source) Close() error {
	if s.file == nil {
		return nil
	}
	return s.file.Close()
}

// Events is how many events there are to look at.
func (s *Source) Events() int {
	n := 0
	for _, st := range s.streams {
		n += int(st.events)
	}
	return n
}

// sort puts shops first: who must not be named any more is known from them.
func (s *Source) sort() {
	slices.SortStableFunc(s.streams, func(a, b sourceStream) int {
		return cmp.Or(-cmp.Compare(rank(a.kind), rank(b.kind)), a.id.Compare(b.id))
	})
}

func rank(kind session.Kind) int {
	if kind == session.KindShop {
		return 1
	}
	return 0
}

// endsAreThere notices events that are missing at the end of a stream, which no
// sum can tell.
func (l *link) endsAreThere(ctx context.Context) error {
	var h Health
	if err := l.verifyHeads(ctx, &h); err != nil {
		return err
	}
	if len(h.Findings) > 0 {
		return &damaged{h.Findings[0]}
	}
	return nil
}

// chains are the histories of a stream in this file.
func (s *Store) chains(ctx context.Context, st sourceStream) (all []chain, err error) {
	err = s.with(ctx, reading, func(l *link) error {
		all, _, err = l.histories(ctx, st.id)
		return err
	})
	return all, err
}

// seal computes the sums of events that follow one with that sum.
func seal(events []session.Event, before sum) []sum {
	sums := make([]sum, len(events))
	for i, e := range events {
		before = before.next(e)
		sums[i] = before
	}
	return sums
}

// last seals all of it.
func (c chain) last() sum { return c.sums[len(c.sums)-1] }

// fold reads a history. What can't be read was not written by this program.
func (c chain) fold(st storedStream) (session.Stream, error) {
	into := session.Empty(st.kind, st.id)
	if into == nil {
		return nil, &damaged{fmt.Sprintf("%v is of a kind that is not known here", st.id)}
	}
	return into, load(into, c.events)
}

// A piece is one stream of a source, read and checked.
type piece struct {
	sourceStream
	chains []chain
	folds  []session.Stream
	err    error
}

// ahead is how many streams are read while another one is written.
const ahead = 8

// pieces reads the streams one after the other, some ahead of whoever takes them.
// stop ends it, and returns when the source is not in use any more.
func (s *Source) pieces(ctx context.Context) (pieces <-chan piece, stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	out := make(chan piece, ahead)
	go func() {
		defer close(out)
		for _, st := range s.streams {
			p := s.piece(ctx, st)
			select {
			case out <- p:
			case <-ctx.Done():
				return
			}
			if p.err != nil {
				return
			}
		}
	}()
	return out, func() {
		cancel()
		for range out { // nobody wants them any more
		}
	}
}

func (s *Source) piece(ctx context.Context, st sourceStream) piece {
	p := piece{sourceStream: st}
	p.chains, p.err = s.read(ctx, st)
	for _, c := range p.chains {
		if p.err != nil {
			break
		}
		var of session.Stream
		of, p.err = c.fold(st.storedStream)
		p.folds = append(p.folds, of)
	}
	return p
}
