//go:build unix

package lab

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"flashpoint/cmd/windowtest"
)

// built is the program, made once for all faults.
var built = sync.OnceValues(func() (bin string, err error) { return goTool("flashpoint", "build") })

// goTool makes a program of the sources of Flashpoint. The race detector has no place
// in it: it would be another program, three times as slow.
func goTool(name string, command ...string) (bin string, err error) {
	bin = filepath.Join(workshop, name)
	out, err := exec.Command("go", append(command, "-race=false", "-o", bin, "flashpoint/cmd/flashpoint")...).CombinedOutput()
	if err != nil {
		err = fmt.Errorf("go %s: %w\n%s", command, err, out)
	}
	return bin, err
}

// program is where the program is.
func program(t *testing.T) (bin string) {
	t.Helper()
	bin, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return bin
}

// A seat is somebody's place at the program: where their files are.
type seat struct {
	home, db string
}

func newSeat(t *testing.T) seat {
	home := t.TempDir()
	return seat{home, filepath.Join(home, "shop.db")}
}

// open starts the program on the seat's file, in a window of 80 by 24.
func (s seat) open(t *testing.T, args ...string) *windowtest.Window {
	t.Helper()
	return windowtest.Open(t, program(t), s.home, 80, 24, append(args, "--db", s.db, "--no-motion")...)
}

// run has the program do one thing without a window, and answers what it printed.
func (s seat) run(t *testing.T, args ...string) (said string, code int) {
	t.Helper()
	cmd := exec.Command(program(t), append(args, "--db", s.db)...)
	cmd.Env = []string{"HOME=" + s.home, "PATH=" + os.Getenv("PATH"), "TZ=UTC", "LANG=C.UTF-8"}
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}
