//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"flashpoint/cmd/windowtest"
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
	w := windowtest.Open(t, windowtest.Build(t), home, 80, 24, "review", "--no-motion", path)
	w.See("Corner Coffee", "read-only", "Looking back", "[0 In short]", "Stuck", "ideas today").Keys("1").See("[1 Meetings]", "1 of 7")
	w.Keys("3").See("[3 Initiatives]", "Greet the dog first", "1 of 6").Keys("s").See("Initiative ↑", "▸ A card for each office").Keys("o").See("Initiative ↓", "▸ Three jars of beans")
	w.Keys("/status:li").See("tab live").Keys("<tab>").See("/ status:live", "1 of 2").Keys("x").See("is not known", "^^^^", "No list while").Keys("\x7f").See("1 of 2")
	w.Keys("<enter>").See("enter read").Keys("<down>").See("2 of 2").Keys("<enter>").See("A riddle on the receipt, and", "It is      live", "The story").Keys("<enter>").See("live since", "Whose idea: Kofi").Never("Looking back")
	w.Keys("<esc>").See("Looking back", "The story").Keys("<esc>").See("/ status:live", "2 of 2", "Initiative ↓")
	searchIn(w)
	replayIn(w)
	w.Keys("<esc>").See("What next?", "w look back").Keys("w").See("Looking back", "In short").Keys("<^c>")
	if code := w.Left(); code != 0 {
		t.Errorf("left with %d:\n%s", code, w.Screen())
	}
	w.See("Nothing was changed in")
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file is another one: %v", err)
	}
	if left, _ := filepath.Glob(path + "?*"); len(left) > 0 {
		t.Errorf("beside it lie %v", left)
	}
}

// searchIn finds what was written, as it is typed, and opens it where it is.
func searchIn(w *windowtest.Window) {
	w.T.Helper()
	w.Keys("7").See("Type a word").Keys("hedge").See("hedgehog", "1 of").Keys("hogx").See("Nothing that was written").Keys("\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7fPOET").See("Nothing that was")
	w.Keys("<^u>lantern in").See("A [lantern] [in] the window").Keys("<enter>").See("▸ A lantern in the window", "no answer yet").Never("Looking back")
	w.Keys("<esc>").See("lantern in", "Looking back", "1 of 1").Keys("<esc>").See("/ search")
}

// replayIn goes through the meeting of today, whose vote nobody has seen.
func replayIn(w *windowtest.Window) {
	w.T.Helper()
	w.Keys("1").See("[1 Meetings]").Keys("p").See("Replay", "minute 1,", "The meeting begins").Keys("<right>").See("is here")
	w.Keys("<^n>").See("▸").Keys("<pgdown><pgdown>").See("minute ").Keys("\x1b[F").See("slips in", "nothing is counted yet").Never("dots", "first, with")
	w.Keys("m").See("Names    are shown").Never("first, with").Keys("<esc>").See("[1 Meetings]", "1 of 7")
}
