package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"flashpoint/session"
)

// The sentinels that callers tell apart with errors.Is. Sentence turns each
// into words for the person at the screen.
var (
	ErrBusy         = errors.New("another window is saving")
	ErrFull         = errors.New("the disk is full")
	ErrReadOnly     = errors.New("the file is read-only")
	ErrCorrupt      = errors.New("the file is damaged")
	ErrNewerVersion = errors.New("the file is of a newer version")
	ErrNotOurs      = errors.New("this is not a Flashpoint file")
	ErrConflict     = errors.New("changed in another window")
	ErrEmpty        = errors.New("the file is empty")
	ErrIsFolder     = errors.New("this is a folder")
	ErrNotFound     = errors.New("not found")
	ErrAmbiguous    = errors.New("more than one begins like that")
	ErrMoved        = errors.New("the file was moved, deleted or replaced while open")
	ErrUnknown      = errors.New("the disk failed: it is not known what was saved")
	ErrNoFolder     = errors.New("the folder does not exist")
	ErrNoPermission = errors.New("permission denied")
	ErrExists       = errors.New("there is a file of that name already")
	ErrBadLink      = errors.New("the link leads nowhere")
	ErrClosed       = errors.New("the file is closed")
	ErrElsewhere    = errors.New("this belongs to another shop")
	ErrItself       = errors.New("this is the file itself")
	ErrOtherKind    = errors.New("it is no older copy of this kind")
	ErrHolds        = errors.New("it holds what is not in this file")
	ErrLess         = errors.New("it holds what the new one would not")
	ErrInUse        = errors.New("another window seems to have the file open")
	ErrLeftover     = errors.New("the journal of another file lies beside it")
	ErrBeside       = errors.New("the name is for what lies beside a file")
	ErrNoHandles    = errors.New("too many files are open")
	ErrTooLong      = errors.New("the name is too long")
	ErrNoScratch    = errors.New("the folder for temporary files can't be used")
)

// An Error says what could not be done with which file. errors.Is compares its
// Code, errors.As reaches its Cause.
type Error struct {
	Code    error  // one of the sentinels
	Path    string // the file, or the copy that could not be written
	Doing   string // what was being done: "opening", "saving"
	Version int    // of ErrNewerVersion: the version of the file
	Sealed  bool   // of ErrReadOnly: it is a sealed copy
	Shop    string // of ErrElsewhere: whose it is, "" where that is not known
	Backup  string // of ErrEmpty, ErrCorrupt: the newest backup, "" for none
	Cause   error  // what the system or SQLite said, nil for nothing
}

// Error is for a log; Sentence is for people.
func (e *Error) Error() string {
	if e.Cause == nil {
		return fmt.Sprintf("%s %s: %v", e.Doing, e.Path, e.Code)
	}
	return fmt.Sprintf("%s %s: %v: %v", e.Doing, e.Path, e.Code, e.Cause)
}

// Unwrap gives the code and the cause.
func (e *Error) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Code}
	}
	return []error{e.Code, e.Cause}
}

// explain wraps an error once, as an *Error where its cause is known. What the
// domain or the context said stays what it is.
func explain(doing, path string, err error) error {
	var ours *Error
	var damage *damaged
	switch {
	case err == nil:
		return nil
	case errors.As(err, &ours):
		return err
	case errors.As(err, &damage):
		return &Error{Code: ErrCorrupt, Path: path, Doing: doing, Cause: err}
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("%s %s: %w", doing, path, err)
	}
	if code := sentinel(err); code != nil {
		return &Error{Code: code, Path: path, Doing: doing}
	}
	if code := codeAt(path, err); code != nil {
		return &Error{Code: code, Path: path, Doing: doing, Cause: err}
	}
	return fmt.Errorf("%s %s: %w", doing, path, err)
}

// sentinel is the one of ours that an error is without any more words, nil for none.
func sentinel(err error) error {
	for _, code := range []error{ErrReadOnly, ErrConflict, ErrNotFound, ErrAmbiguous, ErrMoved, ErrUnknown, ErrExists, ErrBadLink, ErrClosed, ErrItself, ErrIsFolder, ErrNotOurs, ErrLeftover, ErrOtherKind, ErrHolds, ErrLess, ErrInUse, ErrBeside} {
		if errors.Is(err, code) {
			return code
		}
	}
	return nil
}

