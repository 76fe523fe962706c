package main

import (
	"fmt"

	"flashpoint/ui/desk"
)

// How many files the program has open at once at most, and with how many nobody has
// to think of it: a start has some ten, a backup and a paper some more.
const (
	leastFiles  = 24
	plentyFiles = 64
)

// handles says where the program may have few files open at once; nothing where that
// is no matter. It has taken already what it may at most, as programs in Go do: in this
// window nobody is allowed more.
func (d doctor) handles() []desk.Finding {
	n, err := d.files()
	if err != nil || n >= plentyFiles {
		return nil
	}
	f := desk.Finding{Grade: desk.Look, Of: "Open files", Found: fmt.Sprintf("A program may have %d open at once here. It is enough for a meeting, and little for more.", n),
		Fix: fmt.Sprintf("Start flashpoint in a new window. If it may have no more there, ask whoever set up this computer to allow %d.", 4*plentyFiles)}
	if n < leastFiles {
		f.Grade, f.Found = desk.Wrong, fmt.Sprintf("A program may have %d open at once here, and Flashpoint needs %d: saving, a backup or a paper can fail.", n, leastFiles)
	}
	return []desk.Finding{f}
}
