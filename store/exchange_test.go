package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// Whoever goes back in the same moment as somebody else finds the name taken that both
// had chosen, and what is set aside under it stays what it is, and whole.
func TestExchange_keepsWhatIsAside(t *testing.T) {
	for name, journal := range map[string]string{"closed in order": "", "with a journal": "half a commit"} {
		t.Run(name, func(t *testing.T) {
			w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.db")}
			aside, part := w.path+".2026-03-02T080000.bak", filepath.Join(filepath.Dir(w.path), "part")
			for path, text := range map[string]string{w.path: "by the other one", aside: "months of meetings", part: "the backup"} {
				w.ok(os.WriteFile(path, []byte(text), 0o600))
			}
			if journal != "" {
				w.ok(os.WriteFile(w.path+"-journal", []byte(journal), 0o600))
			}
			w.is(exchange(part, w.path, aside), ErrExists)
			for path, want := range map[string]string{w.path: "by the other one", aside: "months of meetings", w.path + "-journal": journal} {
				raw, err := os.ReadFile(path)
				if string(raw) != want || err != nil && !errors.Is(err, fs.ErrNotExist) {
					t.Errorf("%s: %q, %v", filepath.Base(path), raw, err)
				}
			}
		})
	}
}

// As many as like may go back at once: the file as it was lies beside it.
func TestTakePlace_manyAtOnce(t *testing.T) {
	for range 100 {
		w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.db"), now: monday}
		w.ok(os.WriteFile(w.path, []byte("months of meetings"), 0o600))
		var everybody sync.WaitGroup
		begin := make(chan struct{})
		for n := range 4 {
			part := fmt.Sprintf("%s.%d.part", w.path, n)
			w.ok(os.WriteFile(part, []byte("the backup"), 0o600))
			everybody.Go(func() {
				<-begin
				if _, err := takePlace(part, w.path, w.now); err != nil {
					t.Error(err)
				}
			})
		}
		close(begin)
		everybody.Wait()
		whole := 0
		for _, name := range w.files() {
			if raw, err := os.ReadFile(filepath.Join(filepath.Dir(w.path), name)); err == nil && string(raw) == "months of meetings" {
				whole++
			}
		}
		if whole == 0 {
			t.Fatalf("the file as it was is nowhere: %v", w.files())
		}
	}
}
