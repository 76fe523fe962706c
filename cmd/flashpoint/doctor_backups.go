package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/desk"
)

// backups says whether there is something to go back to.
func (d doctor) backups(ctx context.Context, path string) desk.Finding {
	found, err := store.Backups(backupFolder(), path)
	f := desk.Finding{Of: "Backups"}
	switch {
	case err != nil:
		f.Grade, f.Found = desk.Look, wordsFor(err)
	case len(found) == 0:
		f.Found = fmt.Sprintf("There is none in %s yet. One is made whenever you leave after a change.", backupFolder())
		if _, err := d.changed(path); err == nil {
			f.Grade, f.Fix = desk.Look, "Make one now: "+d.copyNow()
		}
	default:
		f.Found = fmt.Sprintf("%s in %s, the newest of %s.", session.Count(len(found), "backup"), backupFolder(), found[0].Made.Format("Mon 2 Jan 2006 15:04"))
		if err := store.Sound(ctx, found[0].Path); err != nil {
			f.Grade, f.Found = desk.Wrong, f.Found+" It can't be used. "+wordsFor(err)
			f.Fix = "Make one now, to another disk or a stick: " + d.copyNow()
		} else if late := d.behind(path, found[0].Made); late > week {
			f.Grade, f.Found = desk.Look, f.Found+fmt.Sprintf(" What was saved in the %d days after it is in no backup.", int(late/day))
			f.Fix = "Make one now: " + d.copyNow()
		} else {
			f.Found += " It can be read."
			if d.same(filepath.Dir(absolute(path)), backupFolder()) {
				f.Found += " It is on the disk of the file itself; for a copy elsewhere: " + d.copyNow()
			}
		}
	}
	return f
}

const (
	day  = 24 * time.Hour
	week = 7 * day
)

// behind is how much later the file was changed than its backup was made.
func (d doctor) behind(path string, made time.Time) time.Duration {
	changed, err := d.changed(path)
	if err != nil {
		return 0
	}
	made = time.Date(made.Year(), made.Month(), made.Day(), made.Hour(), made.Minute(), made.Second(), 0, changed.Location())
	return changed.Sub(made)
}
