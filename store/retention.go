package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// How many rolling backups are kept: the last ones, and the last one of as many
// days and weeks on which there was one.
const (
	keepLast  = 5
	keepDays  = 7
	keepWeeks = 4
)

// RollBackup makes a backup in BackupDir and deletes the rolling backups of
// this file that are too many. Other files there are not touched. Without a
// BackupDir it does nothing. A damaged file is not backed up: ErrCorrupt. Its
// copies would push out those made while it was sound.
func (s *Store) RollBackup(ctx context.Context) error {
	dir := s.options.BackupDir
	if dir == "" {
		return nil
	}
	leave, err := s.enter(backingUp)
	if err != nil {
		return err
	}
	defer leave()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return explain(backingUp, dir, err)
	}
	at := s.options.Now()
	path := filepath.Join(dir, rollingName(s.path, at))
	for there(path) { // made in this very second
		at = at.Add(time.Second)
		path = filepath.Join(dir, rollingName(s.path, at))
	}
	err = complete(path, func(part string) error {
		if err := s.copyPages(ctx, part, nil); err != nil {
			return err
		}
		return soundFile(ctx, part)
	})
	if err != nil {
		return s.copyRefused(ctx, explain(backingUp, path, err))
	}
	return explain("clearing old backups in", dir, clearOld(dir, s.path, path))
}

// copyRefused says of a copy that is damaged that the file is, as its pages are
// the same.
func (s *Store) copyRefused(ctx context.Context, err error) error {
	var e *Error
	if errors.As(err, &e) && errors.Is(e.Code, ErrCorrupt) {
		e.Path, e.Backup = s.path, newestBackup(ctx, s.options.BackupDir, s.path)
	}
	return err
}

// clearOld deletes what is too much of the backups of a file, of which fresh was made
// just now. Those that look newer were made by a clock that was ahead: they stay, and
// count for nothing, or they would push out what is made from now on.
func clearOld(dir, path, fresh string) error {
	found, err := rolling(dir, path)
	found = found[max(slices.IndexFunc(found, func(b made) bool { return b.path == fresh }), 0):]
	var errs []error
	for _, old := range surplus(found) {
		errs = append(errs, os.Remove(old.path))
	}
	return errors.Join(append(errs, err)...)
}

// A made backup is one that lies in the folder.
type made struct {
	path string
	at   time.Time // as its name says, in the shop's own time
}

// nameLayout is the date in the name of a backup; such names sort by time.
const nameLayout = "2006-01-02T150405"

// rollingName is "shop-3f9a01c2.2026-03-02T174500.db" for "shop.db".
func rollingName(path string, at time.Time) string {
	stem, ext := setName(path)
	return stem + at.Format(nameLayout) + ext
}

// setName is how the backups of one file begin and end. Many files are called
// shop.db and share the folder: the number, made from where the file lies,
// tells them apart.
func setName(path string) (stem, ext string) {
	base := filepath.Base(path)
	ext = filepath.Ext(base)
	where := sha256.Sum256([]byte(path))
	return fmt.Sprintf("%s-%x.", strings.TrimSuffix(base, ext), where[:4]), ext
}

// rolling are the rolling backups of a file, newest first.
func rolling(dir, path string) ([]made, error) {
	entries, err := os.ReadDir(dir)
	stem, ext := setName(path)
	var found []made
	for _, entry := range entries {
		date, ok := strings.CutPrefix(strings.TrimSuffix(entry.Name(), ext), stem)
		at, err := time.Parse(nameLayout, date)
		if ok && err == nil && rollingName(path, at) == entry.Name() {
			found = append(found, made{filepath.Join(dir, entry.Name()), at})
		}
	}
	slices.SortFunc(found, func(a, b made) int { return cmp.Or(b.at.Compare(a.at), cmp.Compare(a.path, b.path)) })
	return found, err
}

// newestBackup is the newest rolling backup of a file that is sound, "" for
// none.
func newestBackup(ctx context.Context, dir, path string) string {
	if dir == "" {
		return ""
	}
	found, _ := rolling(dir, path) // a folder that can't be read has none to offer
	for _, b := range found {
		if soundFile(ctx, b.path) == nil {
			return b.path
		}
	}
	return ""
}

// surplus decides which backups, given newest first, are to be deleted.
func surplus(backups []made) []made {
	type week struct{ year, week int }
	days, weeks := map[string]bool{}, map[week]bool{}
	var old []made
	for i, b := range backups {
		keep := i < keepLast
		if day := b.at.Format(time.DateOnly); !days[day] && len(days) < keepDays {
			days[day], keep = true, true
		}
		year, nth := b.at.ISOWeek()
		if w := (week{year, nth}); !weeks[w] && len(weeks) < keepWeeks {
			weeks[w], keep = true, true
		}
		if !keep {
			old = append(old, b)
		}
	}
	return old
}