// unread is an error of whoever reads a row. Where neither SQLite, the system, the
// caller nor the domain said it, a value was not what its column holds, such as an
// ID or a day that is none: somebody else wrote it, or it is damaged.
func unread(err error) error {
	var ours *Error
	var damage *damaged
	var said *sqlite.Error
	var system syscall.Errno
	switch {
	case err == nil, errors.As(err, &ours), errors.As(err, &damage), errors.As(err, &said), errors.As(err, &system),
		sentinel(err) != nil, session.Refusal(err),
		errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded),
		errors.Is(err, errEnough), errors.Is(err, sql.ErrNoRows), errors.Is(err, sql.ErrConnDone), errors.Is(err, driver.ErrBadConn):
		return err
	}
	return &damaged{err.Error()}
}

// codeAt is codeOf, and tells apart why SQLite can't open a file there.
func codeAt(path string, err error) error {
	code := codeOf(err)
	var said *sqlite.Error
	if code != ErrNoPermission || !errors.As(err, &said) {
		return code
	}
	folder, base := filepath.Split(path)
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return ErrNoFolder
	}
	const longest = 512 // to SQLite, with the end of a journal, also in the nest of a new file
	if len(path)+len(".1234567890"+nestEnd)+1+len(base)+len("-journal") > longest {
		return ErrTooLong
	}
	return code
}

// codeOf finds the sentinel for what SQLite or the system said, nil for none.
func codeOf(err error) error {
	var said *sqlite.Error
	if errors.As(err, &said) {
		code := codeOfResult(said.Code())
		if code == ErrNoPermission && outOfHandles() {
			code = ErrNoHandles // to SQLite both are "can't open"
		}
		return code
	}
	switch {
	case errors.Is(err, syscall.ENAMETOOLONG):
		return ErrTooLong
	case errors.Is(err, syscall.ELOOP):
		return ErrBadLink
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return ErrNoFolder
	case errors.Is(err, syscall.EROFS):
		return ErrReadOnly
	case errors.Is(err, fs.ErrPermission):
		return ErrNoPermission
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG): // the last of a limit for one file
		return ErrFull
	case errors.Is(err, syscall.EIO):
		return ErrUnknown
	case noHandle(err):
		return ErrNoHandles
	}
	return nil
}

func noHandle(err error) bool {
	return errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE)
}

// outOfHandles reports whether the system lets this program open no more files: as
// many as SQLite needs at once, as it has closed its own when it is asked why.
func outOfHandles() (out bool) {
	var held []*os.File
	for range 4 { // the file, its journal, their folder, and a temporary one
		f, err := os.Open(os.DevNull)
		if err != nil {
			out = noHandle(err)
			break
		}
		held = append(held, f)
	}
	for _, f := range held {
		_ = f.Close()
	}
	return out
}

// codeOfResult reads SQLite's extended result codes. An input or output error
// means that neither SQLite nor we know what is on the disk, except for a write
// that failed: that is undone, and mostly a disk, or a share of one, without room.
// A journal that can't be deleted lies in a folder that can't be written to. Our
// statements are right, so where SQLite finds one wrong, the file has another schema
// than we gave it.
func codeOfResult(result int) error {
	switch result {
	case lib.SQLITE_READONLY_DBMOVED:
		return ErrMoved
	case lib.SQLITE_IOERR_WRITE:
		return ErrFull
	case lib.SQLITE_IOERR_DELETE:
		return ErrReadOnly
	}
	switch result & 0xff {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return ErrBusy
	case lib.SQLITE_FULL:
		return ErrFull
	case lib.SQLITE_READONLY:
		return ErrReadOnly
	case lib.SQLITE_IOERR:
		return ErrUnknown
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB, lib.SQLITE_ERROR:
		return ErrCorrupt
	case lib.SQLITE_PERM, lib.SQLITE_CANTOPEN:
		return ErrNoPermission
	}
	return nil
}

// isResult reports whether SQLite answered exactly this extended code.
func isResult(err error, result int) bool {
	var said *sqlite.Error
	return errors.As(err, &said) && said.Code() == result
}

// isPrimaryKey reports whether a row of that key was there already.
func isPrimaryKey(err error) bool { return isResult(err, lib.SQLITE_CONSTRAINT_PRIMARYKEY) }

// damaged is a finding about what the file holds. It may have words out of the file in
// it, which must not command the terminal that prints it.
type damaged struct{ what string }

func (d *damaged) Error() string { return session.Clean(d.what) }
