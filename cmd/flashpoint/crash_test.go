package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Where a crash can't be noted in a file, it is told when people have their screen
// again, and not in a window that is about to vanish.
func TestACrashIsToldWhereItCannotBeNoted(t *testing.T) {
	noFolder := filepath.Join(t.TempDir(), "screen")
	screen, err := os.Create(noFolder)
	if err != nil {
		t.Fatal(err)
	}
	stderr := os.Stderr
	os.Stderr = screen
	defer func() { os.Stderr = stderr; _ = screen.Close() }()
	told := func() int {
		words, err := os.ReadFile(noFolder)
		if err != nil {
			t.Error(err)
		}
		return strings.Count(string(words), "a line of a stack\n")
	}
	const lines = 1 << 14 // more than waits in a pipe
	note, done := crashNote(filepath.Join(noFolder, "crash.txt"))
	fmt.Fprint(os.Stderr, strings.Repeat("a line of a stack\n", lines))
	if note != "" || told() != 0 {
		t.Errorf("noted %q, and told already: %d lines", note, told())
	}
	done()
	if told() != lines || os.Stderr != screen {
		t.Errorf("told: %d lines", told())
	}
}
