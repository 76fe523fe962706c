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

// diskOf reads the number of the file system; those of statfs(2).
func diskOf(dir string) disk {
	var s syscall.Statfs_t
	if syscall.Statfs(dir, &s) != nil {
		return onThisComputer
	}
	switch uint32(s.Type) {
	case 0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x01021997, 0x5346414F, 0x73757245, 0x564C, 0x00C36400: // NFS, SMB, CIFS, SMB2, 9P, AFS, Coda, NCP, Ceph
		return onNetwork
	case 0x65735546: // FUSE
		return onProgram
	case 0x4D44, 0x2011BAB0: // FAT, exFAT
		return onStick
	case 0x01021994, 0x858458F6: // tmpfs, ramfs
		return inMemory
	}
	if strings.HasPrefix(dir, "/media/") || strings.HasPrefix(dir, "/run/media/") {
		return onStick
	}
	return onThisComputer
}
