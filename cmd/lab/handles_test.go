package lab

import (
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestHandles lets a writer, and everything that is done with a whole file, have only
// so many open files: from too few to start at all to enough.
func TestHandles(t *testing.T) {
	t.Parallel()
	r := row{fault: "out of file handles"}
	const least, enough = 4, 24
	step := often(1, 4)
	made := t.TempDir()
	newFile(t, made)
	files := lying(t, made)
	folder := filepath.Join(quick(t), "file")
	path := filepath.Join(folder, "shop.db")
	for most := least; most <= enough; most += step {
		lay(t, folder, files)
		l := outOf(t, limited(t, writer(t, path, 2), "nofile", most), "Too many files are open")
		if most == enough && len(l.acknowledged) < 2 {
			t.Errorf("%d handles are not enough: %q", most, l.refused)
		}
		r.add(l.audit(t, path))
	}
	for _, s := range scenes(t) {
		if s.deed == "open" || s.deed == "begin" || s.old {
			continue // of these there are others like them
		}
		o := s.outcome(t)
		for most := least; most <= enough; most += step {
			lay(t, folder, o.files)
			l := outOf(t, limited(t, s.writer(t, folder), "nofile", most), "Too many files are open")
			if most == enough && len(l.acknowledged) < 1 {
				t.Errorf("%s: %d handles are not enough: %q", s.name(), most, l.refused)
			}
			v := o.judge(t, l, folder)
			v.said = ""
			r.add(v)
		}
	}
	report(t, r)
}

// TestQuota lets no file become larger than some size, as a quota does.
func TestQuota(t *testing.T) {
	t.Parallel()
	r := row{fault: "no file may grow"}
	made := t.TempDir()
	newFile(t, made)
	files := lying(t, made)
	folder := filepath.Join(quick(t), "file")
	path := filepath.Join(folder, "shop.db")
	for more := range often(24, 2) {
		lay(t, folder, files)
		l := outOf(t, limited(t, writer(t, path, 40), "fsize", len(files["shop.db"])+more*aligned), "is full or failing:")
		if len(l.refused) == 0 {
			t.Errorf("%d sectors more are enough", more)
		}
		r.add(l.audit(t, path))
		if again := outOf(t, writer(t, path, 1), ""); len(again.acknowledged) != 1 {
			t.Errorf("without a limit nothing is saved: %q", again.refused)
		}
	}
	report(t, r)
}

// outOf hears a writer that lacks something. Whatever it says has these words.
func outOf(t *testing.T, cmd *exec.Cmd, words string) ledger {
	t.Helper()
	l := heard(t, cmd)
	for _, said := range l.refused {
		if !strings.Contains(said, words) {
			t.Errorf("%v: people read %q", cmd.Args[1], said)
		}
	}
	return l
}

// limited has a process run within a limit of the system, as prlimit names it.
func limited(t *testing.T, cmd *exec.Cmd, limit string, most int) *exec.Cmd {
	t.Helper()
	prlimit, err := exec.LookPath("prlimit")
	if err != nil {
		missing(t, "prlimit")
	}
	cmd.Args = append([]string{prlimit, "--" + limit + "=" + strconv.Itoa(most), cmd.Path}, cmd.Args[1:]...)
	cmd.Path = prlimit
	return cmd
}
