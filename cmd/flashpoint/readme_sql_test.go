package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"flashpoint/ui/paper/realtest"
)

// What README asks of the file in the sqlite3 shell has an answer in the sample shop.
func TestReadme_sql(t *testing.T) {
	realtest.Program(t, "sqlite3", "sqlite3")
	raw, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	root, _ := newRoot()
	root.SetArgs([]string{"demo", "--db", filepath.Join(folder, "shop.db"), "--no-open"})
	if err := root.ExecuteContext(t.Context()); err != nil {
		t.Fatal(err)
	}
	lines := regexp.MustCompile(`(?m)^sqlite3 .*$`).FindAllString(string(raw), -1)
	if len(lines) < 4 {
		t.Errorf("README has %d examples", len(lines))
	}
	for _, line := range lines {
		shell := exec.CommandContext(t.Context(), "sh", "-c", line)
		shell.Dir = folder
		if out, err := shell.CombinedOutput(); err != nil || len(out) == 0 {
			t.Errorf("%s: %v\n%s", line, err, out)
		}
	}
}
