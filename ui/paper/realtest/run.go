// Package realtest runs the programs of others that read what paper writes. It is
// imported by tests only.
package realtest

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// The longest that a program may take.
const patience = 2 * time.Minute

// Program is where a program of one of Debian's packages is. Where there is none the
// test is skipped; FLASHPOINT_REAL=1 in the environment makes that a failure.
func Program(t *testing.T, pack, name string) (path string) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("FLASHPOINT_REAL") == "1" {
			t.Fatalf("there is no %s: install Debian's package %s", name, pack)
		}
		t.Skipf("there is no %s here", name)
	}
	return path
}

// Run runs a [Program] and gives what it writes.
func Run(t *testing.T, pack, name string, args ...string) string {
	t.Helper()
	path := Program(t, pack, name)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	run := exec.CommandContext(ctx, path, args...)
	var problems strings.Builder
	run.Stderr = &problems
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s%s", name, args, err, out, problems.String())
	}
	return string(out)
}
