package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"flashpoint/store"
	"flashpoint/ui"
)

// orForce is what else can be done about a name that is taken.
const orForce = ", or replace it with --force"

// taken says that there is a file already, and what else can be done than to choose
// another name.
func taken(path, orElse string) error {
	return failed("There is already a file %s. It was left as it is: choose another name%s.", path, orElse)
}

// nameFree refuses to write over anything, a broken link included, before anything is
// read for it.
func nameFree(path, orElse string) error {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return nil
	case info.IsDir():
		return isFolderError(path)
	}
	return taken(path, orElse)
}

// mayWrite is nameFree for a copy that force lets replace an older one.
func mayWrite(path string, force bool) error {
	if force {
		return notTheShops(path)
	}
	return nameFree(path, orForce)
}

// notTheShops refuses to replace the file that is opened where nobody names another,
// whatever --db says this time.
func notTheShops(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	for _, name := range []string{os.Getenv(envFile), defaultFile()} {
		if own, err := os.Stat(name); err == nil && os.SameFile(info, own) {
			return failed("%s is the file that Flashpoint opens where no other is named, and no copy replaces it. It was left exactly as it is. Choose another name.", path)
		}
	}
	return nil
}

func isFolderError(path string) error {
	return failed("%s is a folder. Nothing was changed. Name a file in it.", path)
}

// placeFor is where a file goes that somebody named a path for: a folder gets the
// proposed name, and so does no path, in the present folder.
func placeFor(path, proposed string) string {
	if path == "" {
		return proposed
	}
	if isFolder(path) {
		return filepath.Join(path, proposed)
	}
	return path
}

// isFolder reports whether a path, which is not empty, is that of a folder, or is written
// as one.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir() || os.IsPathSeparator(path[len(path)-1])
}

// writeOut writes a whole file, or nothing: it is made beside its place, flushed,
// and only then gets its name. What is there already is left alone, unless over
// says that it is to go; [ui.ErrTaken] tells.
func writeOut(path string, raw []byte, over bool) error {
	if err := store.CheckName(path); err != nil {
		return err
	}
	info, err := os.Lstat(path)
	switch {
	case err == nil && info.IsDir():
		return isFolderError(path)
	case flows(path):
		return outError(path, writeInto(path, raw)) // such as /dev/null: nothing can be put in its place
	case err == nil && !over:
		return ui.ErrTaken
	case err == nil && isDatabase(path):
		return failed("%s is a Flashpoint file or another database, which no paper replaces. Nothing was changed. Choose another name.", path)
	case err == nil:
		real, err := filepath.EvalSymlinks(path)
		if err != nil {
			return outError(path, err)
		}
		if err := store.CheckName(real); err != nil {
			return err
		}
		path = real
	}
	return outError(path, writeBeside(path, raw, over))
}

// flows reports whether a name is that of a device or a pipe, or of a link to one.
func flows(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&(fs.ModeDevice|fs.ModeNamedPipe) != 0
}

// writeInto writes to a device or a pipe. A pipe from which nobody reads is an error:
// to wait for somebody could not be stopped.
func writeInto(path string, raw []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(raw)
	return errors.Join(err, f.Close())
}

// isDatabase reports whether a file is one of ours, or of the same kind: all that a
// shop has is in it, perhaps just now in use.
func isDatabase(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }() // only read
	head := make([]byte, len(sqliteBegins))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == sqliteBegins
}

func writeBeside(path string, raw []byte, over bool) (err error) {
	// Not a temporary file of the system: that one nobody else could read.
	part := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d-%d.part", filepath.Base(path), os.Getpid(), time.Now().UnixNano()))
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(part) // the first fault is the one to tell
		}
	}()
	_, err = f.Write(raw)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err = giveName(part, path, over); err != nil || runtime.GOOS == "windows" { // where a folder can't be flushed
		return err
	}
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return nil // it is there under its name; a folder that can't be read can't be flushed
	}
	_ = folder.Sync()
	return folder.Close()
}

// giveName gives a complete file its name. Without over nothing is replaced, even
// if it came this very moment; a stick that knows no hard links has to do with a
// look before.
func giveName(part, path string, over bool) error {
	if !over {
		if err := os.Link(part, path); err == nil {
			_ = os.Remove(part)
			return nil
		}
		if _, err := os.Lstat(path); err == nil {
			return ui.ErrTaken
		}
	}
	return os.Rename(part, path)
}

// noRoom reports whether a disk has no room left, or a limit for a file or an account
// is reached.
func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EFBIG) || errors.Is(err, syscall.EDQUOT)
}

// outError is why a file was not written, in a sentence.
func outError(path string, err error) error {
	folder := cmp.Or(filepath.Dir(path), ".")
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ui.ErrTaken):
		return err
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return failed("There is no folder %s, so nothing was written. Check the name; a stick or a network drive may not be connected.", folder)
	case noRoom(err):
		return failed("There is not enough room for %s: nothing was written. Make room there, or choose another disk.", path)
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return failed("Nothing can be written to %s. Nothing was changed. Choose a folder of your own.", folder)
	}
	return failed("%s could not be written: %v. Nothing was changed. Try again, or choose another folder.", path, err)
}
