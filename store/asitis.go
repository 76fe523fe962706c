package store

import (
	"context"
	"errors"

	lib "modernc.org/sqlite/lib"
)

// asItIs opens a file to read in the version that it has. One that SQLite would
// have to write to first, because somebody began to, is opened as a copy.
func asItIs(ctx context.Context, path string) (l *link, closing func() error, err error) {
	at, done, err := settled(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	if l, err = forReview(ctx, at, nil); err != nil {
		return nil, nil, errors.Join(err, done())
	}
	return l, func() error { return errors.Join(l.close(), done()) }, nil
}

// settled is where all that a file holds is in one file, in the version and with the
// kind of journal that this program writes: the file itself, or a copy of it with what
// lies in a journal beside it, which done throws away.
func settled(ctx context.Context, path string) (at string, done func() error, err error) {
	h, err := guard(path, len(schemaSteps()))
	if err != nil {
		return "", nil, err
	}
	if !h.wal {
		l, err := forReview(ctx, path, nil)
		if err == nil {
			return path, func() error { return nil }, l.close()
		}
		if !isResult(err, lib.SQLITE_READONLY_ROLLBACK) {
			return "", nil, err
		}
	}
	s := &Store{path: path}
	scratch, err := s.repairedCopy(ctx, schemaSteps()[:h.version], nil)
	if err != nil {
		return "", nil, err
	}
	return s.copyIn(scratch), scratch.Remove, nil
}
