package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// books are what this repository says to people, beside the program itself.
var books = []string{"README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md"}

func book(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("../..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// aLink finds what a page points to.
var aLink = regexp.MustCompile(`\]\(([^):]+)\)`)

// A link points to a file that is there, or to a heading.
func TestBooks_linksLeadSomewhere(t *testing.T) {
	for _, name := range books {
		text := book(t, name)
		for _, m := range aLink.FindAllStringSubmatch(text, -1) {
			file, heading, _ := strings.Cut(m[1], "#")
			at, there := filepath.Join(filepath.Dir(name), file), text
			if file == "" {
				at = name
			} else if _, err := os.Stat(filepath.Join("../..", at)); err != nil {
				t.Errorf("%s points to %s, and there is nothing", name, m[1])
				continue
			}
			if heading == "" {
				continue
			}
			if file != "" {
				there = book(t, at)
			}
			if !slices.Contains(headings(there), heading) {
				t.Errorf("%s points to %s, and %s has no such heading", name, m[1], at)
			}
		}
	}
}

// headings are the names under which a page's headings are linked to.
func headings(text string) (names []string) {
	other := regexp.MustCompile(`[^\p{L}\p{N} _-]`)
	for line := range strings.Lines(text) {
		if title, ok := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); ok && line[0] == '#' {
			names = append(names, strings.ReplaceAll(other.ReplaceAllString(strings.ToLower(strings.TrimSpace(title)), ""), " ", "-"))
		}
	}
	return names
}

// CONTRIBUTING names no folder and no file that there isn't. N stands for a number.
func TestContributing_pathsAreThere(t *testing.T) {
	path := regexp.MustCompile(`(?m)(?:^|[\s` + "`" + `])\.?/?((?:cmd|session|store|ui|testdata|\.ci)/[\w./*-]+)`)
	for _, m := range path.FindAllStringSubmatch(book(t, ".github/CONTRIBUTING.md"), -1) {
		name := strings.TrimSuffix(strings.ReplaceAll(m[1], "_N.", "_*."), "/...")
		found, err := filepath.Glob(filepath.Join("../..", name))
		if here, _ := filepath.Glob(name); err != nil || len(found)+len(here) == 0 {
			t.Errorf("CONTRIBUTING names %s, and there is nothing", m[1])
		}
	}
}

// A test that is asked for by a part of its name is there.
func TestBooks_whatIsRunIsThere(t *testing.T) {
	tests := ""
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != "../.." && (d.Name() == "dist" || d.Name()[0] == '.') {
			return filepath.SkipDir // a release may be built there just now
		}
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		code, err := os.ReadFile(path)
		tests += string(code)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range books {
		for _, m := range regexp.MustCompile(`-(?:run|fuzz) (\w+)`).FindAllStringSubmatch(book(t, name), -1) {
			if !regexp.MustCompile(`(?m)^func (Test|Fuzz)?\w*` + m[1]).MatchString(tests) {
				t.Errorf("%s runs %s, and there is no such test", name, m[1])
			}
		}
	}
}

// CHANGELOG tells of every version of the file.
func TestChangelog_versionsOfTheFile(t *testing.T) {
	schemas, err := filepath.Glob("../../store/schema*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for n := range schemas {
		if row := fmt.Sprintf("\n| %d | ", n+1); !strings.Contains(book(t, "CHANGELOG.md"), row) {
			t.Errorf("CHANGELOG says nothing of version %d of the file", n+1)
		}
	}
}
