package store

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"os"
	"strconv"
	"testing"

	"flashpoint/session"
)

// helperVar names what a copy of the test binary does instead of testing.
const helperVar = "FLASHPOINT_STORE_HELPER"

func TestMain(m *testing.M) {
	switch os.Getenv(helperVar) {
	case "":
		// A case of a property is a file with all its flushes. The command line
		// can still ask for more.
		if err := flag.Set("rapid.checks", "40"); err != nil {
			panic(err)
		}
		os.Exit(m.Run())
	case "write":
		fmt.Println(writeUntilKilled(os.Args[1]))
	case "import":
		if err := importSlowly(os.Args[1], os.Args[2]); err != nil {
			fmt.Println(err)
		}
	case "look":
		look(os.Args[1])
	case "stay":
		lookForever(os.Args[1])
	case "begin":
		begin(os.Args[1])
	}
	os.Exit(1)
}

// writeUntilKilled adds ideas and says the number of each one that is saved.
func writeUntilKilled(path string) error {
	ctx := context.Background()
	store, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	found, err := store.Summaries(ctx, SummaryQuery{})
	if err != nil {
		return err
	}
	s := session.EmptySession(found[0].ID)
	if err := store.Load(ctx, s); err != nil {
		return err
	}
	for {
		w := &world{now: s.Last(), counter: uint64(s.Seq())}
		if _, err := s.AddIdea(w.act(), s.Steps[0].ID, fmt.Sprint("idea after ", s.Seq()), session.Wow); err != nil {
			return err
		}
		if err := saveTo(ctx, store, s); err != nil {
			return err
		}
		fmt.Println(s.Seq())
	}
}

// TestStore_killed kills a writing process again and again, without warning.
// What it had acknowledged must be there, and nothing half.
func TestStore_killed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)
	w.ok(w.store.Close())
	rounds := 12
	if testing.Short() {
		rounds = 4
	}
	for round := range rounds {
		acknowledged := killAfter(t, w.path, 1+round*3)
		w.store = w.open(Options{})
		got := loaded(w, session.EmptySession(s.ID()))
		if got.Seq() < acknowledged {
			t.Fatalf("round %d: %d were acknowledged, %d are there", round, acknowledged, got.Seq())
		}
		// More than one beyond would be an acknowledgement that never came.
		if got.Seq() > acknowledged+1 {
			t.Errorf("round %d: %d were acknowledged, %d are there", round, acknowledged, got.Seq())
		}
		w.sound()
		w.ok(w.store.Close())
	}
}

// killAfter runs a writer until it has acknowledged so many, kills it, and
// answers the last one acknowledged.
func killAfter(t *testing.T, path string, acks int) (last int64) {
	t.Helper()
	writer := helper(t, "write", path)
	out, err := writer.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan(); n++ {
		seq, err := strconv.ParseInt(lines.Text(), 10, 64)
		if err != nil {
			t.Fatalf("the writer says %q", lines.Text())
		}
		last = seq
		if n == acks {
			if err := writer.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	_ = writer.Wait() // killed
	return last
}
