package lab

import (
	"path/filepath"
	"syscall"
	"testing"
)

// TestPulled takes away the drive that the open file is on, and plugs it in again.
func TestPulled(t *testing.T) {
	t.Parallel()
	at, stick := share(t), t.TempDir()
	folder := filepath.Dir(at.db)
	plug := func() error { return syscall.Mount(stick, folder, "", syscall.MS_BIND, "") }
	pull := func() error { return syscall.Unmount(folder, syscall.MNT_DETACH) }
	if err := syscall.Mount("tmpfs", stick, "tmpfs", 0, "size=8m"); err != nil {
		missing(t, "the right to mount: "+err.Error())
	}
	t.Cleanup(func() { _ = syscall.Unmount(stick, syscall.MNT_DETACH) })
	if err := copyFile(at.db, filepath.Join(stick, "shop.db")); err != nil {
		t.Fatal(err)
	}
	if err := plug(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = pull() })
	removal{fault: "stick pulled and plugged in again",
		away: func(_, _ string) error { return pull() },
		back: func(string) error { return plug() },
	}.inject(t, at)
}
