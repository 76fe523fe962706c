package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"flashpoint/cmd/windowtest"
	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/session/review"
	"flashpoint/session/years"
	"flashpoint/store"
)

var growth = flag.Bool("growth", false, "measure files of 10 to 10,000 meetings, which .ci/growth makes a table of")

// BenchmarkGrowth measures what people wait for in a file of 10, 100, 1,000 and 10,000
// meetings (not the last with -short), of shops with twenty each, one of which works
// in it: the start in a pseudo-terminal until home is there, what home reads, opening
// a meeting, a search and the trends, a letter from the key to its paint, and the
// room that it takes. What grows is for .ci/growth to say.
func BenchmarkGrowth(b *testing.B) {
	if !*growth {
		b.Skip("the flag -growth is not set: use .ci/growth")
	}
	bin := windowtest.Build(b)
	for _, meetings := range []int{10, 100, 1000, 10000} {
		if testing.Short() && meetings > 1000 {
			break
		}
		file := manyMeetings(b, meetings)
		b.Run(fmt.Sprint(meetings), func(b *testing.B) { measureFile(b, bin, file, meetings) })
	}
}

// manyMeetings is a file with so many meetings of 24 ideas in it: one shop worked in
// it, and the others were imported.
func manyMeetings(b *testing.B, meetings int) string {
	b.Helper()
	ok := func(err error) {
		b.Helper()
		if err != nil {
			b.Fatal(err)
		}
	}
	dir := b.TempDir()
	file, other := filepath.Join(dir, "shop.db"), filepath.Join(dir, "other.db")
	var into *store.Store
	ok(years.Chain{Shops: max(meetings/20, 1), Meetings: meetings, Ideas: 24 * meetings}.Tell(func(y *years.Years) error {
		if into == nil {
			ok(store.Create(b.Context(), file, session.PendingOf(y.Streams()...)))
			var err error
			into, err = store.Open(b.Context(), file, store.Options{})
			return err
		}
		ok(store.Create(b.Context(), other, session.PendingOf(y.Streams()...)))
		src, err := store.OpenSource(b.Context(), other)
		ok(err)
		_, err = into.Import(b.Context(), []*store.Source{src}, store.ImportOptions{At: y.Now})
		ok(err)
		src.Close()
		return os.Remove(other)
	}))
	ok(into.Close())
	return file
}

// measureFile reports the medians.
func measureFile(b *testing.B, bin, file string, meetings int) {
	info, err := os.Stat(file)
	if err != nil {
		b.Fatal(err)
	}
	s, err := store.Open(b.Context(), file, store.Options{ReadOnly: true})
	if err != nil {
		b.Fatal(err)
	}
	now := time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)
	of := shelf{s, func() time.Time { return now }}
	took := map[string][]time.Duration{}
	measure := func(what string, do func() error) {
		took[what] = append(took[what], floortest.Timed(func() {
			if err := do(); err != nil {
				b.Fatal(err)
			}
		}))
	}
	lists, err := of.Lists(b.Context())
	if err != nil || len(lists.Recent) == 0 {
		b.Fatalf("%d meetings at home: %v", len(lists.Recent), err)
	}
	home := b.TempDir()
	most := 0.0
	for b.Loop() {
		for n := range 5 {
			measure("home", func() error { _, err := of.Lists(b.Context()); return err })
			measure("open", func() error { _, err := of.Meeting(b.Context(), lists.Recent[n].ID); return err })
			measure("search", func() error {
				_, err := s.SearchAll(b.Context(), review.Search{Words: "paper crown"})
				return err
			})
		}
		measure("trends", func() error {
			_, err := s.Trends(b.Context(), review.Scope{Today: session.DateOf(now)})
			return err
		})
		copied := filepath.Join(b.TempDir(), "shop.db")
		if err := s.SaveCopy(b.Context(), copied); err != nil {
			b.Fatal(err)
		}
		w, begun := appears(b, "start", bin, home, copied)
		took["start"] = append(took["start"], begun)
		inIdeas(w)
		for range 20 {
			took["key"] = append(took["key"], painted(w, "a"))
		}
		most = max(most, peak(w))
		w.Kill()
	}
	for what, times := range took {
		b.ReportMetric(float64(floortest.Median(times))/float64(time.Millisecond), what+"-ms")
	}
	b.ReportMetric(most/1024, "memory-MB")
	b.ReportMetric(float64(info.Size())/1024/float64(meetings), "file/meeting-KB")
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}
