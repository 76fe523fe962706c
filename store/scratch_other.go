//go:build !unix || solaris || illumos || aix

package store

import (
	"os"
	"runtime"
)

// hold has nothing to do: Windows lets nobody remove a file that is open.
func hold(*os.File) error { return nil }

// abandoned reports whether nobody holds a file any more. It takes it away to see.
func abandoned(path string) bool { return runtime.GOOS == "windows" && os.Remove(path) == nil }
