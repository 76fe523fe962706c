package store

import (
	"errors"
	"os"
	"path/filepath"
)

// A Scratch is a folder for copies that are thrown away, among the temporary files of
// this computer. People's names are in such copies, so none may stay there: Remove
// takes the folder away, and what a program that was killed left is taken away by the
// next one, see [SweepScratch].
type Scratch struct {
	Folder string
	inUse  *os.File // held as long as whoever made the folder lives
}

// How a folder begins, and the file in it by which others see that it is in use.
const (
	scratchBegins = "flashpoint-"
	scratchInUse  = ".in-use"
)

// scratchPlace is where this computer keeps what is thrown away.
func scratchPlace() string { return os.TempDir() }

// NewScratch makes an empty folder. ErrNoScratch where nothing can be written to the
// folder for temporary files.
func NewScratch() (*Scratch, error) {
	s, err := newScratch()
	if err != nil && !noHandle(err) {
		err = &Error{Code: ErrNoScratch, Cause: err}
	}
	return s, err
}

func newScratch() (*Scratch, error) {
	folder, err := os.MkdirTemp(scratchPlace(), scratchBegins)
	if err != nil {
		return nil, err
	}
	f, err := claim(filepath.Join(folder, scratchInUse))
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	return &Scratch{folder, f}, nil
}

// Remove takes the folder away with all that is in it.
func (s *Scratch) Remove() error { return errors.Join(s.inUse.Close(), os.RemoveAll(s.Folder)) }

// SweepScratch takes away the folders of programs that were killed. What can't be
// taken away stays: it is somebody else's.
func SweepScratch() {
	folders, _ := filepath.Glob(filepath.Join(scratchPlace(), scratchBegins+"*")) // of a pattern that is right
	for _, folder := range folders {
		mark := filepath.Join(folder, scratchInUse)
		if info, err := os.Lstat(mark); err == nil && info.Mode().IsRegular() && abandoned(mark) {
			_ = os.RemoveAll(folder)
		}
	}
}
