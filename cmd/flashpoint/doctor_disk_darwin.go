package main

import (
	"strings"
	"syscall"
)

func freeBytes(dir string) (uint64, error) {
	var s syscall.Statfs_t
	err := syscall.Statfs(dir, &s)
	return s.Bavail * uint64(s.Bsize), err
}

// diskOf reads the name of the file system.
func diskOf(dir string) disk {
	const local = 0x1000 // MNT_LOCAL
	var s syscall.Statfs_t
	if syscall.Statfs(dir, &s) != nil {
		return onThisComputer
	}
	var name strings.Builder
	for _, c := range s.Fstypename {
		if c == 0 {
			break
		}
		name.WriteByte(byte(c))
	}
	switch kind := name.String(); {
	case strings.Contains(kind, "fuse"):
		return onProgram
	case s.Flags&local == 0, kind == "nfs", kind == "smbfs", kind == "afpfs", kind == "webdav":
		return onNetwork
	case kind == "msdos", kind == "exfat", strings.HasPrefix(dir, "/Volumes/"):
		return onStick
	}
	return onThisComputer
}
