package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// everythingRead asks whatever the program asks when somebody looks back, and answers
// what went wrong.
func everythingRead(w *world) error {
	ctx := w.t.Context()
	st, err := Open(ctx, w.path, Options{ReadOnly: true})
	if err != nil {
		return err
	}
	_, err = st.Trends(ctx, review.Scope{})
	for _, of := range review.Subjects() {
		_, listed := st.List(ctx, review.Query{Of: of})
		err = errors.Join(err, listed)
	}
	_, found := st.SearchAll(ctx, review.Search{Words: "wave"})
	_, told := st.Told(ctx, session.Date{}, 1000)
	_, open := st.InitiativeSummaries(ctx, InitiativeQuery{})
	_, held := st.Summaries(ctx, SummaryQuery{})
	return errors.Join(err, found, told, open, held, st.Close())
}

// damagedLists are what a comparison with the history finds, as doctor asks for it.
func damagedLists(w *world) ([]string, error) {
	st, err := Open(w.t.Context(), w.path, Options{ReadOnly: true, Unchecked: true})
	if err != nil {
		return nil, err
	}
	report, err := st.Compare(w.t.Context())
	return report.Differences, errors.Join(err, st.Close())
}

// The history is whole and a list is not: nobody is told that something unexpected
// happened, and whoever examines the file finds it.
func TestDamagedLists(t *testing.T) {
	t.Parallel()
	old, _ := ofVersion(t, 3)
	old.store = old.open(Options{})
	old.ok(old.store.Close())
	raw, err := os.ReadFile(old.path)
	old.ok(err)
	schema := func(table, was, now string) string {
		return "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, '" + was + "', '" + now + "') WHERE name = '" + table + "'"
	}
	for name, raw := range map[string][]byte{
		"an ID that is none":          spoilt(t, raw, "UPDATE initiative SET session = 'somewhere'"),
		"a day that is none":          spoilt(t, raw, "UPDATE initiative SET last_praise = '2026-83-12'"),
		"a moment that is none":       spoilt(t, raw, "UPDATE session SET opened = 'x'"),
		"people who are none":         spoilt(t, raw, "UPDATE initiative SET authors = '[}'; UPDATE attendee SET person = 'Ana'"),
		"a line of nobody":            spoilt(t, raw, "UPDATE found SET stream = 'nobody'"),
		"a column of another name":    spoilt(t, raw, schema("round", "  settled ", "  sattled ")),
		"a column that lists read":    spoilt(t, raw, schema("session", "  phase ", "  phrase ")),
		"an index of another column":  spoilt(t, raw, schema("session_shop", "shop, id", "title, id")),
		"a search index of no format": spoilt(t, raw, "UPDATE found_config SET v = -124 WHERE k = 'version'"),
		"words in no alphabet":        spoilt(t, raw, schema("found", "unicode61", "unicorn61")),
		"a schema of no format":       changed(raw, 47, 0x84),
	} {
		t.Run(name, func(t *testing.T) {
			w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.flashpoint")}
			w.ok(os.WriteFile(w.path, raw, 0o600))
			if err := everythingRead(w); err != nil && (!errors.Is(err, ErrCorrupt) || strings.Contains(Sentence(err), "unexpected")) {
				t.Errorf("reading says %v", err)
			}
			found, err := damagedLists(w)
			if err == nil && len(found) == 0 || err != nil && !errors.Is(err, ErrCorrupt) {
				t.Errorf("comparing finds %q, %v", found, err)
			}
			w.untouched(raw)
		})
	}
}

// A sum or an ID of another length is damage like any other, in a file that is too large
// to be checked at the door as in one that is examined.
func TestDamagedLists_bytesThatAreMissing(t *testing.T) {
	t.Parallel()
	raw, id := sample(t)
	whole := &world{t: t, path: filepath.Join(t.TempDir(), "whole.db")}
	whole.ok(os.WriteFile(whole.path, raw, 0o600))
	src, err := OpenSource(t.Context(), whole.path)
	whole.ok(err)
	t.Cleanup(func() { whole.ok(src.Close()) })
	for column, ask := range map[string]func(*Store) error{
		"sum": func(st *Store) error {
			_, err := st.Plan(t.Context(), []*Source{src}, ImportOptions{At: monday})
			return err
		},
		"stream": func(st *Store) error {
			return st.with(t.Context(), reading, func(l *link) error {
				_, err := l.naming(t.Context(), removal{ids: []session.PersonID{id}})
				return err
			})
		},
	} {
		w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.flashpoint")}
		w.ok(os.WriteFile(w.path, spoilt(t, raw, "PRAGMA ignore_check_constraints = 1; UPDATE event SET "+column+
			" = x'00' WHERE seq = 2 AND stream = (SELECT max(stream) FROM event)"), 0o600))
		st, err := Open(t.Context(), w.path, Options{Unchecked: true})
		w.ok(err)
		w.is(ask(st), ErrCorrupt)
		w.ok(st.Close())
	}
}

// A row may lie where another one is looked for. Each letter of each meeting's ID is
// another one in turn, in every table and index that has it.
func TestDamagedLists_rowsOfOthers(t *testing.T) {
	t.Parallel()
	w, _ := ofVersion(t, 3)
	w.store = w.open(Options{})
	meetings, err := w.store.Summaries(t.Context(), SummaryQuery{})
	w.ok(err)
	w.ok(w.store.Close())
	raw, err := os.ReadFile(w.path)
	w.ok(err)
	id, tried := []byte(meetings[0].ID.String()), 0
	for at := bytes.Index(raw, id); ; tried++ {
		w.ok(os.WriteFile(w.path, changed(raw, at+tried%len(id), id[tried%len(id)]^1), 0o600))
		if err := everythingRead(w); err != nil {
			w.is(err, ErrCorrupt)
		}
		next := bytes.Index(raw[at+1:], id)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if tried < 10 {
		t.Errorf("the ID stands in %d places only", tried)
	}
}

// What an index says wrongly is told, and mended with the rest.
func TestRebuild_mendsIndexes(t *testing.T) {
	w := newWorld(t)
	w.save(w.shop, w.meeting("Ana"))
	w.ok(w.store.Close())
	w.spoil("PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = 'CREATE INDEX session_shop ON session(title, id)' WHERE name = 'session_shop'")
	w.store = w.open(Options{})
	report, err := w.store.Rebuild(t.Context())
	w.ok(err)
	if len(report.Differences) == 0 || !strings.Contains(report.Differences[0], "session_shop") {
		t.Errorf("found %q", report.Differences)
	}
	w.sound()
}
