package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"flashpoint/session"
)

// A world is a shop under test: a file, a clock that moves a second with every
// act, and IDs that grow.
type world struct {
	t       tester
	path    string
	store   *Store
	shop    *session.Shop
	now     time.Time
	counter uint64
}

// A tester is a test, a benchmark or one case of a property.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
	Cleanup(func())
	Context() context.Context
}

// monday is when every test begins.
var monday = time.Date(2026, time.March, 2, 8, 0, 0, 0, time.UTC)

// newWorld makes a file with a shop in it.
func newWorld(t testing.TB) *world {
	t.Helper()
	return newWorldIn(t, t.TempDir())
}

func newWorldIn(t tester, folder string) *world {
	t.Helper()
	w := &world{t: t, path: filepath.Join(folder, "shop.flashpoint"), now: monday}
	empty, err := emptyFile()
	w.ok(err)
	w.ok(os.MkdirAll(folder, 0o700))
	w.ok(os.WriteFile(w.path, empty, 0o600))
	w.store = w.open(Options{})
	w.shop, err = session.NewShop(w.act(), w.id(), "Corner Coffee")
	w.ok(err)
	w.save(w.shop)
	return w
}

// emptyFile is what a new file holds. To make one takes longer than most of what is
// tried with it, above all with the race detector.
var emptyFile = sync.OnceValues(func() (content []byte, err error) {
	folder, err := os.MkdirTemp("", "empty-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	path := filepath.Join(folder, "empty")
	s, err := Open(context.Background(), path, Options{Create: true})
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// open opens the world's file once more; it is closed with the test.
func (w *world) open(o Options) *Store {
	w.t.Helper()
	s, err := Open(w.t.Context(), w.path, o)
	w.ok(err)
	w.t.Cleanup(func() {
		if err := s.Close(); err != nil {
			w.t.Errorf("closing: %v", err)
		}
	})
	return s
}

// reopen closes the world's store and opens the file again.
func (w *world) reopen() *Store {
	w.t.Helper()
	w.ok(w.store.Close())
	w.store = w.open(Options{})
	return w.store
}

func (w *world) ok(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatalf("unexpected: %v", err)
	}
}

// id is like a UUID of version 7: the time, then a counter.
func (w *world) id() (id session.ID) {
	w.counter++
	binary.BigEndian.PutUint64(id[:8], uint64(w.now.UnixMilli())<<16|7<<12)
	binary.BigEndian.PutUint64(id[8:], w.counter)
	return id
}

// act is the next deed, a second later.
func (w *world) act() session.Act {
	w.now = w.now.Add(time.Second)
	return session.Act{ID: w.id(), At: w.now, Actor: "Fay", NewID: w.id}
}

// save stores what the streams have to save.
func (w *world) save(streams ...session.Stream) {
	w.t.Helper()
	w.ok(saveTo(w.t.Context(), w.store, streams...))
}

// saveTo saves and marks as saved, as the program does.
func saveTo(ctx context.Context, s *Store, streams ...session.Stream) error {
	if err := s.Append(ctx, session.PendingOf(streams...)); err != nil {
		return err
	}
	for _, st := range streams {
		st.MarkSaved(st.Seq())
	}
	return nil
}

// meeting opens a meeting on a map of three steps with these people, not saved.
func (w *world) meeting(names ...string) *session.Session {
	w.t.Helper()
	s := session.Open(w.act(), w.id(), w.shop, session.Plans()[1], false)
	for _, name := range names {
		p, known := w.shop.PersonNamed(name)
		if !known {
			var err error
			p, err = w.shop.AddPerson(w.act(), name, false)
			w.ok(err)
		}
		w.ok(s.Join(w.act(), p))
	}
	w.ok(s.ChooseMap(w.act(), "Counter visit", []session.StepPlan{
		{Name: "Come in", Kind: session.KindArrive},
		{Name: "Wait in the queue", Kind: session.KindWait, LongestWait: true},
		{Name: "Say goodbye", Kind: session.KindLeave, Ending: true},
	}))
	return s
}

// idea adds an idea to the first step.
func (w *world) idea(s *session.Session, text string, authors ...session.PersonID) session.IdeaID {
	w.t.Helper()
	id, err := s.AddIdea(w.act(), s.Steps[0].ID, text, session.Wow, authors...)
	w.ok(err)
	return id
}

// promote votes for an idea, decides for it and promotes it.
func (w *world) promote(s *session.Session, idea session.IdeaID) *session.Initiative {
	w.t.Helper()
	round, err := s.OpenRound(w.act(), 2, 2, s.Candidates(true)...)
	w.ok(err)
	w.ok(s.CastSlip(w.act(), round, 0, []session.IdeaID{idea, idea}))
	w.ok(s.Reveal(w.act(), round))
	w.ok(s.Decide(w.act(), "Fay", "everybody smiled", idea))
	i, err := s.Promote(w.act(), idea, session.Gate{InTheWay: "no budget for balloons"})
	w.ok(err)
	return i
}

// sound fails unless the file is whole and its read tables are what a rebuild makes.
func (w *world) sound() Report {
	w.t.Helper()
	health, err := w.store.Verify(w.t.Context())
	w.ok(err)
	if len(health.Findings) > 0 {
		w.t.Errorf("findings: %q", health.Findings)
	}
	report, err := w.store.Rebuild(w.t.Context())
	w.ok(err)
	if len(report.Differences) > 0 {
		w.t.Errorf("differences: %q", report.Differences)
	}
	return report
}

// files are the names in the folder of the file.
func (w *world) files() []string {
	w.t.Helper()
	entries, err := os.ReadDir(filepath.Dir(w.path))
	w.ok(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// loaded reads a stream from the store.
func loaded[S session.Stream](w *world, into S) S {
	w.t.Helper()
	w.ok(w.store.Load(w.t.Context(), into))
	return into
}

// is fails unless an error has that code and a sentence for people.
func (w *world) is(err, code error) {
	w.t.Helper()
	if !errors.Is(err, code) {
		w.t.Fatalf("got %v, want %v", err, code)
	}
}

// viewsForPeople are those that only people at a shell read.
func viewsForPeople() []string { return []string{"log", "open_task", "praise", "waiting_praise"} }

// dump is everything in the file but the log itself, the tables behind the
// search index included.
func (w *world) dump() string {
	w.t.Helper()
	l := <-w.store.turn
	defer func() { w.store.turn <- l }()
	var tables []string
	w.ok(l.each(w.t.Context(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'event' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name", nil,
		func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			tables = append(tables, name)
			return err
		}))
	var all strings.Builder
	for _, table := range append(tables, viewsForPeople()...) {
		fmt.Fprintf(&all, "== %s\n", table)
		rows, err := l.conn.QueryContext(w.t.Context(), "SELECT * FROM "+table)
		w.ok(err)
		columns, err := rows.Columns()
		w.ok(err)
		for rows.Next() {
			values := make([]any, len(columns))
			into := make([]any, len(columns))
			for i := range values {
				into[i] = &values[i]
			}
			w.ok(rows.Scan(into...))
			for i, v := range values {
				if blob, ok := v.([]byte); ok {
					v = string(blob)
				}
				fmt.Fprintf(&all, "%s=%v ", columns[i], v)
			}
			all.WriteByte('\n')
		}
		w.ok(errors.Join(rows.Err(), rows.Close()))
	}
	return all.String()
}
