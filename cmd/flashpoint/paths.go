package main

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/adrg/xdg"

	"flashpoint/store"
)

// envFile names the file to use, as --db does.
const envFile = "FLASHPOINT_DB"

// file is the file that the command line means: --db, else the environment,
// else the default; "" where there is none, which unknown refuses.
func (f *flags) file() string {
	for _, name := range []string{f.db, os.Getenv(envFile)} {
		if name != "" {
			return name
		}
	}
	return defaultFile()
}

// again is what has to stand behind another command that shall mean the same file.
func (f *flags) again() string { return again(f.file()) }

// again is what has to stand behind a command that shall mean a file, also in another
// folder and another shell: nothing where the file is the one that is meant without.
func again(path string) string {
	if path = absolute(path); path == absolute(defaultFile()) && os.Getenv(envFile) == "" {
		return ""
	}
	return " --db " + store.Typed(path)
}

// defaultFile is the shop's file where programs keep their data on this system;
// on Windows that is the local folder, which does not travel over a network.
// It is "" where nobody knows whose files these are: the library takes the root of
// the disk for a home then.
func defaultFile() string {
	_, err := os.UserHomeDir()
	if err != nil && runtime.GOOS != "windows" && !filepath.IsAbs(os.Getenv("XDG_DATA_HOME")) {
		return ""
	}
	return filepath.Join(xdg.DataHome, "flashpoint", "shop.db")
}

// unknown refuses a file that nobody named and that has no place of its own.
func unknown(path string) error {
	if path == "" {
		return wrongUse("It is not known where your files are: HOME is not set. Nothing was changed. Name the file: flashpoint --db FILE")
	}
	return nil
}

// backupFolder is where rolling backups go, wherever the file itself is: a
// backup on the same stick is lost with it.
func backupFolder() string { return filepath.Join(xdg.DataHome, "flashpoint", "backups") }

// crashFile is where the runtime writes what it says when all else fails.
func crashFile() string { return filepath.Join(xdg.StateHome, "flashpoint", "crash.txt") }
