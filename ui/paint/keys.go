package paint

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// ErrGone is how a program ends whose terminal was closed under it. It is
// wrapped.
var ErrGone = errors.New("the terminal is gone")

// Keys are what is typed at a terminal, for [tea.WithInput]. When the terminal is
// gone the program ends with [ErrGone], after all that was typed before: Bubble
// Tea takes the end of its input for a pause and would go on for ever, and the
// system sends a signal only to those whose controlling terminal it was.
type Keys struct{ *os.File }

// Read reads as the file does, and fails with [ErrGone] at its end.
func (k Keys) Read(p []byte) (int, error) {
	n, err := k.File.Read(p)
	if errors.Is(err, io.EOF) || errors.Is(err, syscall.EIO) {
		err = ErrGone
	}
	return n, err
}
