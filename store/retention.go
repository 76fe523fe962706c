package store

import (
	"cmp"
	"context"
	"errors"
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
// BackupDir it does nothing.
func (s *Store) RollBackup(ctx context.Context) error {
	const doing = "backing up"
	dir := s.options.BackupDir
	if dir == "" {
		return nil
	}
	leave, err := s.enter(doing)
	if err != nil {
		return err
	}
	defer leave()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return explain(doing, dir, err)
	}
	path := filepath.Join(dir, rollingName(s.path, s.options.Now()))
	err = complete(path, func(part string) error { return s.copyPages(ctx, part, nil) })
	if err != nil {
		return explain(doing, path, err)
	}
	return explain("clearing old backups in", dir, clearOld(dir, s.path))
}

func clearOld(dir, path string) error {
	made, err := rolling(dir, path)
	var errs []error
	for _, old := range surplus(made) {
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

// rollingName is "shop.2026-03-02T174500.flashpoint" for "shop.flashpoint".
func rollingName(path string, at time.Time) string {
	base := filepath.Base(path)
	ext := filepath.Ext(base)
	return strings.TrimSuffix(base, ext) + "." + at.Format(nameLayout) + ext
}

// rolling are the rolling backups of a file, newest first.
func rolling(dir, path string) ([]made, error) {
	entries, err := os.ReadDir(dir)
	var found []made
	for _, entry := range entries {
		ext := filepath.Ext(path)
		stem := strings.TrimSuffix(filepath.Base(path), ext) + "."
		date, ok := strings.CutPrefix(strings.TrimSuffix(entry.Name(), ext), stem)
		at, err := time.Parse(nameLayout, date)
		if ok && err == nil && rollingName(path, at) == entry.Name() {
			found = append(found, made{filepath.Join(dir, entry.Name()), at})
		}
	}
	slices.SortFunc(found, func(a, b made) int { return cmp.Or(b.at.Compare(a.at), cmp.Compare(a.path, b.path)) })
	return found, err
}

// newestBackup is the newest rolling backup of a file, "" for none.
func newestBackup(dir, path string) string {
	if dir == "" {
		return ""
	}
	found, _ := rolling(dir, path) // a folder that can't be read has none to offer
	if len(found) == 0 {
		return ""
	}
	return found[0].path
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
