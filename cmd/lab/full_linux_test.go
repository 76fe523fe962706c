package lab

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"flashpoint/store"
)

// TestFullDisk fills a disk of 1 MiB to the last byte, beginning with more room each
// time: none, one page, two. Each refusal is said, a copy is refused too and leaves
// nothing, and when there is room again, what waited is saved.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	r := row{fault: "a disk of 1 MiB is filled to the last byte"}
	disk := smallDisk(t, "1m")
	before := t.TempDir()
	newFile(t, before)
	files := lying(t, before)
	for room := range often(48, 4) {
		for name := range lying(t, disk) {
			// A process that another test starts just now may hold the file for a moment:
			// so its room is given back first.
			path := filepath.Join(disk, name)
			if err := errors.Join(os.Truncate(path, 0), os.Remove(path)); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(disk, "shop.db"), files["shop.db"], 0o600); err != nil {
			t.Fatal(err)
		}
		r.add(fill(t, disk, room))
	}
	report(t, r)
}

// fill takes all room on a disk but so many pages, and adds ideas until the rest is
// full too, and then some.
func fill(t *testing.T, disk string, room int) verdict {
	t.Helper()
	path, ballast := filepath.Join(disk, "shop.db"), filepath.Join(disk, "ballast")
	if err := os.WriteFile(ballast, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	load(t, ballast, os.Getpagesize()*room)
	var l ledger
	h := hand{number: 1, say: l.note}
	if !h.open(t.Context(), path) {
		unload(t, ballast)
		if !h.open(t.Context(), path) {
			t.Fatalf("with room again it can't be opened: %q", l.refused)
		}
		load(t, ballast, 0)
	}
	for h.add(t.Context()) {
		if h.count > 1000 {
			t.Fatal("the disk does not fill")
		}
	}
	h.add(t.Context())
	if err := h.st.Backup(t.Context(), filepath.Join(disk, "copy.db"), nil); !errors.Is(err, store.ErrFull) {
		t.Errorf("a copy on a full disk: %v", err)
	}
	if left := lying(t, disk); len(left) > 3 { // the file, its journal, and what fills the disk
		t.Errorf("there are %d files", len(left))
	}
	for _, said := range l.refused {
		if !strings.Contains(said, "is full:") {
			t.Errorf("people read %q", said)
		}
	}
	unload(t, ballast)
	if !h.add(t.Context()) || len(l.acknowledged) != h.count {
		t.Errorf("with room again, %d of %d ideas are saved: %q", len(l.acknowledged), h.count, l.refused)
	}
	h.close()
	return l.audit(t, path)
}

// load writes until the disk is full, and gives this much of it back.
func load(t *testing.T, ballast string, room int) {
	t.Helper()
	f, err := os.OpenFile(ballast, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	size := int64(0)
	for err == nil {
		n := 0
		n, err = f.Write(make([]byte, os.Getpagesize()))
		size += int64(n)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	if err := f.Truncate(max(size-int64(room), 0)); err != nil {
		t.Fatal(err)
	}
}

// unload makes room.
func unload(t *testing.T, ballast string) {
	t.Helper()
	if err := os.Truncate(ballast, 0); err != nil {
		t.Fatal(err)
	}
}

// smallDisk is a disk in memory.
func smallDisk(t *testing.T, size string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := syscall.Mount("flashpoint", folder, "tmpfs", 0, "size="+size); err != nil {
		missing(t, "the right to mount, which root has, and anybody after unshare -Urm: "+err.Error())
	}
	t.Cleanup(func() { _ = syscall.Unmount(folder, syscall.MNT_DETACH) })
	return folder
}
