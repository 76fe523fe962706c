package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
)

// backupStep is how many pages are copied while nobody else can save: few
// enough that nobody feels it.
const backupStep = 128

// What an Error of a copy says was being done.
const (
	backingUp  = "backing up"
	copyingTo  = "backing up to"
	savingCopy = "saving a copy as"
)

// Backup copies the file while it is in use; saving goes on between the steps,
// and the copy has what was saved until its end. The copy appears under its
// name when it is complete and on the disk. A file that is there already is
// left alone: ErrExists. Of a damaged file the copy is made too, and the answer
// is ErrCorrupt. progress, if not nil, hears of the pages done.
func (s *Store) Backup(ctx context.Context, path string, progress func(done, total int)) error {
	var damage error
	err := s.writeCopy(copyingTo, path, func(part string) error {
		copied, err := s.copySealed(part)
		if err == nil && !copied {
			err = s.copyPages(ctx, part, progress)
		}
		if err != nil {
			return err
		}
		damage = soundFile(ctx, part)
		return ctx.Err()
	})
	if err == nil {
		err = s.copyRefused(ctx, explain(copyingTo, path, damage))
	}
	return err
}

// SaveCopy writes the open file anew under another name, packed. It works from
// the open connection, also after the file itself was deleted, and saving
// waits for it. A file that is there already is left alone: ErrExists.
func (s *Store) SaveCopy(ctx context.Context, path string) error {
	return s.writeCopy(savingCopy, path, func(part string) error {
		if copied, err := s.copySealed(part); err != nil || copied {
			return err
		}
		return s.inTurn(ctx, func(l *link) error {
			// SQLite insists on a file that is empty or not there.
			if err := l.allowWrites(ctx, s.readOnly, true); err != nil {
				return err
			}
			_, err := l.conn.ExecContext(ctx, "VACUUM INTO $1", part)
			return errors.Join(err, l.allowWrites(context.WithoutCancel(ctx), s.readOnly, false))
		})
	})
}

// copySealed copies a sealed file byte by byte, as its seal counts every one. It
// answers false for any other file, and for one that had to be put in order.
func (s *Store) copySealed(part string) (bool, error) {
	if s.sealed == nil || s.copied != nil {
		return false, nil
	}
	return true, copyBytes(s.path, part, os.O_TRUNC) // it is there, empty
}

// allowWrites lets a connection that reviews write to another file. Its own
// stays out of reach: that is open for reading only.
func (l *link) allowWrites(ctx context.Context, review, allow bool) error {
	if !review {
		return nil
	}
	return l.script(ctx, fmt.Sprintf("PRAGMA query_only = %t", !allow))
}

// writeCopy holds the Store open while a copy is made.
func (s *Store) writeCopy(doing, path string, fill func(part string) error) error {
	leave, err := s.enter(doing)
	if err != nil {
		return err
	}
	defer leave()
	if path, err = filepath.Abs(path); err == nil {
		switch _, statErr := os.Lstat(path); {
		case statErr == nil:
			err = ErrExists
		case !errors.Is(statErr, fs.ErrNotExist):
			err = statErr
		default:
			if err = besideAFile(path); err == nil {
				err = complete(path, fill)
			}
		}
	}
	return explain(doing, path, err)
}

// copyPages copies step by step and gives the turn away between the steps. What
// this connection saves meanwhile, SQLite writes into the copy too; when another
// window saves, it begins again.
func (s *Store) copyPages(ctx context.Context, part string, progress func(done, total int)) error {
	var copying *sqlite.Backup
	defer func() {
		if copying != nil {
			_ = s.inTurn(context.WithoutCancel(ctx), func(*link) error { return copying.Finish() })
		}
	}()
	for more := true; more; {
		err := s.inTurn(ctx, func(l *link) (err error) {
			if copying == nil {
				if copying, err = l.startBackup(part); err != nil {
					return err
				}
			}
			more, err = copying.Step(backupStep)
			return err
		})
		if err != nil {
			return err
		}
		if progress != nil {
			total := copying.PageCount()
			progress(total-copying.Remaining(), total)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	done := copying
	copying = nil
	return s.inTurn(context.WithoutCancel(ctx), func(*link) error { return done.Finish() })
}

// startBackup begins to copy into a file of which only the end result counts,
// and which complete flushes: it needs neither a journal nor flushes.
func (l *link) startBackup(part string) (b *sqlite.Backup, err error) {
	to := address(part, url.Values{"mode": {"rw"}, "_journal_mode": {"MEMORY"}, "_synchronous": {"OFF"}, "_error_rc": {"1"}})
	rawErr := l.conn.Raw(func(driver any) error {
		from, ok := driver.(interface {
			NewBackup(string) (*sqlite.Backup, error)
		})
		if !ok {
			return fmt.Errorf("%T can't make backups", driver)
		}
		b, err = from.NewBackup(to)
		return nil // database/sql would throw the connection away
	})
	return b, errors.Join(err, rawErr)
}

// backup copies the whole file at once, before anybody works with it.
func (l *link) backup(_ context.Context, path string) error {
	return complete(path, func(part string) error {
		b, err := l.startBackup(part)
		if err != nil {
			return err
		}
		_, err = b.Step(-1)
		return errors.Join(err, b.Finish())
	})
}
