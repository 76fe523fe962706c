package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// exchange gives a file that is there another name, where one is told, and its own to
// the part. ErrExists, and nothing is done, where somebody else was faster to take a name.
func exchange(part, path, aside string) (err error) {
	folder := filepath.Dir(path)
	switch {
	case aside == "":
		if err := flushNames(folder); err != nil { // else a journal of another file could still be there
			return err
		}
		return place(os.Link, part, path)
	case taken(aside):
		return ErrExists
	case len(journals(path)) > 0:
		err = setAsideWhole(path, aside)
	default:
		err = setAside(path, aside)
	}
	if errors.Is(err, ErrExists) {
		return err // what has the name is not ours to take back
	}
	if err == nil {
		err = flushNames(folder) // else the file could be gone, or its journal still there
	}
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		err = errors.Join(err, takeBack(path, aside))
	}
	return err
}

// taken reports whether a file has a name, or anything lies beside it.
func taken(path string) bool { return there(path) || there(path+"-journal") || there(path+"-wal") }

// setAside gives a file another name too. A stick may know no hard links; there it has
// the other one alone.
func setAside(path, aside string) error {
	err := os.Link(path, aside)
	switch {
	case err == nil:
		return nil
	case there(aside), errors.Is(err, fs.ErrNotExist): // somebody's file took its place just now
		return ErrExists
	}
	return os.Rename(path, aside)
}

// setAsideWhole gives a file another name together with what lies in its journal. That
// would be written into whatever has the name of the file, and the file is not whole
// without it. So it is beside the new name first, and stays beside the old one until
// nothing is there: wherever the power goes, nobody opens the one without the other.
func setAsideWhole(path, aside string) error {
	folder := filepath.Dir(path)
	for _, end := range journals(path) {
		if err := copyBytes(path+end, aside+end, os.O_EXCL); errors.Is(err, fs.ErrExist) {
			return ErrExists
		} else if err != nil {
			return err
		}
		if err := flush(aside + end); err != nil {
			return err
		}
	}
	if err := flushNames(folder); err != nil {
		return err
	}
	if err := os.Rename(path, aside); err != nil {
		return err
	}
	if err := flushNames(folder); err != nil {
		return err
	}
	return removeJournals(path)
}

// takeBack gives a file its name again, its journal first. Where another file has the
// name, what was called failed was done after all.
func takeBack(path, aside string) error {
	info, err := os.Stat(aside)
	switch {
	case errors.Is(err, fs.ErrNotExist) && there(path): // not begun, or only with the journal
		return removeJournals(aside)
	case err != nil:
		return nil
	case sameFile(info, path):
		return os.Remove(aside)
	case there(path):
		return nil
	}
	if err := moveJournals(aside, path); err != nil {
		return err
	}
	return os.Rename(aside, path)
}

// journals are the ends of the names under which something lies beside a file that
// SQLite would write into it.
func journals(path string) (ends []string) {
	for _, end := range []string{"-journal", "-wal"} {
		if info, err := os.Stat(path + end); err == nil && info.Size() > 0 {
			ends = append(ends, end)
		}
	}
	return ends
}

func moveJournals(from, to string) error {
	for _, end := range journals(from) {
		if err := os.Rename(from+end, to+end); err != nil {
			return err
		}
	}
	return nil
}

func removeJournals(path string) (err error) {
	for _, end := range journals(path) {
		err = errors.Join(err, os.Remove(path+end))
	}
	return err
}
