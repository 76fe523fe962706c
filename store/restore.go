package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"
)

// restoring is what an Error says was being done when a copy did not take the place of
// a file.
const restoring = "going back to"

// Restore puts a copy, such as a backup, in the place of a file, and answers where the
// file is now that was there: beside it, with what lay in its journal, "" where there
// was none. Nothing is deleted, and the copy stays where it is. At every moment the
// name stands for one of the two, or, where the file was not closed in order, for none.
//
// A copy that is damaged, foreign, newer or sealed is refused, and so is a file that
// another window seems to have open: ErrInUse, unless anyway says that there is none.
// What is no file, such as a pipe, is not replaced at all.
func Restore(ctx context.Context, copied, path string, at time.Time, anyway bool) (aside string, err error) {
	err = restoringTo(&copied, &path, func() error {
		if err := mayRestore(ctx, copied, path, anyway); err != nil {
			return err
		}
		aside, err = restore(ctx, copied, path, at)
		return err
	})
	return aside, err
}

// CanRestore answers at once with most of what [Restore] refuses, so that nobody is
// asked about what can't be: all but the damage that only the whole of a copy shows.
func CanRestore(ctx context.Context, copied, path string, anyway bool) error {
	return restoringTo(&copied, &path, func() error { return mayRestore(ctx, copied, path, anyway) })
}

// restoringTo follows the names to the files that are meant, and says of what can't be
// done what was to be.
func restoringTo(copied, path *string, do func() error) (err error) {
	if *path, err = resolve(*path); err == nil {
		*copied, err = filepath.Abs(*copied)
	}
	if err == nil {
		err = do()
	}
	var e *Error
	if errors.As(err, &e) { // not of the part that nobody knows
		e.Doing = restoring
	}
	return explain(restoring, *path, err)
}

func mayRestore(ctx context.Context, copied, path string, anyway bool) error {
	if err := fit(path); err != nil {
		return err
	}
	info, err := os.Stat(path)
	switch open, _ := journal(path); {
	case err == nil && sameFile(info, copied):
		return ErrItself
	case err == nil && open && !anyway:
		return ErrInUse
	}
	return explain(restoring, copied, withPath(unsealedFile(ctx, copied), copied))
}

// unsealedFile refuses a sealed copy: in its place nothing could be recorded any more.
func unsealedFile(ctx context.Context, path string) error {
	l, closing, err := asItIs(ctx, path)
	if err != nil {
		return err
	}
	sealed, err := l.seal(ctx)
	if err == nil && sealed != nil {
		err = &Error{Code: ErrReadOnly, Path: path, Sealed: true}
	}
	return errors.Join(err, closing())
}

func restore(ctx context.Context, copied, path string, at time.Time) (aside string, err error) {
	whole, done, err := toGoBackTo(ctx, copied)
	if err != nil {
		return "", explain(restoring, copied, withPath(err, copied))
	}
	defer func() { _ = done() }() // what stays of it this time goes the next time
	part, err := partOf(ctx, whole, path)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil {
		_ = os.Chmod(part, info.Mode().Perm()|0o600) // whoever could read the file still can
	}
	if aside, err = takePlace(part, path, at); err != nil {
		return "", errors.Join(err, os.Remove(part))
	}
	return aside, flushNames(filepath.Dir(path))
}

// takePlace gives a part the name of a file, and answers where that is now. Somebody
// else may go back in the same second, and choose the same name for it.
func takePlace(part, path string, at time.Time) (aside string, err error) {
	for there(path) {
		aside = asidePath(path, at)
		if err = exchange(part, path, aside); !errors.Is(err, ErrExists) {
			return aside, err
		}
	}
	if err := moveJournals(path, asidePath(path, at)); err != nil {
		return "", err
	}
	return "", exchange(part, path, "")
}

// toGoBackTo is where all of a copy is, if it is sound: what lies in a journal beside it
// belongs to it. A file that another program switched to a write-ahead log is not put
// into use like that.
func toGoBackTo(ctx context.Context, copied string) (whole string, done func() error, err error) {
	whole, done, err = settled(ctx, copied)
	if err != nil {
		return "", nil, err
	}
	if err := soundFile(ctx, whole); err != nil {
		return "", nil, errors.Join(err, done())
	}
	return whole, done, nil
}

// withPath names the file that a refusal is about.
func withPath(err error, path string) error {
	var e *Error
	if errors.As(err, &e) {
		e.Path = path
	}
	return err
}

func sameFile(info os.FileInfo, path string) bool {
	other, err := os.Stat(path)
	return err == nil && os.SameFile(info, other)
}

// partOf is a copy of a whole file beside another, on the disk and sound.
func partOf(ctx context.Context, whole, path string) (part string, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.part")
	if err != nil {
		return "", err
	}
	part = f.Name()
	if err = f.Close(); err == nil {
		err = copyBytes(whole, part, os.O_TRUNC)
	}
	if err == nil {
		err = flush(part)
	}
	if err == nil {
		err = soundFile(ctx, part)
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(part))
	}
	return part, nil
}
