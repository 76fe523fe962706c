package lab

import (
	"bufio"
	"testing"
)

// TestKill kills a writer after each of its first ideas, without warning.
func TestKill(t *testing.T) {
	t.Parallel()
	path := newFile(t, t.TempDir())
	r := row{fault: "kill -9 of a process that saves", said: "(nothing: it is gone)"}
	var l ledger
	acknowledged := 0
	for after := range often(40, 4) {
		killAfter(t, path, after, &l)
		r.add(l.audit(t, path))
		acknowledged += after // at least: it may have saved another one before it was gone
	}
	r.acknowledged = acknowledged
	report(t, r)
}

// killAfter runs a writer until it has had this many ideas acknowledged.
func killAfter(t *testing.T, path string, acknowledged int, l *ledger) {
	t.Helper()
	w := writer(t, path, 0)
	had := len(l.acknowledged)
	killed := false
	for lines := bufio.NewScanner(start(t, w)); lines.Scan(); {
		l.note(lines.Text())
		if !killed && len(l.acknowledged)-had >= acknowledged {
			killed = true
			_ = w.Process.Kill()
		}
	}
	_ = w.Wait() // killed
	if !killed {
		t.Fatalf("the writer ended by itself: %q", l.refused)
	}
}
