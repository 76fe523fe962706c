package store

import (
	"path/filepath"
	"testing"
	"time"

	"flashpoint/session/floortest"
	"flashpoint/session/years"
)

// BenchmarkImport measures an import of years of a shop, with everything that
// lists and search read, beside the time that SQLite takes to insert the same events
// and nothing else: five times that at most.
func BenchmarkImport(b *testing.B) {
	from := chainFile(b, years.Chain{Shops: 4, Meetings: 80, Ideas: 8000})
	src, err := OpenSource(b.Context(), from)
	if err != nil {
		b.Fatal(err)
	}
	defer src.Close()
	var ours, least []time.Duration
	for b.Loop() {
		w := newWorldIn(b, b.TempDir())
		start := time.Now()
		_, err := w.store.Import(b.Context(), []*Source{src}, ImportOptions{At: w.now})
		w.ok(err)
		ours = append(ours, time.Since(start))
		least = append(least, rawInsert(b, src))
		w.ok(w.store.Close())
	}
	floortest.Report(b, "bare-SQL", float64(floortest.Median(ours))/float64(floortest.Median(least)), 5)
	b.ReportMetric(float64(src.Events())/floortest.Median(ours).Seconds(), "events/s")
}

// rawInsert is how long it takes to insert the events of a source into a table of
// their own, in one transaction.
func rawInsert(b *testing.B, src *Source) time.Duration {
	w := &world{t: b, path: filepath.Join(b.TempDir(), "raw.db"), now: monday}
	w.ok(fill(b.Context(), w.path, schemaSteps()))
	w.store = w.open(Options{})
	l := <-w.store.turn
	defer func() { w.store.turn <- l }()
	var all []chain
	for _, st := range src.streams {
		chains, err := src.read(b.Context(), st)
		w.ok(err)
		all = append(all, chains...)
	}
	start := time.Now()
	w.ok(l.transact(b.Context(), func() error {
		for _, c := range all {
			for i, e := range c.events {
				if err := l.insert(b.Context(), e, c.sums[i]); err != nil {
					return err
				}
			}
		}
		return nil
	}))
	return time.Since(start)
}

// chainFile is a file with some shops of a chain in it.
func chainFile(b *testing.B, chain years.Chain) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "chain.db")
	fillChain(b, path, chain, func() {})
	return path
}
