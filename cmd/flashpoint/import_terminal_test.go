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

// TestImportInAWindow asks before anything comes in, and about everybody who has the
// name of somebody else. No is no, and so is ctrl+c.
func TestImportInAWindow(t *testing.T) {
	bin, home := windowtest.Build(t), t.TempDir()
	shop, other := filepath.Join(home, "corner.db"), filepath.Join(home, "harbour.db")
	w := windowtest.Open(t, bin, home, 80, 24, "--db", shop)
	w.See("Welcome").Keys("Corner<enter>").See("Start a meeting").Keys("<^c>").Left()
	w = windowtest.Open(t, bin, home, 80, 24, "--db", other)
	w.See("Welcome").Keys("Harbour<enter>").See("Start a meeting").Keys("<^c>").Left()
	names := filepath.Join(home, "names.txt")
	if err := os.WriteFile(names, []byte("Ana\nBo\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, db := range []string{shop, other} {
		w = windowtest.Open(t, bin, home, 80, 24, "import", names, "--people", "--db", db)
		w.See("+ line 1  Ana", "Add 2 names to", "[y/N]").Keys("y<enter>").See("Added 2 names")
		if code := w.Left(); code != codeDone {
			t.Fatalf("exit code %d:\n%s", code, w.Screen())
		}
	}
	before, err := os.ReadFile(shop)
	if err != nil {
		t.Fatal(err)
	}
	for answer, code := range map[string]int{"<enter>": codeDone, "n<enter>": codeDone, "<^c>": codeInterrupted} {
		w = windowtest.Open(t, bin, home, 80, 24, "import", other, "--db", shop)
		w.See("New in corner.db: the shop Harbour.", "into corner.db? [y/N]").Keys(answer).See("Nothing was imported.")
		if got := w.Left(); got != code {
			t.Errorf("%s: exit code %d:\n%s", answer, got, w.Screen())
		}
		if after, err := os.ReadFile(shop); err != nil || string(after) != string(before) {
			t.Errorf("%s changed the file, %v", answer, err)
		}
	}
	w = windowtest.Open(t, bin, home, 80, 24, "import", other, "--db", shop)
	w.See("into corner.db? [y/N]").Keys("y<enter>")
	w.See("Imported into corner.db: 1 team.", "Question 1 of 2", "Harbour: Ana, in no meeting yet", "Is Ana (Harbour) the same person as Ana (Corner)? [y/N]").Keys("y<enter>")
	w.See("Is Bo (Harbour) the same person as Bo (Corner)? [y/N]").Keys("<enter>")
	w.See("That was all: 1 pair taken for the same, 0 kept apart. 1 without an answer")
	if code := w.Left(); code != codeDone {
		t.Errorf("exit code %d:\n%s", code, w.Screen())
	}
	out, err := exec.Command(bin, "import", "--match", "--dry-run", "--db", shop).CombinedOutput()
	if said := string(out); err != nil || strings.Contains(said, "Ana") || !strings.Contains(said, "Is Bo (Harbour)") {
		t.Errorf("left to ask: %s, %v", said, err)
	}
}
