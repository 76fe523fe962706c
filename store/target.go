package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// CheckName refuses a name that is not for a file of anybody's own: SQLite keeps what
// lies beside an open file under a name that ends in -journal, -wal or -shm, takes
// what it finds there for its own, and deletes it. ErrBeside.
func CheckName(path string) error {
	return explain(making, path, besideAFile(path))
}

// besideAFile is CheckName bare. Not every disk tells small letters from capitals.
func besideAFile(path string) error {
	name := strings.ToLower(filepath.Base(path))
	if slices.ContainsFunc([]string{"-journal", "-wal", "-shm"}, func(end string) bool { return strings.HasSuffix(name, end) }) {
		return ErrBeside
	}
	return nil
}

// fit refuses a name at which no file may be put, whatever is forced: it is for what
// lies beside a file, a folder has it, or a device or a pipe, which nothing may
// replace. A name that is free is fit.
func fit(path string) error {
	if err := besideAFile(path); err != nil {
		return err
	}
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
