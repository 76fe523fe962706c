package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path/filepath"

	lib "modernc.org/sqlite/lib"

	"flashpoint/session"
)

// Sentence says what happened, what is safe and what to do now, in words for
// somebody who leads a shop. A refusal of the domain is its own sentence.
func Sentence(err error) string {
	var refused *session.FieldError
	var e *Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &refused):
		return refused.Error()
	case errors.As(err, &e):
		return e.said() + e.newestBackup()
	case session.Refusal(err):
		return err.Error()
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return "This took too long and was stopped. What was saved before is safe. Try again."
	}
	return fmt.Sprintf("Something unexpected happened: %v. What was saved before is safe. Try again.", err)
}

// said looks at what was being done first: a copy that can't be written is
// another situation than an idea that can't be saved.
func (e *Error) said() string {
	words := ""
	switch e.Doing {
	case backingUp, copyingTo, savingCopy, sealing:
		words = e.sentenceOfCopy()
	case making, bundling:
		words = e.sentenceOfMaking()
	case restoring:
		words = e.sentenceOfRestore()
	case importing, reading:
		words = e.sentenceOfImport()
	case opening:
		if errors.Is(e.Code, ErrFull) {
			words = fmt.Sprintf("The disk with %s is %s: nothing could be recorded. Nothing was changed. Make room, then open it again.", filepath.Base(e.Path), e.full())
		}
	}
	if words == "" {
		words = e.sentence()
	}
	return words
}

// full is how a disk is on which there was no room for a write. SQLite does not tell
// by which error a write failed, unless the disk as a whole is full.
func (e *Error) full() string {
	if isResult(e.Cause, lib.SQLITE_IOERR_WRITE) {
		return "full or failing"
	}
	return "full"
}

// sentenceOfCopy is "" where it makes no difference that it is a copy.
func (e *Error) sentenceOfCopy() string {
	name := filepath.Base(e.Path)
	switch e.Code {
	case ErrFull:
		if e.full() != "full" {
			return fmt.Sprintf("The disk with %s is %s: no copy was made. Your own file is as it was. Make room there, or choose another disk.", e.Path, e.full())
		}
		return fmt.Sprintf("There is not enough room for %s: no copy was made. Your own file is as it was. Make room there, or choose another disk.", e.Path)
	case ErrReadOnly:
		return fmt.Sprintf("Nothing can be written to %s: no copy was made. Your own file is as it was. Choose another folder.", filepath.Dir(e.Path))
	case ErrBusy:
		return "Another window went on saving, so no copy was made. Your own file is as it was. Wait a moment and try again."
	case ErrUnknown:
		return fmt.Sprintf("The disk failed while %s was written: no copy was made. Your own file is as it was. Try again, or choose another disk.", e.Path)
	case ErrCorrupt:
		if e.Doing == copyingTo {
			return fmt.Sprintf("%s is damaged, and so is the copy that was made of it. It was left exactly as it is. Keep it, and go on with an older backup.", name)
		}
	}
	return ""
}

// sentenceOfRestore is "" where it makes no difference that a copy takes the place of
// a file.
func (e *Error) sentenceOfRestore() string {
	name := filepath.Base(e.Path)
	switch e.Code {
	case ErrInUse:
		return fmt.Sprintf("Another window has %s open, or the last one did not end in order. Nothing was changed. Close every window of Flashpoint and try again; if there is none, add --force", name)
	case ErrFull:
		return fmt.Sprintf("There is not enough room beside %s for one more file. Nothing was changed. Make room there, then try again.", name)
	case ErrReadOnly, ErrNoPermission:
		if e.Sealed {
			return fmt.Sprintf("%s is a sealed copy: in its place nothing could be recorded any more, so it is nothing to go back to. Nothing was changed. To bring in what is in it: flashpoint import %s", name, Typed(e.Path))
		}
		return fmt.Sprintf("%s can't be replaced: nothing can be written there. Nothing was changed. Copy the backup to a folder of your own and open it there.", e.Path)
	case ErrUnknown:
		return fmt.Sprintf("The disk with %s failed. Nothing was deleted, and the backup is as it was. Look what is there before you go on: flashpoint doctor%s", name, ofFile(e.Path))
	case ErrCorrupt, ErrEmpty:
		return fmt.Sprintf("%s is damaged: it is nothing to go back to. Nothing was changed. Choose another one: flashpoint backups%s", e.Path, ofFile(OriginOf(e.Path)))
	case ErrItself:
		return fmt.Sprintf("%s is that file already. Nothing was changed. Choose one of: flashpoint backups%s", e.Path, ofFile(e.Path))
	}
	return ""
}

