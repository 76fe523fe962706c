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
// Nobody is told of one who sleeps, or works where nobody looks.
func resizes() (<-chan os.Signal, func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGWINCH, syscall.SIGCONT)
	return c, func() { signal.Stop(c); close(c) }
}

// rests is the sleep of a program that gives its keys back and takes them again,
// until it is stopped for good.
func rests(giveKeys, takeKeys func()) (rest, func()) {
	asked, woken := make(chan os.Signal, 1), make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGTSTP)
	signal.Notify(woken, syscall.SIGCONT)
	sleep := func() {
		giveKeys()
		_ = syscall.Kill(os.Getpid(), syscall.SIGSTOP)
	}
	return rest{asked, woken, sleep, takeKeys}, func() { signal.Stop(asked); signal.Stop(woken) }
}
