//go:build unix

package main

import (
	"testing"

	"flashpoint/cmd/windowtest"
)

// A manager looks at a stick with the files of three shops: all are in one list, a
// meeting of any of them is read and nothing is recorded; a sealed copy says that
// it is one.
func TestReviewOfSeveralFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	bin, home := windowtest.Build(t), t.TempDir()
	folder, files := chainOf(t, 3)
	lock(t, folder)
	before := listing(t, folder)
	w := windowtest.Open(t, bin, home, 110, 30, "review", folder)
	w.See("3 files, 3 shops; a temporary copy", "read-only", "[0 In short]").Keys("1").See("Harbour 1", "Corner 2")
	w.Keys("<enter>").See("read-only")
	w.Keys("<^c>")
	if code := w.Left(); code != codeDone && code != codeInterrupted {
		t.Errorf("it ended with %d", code)
	}
	if after := listing(t, folder); after != before {
		t.Errorf("the stick has\n%s\nhad\n%s", after, before)
	}
	w.See("Nothing was changed: the files were only read.").Never("together.db")

	// What came together to stay is looked back on too, however it is opened.
	all := home + "/all.db"
	put := windowtest.Open(t, bin, home, 110, 30, append([]string{"import", "--yes", "--db", all}, files...)...)
	put.See("Imported ")
	put.Left()
	for _, args := range [][]string{{all}, {"review", all}} {
		w = windowtest.Open(t, bin, home, 110, 30, args...)
		w.See("3 shops", "read-only", "Looking back", "[0 In short]").Keys("1").See("Harbour 1").Keys("<esc>").See("This is the first screen").Keys("<^c>")
		w.Left()
	}
	w = windowtest.Open(t, bin, home, 110, 30, "resume", "--db", all)
	w.See("3 shops came together in all.db: their meetings are read here")
	w.Left()
	sealed := home + "/sealed.db"
	seal := windowtest.Open(t, bin, home, 110, 30, "seal", sealed, "--db", files[0])
	seal.See("Its code is")
	w = windowtest.Open(t, bin, home, 110, 30, sealed)
	w.See("is a copy that was sealed on", "read-only")
	w.Keys("<^c>")
	w.Left()
}
