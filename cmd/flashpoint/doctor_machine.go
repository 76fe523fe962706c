package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// A machine is the computer as the doctor asks it. Tests have others, with full
// disks and windows that answer wrongly.
type machine struct {
	system  string                               // runtime.GOOS
	getenv  func(string) string                  //
	free    func(dir string) (uint64, error)     // bytes that this user may still fill
	disk    func(dir string) disk                // what a folder lies on
	write   func(path string) error              // why a file, or its folder, can't be written to
	changed func(path string) (time.Time, error) // when a file was
	same    func(a, b string) bool               // two folders lie on one disk
	files   func() (uint64, error)               // how many the program may have open
	now     func() time.Time
	screen  screen
}

// A screen is the terminal, if there is one.
type screen struct {
	terminal func() bool
	size     func() (w, h int, err error)
	// widths tells how many cells the terminal takes for each sign; an error says
	// why it was not asked.
	widths func(ctx context.Context, signs []string) ([]int, error)
	ring   func()
}

// thisMachine is the computer that the program runs on.
func thisMachine() machine {
	return machine{
		system: runtime.GOOS, getenv: os.Getenv, free: freeBytes, disk: diskOf, write: tryWriting, changed: lastChange,
		same: sameDisk, files: openFiles, now: time.Now,
		screen: thisScreen(),
	}
}

// A disk is what a folder lies on.
type disk uint8

const (
	onThisComputer disk = iota
	onStick
	onNetwork
	onProgram // a program answers for it: an encrypted or a remote folder
	inMemory  // gone when the computer is switched off
)

// tryWriting finds out whether a file can be recorded to, without changing it:
// its journal needs the folder, too. It must not run while the file is open in
// this process: closing it here would drop SQLite's locks on some systems.
func tryWriting(path string) error {
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return tryFolder(filepath.Dir(path))
}

// trialSize is about what a meeting writes. A disk that is full but tells of room, and
// an account that may put no more on it, show only when something is written.
const trialSize = 256 << 10

// tryFolder makes a file in the nearest folder that there is, and removes it.
func tryFolder(dir string) error {
	f, err := os.CreateTemp(nearest(dir), "flashpoint-*.tmp")
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, trialSize))
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close(), os.Remove(f.Name()))
}

// nearest is the folder itself, or the one above it that is there.
func nearest(dir string) string {
	for {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			return dir
		}
		dir = up
	}
}

func lastChange(path string) (time.Time, error) {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}, err
	}
	return info.ModTime(), nil
}
