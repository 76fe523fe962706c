package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// ofVersion is a world around a copy of a file as an earlier version of the program
// left it:
//
//	1  a closed meeting with an initiative, and one that stands in the middle with
//	   half a line typed
//	2  a closed meeting with a live initiative, one of a rehearsal, and a meeting
//	   that stands in the middle with half a line typed
//	3  a closed meeting with a live idea that customers praised and whose authors were
//	   told, a rating, a thought and a mystery visit, and a second meeting that stands
//	   in the middle with half a line typed
//	4  that of 3, in which one more customer liked the idea, another shop that was
//	   brought in, and a version of the idea that grew apart
func ofVersion(t *testing.T, n int) (w *world, before []byte) {
	t.Helper()
	before, err := os.ReadFile(filepath.Join("testdata", fmt.Sprintf("v%d.db", n)))
	if err != nil {
		t.Fatal(err)
	}
	w = &world{t: t, path: filepath.Join(t.TempDir(), "shop.flashpoint"), now: monday.AddDate(0, 1, 0)}
	w.ok(os.WriteFile(w.path, before, 0o600))
	return w, before
}

// untouched says that the file is what it was, and that nothing lies beside it.
func (w *world) untouched(before []byte) {
	w.t.Helper()
	after, err := os.ReadFile(w.path)
	w.ok(err)
	if !bytes.Equal(before, after) || len(w.files()) != 1 {
		w.t.Errorf("the file was changed, or has company: %v", w.files())
	}
}
