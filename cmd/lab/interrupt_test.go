package lab

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// TestInterrupt cuts the power during everything that is done with a whole file, at
// each flush, and kills the process after each of its calls. It is done or it is not,
// what was said to be done is, and what was there before still is.
func TestInterrupt(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	sum := map[string]*row{}
	t.Run("scenes", func(t *testing.T) {
		for _, s := range scenes(t) {
			t.Run(s.name(), func(t *testing.T) {
				t.Parallel()
				power, kill := s.interrupt(t)
				mu.Lock()
				defer mu.Unlock()
				for _, r := range []row{power, kill} {
					if sum[r.fault] == nil {
						sum[r.fault] = &row{fault: r.fault}
					}
					sum[r.fault].join(r)
				}
			})
		}
	})
	for _, fault := range slices.Sorted(maps.Keys(sum)) {
		report(t, *sum[fault])
	}
}

// interrupt looks at what a scene could have left.
func (s scene) interrupt(t *testing.T) (power, kill row) {
	t.Helper()
	o := s.outcome(t)
	cuts, err := powerCuts(o.files, o.calls)
	if err != nil {
		t.Fatal(err)
	}
	power = row{fault: "power cut " + s.fault, said: "(nothing: it is dark)"}
	auditAll(t, darkened(some(cuts, 4), often(1, 9), often(100, 1)), func(t *testing.T, one image, folder string) {
		power.addTogether(o.judge(t, one.ledger, folder))
	})
	ends, err := kills(o.files, o.calls)
	if err != nil {
		t.Fatal(err)
	}
	kill = row{fault: "kill -9 " + s.fault, said: "(nothing: it is gone)"}
	auditAll(t, killed(some(ends, 8)), func(t *testing.T, one image, folder string) {
		kill.addTogether(o.judge(t, one.ledger, folder))
	})
	return power, kill
}

// some are all moments, or a few of them with the last.
func some(all []moment, few int) (chosen []moment) {
	step := 1
	if !*full {
		step = max(len(all)/few, 1)
	}
	for i := len(all) - 1; i >= 0; i -= step {
		chosen = append(chosen, all[i])
	}
	return chosen
}

// An outcome is what a scene does, and what may be found after it was interrupted.
type outcome struct {
	scene
	files map[string][]byte // that lie there before
	calls []call

	before []string // states, the first of one that was not begun
	after  string
	known  sync.Map
}

// judge says of what was left in a folder whether the deed was done, if that had been
// said, and whether the files are as before or as after it. What was not done can be
// done then.
func (o *outcome) judge(t *testing.T, l ledger, folder string) verdict {
	t.Helper()
	v := verdict{acknowledged: len(l.acknowledged)}
	switch state := o.found(t, folder); {
	case state == o.after:
	case !slices.Contains(o.before, state):
		v.wrong = []string{state}
		t.Logf("%s: half done", o.name())
	case v.acknowledged > 0:
		v.lost = l.acknowledged
	}
	return v
}

// found is the state that a folder is in. Folders that SQLite puts into the same order
// are looked at once.
func (o *outcome) found(t *testing.T, folder string) string {
	t.Helper()
	o.putInOrder(t, folder)
	key := sumOf(visible(lying(t, folder)))
	if state, ok := o.known.Load(key); ok {
		return state.(string)
	}
	o.keepsBackup(t, filepath.Join(folder, "shop.db"))
	state := o.state(t, folder)
	if slices.Contains(o.before, state) && state != o.after {
		o.again(t, folder)
		if o.state(t, folder) != o.after {
			t.Errorf("%s: done once more, it comes to something else", o.name())
		}
	}
	o.known.Store(key, state)
	return state
}

// visible leaves out what is in a file that nobody would open: a half one, which has
// another name or lies in a nest. A journal that SQLite looked at and left is none that
// counts, but it lies there.
func visible(files map[string][]byte) map[string][]byte {
	for name, file := range files {
		switch {
		case strings.Contains(name, "/") || strings.HasSuffix(name, ".part"):
			files[name] = nil
		case strings.HasSuffix(name, "-journal"):
			files[name] = file[:min(len(file), 1)]
		}
	}
	return files
}

// keepsBackup fails if a file was migrated without a backup, or with half a one.
func (o *outcome) keepsBackup(t *testing.T, shop string) {
	t.Helper()
	if !strings.HasPrefix(o.shop, "v") {
		return
	}
	version := putInOrder(t, shop)
	backup := shop + "." + o.shop + ".bak"
	_, err := os.Stat(backup)
	if migrated := fmt.Sprintf("v%d", version) != o.shop; migrated && err != nil {
		t.Errorf("%s was migrated without a backup", o.shop)
	}
	if err == nil && rowsOf(t, backup) != rowsOf(t, releasedAs(o.shop)) {
		t.Errorf("the backup of %s holds something else", o.shop)
	}
}