// ofFile is what stands behind a command that shall mean that file.
func ofFile(path string) string {
	if path == "" {
		return ""
	}
	return " --db " + Typed(path)
}

// sentenceOfImport is "" where it makes no difference that something is imported.
func (e *Error) sentenceOfImport() string {
	name := filepath.Base(e.Path)
	switch e.Code {
	case ErrFull:
		return fmt.Sprintf("The disk with %s is %s: nothing was imported, and the file is as it was. Make room, then try again.", name, e.full())
	case ErrReadOnly:
		if IsKept(e.Path) {
			return ""
		}
		return fmt.Sprintf("%s can't be written to: nothing was imported. Copy the file to this computer and import into the copy.", name)
	case ErrBusy:
		return fmt.Sprintf("Another window is saving to %s: nothing was imported. Wait a moment and try again.", name)
	case ErrUnknown:
		return fmt.Sprintf("The disk with %s failed during the import. Try again: what is there already is not imported twice.", name)
	case ErrItself:
		return fmt.Sprintf("%s can't be imported into itself. Nothing was changed. Name another file.", name)
	case ErrCorrupt:
		if e.Doing == reading && e.Cause != nil {
			return fmt.Sprintf("%s is damaged: %v. Nothing was imported, and it was left exactly as it is. Ask for the file again, or take an older backup of it.", name, e.Cause)
		}
	}
	return ""
}

// sentenceOfMaking is "" where it makes no difference that the file is new.
func (e *Error) sentenceOfMaking() string {
	switch e.Code {
	case ErrFull:
		return fmt.Sprintf("The disk is %s: %s was not made. Nothing was changed. Make room, or choose another disk.", e.full(), e.Path)
	case ErrReadOnly:
		return fmt.Sprintf("Nothing can be written to %s: no file was made. Nothing was changed. Choose another folder.", filepath.Dir(e.Path))
	case ErrUnknown:
		return fmt.Sprintf("The disk failed: %s was not made. Nothing was changed. Try again, or choose another disk.", e.Path)
	}
	return ""
}

