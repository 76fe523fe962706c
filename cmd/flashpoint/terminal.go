package main

import (
	"os"

	"golang.org/x/term"
)

// onTerminal reports whether somebody sits in front of a window: without one
// the screen would write its codes into a file and wait for keys for ever.
func onTerminal() bool { return isTerminal(os.Stdin) && isTerminal(os.Stdout) }

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// errNoTerminal is what commands of the screen answer without one.
func errNoTerminal() error {
	return wrongUse("Flashpoint needs a terminal window to run a meeting. For text output use: flashpoint list, flashpoint show latest")
}

// pageWidth is how many cells a line of text may take: those of the window, or
// 80 where there is none.
func pageWidth() int {
	if w, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && w > 0 {
		return w
	}
	return 80
}
