package store

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"testing"
	"time"

	"flashpoint/session"
)

// BenchmarkIdea measures one idea from Append to durable, as a multiple of the
// least a disk can do: a raw append of 4 KiB with one flush.
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
			var ours, least []time.Duration
			page := make([]byte, 4096)
			for i := 0; b.Loop(); i++ {
				if i%(20+n/5) == 0 {
					s = meeting() // one of 20 must not grow to thousands
				}
				if i%20 == 0 {
					// By the twenty in turn, so that whatever else the disk has to
					// do meets both alike.
					for range 20 {
						start := time.Now()
						_, err := raw.Write(page)
						w.ok(err)
						w.ok(flushData(raw))
						least = append(least, time.Since(start))
					}
				}
				w.idea(s, "let the children draw the menu of the day on the window")
				start := time.Now()
				w.save(s)
				ours = append(ours, time.Since(start))
			}
			b.ReportMetric(float64(median(ours))/float64(median(least)), "raw-ratio")
			b.ReportMetric(float64(median(ours).Microseconds()), "µs/idea")
		})
	}
}

// BenchmarkOpen measures loading a meeting of 2,000 events, as a multiple of
// reading its bytes with plain database/sql.
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
	var ours, least []time.Duration
	id := s.ID()
	for b.Loop() {
		start := time.Now()
		rows, err := db.Query("SELECT body FROM event WHERE stream = ?", id[:])
		w.ok(err)
		for rows.Next() {
			var body []byte
			w.ok(rows.Scan(&body))
		}
		w.ok(rows.Close())
		least = append(least, time.Since(start))

		start = time.Now()
		into := session.EmptySession(id)
		w.ok(w.store.Load(b.Context(), into))
		ours = append(ours, time.Since(start))
	}
	b.ReportMetric(float64(median(ours))/float64(median(least)), "plain-ratio")
}

func median(of []time.Duration) time.Duration {
	sort.Slice(of, func(i, j int) bool { return of[i] < of[j] })
	return of[len(of)/2]
}
