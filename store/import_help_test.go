package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func compareReports(a, b ImportReport) string { return cmp.Diff(a, b) }

// content is what the file says: its events, every read table, where things came
// from, and what grew apart. The index of words is compared by its lines.
func (w *world) content() string {
	w.t.Helper()
	l := <-w.store.turn
	defer func() { w.store.turn <- l }()
	queries := []string{
		"SELECT * FROM event ORDER BY stream, seq", "SELECT * FROM branch ORDER BY 1, 2", "SELECT * FROM branch_event ORDER BY 1, 2, 3",
		"SELECT * FROM imported ORDER BY 1, 2", "SELECT * FROM setting ORDER BY 1", "SELECT * FROM draft ORDER BY 1, 2",
	}
	return w.rows(l, append(queries, readQueries()...)...)
}

// shown is what everybody reads of the file, however it came together.
func (w *world) shown() string {
	w.t.Helper()
	l := <-w.store.turn
	defer func() { w.store.turn <- l }()
	return w.rows(l, append(readQueries(), "SELECT * FROM event ORDER BY stream, seq")...)
}

func readQueries() (queries []string) {
	for _, t := range readTables() {
		queries = append(queries, "SELECT "+t.columns+" FROM "+t.name+" ORDER BY "+t.key)
	}
	return queries
}

func (w *world) rows(l *link, queries ...string) string {
	w.t.Helper()
	var all strings.Builder
	for _, query := range queries {
		fmt.Fprintln(&all, query)
		rows, err := l.conn.QueryContext(w.t.Context(), query)
		w.ok(err)
		columns, err := rows.Columns()
		w.ok(err)
		for rows.Next() {
			values, into := make([]any, len(columns)), make([]any, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			w.ok(rows.Scan(into...))
			fmt.Fprintf(&all, "%q\n", values)
		}
		w.ok(errors.Join(rows.Err(), rows.Close()))
	}
	return all.String()
}

// tamper changes a file that nobody has open, as somebody with a SQLite shell could.
func tamper(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

// cancelAfter ends a context with the n-th report of progress.
func cancelAfter(t *testing.T, n int) (context.Context, func(done, total int)) {
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	return ctx, func(int, int) {
		if n--; n == 0 {
			cancel()
		}
	}
}
