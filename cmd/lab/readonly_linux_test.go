package lab

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// nobody is who looks when the tests run as root, whom no permission stops.
const nobody = 65534

// TestReadOnly opens a file where nothing may be written, in each state in which a
// writer can leave it. All that was saved is read, nothing is changed, and what had to
// be copied to be read goes with whoever read it, killed or not.
func TestReadOnly(t *testing.T) {
	t.Parallel()
	for _, place := range []struct {
		name   string
		bar    func(t *testing.T, folder string) (open func())
		mended bool // a writer that crashed is made up for, since its files can be written to
		root   bool // nor may root write
	}{
		{"a read-only file", filesReadOnly, false, false},
		{"a read-only folder", folderReadOnly, true, false},
		{"a write-protected stick", mountReadOnly, false, true},
	} {
		r := row{fault: place.name}
		for _, state := range leftBy() {
			for range often(2, 1) { // every other one is killed
				folder := filepath.Join(public(t), "stick")
				l := state.leave(t, folder)
				before := sumOf(lying(t, folder))
				open := place.bar(t, folder)
				r.add(l.looked(t, folder, place.name+", "+state.name, r.injected%2 == 1))
				if place.root {
					shown(t, folder)
				}
				if sumOf(lying(t, folder)) != before && (!place.mended || state.name == inOrder) {
					t.Errorf("%s, %s: it was changed", place.name, state.name)
				}
				open()
			}
		}
		report(t, r)
	}
}

// shown says whether the program says before the first key that nothing can be saved.
func shown(t *testing.T, folder string) {
	t.Helper()
	s := newSeat(t)
	s.db = filepath.Join(folder, "shop.db")
	w := s.open(t)
	w.Until(func(screen string) bool {
		return strings.Contains(screen, "read-only") && (strings.Contains(screen, "can't be written to") || strings.Contains(screen, "a copy that was put"))
	}, "to read that nothing can be saved")
	w.Keys("<^c>").Left()
}

// public is a folder that everybody may enter.
func public(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := errors.Join(os.Chmod(filepath.Dir(folder), 0o755), os.Chmod(folder, 0o755)); err != nil {
		t.Fatal(err)
	}
	return folder
}

// looked has somebody without rights open the file in a folder, read it, try to save
// something and leave or be killed.
func (l ledger) looked(t *testing.T, folder, where string, killed bool) verdict {
	t.Helper()
	copies := filepath.Join(public(t), "tmp")
	if err := errors.Join(os.Mkdir(copies, 0o755), os.Chmod(copies, 0o777)); err != nil {
		t.Fatal(err)
	}
	cmd := asNobody(t, filepath.Join(folder, "shop.db"), "TMPDIR="+copies)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	note, read := "", []string(nil)
	lines := bufio.NewScanner(start(t, cmd))
	for lines.Scan() && lines.Text() != lineDone {
		l.note(lines.Text())
		if words, ok := strings.CutPrefix(lines.Text(), "note "); ok {
			note = words
		} else if words, ok := strings.CutPrefix(lines.Text(), "idea "); ok {
			read = append(read, words)
		}
	}
	if killed {
		_ = cmd.Process.Kill()
	}
	_ = in.Close()
	_ = cmd.Wait() // killed, or without an idea saved
	v := l.compare(read)
	v.said = note
	if slices.Contains(l.acknowledged, oneMore) {
		v = l.audit(t, copied(t, folder)) // an emptied journal is all that a writer needs in a folder
	} else if len(l.refused) == 0 || !strings.Contains(l.refused[0], "can't be written to: you can review, not record") || note == "" {
		t.Errorf("%s: opening says %q, saving %q", where, note, l.refused)
	}
	if killed {
		next(t, copies)
	}
	if left, err := os.ReadDir(copies); err != nil || len(left) > 0 {
		t.Errorf("%s: left %v, %v", where, left, err)
	}
	return v
}

// copied is the file in a folder, with its journal, elsewhere.
func copied(t *testing.T, folder string) (path string) {
	t.Helper()
	to := t.TempDir()
	for _, end := range []string{"", "-journal"} {
		copyTo(t, filepath.Join(folder, "shop.db"+end), filepath.Join(to, "shop.db"+end))
	}
	return filepath.Join(to, "shop.db")
}

// next starts the program once more, for nothing in particular.
func next(t *testing.T, copies string) {
	t.Helper()
	cmd := exec.Command(program(t), "version")
	cmd.Env = append(os.Environ(), "TMPDIR="+copies)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// asNobody prepares a copy of this program that looks at a file, without the rights
// of root.
func asNobody(t *testing.T, path string, env ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	if os.Geteuid() == 0 {
		// The folder of this program is root's alone: it is handed over open.
		f, err := os.Open(exe)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = f.Close() })
		cmd = exec.Command("/proc/self/fd/3")
		cmd.ExtraFiles = []*os.File{f}
		cmd.Dir = "/"
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	cmd.Env = append(append(os.Environ(), lookVar+"="+path), env...)
	return cmd
}

// filesReadOnly lets people read the files in a folder and write no more.
func filesReadOnly(t *testing.T, folder string) func() {
	t.Helper()
	mode(t, folder, 0o777, 0o444)
	return func() {}
}

// folderReadOnly lets people write to the files in a folder, and make none.
func folderReadOnly(t *testing.T, folder string) func() {
	t.Helper()
	mode(t, folder, 0o555, 0o666)
	return func() { _ = os.Chmod(folder, 0o755) }
}

// mountReadOnly makes the folder a file system to which nobody can write.
func mountReadOnly(t *testing.T, folder string) func() {
	t.Helper()
	mode(t, folder, 0o777, 0o666)
	err := syscall.Mount(folder, folder, "", syscall.MS_BIND, "")
	if err == nil {
		err = syscall.Mount("", folder, "", syscall.MS_BIND|syscall.MS_REMOUNT|syscall.MS_RDONLY, "")
	}
	if err != nil {
		missing(t, "the right to mount: "+err.Error())
	}
	gone := false
	away := func() {
		if !gone {
			gone = true
			_ = syscall.Unmount(folder, syscall.MNT_DETACH)
		}
	}
	t.Cleanup(away)
	return away
}

func mode(t *testing.T, folder string, ofFolder, ofFiles os.FileMode) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, path := range files {
		err = errors.Join(err, os.Chmod(path, ofFiles))
	}
	if err := errors.Join(err, os.Chmod(folder, ofFolder)); err != nil {
		t.Fatal(err)
	}
}
