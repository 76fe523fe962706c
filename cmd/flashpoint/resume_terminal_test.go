//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/cmd/windowtest"
)

// What is said on leaving a meeting leads back into it, from any folder: the file is
// named where it is not the one of the shop.
func TestWhatIsSaidOnLeavingLeadsBack(t *testing.T) {
	bin, home := windowtest.Build(t), t.TempDir()
	stick := filepath.Join(home, "a stick")
	if err := os.Mkdir(stick, 0o755); err != nil {
		t.Fatal(err)
	}
	write := exec.Command(bin, "demo", "--no-open", "--db", filepath.Join(stick, "shop.db"))
	if out, err := write.CombinedOutput(); err != nil {
		t.Fatal(string(out), err)
	}
	w := windowtest.Open(t, bin, home, 240, 24, "resume", "--db", filepath.Join(stick, "shop.db"))
	back := "To go on with this meeting: flashpoint resume --db '" + filepath.Join(stick, "shop.db") + "'"
	w.See("[Vote]").Keys("<^c>").Until(func(screen string) bool {
		return strings.Contains(strings.ReplaceAll(screen, "\n", ""), back) // however long the name of the folder is
	}, "to see "+back)
	w.Left()
	w = windowtest.Open(t, bin, home, 80, 24)
	w.See("Welcome").Keys("Corner<enter>").See("Start a meeting").Keys("<enter>").See("back row").Keys("<enter>").See("Who is here?").Keys("<^c>")
	w.See("To go on with this meeting: flashpoint resume").Never("resume --db")
	w.Left()
}
