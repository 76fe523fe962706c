//go:build !linux && !darwin

package main

import (
	"math"
	"path/filepath"
	"strings"
)

// openFiles is how many files the program may have open at once: there is no limit
// that anybody meets.
func openFiles() (uint64, error) { return math.MaxUint64, nil }

// sameDisk reports whether two folders lie on one disk, as far as their names tell.
func sameDisk(a, b string) bool {
	return strings.EqualFold(filepath.VolumeName(a), filepath.VolumeName(b))
}
