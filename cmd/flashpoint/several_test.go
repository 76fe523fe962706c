//go:build unix

package main

import "testing"

// A manager looks at a stick with the files of three shops: all are in one list, a
// meeting of any of them is read and nothing is recorded; a sealed copy says that
// it is one.
func TestReviewOfSeveralFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	bin, home := build(t), t.TempDir()
	folder, files := chainOf(t, 3)
	lock(t, folder)
	before := listing(t, folder)
	w := openWindow(t, bin, home, 110, 30, "review", folder)
	w.see("3 files, 3 shops; a temporary copy", "read-only", "[0 In short]").keys("1").see("Harbour 1", "Corner 2")
	w.keys("<enter>").see("read-only")
	w.keys("<^c>")
	if code := w.left(); code != codeDone && code != codeInterrupted {
		t.Errorf("it ended with %d", code)
	}
	if after := listing(t, folder); after != before {
		t.Errorf("the stick has\n%s\nhad\n%s", after, before)
	}
	w.see("Nothing was changed: the files were only read.").never("together.db")

	// What came together to stay is looked back on too, however it is opened.
	all := home + "/all.db"
	put := openWindow(t, bin, home, 110, 30, append([]string{"import", "--yes", "--db", all}, files...)...)
	put.see("Imported ")
	put.left()
	for _, args := range [][]string{{all}, {"review", all}} {
		w = openWindow(t, bin, home, 110, 30, args...)
		w.see("3 shops", "read-only", "Looking back", "[0 In short]").keys("1").see("Harbour 1").keys("<esc>").see("This is the first screen").keys("<^c>")
		w.left()
	}
	w = openWindow(t, bin, home, 110, 30, "resume", "--db", all)
	w.see("3 shops came together in all.db: their meetings are read here")
	w.left()
	sealed := home + "/sealed.db"
	seal := openWindow(t, bin, home, 110, 30, "seal", sealed, "--db", files[0])
	seal.see("Its code is")
	w = openWindow(t, bin, home, 110, 30, sealed)
	w.see("is a copy that was sealed on", "read-only")
	w.keys("<^c>")
	w.left()
}
