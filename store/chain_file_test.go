package store

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/years"
)

// How to make the file of a chain, to look at or to measure with:
//
//	go test ./store -run TestChainFile -chain big.db -shops 500 -meetings 10000 -ideas 1000000 -timeout 1h
//
// The same numbers make the same history, by the rules of the domain. A million
// ideas take some minutes and about 800 MB. Benchmarks that go through a chain's
// file take this one with the same flag, see BenchmarkReview.
var (
	chainPath     = flag.String("chain", "", "write a chain's file here")
	chainShops    = flag.Int("shops", 12, "shops of the chain")
	chainMeetings = flag.Int("meetings", 240, "meetings of all its shops")
	chainIdeas    = flag.Int("ideas", 24000, "ideas of all its meetings")
)

func TestChainFile(t *testing.T) {
	if *chainPath == "" {
		t.Skip("no file is asked for: -chain FILE")
	}
	c := years.Chain{Shops: *chainShops, Meetings: *chainMeetings, Ideas: *chainIdeas}
	begun, told := time.Now(), 0
	fillChain(t, *chainPath, c, func() {
		told++
		spent := time.Since(begun)
		rest := spent / time.Duration(told) * time.Duration(c.Shops-told)
		fmt.Fprintf(os.Stderr, "\r%3d %%, %d of %d shops, about %v left   ", 100*told/c.Shops, told, c.Shops, rest.Round(time.Second))
	})
	fmt.Fprintln(os.Stderr)
}

// fillChain makes a file with all shops of a chain in it, the way in which many
// shops come into one file: each is recorded in its own and imported.
func fillChain(t testing.TB, path string, c years.Chain, each func()) {
	t.Helper()
	w := &world{t: t, path: path, now: monday}
	w.store = w.open(Options{Create: true})
	dir := t.TempDir()
	w.ok(c.Tell(func(y *years.Years) error {
		one := filepath.Join(dir, "one.db")
		if err := Create(t.Context(), one, session.PendingOf(y.Streams()...)); err != nil {
			return err
		}
		defer func() { _ = os.Remove(one) }() // a rest in a folder for this alone
		src, err := OpenSource(t.Context(), one)
		if err != nil {
			return err
		}
		defer src.Close()
		_, err = w.store.Import(t.Context(), []*Source{src}, ImportOptions{At: w.now})
		each()
		return err
	}))
	w.ok(w.store.Close())
}
