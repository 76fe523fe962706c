package main

import (
	"flag"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"flashpoint/cmd/windowtest"
	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/session/years"
	"flashpoint/store"
)

var chainPath = flag.String("chain", "", "measure with the file of a chain that TestChainFile of package store made")

// roomForReview is how much memory looking back may take in a file of any size, in
// KiB, the program's own pages in it.
const roomForReview = 100 << 10

// BenchmarkReview measures flashpoint review, built and in a pseudo-terminal: when it
// says how everything stands, beside the same in a file in which nothing happened yet
// (three times that), and the most memory that it had after a walk through all lists,
// their orders, searches and trends, beside what it may have. The file is that of the
// flag -chain, or one of a single busy shop.
func BenchmarkReview(b *testing.B) {
	if testing.Short() {
		b.Skip("it builds the program")
	}
	bin, home := windowtest.Build(b), b.TempDir()
	empty, large := fileOf(b, "empty.db", years.Chain{}), *chainPath
	if large == "" { // one that is too large to have all of its history checked at the start
		large = fileOf(b, "large.db", years.Chain{Meetings: 130, Ideas: 13000})
	}
	large, err := filepath.Abs(large)
	if err != nil {
		b.Fatal(err)
	}
	b.Run("first screen", func(b *testing.B) {
		first := func(file string) func() time.Duration {
			return func() time.Duration { return start(b, "Met lately", bin, home, "review", file) }
		}
		floortest.Durations(b, "an-empty-file", 3, first(large), first(empty))
	})
	b.Run("memory", func(b *testing.B) {
		walked := 0.0
		for b.Loop() {
			walked = max(walked, walk(windowtest.Open(b, bin, home, 120, 36, "review", large).See("Met lately")))
		}
		floortest.Report(b, "100-MB", walked/roomForReview, 1)
		b.ReportMetric(walked/1024, "MB")
	})
}

// walk goes through everything there is to look at, and tells the most KiB that the
// program had.
func walk(w *windowtest.Window) (most float64) {
	steps := []string{"1", "<pgdown>", "2", "<pgdown>", "3", "<pgdown>", "4", "<pgdown>", "5", "<pgdown>", "6", "<pgdown>",
		"7cup", "<esc>", "2/the", "<esc>", "s", "s", "1", "s", "t", "<down><enter>", "v"}
	for _, keys := range steps {
		if keys == "<pgdown>" {
			keys = strings.Repeat(keys, 30)
		}
		settle(w.Keys(keys))
	}
	most = peak(w)
	w.Kill()
	return most
}

// settle waits until the screen stays as it is. What is measured does not need the
// last answer to be there.
func settle(w *windowtest.Window) {
	const still = 150 * time.Millisecond
	last, since := w.Screen(), time.Now()
	for end := since.Add(windowtest.Patience); time.Since(since) < still && time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if now := w.Screen(); now != last {
			last, since = now, time.Now()
		}
	}
}

// fileOf writes what happened in one shop, nothing where no meeting is asked for.
func fileOf(b *testing.B, name string, of years.Chain) string {
	b.Helper()
	file := filepath.Join(b.TempDir(), name)
	of.Shops = 1
	err := of.Tell(func(y *years.Years) error {
		streams := y.Streams()
		if of.Meetings == 0 {
			streams = []session.Stream{y.Shop}
		}
		return store.Create(b.Context(), file, session.PendingOf(streams...))
	})
	if err != nil {
		b.Fatal(err)
	}
	return file
}
