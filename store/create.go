package store

import (
	"context"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"flashpoint/session"
)

// making is what an Error says was being done when a new file could not be.
const making = "making"

// Create makes a new file with this in it, and its folder. The file appears
// under its name when it is complete; one that is there already is left alone:
// ErrExists.
func Create(ctx context.Context, path string, batches []session.Batch) error {
	path, err := resolve(path)
	switch {
	case err != nil:
	case there(path):
		err = ErrExists
	case besideAFile(path) != nil:
		err = ErrBeside
	default:
		err = makeFile(ctx, path, schemaSteps(), func(part string) error {
			s, err := Open(ctx, part, Options{})
			if err != nil {
				return err
			}
			return errors.Join(s.Append(ctx, batches), s.Close())
		})
	}
	var e *Error
	if errors.As(err, &e) {
		e.Path, e.Doing = path, making // not of the part that nobody knows
	}
	return explain(making, path, err)
}

// create makes a file that is not there, or that a crash left without a word in
// it. When another window is faster, its file is the one.
func (s *Store) create(ctx context.Context, steps []schemaStep) error {
	if !s.options.Create || s.options.ReadOnly {
		if _, err := os.Stat(filepath.Dir(s.path)); err != nil {
			return err
		}
		return ErrNotFound
	}
	if begun(s.options.BackupDir, s.path) {
		return fill(ctx, s.path, steps)
	}
	if err := besideAFile(s.path); err != nil {
		return err
	}
	err := makeFile(ctx, s.path, steps, nil)
	if err == nil || there(s.path) {
		return nil
	}
	if code := codeAt(s.path, err); code != nil {
		return &Error{Code: code, Doing: making, Cause: err}
	}
	return err
}

// makeFile makes a file in a folder of its own, with what more adds to it, and
// gives it its name without replacing anything. So a name never stands for half
// a file, which no later start could tell from a damaged one.
func makeFile(ctx context.Context, path string, steps []schemaStep, more func(part string) error) error {
	folder, base := filepath.Split(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	// A folder, so that the journal lies in it too, and SQLite makes the file
	// with the rights that this system gives to new files.
	nest, err := os.MkdirTemp(folder, base+".*"+nestEnd)
	if err != nil {
		return err
	}
	part := filepath.Join(nest, base)
	err = fill(ctx, part, steps)
	if err == nil && more != nil {
		err = more(part)
	}
	if err == nil {
		err = place(os.Link, part, path)
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(nest))
	}
	// The file is there: nobody needs a nest any more, whether this one, one
	// that a crash left, or one of a window that was slower and opens this file.
	clearNests(path)
	return flushNames(folder)
}

// fill makes the tables in a file that is empty or not there.
func fill(ctx context.Context, path string, steps []schemaStep) error {
	l, err := live(ctx, path, "rwc", steps, nil)
	if err != nil {
		return err
	}
	return errors.Join(l.script(ctx, "PRAGMA journal_mode = DELETE"), l.close())
}

// place gives a complete file its name, unless something has it. A stick may
// know no hard links; there the name could be taken between the two steps.
func place(link func(from, to string) error, part, path string) error {
	err := leftover(path)
	if err == nil {
		err = link(part, path)
	}
	switch {
	case err == nil:
		_ = os.Remove(part) // a name too many is not worth an error
		return nil
	case there(path):
		return ErrExists
	case errors.Is(err, ErrLeftover):
		return err
	}
	return os.Rename(part, path)
}

// there reports whether a name is taken, by a broken link too.
func there(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

const nestEnd = ".new"

// clearNests removes what is left of attempts to make a file. What stays this
// time goes the next time.
func clearNests(path string) {
	folder, base := filepath.Split(path)
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		number, ours := strings.CutPrefix(strings.TrimSuffix(entry.Name(), nestEnd), base+".")
		if ours && entry.IsDir() && entry.Name() == base+"."+number+nestEnd && strings.Trim(number, "0123456789") == "" {
			_ = os.RemoveAll(filepath.Join(folder, entry.Name()))
		}
	}
}

// begun reports whether an empty file was left by somebody who was about to
// make it: SQLite's journal lies beside it and says that there was nothing
// before, and it never had a backup. Any other empty file has lost what was in
// it.
func begun(backups, path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 0 {
		return false
	}
	if found, _ := rolling(backups, path); len(found) > 0 {
		return false
	}
	journal, err := readHeader(path + "-journal")
	const pagesBefore = 16 // where the journal's header has it
	return err == nil && (len(journal) < pagesBefore+4 || binary.BigEndian.Uint32(journal[pagesBefore:]) == 0)
}
