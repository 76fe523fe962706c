package lab

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// TestPower cuts the power while ideas are saved, and when the file is closed.
func TestPower(t *testing.T) {
	t.Parallel()
	before, calls := saving(t, often(24, 2))
	moments, err := powerCuts(before, calls)
	if err != nil {
		t.Fatal(err)
	}
	r := row{fault: "power cut while ideas are saved", said: "(nothing: it is dark)"}
	var seen recovered
	auditAll(t, darkened(moments, 1, often(100, 20)), func(t *testing.T, one image, folder string) {
		r.addTogether(one.compare(seen.ideas(t, filepath.Join(folder, "shop.db"))))
	})
	report(t, r)
}

// saving is what a writer of some ideas does to a folder.
func saving(t *testing.T, ideas int) (before map[string][]byte, calls []call) {
	t.Helper()
	folder := t.TempDir()
	path := newFile(t, folder)
	before = lying(t, folder)
	return before, trace(t, folder, writer(t, path, ideas))
}

// auditAll looks at images, several at once.
func auditAll(t *testing.T, list *images, look func(t *testing.T, one image, folder string)) {
	t.Helper()
	t.Run("images", func(t *testing.T) {
		for range 4 {
			t.Run("", func(t *testing.T) {
				t.Parallel()
				folder := quick(t) + "/image"
				for {
					one, ok := list.next(t, folder)
					if !ok {
						return
					}
					look(t, one, folder)
				}
			})
		}
	})
}

var together sync.Mutex

func (r *row) addTogether(v verdict) {
	together.Lock()
	defer together.Unlock()
	r.add(v)
}

// recovered is what was found in files once SQLite had put them in order. Most
// images of a power cut become one of two: before an act, or after it.
type recovered struct{ known sync.Map }

// ideas opens a file as the program does, which puts it in order, and audits what
// it became, unless that was done already.
func (r *recovered) ideas(t *testing.T, path string) []string {
	t.Helper()
	closed(t, opened(t, path))
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(file)
	if found, ok := r.known.Load(sum); ok {
		return found.([]string)
	}
	found := stored(t, path)
	r.known.Store(sum, found)
	return found
}
