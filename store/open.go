package store

import (
	"context"
	"errors"
	"fmt"
	"io"
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
	s := &Store{path: path, options: o, turn: make(chan *link, 1), cache: map[session.ID]*entry{}}
	l, err := s.link(ctx, steps)
	if err == nil {
		s.opened, err = os.Stat(path)
	}
	if err != nil {
		if l != nil {
			err = errors.Join(err, l.close())
		}
		return nil, s.refusal(err)
	}
	s.turn <- l
	return s, nil
}

// resolve follows links, because SQLite's journal lies beside the real file.
func resolve(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return path, err
	}
	real, err := filepath.EvalSymlinks(absolute)
	if err != nil {
		return absolute, nil // not there yet; whoever opens it says why not
	}
	return real, nil
}

// refusal completes an error with the file and, where it helps, a backup.
func (s *Store) refusal(err error) error {
	err = explain(opening, s.path, err)
	var e *Error
	if !errors.As(err, &e) {
		return err
	}
	e.Path, e.Doing = s.path, opening
	if errors.Is(e.Code, ErrEmpty) || errors.Is(e.Code, ErrCorrupt) {
		e.Backup = newestBackup(s.options.BackupDir, s.path)
	}
	return e
}

// link checks the file and opens the connection that suits it.
func (s *Store) link(ctx context.Context, steps []schemaStep) (*link, error) {
	version, err := guard(s.path, len(steps))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s.create(ctx, steps)
	case err != nil:
		return nil, err
	}
	s.recovered, _ = journal(s.path)
	if !s.options.ReadOnly {
		l, err := live(ctx, s.path, "rw", steps)
		if !errors.Is(codeOf(err), ErrReadOnly) {
			return l, err
		}
		s.note = fmt.Sprintf("%s can't be written to: you can review it, not record.", filepath.Base(s.path))
	}
	s.readOnly = true
	if version < len(steps) {
		return s.reviewCopy(ctx, steps, "is of an older version")
	}
	l, err := review(ctx, s.path)
	if isResult(err, lib.SQLITE_READONLY_ROLLBACK) {
		return s.reviewCopy(ctx, steps, "was not closed cleanly")
	}
	return l, err
}

// create makes a file that is not there, and its folder.
func (s *Store) create(ctx context.Context, steps []schemaStep) (*link, error) {
	folder := filepath.Dir(s.path)
	if !s.options.Create || s.options.ReadOnly {
		if _, err := os.Stat(folder); err != nil {
			return nil, err
		}
		return nil, ErrNotFound
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	l, err := live(ctx, s.path, "rwc", steps)
	if err != nil && !errors.Is(codeOf(err), ErrBusy) { // not while another window makes it
		err = errors.Join(err, s.clearAttempt())
	}
	return l, err
}

// clearAttempt removes what is left when a file could not be made: SQLite makes
// it before it has anything to write, and an empty file would be refused the
// next time.
func (s *Store) clearAttempt() error {
	info, err := os.Stat(s.path)
	if err != nil || info.Size() > 0 {
		return nil
	}
	err = os.Remove(s.path + "-journal")
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return errors.Join(err, os.Remove(s.path))
}

// live opens a file to record, which also tries whether it can be written.
func live(ctx context.Context, path, mode string, steps []schemaStep) (*link, error) {
	l, err := connect(ctx, liveAddress(path, mode), liveSettings())
	if err != nil {
		return nil, err
	}
	if err := migrate(ctx, l, path, steps); err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}

// review opens a file to read.
func review(ctx context.Context, path string) (*link, error) {
	l, err := connect(ctx, reviewAddress(path), reviewSettings())
	if err != nil {
		return nil, err
	}
	var n int
	if err := l.row(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&n); err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}

// reviewCopy opens a copy of a file that would have to be written before it
// can be read: because a crash left half a commit in its journal, or because
// its schema is older.
func (s *Store) reviewCopy(ctx context.Context, steps []schemaStep, why string) (_ *link, err error) {
	if s.copied, err = os.MkdirTemp("", "flashpoint-"); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(s.copied))
		}
	}()
	inner := filepath.Join(s.copied, filepath.Base(s.path))
	if err := copyFile(s.path, inner); err != nil {
		return nil, err
	}
	if err := copyFile(s.path+"-journal", inner+"-journal"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	l, err := live(ctx, inner, "rw", steps)
	if err != nil {
		return nil, err
	}
	if err := l.close(); err != nil {
		return nil, err
	}
	s.note = fmt.Sprintf("%s %s, and nothing may be written to it. You are looking at a repaired copy; the file itself is untouched.", filepath.Base(s.path), why)
	return review(ctx, inner)
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