func (e *Error) sentence() string {
	name := filepath.Base(e.Path)
	switch e.Code {
	case ErrBusy:
		return fmt.Sprintf("Another window is saving to %s. Nothing is lost. Wait a moment and try again.", name)
	case ErrFull:
		return fmt.Sprintf("The disk with %s is %s: this is not saved yet. What was saved before is safe. Make room, then try again.", name, e.full())
	case ErrReadOnly:
		if e.Sealed {
			return fmt.Sprintf("%s is a sealed copy: it can be read, not changed. Nothing was changed. To go on with what is in it: flashpoint import %s", name, Typed(name))
		}
		if IsKept(e.Path) {
			return fmt.Sprintf("%s is a backup: it can be read, not changed. Nothing was changed. To go back to it: flashpoint restore %s", name, Typed(e.Path))
		}
		return fmt.Sprintf("%s can't be written to: you can review, not record. Nothing was changed. To record, copy the file to this computer and open the copy.", name)
	case ErrCorrupt:
		return fmt.Sprintf("%s is damaged. It was left exactly as it is. Keep it, and go on with a backup.", name)
	case ErrNewerVersion:
		return fmt.Sprintf("%s was made by a newer Flashpoint (format %d, this one knows up to %d). It was left exactly as it is. Update Flashpoint and open it again.", name, e.Version, len(schemaSteps()))
	case ErrNotOurs:
		return fmt.Sprintf("%s is not a Flashpoint file. It was left exactly as it is. Check the name, or choose another file.", name)
	case ErrConflict:
		return "This was changed in another window, so it was not saved here. Both are still there. Load it again and repeat what you did."
	case ErrEmpty:
		return fmt.Sprintf("%s is empty: there is nothing in it to open. It was left as it is. Perhaps copying it was cut short: look for the original, or delete it and start anew.", name)
	case ErrIsFolder:
		return fmt.Sprintf("%s is a folder. Nothing was changed. Name a file in it.", e.Path)
	case ErrMoved:
		return fmt.Sprintf("%s was moved, deleted or replaced by another copy, so saving has stopped. What you see is still complete here. Save a copy before you leave: ctrl+k, then “save a copy”.", name)
	case ErrUnknown:
		return fmt.Sprintf("The disk with %s failed, and it is not sure that the last step was saved. Everything before is safe. Flashpoint opens the file again, compares, and saves what is missing.", name)
	case ErrNoFolder:
		return fmt.Sprintf("There is no folder %s. Nothing was changed. Check the name; a stick or a network drive may not be connected.", filepath.Dir(e.Path))
	case ErrNoPermission:
		return fmt.Sprintf("This computer does not let you use %s. Nothing was changed. Choose a folder of your own, or ask whoever set it up.", e.Path)
	case ErrExists:
		return fmt.Sprintf("There is already a file %s. It was left as it is. Choose another name.", e.Path)
	case ErrAmbiguous:
		return "More than one meeting begins like that. Type a few more characters of its ID."
	case ErrBadLink:
		return fmt.Sprintf("%s is a link, or lies behind one, that leads nowhere. Nothing was changed. Connect the stick or the drive that it leads to, or name the file itself.", e.Path)
	case ErrItself:
		return fmt.Sprintf("%s is the file itself. Nothing was changed. Name another file.", name)
	case ErrInUse:
		return fmt.Sprintf("Another window has %s open. Nothing was changed. Close it, then try again.", name)
	case ErrOtherKind:
		return fmt.Sprintf("%s is not an older copy of the kind that was to be made, so it was not replaced. It was left exactly as it is. Choose another name.", e.Path)
	case ErrHolds:
		return fmt.Sprintf("%s holds what is not in this file, so it was not replaced. It was left exactly as it is. Choose another name; to bring in what it holds: flashpoint import %s", e.Path, Typed(name))
	case ErrLess:
		return fmt.Sprintf("%s holds more than what was to take its place: a vote that is open, or meetings that were not named, would not be there any more. It was left exactly as it is. Choose another name.", e.Path)
	case ErrLeftover:
		words := fmt.Sprintf("Beside %s lies what was left of another file that was not closed in order (%[2]s-journal or %[2]s-wal). A new file of that name would be spoilt by it. Nothing was written. ", e.Path, name)
		if e.Doing == opening {
			return words + fmt.Sprintf("To go back to a backup of it: flashpoint restore latest --db %s. Else choose another name.", Typed(e.Path))
		}
		return words + "Choose another name; or open the old file once and leave it, or, if it is gone, delete what is left of it."
	case ErrBeside:
		return fmt.Sprintf("A file can't be called %s: a name that ends in -journal, -wal or -shm is for what lies beside an open file, and would be deleted with it. Nothing was written. Choose another name.", name)
	case ErrNoScratch:
		return fmt.Sprintf("Nothing can be written to %s, where this computer keeps temporary files, and a copy has to be made there. Nothing was changed. Make room there, or ask whoever set it up.", scratchPlace())
	case ErrNoHandles:
		return fmt.Sprintf("Too many files are open on this computer, so %s can't be used just now. What was saved before is safe. Close other programs or windows, then try again.", name)
	case ErrTooLong:
		return fmt.Sprintf("The name %s is too long, alone or with its folders. Nothing was changed. Choose a shorter one.", e.Path)
	case ErrElsewhere:
		return fmt.Sprintf("This belongs to %s: it can be read here, and worked on in their file. Nothing was changed.", cmp.Or(e.Shop, "another shop"))
	case ErrClosed:
		return fmt.Sprintf("%s is closed already. What was saved is safe. Open it again.", name)
	case ErrNotFound:
		if e.Doing == opening {
			return fmt.Sprintf("There is no file %s. Nothing was changed. Check the name, or start a new file.", e.Path)
		}
		return fmt.Sprintf("This is not in %s. Nothing was changed. Look it up in the list.", name)
	}
	return fmt.Sprintf("%s: %v. What was saved before is safe. Try again.", name, e.Code)
}

func (e *Error) newestBackup() string {
	if e.Backup == "" {
		return ""
	}
	return fmt.Sprintf(" The newest backup is %s. To go back to it: flashpoint restore %s --db %s", e.Backup, Typed(e.Backup), Typed(e.Path))
}
