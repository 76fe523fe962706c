package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Compare says what Rebuild would mend, of a file that is in use too, and
// touches nothing.
func TestStore_Compare(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.idea(s, "A bell for the queue")
	w.save(w.shop, s)
	report, err := w.store.Compare(t.Context())
	w.ok(err)
	if len(report.Differences) > 0 || report.Rows == 0 {
		t.Errorf("a sound file differs: %v, %d rows", report.Differences, report.Rows)
	}
	w.ok(w.store.with(t.Context(), "tampering", func(l *link) error {
		return l.script(t.Context(), "UPDATE idea SET text = 'Another'")
	}))
	before, err := os.ReadFile(w.path)
	w.ok(err)
	for _, o := range []Options{{}, {ReadOnly: true}} {
		report, err = w.open(o).Compare(t.Context())
		w.ok(err)
		if len(report.Differences) != 1 || !strings.HasPrefix(report.Differences[0], "idea ") || strings.Contains(report.Differences[0], "Another") {
			t.Errorf("%v: found %v", o, report.Differences)
		}
	}
	if after, err := os.ReadFile(w.path); err != nil || string(after) != string(before) {
		t.Errorf("the file was touched: %v", err)
	}
}

// A backup can be compared, too: it is its name that nothing is recorded in.
func TestStore_CompareABackup(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.idea(s, "A bell for the queue")
	w.save(w.shop, s)
	w.ok(w.store.Close())
	aside := asidePath(w.path, w.now)
	w.ok(os.Rename(w.path, aside))
	w.path = aside
	report, err := w.open(Options{}).Compare(t.Context())
	w.ok(err)
	if len(report.Differences) > 0 || report.Rows == 0 {
		t.Errorf("a sound backup differs: %v, %d rows", report.Differences, report.Rows)
	}
}

func TestBackups(t *testing.T) {
	w := newWorld(t)
	w.save(w.meeting("Ana"))
	w.ok(w.store.Close())
	now, dir := monday, filepath.Join(t.TempDir(), "backups")
	if found, err := Backups(dir, w.path); err != nil || len(found) > 0 {
		t.Errorf("without a folder: %v, %v", found, err)
	}
	w.store = w.open(Options{BackupDir: dir, Now: func() time.Time { return now }})
	for range 2 {
		w.ok(w.store.RollBackup(t.Context()))
		now = now.Add(time.Minute)
	}
	found, err := Backups(dir, w.path)
	w.ok(err)
	if len(found) != 2 || found[0].Made.Format(time.Kitchen) != monday.Add(time.Minute).Format(time.Kitchen) {
		t.Fatalf("found %v", found)
	}
	w.ok(Sound(t.Context(), found[0].Path))
	w.ok(os.Truncate(found[1].Path, 5000))
	w.is(Sound(t.Context(), found[1].Path), ErrCorrupt)
	err = Sound(t.Context(), dir)
	if w.is(err, ErrIsFolder); !strings.Contains(Sentence(err), dir) {
		t.Error(Sentence(err))
	}
}
