package store

import (
	"context"
	"errors"
	"os"
	"sync"
	"time"

	"flashpoint/session"
)

// Options say how Open treats a file.
type Options struct {
	ReadOnly  bool             // review only: nothing is written
	Create    bool             // a file that does not exist is made
	Unchecked bool             // a history that is not what was saved is no reason to refuse: to examine or copy it
	BackupDir string           // where rolling backups go; "" for none
	Now       func() time.Time // names rolling backups; needed for those only
	Note      string           // said by Note, where Open has nothing else to say

	unsealed bool // a sealed copy may be written to: it is one that is thrown away
}

// A Store is one open file. It can be used from several goroutines; they take
// turns.
type Store struct {
	path      string
	options   Options
	opened    os.FileInfo // which file it was, to notice when it is another one
	size      int64       // when it was opened
	readOnly  bool
	recovered bool
	note      string
	sealed    *Seal    // what its seal says, nil for none
	copied    *Scratch // with the repaired copy that is looked at instead, nil for none

	turn   chan *link   // holds the one connection while nobody works with it
	using  sync.RWMutex // held for reading by whoever is inside, for writing by Close
	closed bool
	cache  map[session.ID]*entry // belongs to whoever has the turn, as does what follows

	last      promise
	home      homeShop
	forgotten forgotten
	names     names // that a filter can ask for
}

// Path is the file, absolute.
func (s *Store) Path() string { return s.path }

// ReadOnly reports whether the file can only be reviewed, by wish or because
// the file, its folder or its stick can't be written to.
func (s *Store) ReadOnly() bool { return s.readOnly }

// Recovered reports that a journal lay beside the file when it was opened: the
// last one to write did not come to a clean end, or another window has the
// file open. What was acknowledged is complete in either case.
func (s *Store) Recovered() bool { return s.recovered }

// Note says in a sentence what Open did differently than asked, "" for nothing.
func (s *Store) Note() string { return s.note }

// Close waits for whatever is being done, and leaves exactly one file.
func (s *Store) Close() error {
	s.using.Lock()
	defer s.using.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	l := <-s.turn
	var err error
	if !s.readOnly && !s.Moved() {
		// Deletes the journal, unless another window needs it. After a move
		// the journal of that name is somebody else's.
		err = l.script(context.Background(), "PRAGMA journal_mode = DELETE")
	}
	err = errors.Join(err, l.close())
	if s.copied != nil {
		err = errors.Join(err, s.copied.Remove())
	}
	return explain("closing", s.path, err)
}

// enter holds the Store open until leave is called.
func (s *Store) enter(doing string) (leave func(), err error) {
	s.using.RLock()
	if s.closed {
		s.using.RUnlock()
		return nil, &Error{Code: ErrClosed, Path: s.path, Doing: doing}
	}
	return s.using.RUnlock, nil
}

// with runs do when it is its turn, and explains what went wrong.
func (s *Store) with(ctx context.Context, doing string, do func(*link) error) error {
	leave, err := s.enter(doing)
	if err != nil {
		return err
	}
	defer leave()
	return explain(doing, s.path, s.inTurn(ctx, do))
}

func (s *Store) inTurn(ctx context.Context, do func(*link) error) error {
	select {
	case l := <-s.turn:
		defer func() { s.turn <- l }()
		return do(l)
	case <-ctx.Done():
		return ctx.Err()
	}
}

// write runs do in one transaction, if the file is still there to be written.
func (s *Store) write(ctx context.Context, doing string, do func(*link) error) error {
	return s.with(ctx, doing, func(l *link) error {
		return s.transact(ctx, l, func() error { return do(l) })
	})
}

// renew opens the file anew after a failed flush. What SQLite holds in memory
// then may not be what the disk has, so nothing may be built on it; what was
// read from the disk again may be.
func (s *Store) renew(ctx context.Context, l *link) error {
	fresh, err := connect(ctx, liveAddress(s.path, "rw"), liveSettings())
	if err != nil {
		return err
	}
	_ = l.close() // it has failed already
	*l = *fresh
	clear(s.cache)
	return nil
}

func (s *Store) transact(ctx context.Context, l *link, do func() error) error {
	switch {
	case s.sealed != nil && !s.options.unsealed:
		return &Error{Code: ErrReadOnly, Path: s.path, Doing: "saving", Sealed: true}
	case s.readOnly:
		return ErrReadOnly
	case s.Moved():
		return ErrMoved
	case l.broken:
		if err := s.renew(ctx, l); err != nil {
			return err
		}
	}
	s.names = names{}
	err := l.transact(ctx, func() error {
		if err := s.last.kept(context.WithoutCancel(ctx), l); err != nil {
			return err
		}
		return do()
	})
	if err != nil {
		return err
	}
	if s.Moved() { // in the meantime: what was written may be gone with it
		return ErrMoved
	}
	return nil
}

// Moved reports whether another file, or none, has taken the path since Open. What
// was written over the same file is noticed by the next write, see promise.
func (s *Store) Moved() bool {
	now, err := os.Stat(s.path)
	return err != nil || !os.SameFile(s.opened, now)
}
