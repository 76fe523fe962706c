package lab

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// documented are the faults in README's table.
func documented() (faults []string, err error) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		return nil, err
	}
	inside := false
	for line := range strings.Lines(string(readme)) {
		cells := strings.Split(line, "|")
		switch {
		case len(cells) < 3:
			inside = false
		case strings.TrimSpace(cells[1]) == "Fault":
			inside = true
		case inside && !strings.HasPrefix(cells[1], "-") && !strings.HasPrefix(cells[1], " -"):
			faults = append(faults, strings.TrimSpace(cells[1]))
		}
	}
	if len(faults) == 0 {
		err = errors.New("README.md has no table of faults")
	}
	return faults, err
}

// inReadme fails where README's table does not know of a fault.
func inReadme(t *testing.T, fault string) {
	t.Helper()
	faults, err := documented()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(faults, fault) {
		t.Errorf("README.md has no row for the fault %q in its table: run the command above it, and put it in", fault)
	}
}

// untried says which faults README's table claims that nobody injected. It is asked
// when all tests ran and none was skipped.
func (r *rows) untried() error {
	faults, err := documented()
	if err != nil {
		return err
	}
	for _, fault := range faults {
		if !slices.ContainsFunc(r.all, func(one row) bool { return one.fault == fault }) {
			err = errors.Join(err, fmt.Errorf("README.md has a row for the fault %q, which nothing injects", fault))
		}
	}
	return err
}
