package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// Whatever somebody changes with a SQLite shell is found.
func TestSeal_changesAreFound(t *testing.T) {
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

// A byte that changes is found, or it is one that says nothing: written anew, the
// file is the same.
func TestSeal_everyByteCounts(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana", "Bo")
	w.save(w.shop, s, w.promote(s, w.idea(s, "A wave for everybody", s.Attendees[0].ID)))
	copied, _ := sealedFrom(w, SealOptions{By: "fay"})
	whole, err := os.ReadFile(copied.path)
	w.ok(err)
	folder := t.TempDir()
	path, fresh := filepath.Join(folder, "changed.db"), filepath.Join(folder, "fresh.db")
	anew := func(content []byte) []byte {
		w.ok(os.WriteFile(path, content, 0o600))
		l, err := forReview(t.Context(), path, nil)
		w.ok(err)
		w.ok(l.script(t.Context(), "PRAGMA query_only = 0"))
		_ = os.Remove(fresh)
		_, err = l.conn.ExecContext(t.Context(), "VACUUM INTO $1", fresh)
		w.ok(err)
		w.ok(l.close())
		again, err := os.ReadFile(fresh)
		w.ok(err)
		return again
	}
	same := anew(whole)
	found, silent := 0, 0
	for at := range whole {
		if written := whole[at] != 0; written && at%331 != 0 || !written && at%16411 != 0 {
			continue // a sample of the bytes with something in them, and of the rest
		}
		changed := bytes.Clone(whole)
		changed[at] ^= 1 << (at % 8)
		w.ok(os.WriteFile(path, changed, 0o600))
		check, err := CheckSeal(t.Context(), path)
		if err != nil || !check.Unchanged() {
			found++
			continue
		}
		silent++
		if !bytes.Equal(anew(changed), same) {
			t.Errorf("byte %d, %s, was not found", at, fmt.Sprintf("%q", whole[max(at-20, 0):min(at+20, len(whole))]))
		}
	}
	t.Logf("%d changes found, %d of bytes that say nothing", found, silent)
	if found < silent {
		t.Errorf("only %d of %d changes were found", found, found+silent)
	}
}
