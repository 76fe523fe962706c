//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// A manager looks back on a copy that is write-protected, in a small window: filters,
// sorts, reads, searches and replays, and the file is the same byte for byte.
func TestReview(t *testing.T) {
	home := t.TempDir()
	path := filepath.Join(home, "stick.db")
	if err := writeSample(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w := openWindow(t, build(t), home, 80, 24, "review", "--no-motion", path)
	w.see("Corner Coffee", "read-only", "Looking back", "[0 In short]", "Stuck", "ideas today").keys("1").see("[1 Meetings]", "1 of 7")
	w.keys("3").see("[3 Initiatives]", "Greet the dog first", "1 of 6").keys("s").see("Initiative ↑", "▸ A card for each office").keys("o").see("Initiative ↓", "▸ Three jars of beans")
	w.keys("/status:li").see("tab live").keys("<tab>").see("/ status:live", "1 of 2").keys("x").see("is not known", "^^^^", "No list while").keys("\x7f").see("1 of 2")
	w.keys("<enter>").see("enter read").keys("<down>").see("2 of 2").keys("<enter>").see("A riddle on the receipt, and", "It is      live", "The story").keys("<enter>").see("live since", "Whose idea: Kofi").never("Looking back")
	w.keys("<esc>").see("Looking back", "The story").keys("<esc>").see("/ status:live", "2 of 2", "Initiative ↓")
	w.search()
	w.replay()
	w.keys("<esc>").see("What next?", "w look back").keys("w").see("Looking back", "In short").keys("<^c>")
	if code := w.left(); code != 0 {
		t.Errorf("left with %d:\n%s", code, w.screen())
	}
	w.see("Nothing was changed in")
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file is another one: %v", err)
	}
	if left, _ := filepath.Glob(path + "?*"); len(left) > 0 {
		t.Errorf("beside it lie %v", left)
	}
}

// search finds what was written, as it is typed, and opens it where it is.
func (w *window) search() {
	w.t.Helper()
	w.keys("7").see("Type a word").keys("hedge").see("hedgehog", "1 of").keys("hogx").see("Nothing that was written").keys("\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7fPOET").see("Nothing that was")
	w.keys("<^u>lantern in").see("A [lantern] [in] the window").keys("<enter>").see("▸ A lantern in the window", "no answer yet").never("Looking back")
	w.keys("<esc>").see("lantern in", "Looking back", "1 of 1").keys("<esc>").see("/ search")
}

// replay goes through the meeting of today, whose vote nobody has seen.
func (w *window) replay() {
	w.t.Helper()
	w.keys("1").see("[1 Meetings]").keys("p").see("Replay", "minute 1,", "The meeting begins").keys("<right>").see("is here")
	w.keys("<^n>").see("▸").keys("<pgdown><pgdown>").see("minute ").keys("\x1b[F").see("slips in", "nothing is counted yet").never("dots", "first, with")
	w.keys("m").see("Names    are shown").never("first, with").keys("<esc>").see("[1 Meetings]", "1 of 7")
}
