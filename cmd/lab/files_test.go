package lab

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// newFile makes a shop's file with a meeting in it in which ideas can be added.
func newFile(t *testing.T, folder string) (path string) {
	t.Helper()
	path = filepath.Join(folder, "shop.db")
	st, err := store.Open(t.Context(), path, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	defer closed(t, st)
	n := byte(0)
	act := func() session.Act {
		n++
		return session.Act{ID: session.ID{15: n}, At: time.Date(2026, time.March, 2, 8, 0, int(n), 0, time.UTC), Actor: "Fay"}
	}
	shop, err := session.NewShop(act(), session.ID{1}, "Corner Coffee")
	if err != nil {
		t.Fatal(err)
	}
	s := session.Open(act(), session.ID{2}, shop, session.Plans()[0], false)
	if err := s.ChooseMap(act(), "Counter visit", []session.StepPlan{{Name: "Wait in the queue", Kind: session.KindWait, LongestWait: true}}); err != nil {
		t.Fatal(err)
	}
	if err := st.Append(t.Context(), session.PendingOf(shop, s)); err != nil {
		t.Fatal(err)
	}
	return path
}

// released are the files that the versions of the program left, the oldest first; the
// last is of the present one. Each has a meeting that was closed, one that stands in
// the middle, and what came of an idea, as far as its version knew it.
func released(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "store", "testdata", "v*.db"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	slices.Sort(files)
	return files
}

// realFile makes a file of the present version with all that the newest of the
// released ones has in it.
func realFile(t *testing.T, folder string) (path string) {
	t.Helper()
	files := released(t)
	path = filepath.Join(folder, "shop.db")
	copyTo(t, files[len(files)-1], path)
	closed(t, opened(t, path))
	return path
}

// copyTo is copyFile for a copy that must succeed.
func copyTo(t *testing.T, from, to string) {
	t.Helper()
	if err := copyFile(from, to); err != nil {
		t.Fatal(err)
	}
}

// copyFile copies as cp does: what is there already is written over.
func copyFile(from, to string) error {
	all, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, all, 0o600)
}

// lay puts files into a folder that has nothing else. The name of a folder ends in a
// slash.
func lay(t *testing.T, folder string, files map[string][]byte) {
	t.Helper()
	err := os.RemoveAll(folder)
	if err == nil {
		err = os.MkdirAll(folder, 0o700)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		path := filepath.Join(folder, name)
		switch {
		case err != nil:
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(path, 0o700)
		default:
			if err = os.MkdirAll(filepath.Dir(path), 0o700); err == nil {
				err = os.WriteFile(path, files[name], 0o600)
			}
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

// lying are the files in a folder, as lay would put them.
func lying(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		name, _ := filepath.Rel(folder, path)
		switch {
		case err != nil || path == folder:
			return err
		case e.IsDir():
			files[name+"/"] = nil
			return nil
		}
		files[name], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// sumOf tells folders apart.
func sumOf(files map[string][]byte) [sha256.Size]byte {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		_, _ = fmt.Fprintf(sum, "%q %d ", name, len(files[name]))
		_, _ = sum.Write(files[name])
	}
	return [sha256.Size]byte(sum.Sum(nil))
}

// quick is a folder for files that are soon gone, in memory where the system has
// such a place: a flush costs nothing there.
func quick(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "flashpoint-lab-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	return folder
}
