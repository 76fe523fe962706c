package store

import (
	"errors"
	"os"
	"path/filepath"
)

// inPlace has make write a new file. Where something has its name that is to go,
// the new one is made in a nest beside it and takes its place when it is complete.
func inPlace(path string, make func(to string) error) error {
	if !there(path) {
		return make(path)
	}
	folder, base := filepath.Split(path)
	nest, err := os.MkdirTemp(folder, base+".*"+nestEnd)
	if err != nil {
		return err
	}
	to := filepath.Join(nest, base)
	if err = make(to); err == nil {
		if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() {
			_ = os.Chmod(path, 0o600) // not every system replaces what is write-protected
		}
		if err = os.Rename(to, path); err == nil {
			err = flushNames(folder) // else a power cut brings the old one back
		}
	}
	return errors.Join(err, os.RemoveAll(nest))
}

// leftover refuses a name beside which the journal of another file lies, one that
// was deleted or moved, or that is to be replaced: SQLite would write what is in it
// into whatever has that name.
func leftover(path string) error {
	if len(journals(path)) > 0 {
		return ErrLeftover
	}
	return nil
}
