package store

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Kept is a copy of a file to which one can go back.
type Kept struct {
	Path    string
	Made    time.Time // its date and time of day are those of the shop's clock
	Size    int64     // bytes
	Version int       // of the schema, of one that was kept before a migration; else 0
	Aside   bool      // it was set aside when another copy took its place
}

// What follows the name of a file in that of a copy beside it: "shop.db.v3.bak",
// "shop.db.v3.2.bak", and "shop.db.2026-03-02T174500.bak". A rolling backup has the
// date inside.
var (
	besideName  = regexp.MustCompile(`^(.+)\.(?:v(\d+)(?:\.\d+)?|(\d{4}-\d{2}-\d{2}T\d{6}))\.bak$`)
	rollingFile = regexp.MustCompile(`-[0-9a-f]{8}\.\d{4}-\d{2}-\d{2}T\d{6}(\.[^.]*)?$`)
)

// IsKept reports whether a file is a backup, as its name tells. In one nothing is
// recorded: it stays what it was.
func IsKept(path string) bool {
	base := filepath.Base(path)
	return besideName.MatchString(base) || rollingFile.MatchString(base)
}

// OriginOf is the file that a copy beside it was made of, "" for any other file.
func OriginOf(path string) string {
	if part := besideName.FindStringSubmatch(filepath.Base(path)); part != nil {
		return filepath.Join(filepath.Dir(path), part[1])
	}
	return ""
}

// AllKept are the rolling backups of a file in a folder and the copies beside it, the
// newest first.
func AllKept(dir, path string) ([]Kept, error) {
	rolled, err := Backups(dir, path)
	if err != nil {
		return nil, err
	}
	var all []Kept
	for _, b := range rolled {
		all = append(all, Kept{Path: b.Path, Made: b.Made})
	}
	beside, err := keptBeside(path)
	all = append(all, beside...)
	for i := range all {
		if info, err := os.Stat(all[i].Path); err == nil {
			all[i].Size = info.Size()
		}
	}
	slices.SortFunc(all, newestFirst)
	return all, explain("listing the backups of", path, err)
}

// newestFirst is the order of what there is to go back to. Of one second, what was set
// aside is newer than a backup: that was made before somebody went back to one.
func newestFirst(a, b Kept) int {
	aside := 0
	if a.Aside != b.Aside {
		if aside = 1; a.Aside {
			aside = -1
		}
	}
	return cmp.Or(b.Made.Compare(a.Made), aside, cmp.Compare(a.Path, b.Path))
}

func keptBeside(path string) (all []Kept, err error) {
	if path, err = resolve(path); err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	for _, entry := range entries {
		part := besideName.FindStringSubmatch(entry.Name())
		info, infoErr := entry.Info()
		if part == nil || part[1] != filepath.Base(path) || infoErr != nil || !info.Mode().IsRegular() {
			continue
		}
		k := Kept{Path: filepath.Join(filepath.Dir(path), entry.Name()), Made: onTheWall(info.ModTime())}
		if k.Version, _ = strconv.Atoi(part[2]); part[3] != "" {
			k.Aside = true
			if at, err := time.Parse(nameLayout, part[3]); err == nil {
				k.Made = at
			}
		}
		all = append(all, k)
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return all, err
}

// onTheWall is a moment as the clock on the wall showed it, as names of backups have it.
func onTheWall(at time.Time) time.Time {
	return time.Date(at.Year(), at.Month(), at.Day(), at.Hour(), at.Minute(), at.Second(), 0, time.UTC)
}

// asidePath is a free name beside a file for what it is now. Where a journal lies that
// lost its file, the name is not free.
func asidePath(path string, at time.Time) string {
	for {
		name := strings.Join([]string{path, at.Format(nameLayout), "bak"}, ".")
		if !taken(name) {
			return name
		}
		at = at.Add(time.Second)
	}
}
