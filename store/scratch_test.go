package store

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lookForever looks at a file, says so and stays.
func lookForever(path string) {
	_, err := Open(context.Background(), path, Options{ReadOnly: true})
	fmt.Println(err)
	select {}
}

// A copy that had to be made to look at a file goes with whoever looked, also when they
// were killed; as long as they look it stays.
func TestSweepScratch(t *testing.T) {
	copies := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, copies)
	}
	left := func() int {
		entries, err := os.ReadDir(copies)
		if err != nil {
			t.Fatal(err)
		}
		return len(entries)
	}
	w, _ := ofVersion(t, 1)
	looks := helper(t, "stay", w.path)
	out, err := looks.StdoutPipe()
	w.ok(err)
	w.ok(looks.Start())
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "<nil>" {
		t.Fatalf("the other one says %q", lines.Text())
	}
	if SweepScratch(); left() != 1 {
		t.Errorf("%d folders while somebody looks", left())
	}
	w.ok(looks.Process.Kill())
	_ = looks.Wait() // killed
	if SweepScratch(); left() != 0 {
		t.Errorf("%d folders stay behind", left())
	}
	w.store = w.open(Options{ReadOnly: true})
	if _, err := w.store.Shop(t.Context()); err != nil || left() != 1 {
		t.Errorf("%d folders, %v", left(), err)
	}
	w.ok(w.store.Close())
	if left() != 0 {
		t.Errorf("%d folders stay behind", left())
	}
}

// Whoever sweeps takes nothing away from a program that is just making its folder.
func TestSweepScratch_whileAFolderIsMade(t *testing.T) {
	copies := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, copies)
	}
	stop, swept := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(swept)
		for {
			select {
			case <-stop:
				return
			default:
				SweepScratch()
			}
		}
	}()
	for range 3000 {
		s, err := NewScratch()
		if err != nil {
			t.Error(err)
			break
		}
		if _, err := os.Stat(s.Folder); err != nil {
			t.Error(err)
			break
		}
		if err := s.Remove(); err != nil {
			t.Error(err)
			break
		}
	}
	close(stop)
	<-swept
}

// Where nothing can be thrown away later, the sentence names that folder, and not the
// file that was to be copied there.
func TestScratch_thereIsNoPlaceFor(t *testing.T) {
	w := newWorld(t)
	w.aMeeting()
	none := filepath.Join(t.TempDir(), "none")
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, none)
	}
	_, err := w.store.Compare(t.Context())
	w.is(err, ErrNoScratch)
	if said := Sentence(err); !strings.HasPrefix(said, "Nothing can be written to "+none) {
		t.Error(said)
	}
}
