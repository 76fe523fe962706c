package lab

import (
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "modernc.org/sqlite" // asked past the store, which would migrate an older file

	"flashpoint/store"
)

// state is what the files of a scene hold, each opened as the program opens it.
func (s scene) state(t *testing.T, folder string) string {
	t.Helper()
	s.putInOrder(t, folder)
	told := []string{holds(t, filepath.Join(folder, "shop.db"))}
	if s.other != "" && !filepath.IsAbs(s.other) {
		told = append(told, holds(t, s.at(folder)))
	}
	var aside []string // twice the same is once
	for _, path := range setAside(t, folder) {
		aside = append(aside, holds(t, path))
	}
	slices.Sort(aside)
	return beside(append(told, slices.Compact(aside)...)...)
}

// undone are the states in which a scene may be found that was not done. Whoever goes
// back to a backup sets aside what is there first: for a moment it is there twice, and
// where it was not closed in order, under its new name alone.
func (s scene) undone(t *testing.T, folder string) []string {
	t.Helper()
	all := []string{s.state(t, folder)}
	if s.deed == "restore" {
		shop := holds(t, filepath.Join(folder, "shop.db"))
		if all = append(all, beside(shop, shop)); s.shop == crashed {
			all = append(all, beside(nothing, shop))
		}
	}
	return all
}

func beside(files ...string) string { return strings.Join(files, "\n\nand beside it:\n") }

// setAside are the files beside a shop's that a backup took the place of.
func setAside(t *testing.T, folder string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "shop.db.*T*.bak"))
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// putInOrder has SQLite roll back what a scene left half in any of its files.
func (s scene) putInOrder(t *testing.T, folder string) {
	t.Helper()
	for _, path := range append(setAside(t, folder), filepath.Join(folder, "shop.db"), s.at(folder)) {
		_, gone := os.Stat(path)
		if _, err := os.Stat(path + "-journal"); err == nil && gone == nil && strings.HasPrefix(path, folder) {
			putInOrder(t, path)
		}
	}
}

// nothing is what a file holds that is not there.
const nothing = "nothing"

// holds is everything in a file.
func holds(t *testing.T, path string) string {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		return nothing
	}
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Errorf("%s can't be opened any more: %s", filepath.Base(path), store.Sentence(err))
		return "unreadable"
	}
	health, err := st.Verify(t.Context())
	if err != nil || len(health.Findings) > 0 {
		t.Errorf("%s is not sound: %q, %v", filepath.Base(path), health.Findings, err)
	}
	closed(t, st)
	return rowsOf(t, path)
}

// raw asks a file past the store. SQLite puts it in order first, if need be.
func raw(t *testing.T, path, mode string, do func(db *sql.DB) error) {
	t.Helper()
	path, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: path, RawQuery: "_pragma=busy_timeout(10000)&mode=" + mode}).String())
	if err == nil {
		defer func() { _ = db.Close() }()
		err = do(db)
	}
	if err != nil {
		t.Errorf("%s: %v", filepath.Base(path), err)
	}
}

// putInOrder has SQLite roll back what was left half, and answers the version of the
// file.
func putInOrder(t *testing.T, path string) (version int) {
	t.Helper()
	raw(t, path, "rw", func(db *sql.DB) error { return db.QueryRow("PRAGMA user_version").Scan(&version) })
	return version
}

// rowsOf are all rows of all tables but those of the search index.
func rowsOf(t *testing.T, path string) string {
	t.Helper()
	var all strings.Builder
	raw(t, path, "ro", func(db *sql.DB) error {
		var version int
		if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		fmt.Fprintf(&all, "version %d\n", version)
		tables, err := linesOf(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'found%'")
		if err != nil {
			return err
		}
		for _, name := range tables {
			lines, err := linesOf(db, `SELECT * FROM "`+name+`"`)
			if err != nil {
				return err
			}
			fmt.Fprintf(&all, "== %s\n%s\n", name, strings.Join(lines, "\n"))
		}
		return nil
	})
	return all.String()
}

// linesOf answers the rows of a query, sorted, each in a line.
func linesOf(db *sql.DB, query string) (lines []string, err error) {
	found, err := db.Query(query)
	if err != nil {
		return nil, err
	}
	defer func() { _ = found.Close() }()
	names, err := found.Columns()
	if err != nil {
		return nil, err
	}
	for found.Next() {
		cells, into := make([]any, len(names)), make([]any, len(names))
		for i := range cells {
			into[i] = &cells[i]
		}
		if err := found.Scan(into...); err != nil {
			return nil, err
		}
		line := ""
		for i, cell := range cells {
			if i > 0 {
				line += " | "
			}
			line += fmt.Sprint(cell)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines, found.Err()
}
