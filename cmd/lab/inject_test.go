package lab

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestInject has each flush and each write of a run fail in turn: once, and from then
// on. After one failure everything is saved in the end, as what waits goes along with
// what comes next.
func TestInject(t *testing.T) {
	t.Parallel()
	strace, err := exec.LookPath("strace")
	if err != nil {
		missing(t, "strace")
	}
	before, calls := saving(t, 2)
	const unsure = "failed, and it is not sure that the last step was saved"
	for _, one := range []struct {
		does  effect
		when  string
		calls string
		says  map[string]string // by the error
	}{
		{flushes, "at a flush", "fsync,fdatasync", map[string]string{"EIO": unsure, "ENOSPC": unsure, "EDQUOT": unsure}},
		{writes, "at a write", "pwrite64", map[string]string{"EIO": "is full or failing:", "ENOSPC": "is full:", "EDQUOT": "is full or failing:"}},
		{cuts, "when the journal is emptied", "ftruncate", map[string]string{"EIO": unsure}},
	} {
		times := 0
		for _, c := range calls {
			if c.does == one.does {
				times++
			}
		}
		for code, words := range one.says {
			t.Run(code+" "+one.when, func(t *testing.T) {
				t.Parallel()
				i := injection{strace: strace, calls: one.calls, code: code, words: words, before: before}
				i.row.fault = code + " " + one.when
				i.all(t, times)
				report(t, i.row)
			})
		}
	}
}

// An injection is one kind of error at one kind of call.
type injection struct {
	strace, calls, code string
	words               string // that people read
	before              map[string][]byte

	row  row
	seen recovered
}

// all injects the error at each of so many calls, or at some of them.
func (i *injection) all(t *testing.T, times int) {
	t.Helper()
	folder := filepath.Join(quick(t), "file")
	step := often(1, max(times/2, 1))
	for k := step; k <= times; k += step {
		for _, when := range []string{fmt.Sprint(k), fmt.Sprint(k, "+")} {
			lay(t, folder, i.before)
			l := i.run(t, folder, when)
			if once := !strings.HasSuffix(when, "+"); once && len(l.acknowledged) < 2 {
				t.Errorf("call %s: %d ideas are saved, though the disk is well again; people read %q", when, len(l.acknowledged), l.refused)
			}
			for _, sentence := range l.refused {
				if !strings.Contains(sentence, i.words) {
					t.Errorf("call %s: people read %q", when, sentence)
				}
			}
			i.row.add(l.compare(i.seen.ideas(t, filepath.Join(folder, "shop.db"))))
		}
	}
	if i.row.said == "" {
		t.Error("nobody read anything")
	}
}

// run is the life of a writer to whom this happens at such a call.
func (i *injection) run(t *testing.T, folder, when string) ledger {
	t.Helper()
	path := filepath.Join(folder, "shop.db")
	cmd := writer(t, path, 2)
	cmd.Env = append(cmd.Env, nameVar+"=1")
	only := []string{"-P", folder, "-P", path, "-P", path + "-journal"}
	args := slices.Concat([]string{i.strace, "-f", "-o", "/dev/null"}, only,
		[]string{"-e", "trace=" + i.calls, "-e", "inject=" + i.calls + ":error=" + i.code + ":when=" + when}, cmd.Args)
	args[slices.Index(args, cmd.Args[0])] = cmd.Path
	cmd.Path, cmd.Args = i.strace, args
	return heard(t, cmd)
}
