package store

import (
	"errors"
	"io/fs"
	"os"
)

// fit refuses a name at which no file may be put, whatever is forced: a folder has it,
// or a device or a pipe, which nothing may replace. A name that is free is fit.
func fit(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return ErrIsFolder
	case !info.Mode().IsRegular():
		return ErrNotOurs
	}
	return nil
}
