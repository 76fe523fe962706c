package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// mostLinks is how many links are followed one after the other.
const mostLinks = 40

// resolve follows links, because SQLite's journal lies beside the real file and
// a new one is made where its link leads. What is not there yet, or can't be
// looked at, keeps its name: whoever opens it says why not. A link to nowhere
// answers ErrBadLink: to make what is missing would put the shop on this disk
// where somebody meant a stick.
func resolve(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return path, err
	}
	real, err := follow(absolute, mostLinks)
	if err != nil {
		return absolute, err
	}
	return real, nil
}

func follow(path string, links int) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		return real, nil
	}
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, syscall.ENAMETOOLONG):
		return path, err
	case err == nil && info.Mode()&fs.ModeSymlink != 0:
		return followLink(path, links)
	case !errors.Is(err, fs.ErrNotExist) || filepath.Dir(path) == path:
		return path, nil
	}
	folder := filepath.Dir(path)
	if broken(folder) {
		return path, ErrBadLink
	}
	folder, err = follow(folder, links)
	return filepath.Join(folder, filepath.Base(path)), err
}

// followLink follows a link whose end is not there.
func followLink(path string, links int) (string, error) {
	to, err := os.Readlink(path)
	if err != nil || links == 0 {
		return path, ErrBadLink
	}
	if !filepath.IsAbs(to) {
		folder, err := filepath.EvalSymlinks(filepath.Dir(path))
		if err != nil {
			return path, err
		}
		to = filepath.Join(folder, to)
	}
	to, err = follow(to, links-1)
	if err != nil {
		return path, err
	}
	if _, err := os.Stat(filepath.Dir(to)); errors.Is(err, fs.ErrNotExist) {
		return path, ErrBadLink
	}
	return to, nil
}

// broken reports whether a name is a link to what is not there.
func broken(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return false
	}
	_, err = os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
