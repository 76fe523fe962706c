package store

import (
	"context"
	"errors"
	"io/fs"
	"time"
)

// A Rolling is a rolling backup that lies in its folder.
type Rolling struct {
	Path string
	Made time.Time // to the second, on the clock of the shop: only its date and time of day mean something
}

// Backups lists the rolling backups of a file in a folder, newest first. A
// folder that is not there has none.
func Backups(dir, path string) ([]Rolling, error) {
	path, err := resolve(path)
	if err != nil {
		return nil, explain("listing the backups of", path, err)
	}
	found, err := rolling(dir, path)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	var all []Rolling
	for _, b := range found {
		all = append(all, Rolling{b.path, b.at})
	}
	return all, explain("listing the backups in", dir, err)
}

// Sound checks the whole history of a file that nobody has open, such as a
// backup, and changes nothing.
func Sound(ctx context.Context, path string) error {
	err := explain("checking", path, soundFile(ctx, path))
	var e *Error
	if errors.As(err, &e) {
		e.Path, e.Doing = path, "checking"
	}
	return err
}
