package lab

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"

	"modernc.org/sqlite"
)

var full = flag.Bool("full", false, "inject every fault as often as it can happen, not only a few times")

// writerVar makes a copy of this program a writer, see writer_test.go.
const writerVar = "FLASHPOINT_LAB_WRITER"

func TestMain(m *testing.M) {
	if path := os.Getenv(writerVar); path != "" {
		os.Exit(write(path))
	}
	if path := os.Getenv(lookVar); path != "" {
		os.Exit(look(path))
	}
	// Tests that look into a file beside the program must not be the first to lock one:
	// package store insists on its kind of locks.
	_, _ = sqlite.OFDLocking(true)
	os.Exit(all(m))
}

// workshop is a folder for what several faults use.
var workshop string

func all(m *testing.M) int {
	var err error
	if workshop, err = os.MkdirTemp("", "flashpoint-lab-*"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(workshop) }()
	code := m.Run()
	if *full || testing.Verbose() {
		table.print()
	}
	if err := table.complete(); err != nil && code == 0 {
		fmt.Println(err)
		code = 1
	}
	return code
}

// A row is what a fault did.
type row struct {
	fault        string
	injected     int    // times
	acknowledged int    // ideas that the program had called saved
	lost         int    // of these not in the file afterwards
	wrong        int    // in the file, and nobody had tried to save them
	said         string // what people read, or that they saw nothing of it
}

// add counts what one more injection of the same fault did.
func (r *row) add(v verdict) {
	r.injected++
	r.count(v)
}

// count takes in what became of ideas, after as many injections as were counted.
func (r *row) count(v verdict) {
	r.acknowledged += v.acknowledged
	r.lost += len(v.lost)
	r.wrong += len(v.wrong)
	if v.said != "" {
		r.said = v.said
	}
}

// join takes in what the same fault did elsewhere.
func (r *row) join(other row) {
	r.injected += other.injected
	r.acknowledged += other.acknowledged
	r.lost += other.lost
	r.wrong += other.wrong
	if other.said != "" {
		r.said = other.said
	}
}

// report puts a row into the table. A row without an injection proves nothing.
func report(t *testing.T, r row) {
	t.Helper()
	if r.injected == 0 {
		t.Errorf("%s: never happened", r.fault)
	}
	if r.lost > 0 || r.wrong > 0 {
		t.Errorf("%s: %d of %d acknowledged ideas lost, %d wrongly there", r.fault, r.lost, r.acknowledged, r.wrong)
	}
	inReadme(t, r)
	table.add(r)
}

// table gathers the rows of all tests.
var table rows

type rows struct {
	mu   sync.Mutex
	all  []row
	left []string // tests that were left out, with what they need
}

func (r *rows) add(one row) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.all = append(r.all, one)
}

// complete compares the table with README's, if all tests ran.
func (r *rows) complete() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	some := flag.Lookup("test.run").Value.String() + flag.Lookup("test.skip").Value.String()
	if some != "" || len(r.left) > 0 || len(r.all) == 0 {
		return nil
	}
	return r.untried()
}

// print writes the table as Markdown, in the order of the faults' names, and below it
// what was left out.
func (r *rows) print() {
	r.mu.Lock()
	defer r.mu.Unlock()
	defer r.printLeft()
	if len(r.all) == 0 {
		return
	}
	slices.SortFunc(r.all, func(a, b row) int { return strings.Compare(a.fault, b.fault) })
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 1, ' ', 0)
	line := func(cells ...any) {
		_, _ = fmt.Fprintf(w, "| %v\t| %v\t| %v\t| %v\t| %v\t| %v\t|\n", cells...)
	}
	line("Fault", "Injected", "Acknowledged", "Lost", "Wrongly there", "What people read")
	line("---", "--:", "--:", "--:", "--:", "---")
	for _, one := range r.all {
		line(one.fault, one.injected, one.acknowledged, one.lost, one.wrong, one.said)
	}
	_ = w.Flush()
}

func (r *rows) printLeft() {
	slices.Sort(r.left)
	for _, test := range r.left {
		fmt.Println("left out:", test)
	}
}

// missing skips what this machine can't do, or fails where all must be tried.
func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("FLASHPOINT_REAL") != "" {
		t.Fatalf("this needs %s", what)
	}
	table.mu.Lock()
	table.left = append(table.left, t.Name()+" needs "+what)
	table.mu.Unlock()
	t.Skipf("this needs %s", what)
}

// often is how many times to do something: all of them, or a few.
func often(all, few int) int {
	if *full {
		return all
	}
	return few
}
