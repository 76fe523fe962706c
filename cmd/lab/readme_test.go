package lab

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// documented are the faults in README's table, each with what people read.
func documented() (faults map[string]string, err error) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		return nil, err
	}
	inside := false
	faults = map[string]string{}
	for line := range strings.Lines(string(readme)) {
		cells := strings.Split(line, "|")
		switch {
		case len(cells) != 8:
			inside = false
		case strings.TrimSpace(cells[1]) == "Fault":
			inside = true
		case inside && !strings.Contains(cells[1], "---"):
			fault := strings.TrimSpace(cells[1])
			if _, twice := faults[fault]; twice {
				return nil, fmt.Errorf("README.md has two rows for the fault %q", fault)
			}
			faults[fault] = strings.TrimSpace(cells[6])
		}
	}
	if len(faults) == 0 {
		err = errors.New("README.md has no table of faults")
	}
	return faults, err
}

// inReadme fails where README's table does not know of a fault, or tells other words.
func inReadme(t *testing.T, r row) {
	t.Helper()
	faults, err := documented()
	if err != nil {
		t.Fatal(err)
	}
	said, ok := faults[r.fault]
	if !ok {
		t.Errorf("README.md has no row for the fault %q in its table: run the command above it, and put it in", r.fault)
	}
	if ok && *full && said != r.said {
		t.Errorf("README.md says of the fault %q that people read %q, and they read %q", r.fault, said, r.said)
	}
}

// untried says which faults README's table claims that nobody injected. It is asked
// when all tests ran and none was skipped.
func (r *rows) untried() error {
	faults, err := documented()
	if err != nil {
		return err
	}
	for fault := range faults {
		if !slices.ContainsFunc(r.all, func(one row) bool { return one.fault == fault }) {
			err = errors.Join(err, fmt.Errorf("README.md has a row for the fault %q, which nothing injects", fault))
		}
	}
	return err
}
