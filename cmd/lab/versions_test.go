//go:build unix

package lab

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/store"
)

// TestReleasedVersions opens a file of every version that was released: to look back
// with, where nothing may be written, and to go on in it. The newest of them is of
// the present version, and nothing has to be done to it.
func TestReleasedVersions(t *testing.T) {
	t.Parallel()
	r := row{fault: "a file of an older version"}
	files := released(t)
	for n, old := range files {
		name, present := filepath.Base(old), n == len(files)-1
		s := newSeat(t)
		s.db = filepath.Join(t.TempDir(), "shop.db")
		copyTo(t, old, s.db)
		before, err := os.ReadFile(s.db)
		if err != nil {
			t.Fatal(err)
		}
		says, err := read(t.Context(), s.db)
		if err != nil {
			t.Fatalf("%s: %s", name, store.Sentence(err))
		}
		if said := s.looksBack(t); strings.Contains(said, "older version") == present {
			t.Errorf("%s says %s", name, said)
		} else if !present {
			r.said, _, _ = strings.Cut(said, "\n")
		}
		if after, err := os.ReadFile(s.db); err != nil || !bytes.Equal(after, before) {
			t.Errorf("%s was changed by looking at it: %v", name, err)
		}

		migrated := migrate(t, s.db)
		if migrated.histories != says.histories || migrated.lists != says.lists || migrated.aside != says.aside {
			t.Errorf("%s says something else after it was brought up to date", name)
		}
		if again := s.looksBack(t); strings.Contains(again, "older version") {
			t.Errorf("%s is still old: %s", name, again)
		}
		kept, err := filepath.Glob(s.db + ".v*.bak")
		if err != nil || (len(kept) == 0) != present {
			t.Fatalf("%s: kept %v, %v", name, kept, err)
		}
		for _, backup := range kept {
			if back, err := read(t.Context(), backup); err != nil || back != says {
				t.Errorf("%s: the backup says something else: %v", name, err)
			}
		}
		r.add(verdict{acknowledged: strings.Count(says.histories, " idea.added ")})
	}
	report(t, r)
}

// migrate opens a file as whoever records in it, and answers what it says then.
func migrate(t *testing.T, path string) contents {
	t.Helper()
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(store.Sentence(err))
	}
	defer closed(t, st)
	sound(t, st)
	c, err := contentsOf(t.Context(), st)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// looksBack has the program list the meetings, print the last one and show the archive, and
// answers what it said beside.
func (s seat) looksBack(t *testing.T) (said string) {
	t.Helper()
	said, code := s.run(t, "list")
	if code != 0 || !strings.Contains(said, "Counter visit") {
		t.Errorf("list exits with %d and says %s", code, said)
	}
	if minutes, code := s.run(t, "show", "latest"); code != 0 || !strings.Contains(minutes, "Counter visit") {
		t.Errorf("show exits with %d and says %s", code, minutes)
	}
	w := s.open(t, "review")
	w.See("Looking back", "Met lately").Keys("<^c>")
	if code := w.Left(); code != 0 {
		t.Errorf("review exits with %d", code)
	}
	return said
}
