package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"modernc.org/sqlite"
)

func TestMain(m *testing.M) {
	// Tests that look into a file beside the program must not be the first to lock one:
	// it insists on its kind of locks.
	_, _ = sqlite.OFDLocking(true)
	testscript.Main(m, map[string]func(){"flashpoint": main, stoppedClock: atHalfPastSeven, movedClock: byHand})
}

// The scripts in testdata/script run the real program, each with a data folder
// of its own, no terminal, and the clock of UTC.
// [root] says that no permission stops them.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("TZ", "UTC")
			env.Setenv("GORACE", os.Getenv("GORACE")) // how long a program that ends waits for the race detector
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			env.Setenv("XDG_STATE_HOME", filepath.Join(env.WorkDir, "state"))
			env.Setenv("LOCALAPPDATA", filepath.Join(env.WorkDir, "data"))
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "root" {
				return false, fmt.Errorf("there is no condition %q", name)
			}
			return os.Geteuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "forge": forge, "sql": runSQL,
		},
	})
}

// exits CODE COMMAND... runs a command that must end with that code. It says
// something on standard error then, and never an escape sequence.
func exits(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if code != want {
		ts.Fatalf("%v exits with %d, not with %d", args[1:], code, want)
	}
	words := ts.ReadFile("stderr")
	if want != codeDone && words == "" {
		ts.Fatalf("%v exits with %d and no word", args[1:], code)
	}
	for _, c := range words + ts.ReadFile("stdout") {
		if c == '\x1b' {
			ts.Fatalf("%v prints an escape sequence", args[1:])
		}
	}
}
