//go:build unix && !solaris && !illumos && !aix

package store

import (
	"os"
	"syscall"
)

// hold keeps others from taking a file for abandoned, until this process ends in
// whatever way.
func hold(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }

// abandoned reports whether nobody holds a file any more.
func abandoned(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR|syscall.O_NONBLOCK, 0)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }()
	return hold(f) == nil
}
