//go:build unix

package main

import (
	"database/sql"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"flashpoint/cmd/windowtest"
)

// A huddle is a meeting in the built program with a clock that is moved by hand.
type huddle struct {
	*windowtest.Window
	home, db string
	now      time.Time
	votes    ballots
	seen     []string // what could be seen while a vote was open,
	before   []string // and what in a huddle before, with other votes
}

func newHuddle(t *testing.T, votes ballots) *huddle {
	home := t.TempDir()
	return &huddle{home: home, db: filepath.Join(home, "shop.db"), votes: votes, Window: &windowtest.Window{T: t},
		now: time.Date(2026, time.December, 1, 7, 30, 0, 0, time.UTC)}
}

// program is the built program whose clock can be moved.
func (h *huddle) program() string {
	h.T.Helper()
	bin, err := exec.LookPath(movedClock)
	if err != nil {
		h.T.Fatal(err)
	}
	return bin
}

// start is the program in a window of 60 by 18.
func (h *huddle) start(args ...string) *huddle {
	h.T.Helper()
	h.pass(0)
	h.Window = windowtest.Open(h.T, h.program(), h.home, 60, 18, append(args, "--db", h.db)...)
	return h
}

// skip waits for what moves to have begun and shows it all at once, unless it came
// to its end before anybody looked.
func (h *huddle) skip(words ...string) {
	h.T.Helper()
	h.Until(func(screen string) bool {
		return strings.Contains(screen, "show it all") || strings.Contains(screen, words[len(words)-1])
	}, "for what moves")
	if strings.Contains(h.Screen(), "show it all") {
		h.Keys("x")
	}
	h.See(words...)
}

// pass lets time pass; the wall shows it with the next key.
func (h *huddle) pass(d time.Duration) {
	h.T.Helper()
	h.now = h.now.Add(d)
	if err := setClock(h.home, h.now); err != nil {
		h.T.Fatal(err)
	}
}

// same presses keys, waits for words, and then for the window to look as in the
// huddle before: every cell of it, with its colours and the cursor.
func (h *huddle) same(keys string, words ...string) {
	h.T.Helper()
	h.Keys(keys).See(words...)
	if h.before != nil {
		want := h.before[len(h.seen)]
		h.Until(func(string) bool { return photographOf(h.Window) == want }, fmt.Sprintf("to look as with other votes after %q", words))
		h.seen = append(h.seen, want)
		return
	}
	was := ""
	h.Until(func(screen string) bool {
		now := photographOf(h.Window)
		still := now == was && !strings.Contains(screen, "saving")
		was = now
		time.Sleep(15 * time.Millisecond) // so that no picture is half drawn
		return still
	}, "for the window to stand still")
	h.seen = append(h.seen, was)
}

// tell has the file and the command line say all they know, and holds it
// against the huddle before.
func (h *huddle) tell() {
	h.T.Helper()
	told := strings.Join([]string{h.out("show", "latest"), h.out("show", "latest", "--json"), h.out("list", "--json"), h.tables()}, "\n")
	if n := len(h.seen); h.before != nil && h.before[n] != told {
		h.T.Errorf("before the reveal something tells how people voted:\n%s\nwith other votes\n%s", told, h.before[n])
	}
	h.seen = append(h.seen, told)
}

// out is what a command prints.
func (h *huddle) out(args ...string) string {
	h.T.Helper()
	cmd := exec.Command(h.program(), append(args, "--db", h.db)...)
	cmd.Env = []string{"HOME=" + h.home, "TZ=UTC"}
	out, err := cmd.CombinedOutput()
	if err != nil {
		h.T.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}

// keeps waits until a half-typed line of that place is in the file.
func (h *huddle) keeps(place string) {
	h.T.Helper()
	h.Until(func(string) bool {
		return strings.Contains(h.query("SELECT text FROM draft WHERE place = '"+place+"'"), h.votes.half)
	}, "for the half-typed line to be in the file")
}

// tables are all rows that can be read without the log and the drafts. How the
// search index lies in its own tables depends on what was saved together, not on
// what was said; its lines are in "found".
func (h *huddle) tables() string {
	h.T.Helper()
	var all strings.Builder
	for name := range strings.FieldsSeq(h.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('event', 'draft') AND name NOT LIKE 'found\\_%' ESCAPE '\\' ORDER BY name")) {
		fmt.Fprintf(&all, "== %s\n%s", name, h.query("SELECT * FROM "+name))
	}
	return all.String()
}

// query are the rows that the file answers, a line each.
func (h *huddle) query(q string) string {
	h.T.Helper()
	db, err := sql.Open("sqlite", "file:"+h.db+"?mode=ro&_pragma=busy_timeout(10000)")
	if err != nil {
		h.T.Fatal(err)
	}
	defer db.Close()
	rows, err := db.QueryContext(h.T.Context(), q)
	if err != nil {
		h.T.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		h.T.Fatal(err)
	}
	var all strings.Builder
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			h.T.Fatal(err)
		}
		for i, value := range values {
			if blob, ok := value.([]byte); ok {
				value = string(blob)
			}
			values[i] = value
		}
		fmt.Fprintln(&all, values...)
	}
	if err := rows.Err(); err != nil {
		h.T.Fatal(err)
	}
	return all.String()
}
