package lab

import (
	"bufio"
	"context"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/store"
)

// A ledger is what a writer tried to save and what it was told of it. It is kept
// by whoever watches the writer, so it survives the writer.
type ledger struct {
	attempted    []string // ideas, each by its words
	acknowledged []string // of these called saved
	refused      []string // sentences that people would read instead
}

// The lines by which a writer reports begin with one of these words.
const (
	lineTry  = "try "
	lineOK   = "ok "
	lineNo   = "no "
	lineDone = "done"
)

// note takes in one line of a writer.
func (l *ledger) note(line string) {
	if words, ok := strings.CutPrefix(line, lineTry); ok {
		l.attempted = append(l.attempted, words)
	} else if words, ok := strings.CutPrefix(line, lineOK); ok {
		l.acknowledged = append(l.acknowledged, words)
	} else if words, ok := strings.CutPrefix(line, lineNo); ok {
		l.refused = append(l.refused, words)
	}
}

// start starts a writer, and answers what it says from then on.
func start(t *testing.T, writer *exec.Cmd) io.Reader {
	t.Helper()
	out, err := writer.StdoutPipe()
	if err == nil {
		err = writer.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// heard is all that a writer says until it ends by itself.
func heard(t *testing.T, writer *exec.Cmd) (l ledger) {
	t.Helper()
	lines := bufio.NewScanner(start(t, writer))
	for lines.Scan() {
		l.note(lines.Text())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	_ = writer.Wait() // one that could not save has said why
	return l
}

// A verdict is what became of the ideas in a ledger.
type verdict struct {
	acknowledged int
	lost         []string // acknowledged and not stored
	wrong        []string // stored and never attempted
	said         string   // the last sentence people read
}

// audit opens a file as the program does after a fault, and compares it with what
// was promised. A file that is unsound, or whose tables are not what the events
// say, fails the test.
func (l *ledger) audit(t *testing.T, path string) verdict {
	t.Helper()
	return l.compare(stored(t, path))
}

// stored are the ideas in a file that is opened as the program does, and sound.
func stored(t *testing.T, path string) []string {
	t.Helper()
	st := opened(t, path)
	defer closed(t, st)
	sound(t, st)
	return ideas(t, st)
}

// opened is a file that must open.
func opened(t *testing.T, path string) *store.Store {
	t.Helper()
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatalf("the file can't be opened any more: %s (%v)", store.Sentence(err), err)
	}
	return st
}

// compare says what became of the ideas, when these are stored. A line that is there
// twice was saved once too often.
func (l *ledger) compare(stored []string) verdict {
	v := verdict{acknowledged: len(l.acknowledged)}
	for _, words := range l.acknowledged {
		if !slices.Contains(stored, words) {
			v.lost = append(v.lost, words)
		}
	}
	for n, words := range stored {
		if !slices.Contains(l.attempted, words) || slices.Contains(stored[:n], words) {
			v.wrong = append(v.wrong, words)
		}
	}
	if len(l.refused) > 0 {
		v.said = l.refused[len(l.refused)-1]
	}
	return v
}

// sound fails unless the history is whole and its tables are what a rebuild makes.
func sound(t *testing.T, st *store.Store) {
	t.Helper()
	health, err := st.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(health.Findings) > 0 {
		t.Errorf("the history is not sound: %q", health.Findings)
	}
	report, err := st.Rebuild(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Differences) > 0 {
		t.Errorf("the tables differ from the history: %q", report.Differences)
	}
}

// ideas are the words of every idea in a file, those of all meetings.
func ideas(t *testing.T, st *store.Store) (words []string) {
	t.Helper()
	for _, s := range meetings(t.Context(), t, st) {
		for _, idea := range s.Ideas {
			words = append(words, idea.Text)
		}
	}
	return words
}

// meetings are loaded from a file.
func meetings(ctx context.Context, t *testing.T, st *store.Store) (all []*session.Session) {
	t.Helper()
	found, err := st.Summaries(ctx, store.SummaryQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range found {
		s := session.EmptySession(one.ID)
		if err := st.Load(ctx, s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

func closed(t *testing.T, st *store.Store) {
	t.Helper()
	if err := st.Close(); err != nil {
		t.Errorf("closing: %v", err)
	}
}
