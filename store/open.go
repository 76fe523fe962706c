package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	lib "modernc.org/sqlite/lib"

	"flashpoint/session"
)

// opening is what an Error of Open says was being done.
const opening = "opening"

// Open opens a file. Whatever is not a sound Flashpoint file of a version this
// program knows is refused and left byte for byte as it is. A file that can't
// be written to is opened for review; ask ReadOnly.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	return open(ctx, path, o, schemaSteps())
}

func open(ctx context.Context, path string, o Options, steps []schemaStep) (*Store, error) {
	path, err := resolve(path)
	if err != nil {
		return nil, explain(opening, path, err)
	}
	s := &Store{path: path, options: o, note: o.Note, turn: make(chan *link, 1), cache: map[session.ID]*entry{}, forgotten: forgotten{told: -1}}
	l, err := s.link(ctx, steps)
	if err == nil {
		s.opened, err = os.Stat(path)
	}
	if err != nil {
		if l != nil {
			err = errors.Join(err, l.close())
		}
		return nil, s.refusal(ctx, err)
	}
	if !s.readOnly {
		s.sweepLate(ctx, l)
	}
	s.turn <- l
	return s, nil
}

// refusal completes an error with the file and, where it helps, a backup.
func (s *Store) refusal(ctx context.Context, err error) error {
	err = explain(opening, s.path, err)
	var e *Error
	if !errors.As(err, &e) {
		return err
	}
	e.Path = s.path
	if e.Doing == "" {
		e.Doing = opening
	}
	if errors.Is(e.Code, ErrEmpty) || errors.Is(e.Code, ErrCorrupt) {
		e.Backup = newestBackup(ctx, s.options.BackupDir, s.path)
	}
	return e
}

// link checks the file and opens the connection that suits it.
func (s *Store) link(ctx context.Context, steps []schemaStep) (*link, error) {
	h, err := guard(s.path, len(steps))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, ErrEmpty) && begun(s.options.BackupDir, s.path) {
		if err = s.create(ctx, steps); err == nil {
			h, err = guard(s.path, len(steps))
		}
	}
	if err != nil {
		return nil, err
	}
	s.size = h.size
	s.recovered, _ = journal(s.path)
	check := func(l *link) error { return s.check(ctx, l, h.version == len(steps)) }
	if !s.options.ReadOnly && !IsKept(s.path) {
		if h.wal { // which SQLite converts at once, so this is found out before
			if err := s.trial(ctx, steps, check); err != nil {
				return nil, err
			}
		}
		l, err := live(ctx, s.path, "rw", steps, s.unlessSealed(check))
		if !errors.Is(codeOf(err), ErrReadOnly) && !errors.Is(err, errSealed) {
			return l, err
		}
		s.note = fmt.Sprintf("%s can't be written to: you can review it, not record.", filepath.Base(s.path))
	}
	s.readOnly = true
	l, err := s.reviewLink(ctx, h, steps, check)
	switch {
	case err != nil:
	case s.sealed != nil:
		s.note = s.sealedNote()
	case !s.options.ReadOnly && IsKept(s.path):
		s.note = fmt.Sprintf("%s is a backup: you can review it, not record in it. To go back to it, leave, then: flashpoint restore %s", filepath.Base(s.path), Typed(s.path))
	}
	return l, err
}

// reviewLink opens the file to read, or a copy of one that would have to be
// written first.
func (s *Store) reviewLink(ctx context.Context, h header, steps []schemaStep, check func(*link) error) (*link, error) {
	switch {
	case h.version < len(steps):
		return s.reviewCopy(ctx, steps, check, "is of an older version")
	case h.wal: // to read it, SQLite would make files beside it
		return s.reviewCopy(ctx, steps, check, "was last used by another program")
	}
	l, err := forReview(ctx, s.path, check)
	if isResult(err, lib.SQLITE_READONLY_ROLLBACK) {
		return s.reviewCopy(ctx, steps, check, "was not closed cleanly")
	}
	return l, err
}

// unlessSealed refuses a sealed copy before anything is written to it, its version
// included.
func (s *Store) unlessSealed(check func(*link) error) func(*link) error {
	return func(l *link) error {
		if err := check(l); err != nil {
			return err
		}
		if s.sealed != nil && !s.options.unsealed {
			return errSealed
		}
		return nil
	}
}

// live opens a file to record, which also tries whether it can be written.
// check, if not nil, may refuse it before.
func live(ctx context.Context, path, mode string, steps []schemaStep, check func(*link) error) (*link, error) {
	l, err := connect(ctx, liveAddress(path, mode), liveSettings())
	if err != nil {
		return nil, err
	}
	if check != nil {
		err = check(l)
	}
	if err == nil {
		err = migrate(ctx, l, path, steps)
	}
	if err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}

// forReview opens a file to read.
func forReview(ctx context.Context, path string, check func(*link) error) (*link, error) {
	l, err := connect(ctx, reviewAddress(path), reviewSettings())
	if err != nil {
		return nil, err
	}
	var n int
	err = l.row(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&n)
	if err == nil && check != nil {
		err = check(l)
	}
	if err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}
