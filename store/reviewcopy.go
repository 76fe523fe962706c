package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// reviewCopy opens a copy of a file that would have to be written before it
// can be read: because a crash left half a commit in its journal, because its
// schema is older, or because another program keeps a log of writes beside it.
func (s *Store) reviewCopy(ctx context.Context, steps []schemaStep, check func(*link) error, why string) (*link, error) {
	scratch, err := s.repairedCopy(ctx, steps, check)
	if err != nil {
		return nil, err
	}
	l, err := forReview(ctx, s.copyIn(scratch), nil)
	if err != nil {
		return nil, errors.Join(err, scratch.Remove())
	}
	s.copied = scratch
	s.note = fmt.Sprintf("%s %s. You are looking at a copy that was put in order; the file itself is untouched.", filepath.Base(s.path), why)
	return l, nil
}

// trial finds out with a copy whether a file can be opened to record.
func (s *Store) trial(ctx context.Context, steps []schemaStep, check func(*link) error) error {
	scratch, err := s.repairedCopy(ctx, steps, check)
	if err != nil {
		return err
	}
	return scratch.Remove()
}

func (s *Store) copyIn(scratch *Scratch) string {
	return filepath.Join(scratch.Folder, filepath.Base(s.path))
}

// repairedCopy copies the file and what SQLite keeps beside it into a folder
// for this alone, and lets SQLite bring it into order there.
func (s *Store) repairedCopy(ctx context.Context, steps []schemaStep, check func(*link) error) (_ *Scratch, err error) {
	scratch, err := NewScratch()
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, scratch.Remove())
		}
	}()
	inner := s.copyIn(scratch)
	if err := copyFile(s.path, inner); err != nil {
		return nil, err
	}
	for _, beside := range []string{"-journal", "-wal"} {
		if err := copyFile(s.path+beside, inner+beside); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	l, err := live(ctx, inner, "rw", steps, check)
	if err != nil {
		return nil, err
	}
	return scratch, l.close()
}

// copyFile copies a file to a name that is free.
func copyFile(from, to string) error { return copyBytes(from, to, os.O_EXCL) }

// copyBytes copies a file to another, which is made where it is not there. What to do
// where it is there says the flag.
func copyBytes(from, to string, flag int) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // only read
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|flag, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
