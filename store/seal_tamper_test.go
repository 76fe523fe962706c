package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// Whatever somebody changes with a SQLite shell is found.
func TestSeal_changesAreFound(t *testing.T) {
	t.Parallel()
	w := homely(t)
	copied, _ := sealedFrom(w, SealOptions{By: "fay"})
	whole, err := os.ReadFile(copied.path)
	w.ok(err)
	for name, statements := range map[string]string{
		"a row":              "UPDATE idea SET text = text || '.'",
		"one letter":         "UPDATE comment SET words = replace(words, 'waved', 'Waved')",
		"a row too many":     "INSERT INTO map VALUES('x', 1, 'x', '[]')",
		"a row too few":      "DELETE FROM told",
		"an event":           "UPDATE event SET body = replace(body, 'wave', 'grin')",
		"the last event":     "DELETE FROM event WHERE (stream, seq) = (SELECT stream, max(seq) FROM event GROUP BY stream LIMIT 1)",
		"an actor":           "UPDATE event SET actor = 'Bo' WHERE seq = 1",
		"a sum":              "UPDATE event SET sum = zeroblob(8) WHERE seq = 1",
		"the search index":   "DELETE FROM found WHERE rowid = (SELECT min(rowid) FROM found)",
		"a setting":          "INSERT INTO setting VALUES('shop', 'x')",
		"a half-typed line":  "INSERT INTO draft VALUES('', 'x', 'x')",
		"a view":             "DROP VIEW open_task",
		"a table more":       "CREATE TABLE more(x)",
		"an index less":      "DROP INDEX session_shop",
		"a trigger":          "CREATE TRIGGER later AFTER INSERT ON event BEGIN SELECT 1; END",
		"when it was sealed": "UPDATE seal SET at = '2027-01-01T00:00:00.000Z'",
		"who sealed it":      "UPDATE seal SET sealed_by = 'bo'",
		"what sealed it":     "UPDATE seal SET program = 'flashpoint 9'",
		"whether it names":   "UPDATE seal SET nameless = 1",
		"its sum":            "UPDATE seal SET sum = zeroblob(32)",
		"a column's type":    "ALTER TABLE figure ADD COLUMN more TEXT",
	} {
		t.Run(name, func(t *testing.T) {
			changed := &world{t: t, path: filepath.Join(t.TempDir(), "sealed.db")}
			changed.ok(os.WriteFile(changed.path, whole, 0o600))
			changed.alter(statements)
			check, err := CheckSeal(t.Context(), changed.path)
			if err != nil || !check.Sealed || check.Unchanged() || check.Sound() {
				t.Errorf("checked %+v, %v", check, err)
			}
		})
	}
	t.Run("without its seal", func(t *testing.T) {
		changed := &world{t: t, path: filepath.Join(t.TempDir(), "sealed.db")}
		changed.ok(os.WriteFile(changed.path, whole, 0o600))
		changed.alter("DELETE FROM seal")
		if check, err := CheckSeal(t.Context(), changed.path); err != nil || check.Sealed {
			t.Errorf("checked %+v, %v", check, err)
		}
	})
}

// Whatever byte changes is found, whether SQLite uses it or not.
func TestSeal_everyByteCounts(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.meeting("Ana", "Bo")
	w.save(w.shop, s, w.promote(s, w.idea(s, "A wave for everybody", s.Attendees[0].ID)))
	copied, _ := sealedFrom(w, SealOptions{By: "fay"})
	whole, err := os.ReadFile(copied.path)
	w.ok(err)
	path := filepath.Join(t.TempDir(), "changed.db")
	for at := 0; at < len(whole); at += 4999 {
		changed := bytes.Clone(whole)
		changed[at] ^= 1 << (at % 8)
		w.ok(os.WriteFile(path, changed, 0o600))
		if check, err := CheckSeal(t.Context(), path); err == nil && check.Unchanged() {
			t.Errorf("byte %d, %q, was not found", at, whole[max(at-20, 0):min(at+20, len(whole))])
		}
	}
	w.ok(os.WriteFile(path, append(whole, 0), 0o600))
	if check, err := CheckSeal(t.Context(), path); err == nil && check.Unchanged() {
		t.Error("a byte more was not found")
	}
}

// What lies beside a sealed copy could make SQLite read something else in it.
func TestSeal_aJournalBesideIsSaid(t *testing.T) {
	w := homely(t)
	copied, _ := sealedFrom(w, SealOptions{By: "fay"})
	w.ok(os.Chmod(copied.path, 0o600))
	w.ok(os.WriteFile(copied.path+"-journal", []byte("no journal"), 0o600))
	if check, err := CheckSeal(t.Context(), copied.path); err != nil || check.Unchanged() || !check.Beside {
		t.Errorf("checked %+v, %v", check, err)
	}
}

// The place of the sum is found wherever the pieces that are read meet, and only when
// it is the only one.
func TestOnlyPlace(t *testing.T) {
	what := bytes.Repeat([]byte{7}, 32)
	for _, at := range []int{0, 1, 1<<20 - 40, 1<<20 - 32, 1<<20 - 31, 1<<20 - 1, 1 << 20, 2<<20 - 62, 2<<20 - 50} {
		file := make([]byte, 3<<20)
		copy(file[at:], what)
		if got, err := onlyPlace(bytes.NewReader(file), what); err != nil || got != int64(at) {
			t.Errorf("%d was found at %d, %v", at, got, err)
		}
		copy(file[3<<20-32:], what)
		if _, err := onlyPlace(bytes.NewReader(file), what); !errors.Is(err, errUnmarked) {
			t.Errorf("two places, %d and the end: %v", at, err)
		}
	}
	if _, err := onlyPlace(bytes.NewReader(make([]byte, 100)), what); !errors.Is(err, errUnmarked) {
		t.Errorf("no place: %v", err)
	}
}
