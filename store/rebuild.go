package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"flashpoint/session"
)

// A Report is what Rebuild found.
type Report struct {
	Streams, Events, Rows int
	Differences           []string // in words, without what the rows say
}

// Rebuild makes the read tables and the search index anew from the events, in
// one transaction, and reports where they were different before. There should
// be no difference; if there is, it is repaired.
func (s *Store) Rebuild(ctx context.Context) (report Report, err error) {
	err = s.write(ctx, "rebuilding", func(l *link) error {
		clear(s.cache)
		report, err = l.rebuild(ctx)
		return err
	})
	return report, err
}

// A readTable is a table that rebuild makes anew, with the columns that name a
// row. The rowid of what is found is not compared: among the lines of one
// millisecond it depends on which came first.
type readTable struct{ name, key, columns string }

func readTables() []readTable {
	return []readTable{
		{"shop", "id", "*"},
		{"person", "shop, place", "*"},
		{"map", "shop, place", "*"},
		{"thought", "shop, thought", "*"},
		{"visit", "shop, visit", "*"},
		{"visit_step", "shop, visit, place", "*"},
		{"session", "id", "*"},
		{"attendee", "session, place", "*"},
		{"step", "session, step", "*"},
		{"rating", "session, rating, step", "*"},
		{"idea", "session, idea", "*"},
		{"round", "session, round", "*"},
		{"standing", "session, round, idea", "*"},
		{"initiative", "id", "*"},
		{"credit", "initiative, place", "*"},
		{"move", "initiative, move", "*"},
		{"task", "initiative, task", "*"},
		{"shown", "initiative, task, place", "*"},
		{"obstacle", "initiative, obstacle", "*"},
		{"comment", "initiative, comment", "*"},
		{"reaction", "initiative, reaction", "*"},
		{"praise_month", "initiative, month", "*"},
		{"told", "initiative, told", "*"},
		{"checkin", "initiative, checkin", "*"},
		{"figure", "initiative", "*"},
		{"found", "stream, kind, item", "stream, kind, item, text, folded"},
	}
}

// index reads the words of the search index, by the line they belong to.
const index = `SELECT coalesce(found.stream, '') AS stream, coalesce(found.kind, '') AS kind, coalesce(found.item, 0) AS item, word.term, word.col, word.offset
	FROM temp.word LEFT JOIN main.found ON found.rowid = word.doc`

// rebuild runs inside a transaction: what was there is put aside, all is made
// anew, and then both are compared.
func (l *link) rebuild(ctx context.Context) (Report, error) {
	var report Report
	var err error
	if report.Differences, err = l.misplaced(ctx); err != nil {
		return report, err
	}
	if err := l.putAside(ctx); err != nil {
		return report, err
	}
	streams, err := l.streams(ctx)
	if err != nil {
		return report, err
	}
	err = l.gather(ctx, func() error {
		for _, st := range streams {
			e, err := l.entry(ctx, st.kind, st.id)
			if err != nil {
				return err
			}
			e.book = newBook(e.stream) // which assumes nothing
			if err := e.book.write(ctx, l, nil); err != nil {
				return err
			}
			report.Streams++
			report.Events += len(e.stream.Events())
		}
		return nil
	})
	if err != nil {
		return report, err
	}
	for _, t := range readTables() {
		var rows int
		if err := l.row(ctx, "SELECT count(*) FROM main."+t.name).Scan(&rows); err != nil {
			return report, err
		}
		report.Rows += rows
		differences, err := l.compare(ctx, t.name, t.key, "SELECT "+t.columns+" FROM main."+t.name)
		if err != nil {
			return report, err
		}
		report.Differences = append(report.Differences, differences...)
	}
	differences, err := l.compare(ctx, "word", "stream, kind, item", index)
	report.Differences = append(report.Differences, differences...)
	if err != nil {
		return report, err
	}
	return report, l.clearAside(ctx)
}

