package main

import (
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"flashpoint/store"
)

// envFile names the file to use, as --db does.
const envFile = "FLASHPOINT_DB"

// file is the file that the command line means: --db, else the environment,
// else the default.
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
func defaultFile() string { return filepath.Join(xdg.DataHome, "flashpoint", "shop.db") }

// backupFolder is where rolling backups go, wherever the file itself is: a
// backup on the same stick is lost with it.
func backupFolder() string { return filepath.Join(xdg.DataHome, "flashpoint", "backups") }

// crashFile is where the runtime writes what it says when all else fails.
func crashFile() string { return filepath.Join(xdg.StateHome, "flashpoint", "crash.txt") }
