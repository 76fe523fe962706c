package main

import (
	"path/filepath"
	"syscall"
	"unsafe"
)

func freeBytes(dir string) (uint64, error) {
	name, err := syscall.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	var free uint64
	ok, _, err := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDiskFreeSpaceExW").Call(
		uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&free)), 0, 0)
	if ok == 0 {
		return 0, err
	}
	return free, nil
}

// diskOf asks what kind of drive it is.
func diskOf(dir string) disk {
	const removable, remote = 2, 4 // of GetDriveType
	root, err := syscall.UTF16PtrFromString(filepath.VolumeName(dir) + `\`)
	if err != nil {
		return onThisComputer
	}
	kind, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW").Call(uintptr(unsafe.Pointer(root)))
	switch kind {
	case removable:
		return onStick
	case remote:
		return onNetwork
	}
	return onThisComputer
}
