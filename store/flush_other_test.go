//go:build !linux

package store

import "os"

func flushData(f *os.File) error { return f.Sync() }