// misplaced are read tables whose rows are not where their indexes say. Comparing what
// is in them would not tell: it reads them from one end to the other, and lists don't.
func (l *link) misplaced(ctx context.Context) (found []string, err error) {
	// Only reading the search index makes SQLite look whether another window wrote to
	// it; without, the check would hold what that wrote against what it remembers.
	var lines int
	if err := l.row(ctx, "SELECT count(*) FROM found").Scan(&lines); err != nil {
		return nil, err
	}
	for _, t := range readTables() {
		said, err := l.findings(ctx, "PRAGMA integrity_check('"+t.name+"')")
		if err != nil {
			return nil, err
		}
		for _, what := range said {
			found = append(found, t.name+": "+what)
		}
	}
	return found, nil
}

// putAside copies the read tables into temporary ones and empties them.
func (l *link) putAside(ctx context.Context) error {
	script := "CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, found, instance);\nCREATE TEMP TABLE was_word AS " + index + ";\n"
	for _, t := range readTables() {
		script += fmt.Sprintf("CREATE TEMP TABLE was_%[1]s AS SELECT %[2]s FROM main.%[1]s; DELETE FROM main.%[1]s;\n", t.name, t.columns)
	}
	return l.script(ctx, script)
}

func (l *link) clearAside(ctx context.Context) error {
	script := "DROP TABLE temp.word; DROP TABLE temp.was_word;\n"
	for _, t := range readTables() {
		script += "DROP TABLE temp.was_" + t.name + ";\n"
	}
	return l.script(ctx, script)
}

// compare names the rows that were missing, were wrong or should not have been
// there, without their words: a report may be read aloud.
func (l *link) compare(ctx context.Context, table, key, now string) ([]string, error) {
	was := "SELECT * FROM temp.was_" + table
	query := fmt.Sprintf(`SELECT %[1]s, max(stored), max(made) FROM (
			SELECT %[1]s, 1 AS stored, 0 AS made FROM (%[2]s EXCEPT %[3]s)
			UNION ALL
			SELECT %[1]s, 0, 1 FROM (%[3]s EXCEPT %[2]s)
		) GROUP BY %[1]s`, key, was, now)
	var found []string
	columns := strings.Count(key, ",") + 1
	err := l.each(ctx, query, nil, func(rows *sql.Rows) error {
		values := make([]string, columns)
		var stored, made bool
		into := make([]any, 0, columns+2)
		for i := range values {
			into = append(into, &values[i])
		}
		if err := rows.Scan(append(into, &stored, &made)...); err != nil {
			return err
		}
		what := "was missing"
		if stored {
			what = "should not have been there"
		}
		if stored && made {
			what = "was different"
		}
		found = append(found, fmt.Sprintf("%s %s %s", table, session.Clean(strings.Join(values, " ")), what))
		return nil
	})
	return found, err
}

// A storedStream is a stream of the event table.
type storedStream struct {
	id   session.ID
	kind session.Kind
}

// streams are all streams, oldest first.
func (l *link) streams(ctx context.Context) ([]storedStream, error) {
	var all []storedStream
	var last session.ID
	for {
		// Jumps from stream to stream; DISTINCT would read every event.
		st, err := l.streamAfter(ctx, last)
		if err != nil || st.id.IsZero() {
			return all, err
		}
		all, last = append(all, st), st.id
	}
}

// streamAfter is the stream that follows; one with a zero ID after the last.
func (l *link) streamAfter(ctx context.Context, id session.ID) (storedStream, error) {
	var st storedStream
	err := l.each(ctx, "SELECT stream, seq, kind FROM event WHERE stream > $1 ORDER BY stream, seq LIMIT 1", []any{id[:]}, func(rows *sql.Rows) error {
		var stream sql.RawBytes
		var first session.Event
		if err := rows.Scan(&stream, &first.Seq, &first.Kind); err != nil {
			return err
		}
		copy(st.id[:], stream)
		st.kind = kindOf(first)
		return nil
	})
	return st, err
}
