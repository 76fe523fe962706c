package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/floortest"
)

// BenchmarkIdea measures one idea from Append to durable, beside the least a disk can
// do: a raw append of 4 KiB with one flush. It takes about seven times that, of which
// the five flushes of a commit are four; six is the goal, and eight the limit.
func BenchmarkIdea(b *testing.B) {
	for _, n := range []int{20, 2000} {
		b.Run(fmt.Sprintf("in %d", n), func(b *testing.B) {
			w := newWorld(b)
			meeting := func() *session.Session {
				s := w.meeting("Ana", "Bo", "Cleo")
				for i := range n {
					w.idea(s, fmt.Sprintf("a wave for everybody who comes in, number %d", i), s.Attendees[i%3].ID)
				}
				w.save(w.shop, s)
				return s
			}
			var s *session.Session
			raw, err := os.Create(filepath.Join(b.TempDir(), "raw"))
			w.ok(err)
			defer raw.Close()
			page, said := make([]byte, 4096), 0
			floortest.Durations(b, "append+fdatasync", 8, func() time.Duration {
				if said%(20+n/5) == 0 {
					s = meeting() // one of 20 must not grow to thousands
				}
				said++
				w.idea(s, "let the children draw the menu of the day on the window")
				return floortest.Timed(func() { w.save(s) })
			}, func() time.Duration {
				return floortest.Timed(func() {
					_, err := raw.Write(page)
					w.ok(err)
					w.ok(flushData(raw))
				})
			})
		})
	}
}

// BenchmarkOpen loads a meeting of 2,000 events from the file, beside one pass of
// encoding/json over its bodies, and beside reading them with plain database/sql: at
// most three and twelve times that.
func BenchmarkOpen(b *testing.B) {
	w := newWorld(b)
	s := w.meeting("Ana", "Bo", "Cleo")
	for i := 0; s.Seq() < 2000; i++ {
		w.idea(s, fmt.Sprintf("a wave for everybody who comes in, number %d", i), s.Attendees[i%3].ID)
	}
	w.save(w.shop, s)
	w.ok(w.store.Close())
	db, err := sql.Open("sqlite", w.path)
	w.ok(err)
	defer db.Close()
	w.store = w.open(Options{})
	id := s.ID()
	bodies := make([]json.RawMessage, s.Seq())
	for i, e := range s.Events() {
		bodies[i] = e.Body
	}
	all, err := json.Marshal(bodies)
	w.ok(err)
	open := func() { w.ok(w.store.Load(b.Context(), session.EmptySession(id))) }
	b.Run("parsed", func(b *testing.B) {
		floortest.Beside(b, "JSON-pass", 3, open, func() {
			var facts []map[string]any
			w.ok(json.Unmarshal(all, &facts))
		})
	})
	b.Run("read", func(b *testing.B) {
		floortest.Beside(b, "bare-SQL", 12, open, func() {
			rows, err := db.Query("SELECT body FROM event WHERE stream = ?", id[:])
			w.ok(err)
			for rows.Next() {
				var body []byte
				w.ok(rows.Scan(&body))
			}
			w.ok(rows.Close())
		})
	})
}
