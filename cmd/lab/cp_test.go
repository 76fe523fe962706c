//go:build unix

package lab

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"flashpoint/store"
)

// each is how many more ideas are saved before the next copy, at least.
const each = 4

// TestCopies copies the file again and again while a writer saves one idea after the
// other, for cp as fast as the disk can.
//
// cp knows nothing of locks: where it reads while a commit writes its pages, some
// are from before and some from after. Such a copy is found out, and what it says of
// itself is not believed. A copy that is called sound has all that was acknowledged
// before it began.
func TestCopies(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		fault, said string
		times       int
		copies      func(t *testing.T, from seat, to string)
		torn        bool // may be
		pause       string
	}{
		{"cp while ideas are saved", "(of a copy that met the moment of a save) flashpoint doctor: 1 thing wrong.", often(60, 8), func(t *testing.T, from seat, to string) {
			if out, err := exec.Command("cp", from.db, to).CombinedOutput(); err != nil {
				t.Fatalf("cp: %v\n%s", err, out)
			}
		}, true, ""},
		{"flashpoint backup while ideas are saved", "Copied shop.db to copy.db", often(20, 3), func(t *testing.T, from seat, to string) {
			said, code := from.run(t, "backup", to)
			if made := code == 0 && strings.Contains(said, "Copied"); !made && !strings.Contains(said, "no copy was made") {
				t.Fatalf("backup: %d\n%s", code, said)
			}
		}, false, "30ms"}, // it waits for a moment in which nobody saves
	} {
		t.Run(one.fault, func(t *testing.T) {
			t.Parallel()
			r := row{fault: one.fault, said: one.said}
			home := t.TempDir()
			type copied struct{ acknowledged, stored []string }
			var sound []copied
			from := seat{home, newFile(t, home)}
			l, stop := from.busy(t, one.pause)
			for n := range one.times {
				to := seat{home, filepath.Join(home, fmt.Sprint("copy ", n, ".db"))}
				before := l(each * (n + 1))
				if len(before.acknowledged) < each*(n+1) {
					t.Fatalf("the writer ended by itself after %d ideas", len(before.acknowledged))
				}
				one.copies(t, from, to.db)
				if _, err := os.Stat(to.db); err != nil {
					continue // no copy was made, and that was said
				}
				findings, stored := historyIn(t, to.db)
				if len(findings) > 0 {
					if said, code := to.run(t, "doctor"); !one.torn || code == 0 {
						t.Errorf("copy %d is torn: %q, and doctor says\n%s", n, findings, said)
					}
					r.injected++
					continue
				}
				sound = append(sound, copied{before.acknowledged, stored})
			}
			stop()
			for _, c := range sound {
				r.add((&ledger{attempted: l(0).attempted, acknowledged: c.acknowledged}).compare(c.stored))
			}
			r.acknowledged = each * one.times // at least: it goes on while a copy is looked at
			report(t, r)
		})
	}
}

// busy has a writer save one idea after the other into the file. l waits until so many
// are acknowledged, or the writer is gone, and is what was said by then.
func (s seat) busy(t *testing.T, pause string) (l func(acknowledged int) ledger, stop func()) {
	t.Helper()
	w := writer(t, s.db, 0)
	w.Env = append(w.Env, pauseVar+"="+pause)
	out := start(t, w)
	var mu sync.Mutex
	var all ledger
	gone, said := false, sync.NewCond(&mu)
	hear := func(do func()) {
		mu.Lock()
		defer mu.Unlock()
		do()
		said.Broadcast()
	}
	read := make(chan struct{})
	go func() {
		defer close(read)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			hear(func() { all.note(lines.Text()) })
		}
		hear(func() { gone = true })
	}()
	stop = sync.OnceFunc(func() {
		_ = w.Process.Kill()
		<-read
		_ = w.Wait() // killed
	})
	t.Cleanup(stop)
	return func(acknowledged int) ledger {
		mu.Lock()
		defer mu.Unlock()
		for len(all.acknowledged) < acknowledged && !gone {
			said.Wait()
		}
		return ledger{attempted: slices.Clone(all.attempted), acknowledged: slices.Clone(all.acknowledged)}
	}, stop
}

// historyIn is what is wrong with the history in a file, or else its ideas.
func historyIn(t *testing.T, path string) (findings, stored []string) {
	t.Helper()
	st, err := store.Open(t.Context(), path, store.Options{ReadOnly: true, Unchecked: true})
	if err == nil {
		defer closed(t, st)
		var health store.Health
		health, err = st.Verify(t.Context())
		findings = health.Findings
	}
	switch {
	case errors.Is(err, store.ErrCorrupt):
		return append(findings, store.Sentence(err)), nil
	case err != nil:
		t.Fatal(err)
	case len(findings) == 0:
		stored = ideas(t, st)
	}
	return findings, stored
}
