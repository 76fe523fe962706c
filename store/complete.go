package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// complete lets fill make a file beside path and gives it that name once all of
// it is on the disk. What has the name already is left alone: ErrExists.
func complete(path string, fill func(part string) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.part")
	if err != nil {
		return err
	}
	part := f.Name()
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(part))
		}
	}()
	if err := f.Close(); err != nil {
		return err
	}
	if err := fill(part); err != nil {
		return err
	}
	if err := flush(part); err != nil {
		return err
	}
	if err := place(os.Link, part, path); err != nil {
		return err
	}
	return flushNames(filepath.Dir(path))
}

// flushNames waits until the names in a folder are on the disk.
func flushNames(folder string) error {
	if runtime.GOOS == "windows" {
		return nil // there a folder can't be flushed
	}
	return flush(folder)
}

// flush waits until a file, or the names in a folder, are on the disk.
func flush(path string) error {
	mode := os.O_RDWR
	if info, err := os.Stat(path); err != nil {
		return err
	} else if info.IsDir() {
		mode = os.O_RDONLY
	}
	f, err := os.OpenFile(path, mode, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
