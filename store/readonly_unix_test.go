//go:build unix

package store

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// nobody is who opens the file when the tests run as root, whom no permission
// stops.
const nobody = 65534

func TestOpen_withoutPermission(t *testing.T) {
	for _, test := range []struct {
		name              string
		file, folder      os.FileMode
		refused           bool
		wantAll, wantNone []string
	}{
		{"a file that can't be written", 0o444, 0o777, false,
			[]string{"shop: Corner Coffee", "read-only: true", "note: shop.flashpoint can't be written to", "saving: shop.flashpoint can't be written to: you can review, not record", "closing: <nil>"}, nil},
		{"a folder that can't be written", 0o666, 0o555, false,
			[]string{"shop: Corner Coffee", "read-only: true", "saving: shop.flashpoint can't be written to", "closing: <nil>"}, nil},
		{"a file that can't be read", 0o000, 0o777, true, []string{"refused: This computer does not let you use"}, []string{"shop:"}},
		{"a folder that can't be entered", 0o666, 0o000, true, []string{"refused: This computer does not let you use"}, []string{"shop:"}},
		{"everything allowed", 0o666, 0o777, false, []string{"read-only: false", "saving: \n"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := newWorld(t)
			w.ok(w.store.Close())
			folder := filepath.Dir(w.path)
			w.ok(os.Chmod(filepath.Dir(folder), 0o755))
			w.ok(os.Chmod(w.path, test.file))
			before, err := os.Stat(w.path)
			w.ok(err)
			w.ok(os.Chmod(folder, test.folder))
			t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })

			said := lookAsSomebody(t, w.path)
			for _, want := range test.wantAll {
				if !strings.Contains(said, want) {
					t.Errorf("said\n%s\nnot %q", said, want)
				}
			}
			for _, none := range test.wantNone {
				if strings.Contains(said, none) {
					t.Errorf("said\n%s\nwith %q", said, none)
				}
			}
			w.ok(os.Chmod(folder, 0o700))
			after, err := os.Stat(w.path)
			w.ok(err)
			if test.name != "everything allowed" && (!os.SameFile(before, after) || !before.ModTime().Equal(after.ModTime()) || len(w.files()) != 1) {
				t.Errorf("the file was touched, or has company: %v", w.files())
			}
		})
	}
}

// A folder may let nobody delete in it, and have what a crash left in it: a commit that
// is to be taken back, or only its emptied journal, which is all that a writer needs.
func TestOpen_withAJournalThatStays(t *testing.T) {
	for _, test := range []struct {
		name   string
		hot    bool
		wanted []string
	}{
		{"half a commit", true, []string{"shop: Corner Coffee", "read-only: true", "a copy that was put in order", "saving: shop.flashpoint can't be written to", "closing: <nil>"}},
		{"nothing", false, []string{"shop: Corner Coffee", "read-only: false", "saving: \n", "closing: <nil>"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			w, _ := crashed(t)
			if !test.hot {
				w.store = w.open(Options{})
				w.ok(w.store.Close())
				w.ok(os.WriteFile(w.path+"-journal", nil, 0o600))
			}
			folder := filepath.Join(filepath.Dir(w.path), "stick")
			w.ok(os.Mkdir(folder, 0o755))
			for _, end := range []string{"", "-journal"} {
				w.ok(os.Rename(w.path+end, filepath.Join(folder, "shop.flashpoint"+end)))
				w.ok(os.Chmod(filepath.Join(folder, "shop.flashpoint"+end), 0o666))
			}
			w.ok(errors.Join(os.Chmod(filepath.Dir(filepath.Dir(folder)), 0o755), os.Chmod(filepath.Dir(folder), 0o755), os.Chmod(folder, 0o555)))
			t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
			said := lookAsSomebody(t, filepath.Join(folder, "shop.flashpoint"))
			for _, want := range test.wanted {
				if !strings.Contains(said, want) {
					t.Errorf("said\n%s\nnot %q", said, want)
				}
			}
		})
	}
}

// lookAsSomebody runs look with the rights of an ordinary person.
func lookAsSomebody(t *testing.T, path string) string {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, path)
	if os.Geteuid() == 0 {
		// The folder of the test binary is root's alone.
		public, err := os.MkdirTemp("", "flashpoint-test-")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.RemoveAll(public) })
		if err := os.Chmod(public, 0o755); err != nil {
			t.Fatal(err)
		}
		binary := filepath.Join(public, "store.test")
		if err := copyFile(exe, binary); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(binary, 0o755); err != nil {
			t.Fatal(err)
		}
		cmd = exec.Command(binary, path)
		cmd.Dir = public
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	copies := t.TempDir() // somebody else may have no right to this one's
	if err := errors.Join(os.Chmod(filepath.Dir(copies), 0o755), os.Chmod(copies, 0o777)); err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(os.Environ(), helperVar+"=look", "TMPDIR="+copies)
	out, err := cmd.Output()
	if len(out) == 0 {
		t.Fatalf("somebody could not look: %v", err)
	}
	return string(out)
}
