package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"flashpoint/ui/desk"
)

// ground is what the file and its backups lie on.
func (d doctor) ground(path string) []desk.Finding {
	path = pointed(path)
	dir := filepath.Dir(path)
	return []desk.Finding{d.folder(dir), d.room("Room for the file", dir, path), d.room(roomForBackups, backupFolder(), path)}
}

// pointed is the file itself, where links lead to it.
func pointed(path string) string {
	path = absolute(path)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// writing is what trying to write found. A sealed copy lets nobody write to it, and
// is well.
func writing(tried desk.Finding, file []desk.Finding) desk.Finding {
	if slices.ContainsFunc(file, func(f desk.Finding) bool { return f.Of == theSeal }) {
		return desk.Finding{Grade: desk.Fine, Of: tried.Of, Found: "It is a sealed copy, to be read: nothing is recorded in it."}
	}
	return tried
}

func (d doctor) writable(path string) desk.Finding {
	path = pointed(path)
	f := desk.Finding{Of: "Writing", Found: "The file and its folder can be written to."}
	err := d.write(path)
	if err == nil {
		return f
	}
	f.Grade, f.Fix = desk.Wrong, "To record, copy the file to a folder of your own on this computer and open the copy."
	f.Found = fmt.Sprintf("%s, or its folder, can't be written to: you can review, not record.", path)
	if noRoom(err) {
		f.Found = fmt.Sprintf("Nothing more can be saved in %s: the disk is full, or your account may put no more on it.", filepath.Dir(path))
		f.Fix = "Make room, or move the file to another disk."
		return f
	}
	if _, missing := os.Lstat(path); errors.Is(missing, os.ErrNotExist) {
		f.Found, f.Fix = fmt.Sprintf("No file can be made in %s.", filepath.Dir(path)), "Choose a folder of your own: flashpoint --db FILE"
	}
	return f
}

// folder says whether somebody else touches the file there. SQLite's locks don't
// hold on many network drives, and a folder that is copied to other computers
// can be copied in the middle of a change, or from two of them at once.
func (d doctor) folder(dir string) desk.Finding {
	f := desk.Finding{Grade: desk.Wrong, Of: "The folder", Fix: "Keep the file on this computer, and put copies there: " + d.copyNow()}
	service := syncedBy(dir)
	kind := d.disk(nearest(dir))
	if strings.HasPrefix(dir, `\\`) {
		kind = onNetwork
	}
	switch {
	case service != "":
		f.Found = fmt.Sprintf("%s copies %s to other computers, perhaps in the middle of a change.", service, dir)
	case kind == onNetwork:
		f.Found = fmt.Sprintf("%s is on a network drive, where two windows can damage the file.", dir)
	case kind == onProgram:
		f.Grade, f.Found = desk.Look, fmt.Sprintf("%s is a folder that a program provides, perhaps over the network.", dir)
	case kind == inMemory:
		f.Grade, f.Found = desk.Look, fmt.Sprintf("%s is in the memory of this computer: what is there is gone when it is switched off.", dir)
		f.Fix = "Keep the file in a folder of your own on the disk, and put copies there: " + d.copyNow()
	case kind == onStick:
		f.Grade, f.Found = desk.Look, fmt.Sprintf("%s is on a stick or another drive that can be pulled out.", dir)
		f.Fix = "Leave it in until the program is closed, or copy the file to this computer for the meeting."
	default:
		f.Grade, f.Fix, f.Found = desk.Fine, "", fmt.Sprintf("%s is on this computer.", dir)
	}
	return f
}

// syncedBy names the service that copies a folder to other computers, as far as
// the names in its path tell; "" for none.
func syncedBy(dir string) string {
	for _, name := range strings.FieldsFunc(strings.ToLower(dir), func(r rune) bool { return r == '/' || r == '\\' }) {
		for _, s := range syncing() {
			if slices.ContainsFunc(s.begins, func(b string) bool {
				return name == b || strings.HasPrefix(name, b+" ") || strings.HasPrefix(name, b+"-")
			}) {
				return s.name
			}
		}
	}
	return ""
}

type syncService struct {
	name   string
	begins []string // how a folder of it is called, a blank or a hyphen may follow
}

func syncing() []syncService {
	return []syncService{
		{"OneDrive", []string{"onedrive"}},
		{"Dropbox", []string{"dropbox"}},
		{"iCloud", []string{"mobile documents", "com~apple~clouddocs", "icloud drive", "iclouddrive", "icloud"}},
		{"Google Drive", []string{"google drive", "googledrive", "my drive"}},
		{"Nextcloud", []string{"nextcloud", "owncloud"}},
		{"A cloud service", []string{"cloudstorage", "pclouddrive", "box sync", "syncthing", "synologydrive"}},
	}
}

// How much room a disk should have besides the size of the file: below the
// first, saving may fail during the meeting.
const (
	leastRoom   = 20 << 20
	plentyRoom  = 200 << 20
	keptBackups = 16 // at most, with those of days and weeks
)

const roomForBackups = "Room for backups"

func (d doctor) room(of, dir, path string) desk.Finding {
	f := desk.Finding{Of: of}
	dir = nearest(dir)
	free, err := d.free(dir)
	if err != nil {
		f.Grade, f.Found = desk.Look, fmt.Sprintf("%s does not tell how much room it has: %v.", dir, err)
		return f
	}
	var size uint64
	if info, err := os.Stat(path); err == nil {
		size = uint64(max(info.Size(), 0))
	}
	f.Found = fmt.Sprintf("%s are free at %s.", bytesSaid(free), dir)
	switch {
	case free < 2*size+leastRoom && of == roomForBackups:
		f.Grade, f.Fix = desk.Wrong, "Make room: no backup can be made when you leave, and none before the file is brought up to date."
	case free < 2*size+leastRoom:
		f.Grade, f.Fix = desk.Wrong, "Make room, or move the file to another disk: what can't be saved stays only on the screen."
	case free < keptBackups*size+plentyRoom:
		f.Grade, f.Fix = desk.Look, "It is enough for a meeting. Make room before long."
	}
	return f
}

// bytesSaid is a size in the units of shops that sell disks.
func bytesSaid(n uint64) string {
	const thousand = 1000
	units := []string{"bytes", "KB", "MB", "GB", "TB"}
	x := float64(n)
	for len(units) > 1 && x >= thousand {
		x, units = x/thousand, units[1:]
	}
	return fmt.Sprintf("%.0f %s", x, units[0])
}
