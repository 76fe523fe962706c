//go:build unix

package paint

import (
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"
)

// takeKeys has every key come to the program as it is typed, until it is
// undone.
func takeKeys(in, _ *os.File) (undo func(), err error) {
	before, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return nil, err
	}
	return func() { _ = term.Restore(int(in.Fd()), before) }, nil
}

// resizes tells of every change of the window's size, until it is stopped.
func resizes() (<-chan os.Signal, func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGWINCH)
	return c, func() { signal.Stop(c); close(c) }
}
