package store

import (
	"os"
	"syscall"
)

// flushData waits for a file's content, without its times.
func flushData(f *os.File) error { return syscall.Fdatasync(int(f.Fd())) }
