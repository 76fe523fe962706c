//go:build !unix || solaris || illumos || aix

package store

import (
	"os"
	"runtime"
)

// claim makes a file that is held: Windows lets nobody remove one that is open.
func claim(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
}

// abandoned reports whether nobody holds a file any more. It takes it away to see.
func abandoned(path string) bool { return runtime.GOOS == "windows" && os.Remove(path) == nil }
