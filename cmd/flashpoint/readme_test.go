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

	"github.com/spf13/cobra"
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

var (
	aTest = regexp.MustCompile("`((?:Test|Fuzz|Benchmark)[A-Za-z0-9_]*)`")
	aLink = regexp.MustCompile(`\]\(([^):]+)\)`)
	aSpan = regexp.MustCompile("`([^`]+)`")
)

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

// Every test that README names stands in the file that it names behind it.
func TestReadme_testsStandWhereItSays(t *testing.T) {
	for line := range strings.Lines(book(t, "README.md")) {
		for tests := aTest.FindAllStringSubmatchIndex(line, -1); len(tests) > 0; tests = tests[1:] {
			name := line[tests[0][2]:tests[0][3]]
			link := aLink.FindStringSubmatch(line[tests[0][1]:])
			if link == nil {
				t.Errorf("README names %s and not its file", name)
			} else if !strings.Contains(book(t, link[1]), "func "+name+"(") {
				t.Errorf("README says that %s is in %s", name, link[1])
			}
		}
	}
}

// Every promise has a test.
func TestReadme_promisesAreKept(t *testing.T) {
	_, promises, found := strings.Cut(book(t, "README.md"), "| Promise | Test |\n|---|---|\n")
	if !found {
		t.Fatal("README makes no promises")
	}
	for line := range strings.Lines(promises) {
		if !strings.HasPrefix(line, "|") {
			return
		}
		if !aTest.MatchString(line) {
			t.Errorf("nothing keeps this promise: %s", line)
		}
	}
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
	err := filepath.WalkDir("../..", func(path string, _ fs.DirEntry, err error) error {
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

// README has every command in its table, and no command and no flag that there
// isn't.
func TestReadme_commandsAndFlags(t *testing.T) {
	readme := book(t, "README.md")
	root, _ := newRoot()
	root.InitDefaultCompletionCmd()
	root.InitDefaultHelpCmd()
	for _, c := range root.Commands() {
		if !c.Hidden && !strings.Contains(readme, "| `flashpoint "+c.Name()) && !strings.Contains(readme, "`"+c.Name()+"`") {
			t.Errorf("README's commands lack %s", c.Name())
		}
	}
	of := root
	for line := range strings.Lines(readme) {
		if strings.HasPrefix(line, "|") || strings.HasPrefix(line, "#") {
			of = root // flags alone are said of the command before them in the chapter
		}
		words := aSpan.FindAllStringSubmatch(line, -1)
		if code, ok := strings.CutPrefix(line, "    "); ok {
			words = [][]string{{"", code}}
		}
		for _, w := range words {
			said := strings.Fields(strings.Split(w[1], " #")[0])
			if len(said) == 0 {
				continue
			}
			if named := command(root, said[0]); said[0] == "flashpoint" || named != nil {
				if of = named; named == nil && len(said) > 1 {
					of = command(root, said[1])
				}
				if of == nil { // flashpoint FILE
					of = root
				}
			}
			for _, word := range said {
				if strings.HasPrefix(word, "-") && !knows(root, of, word) {
					t.Errorf("README gives %s the flag %s: %s", of.Name(), word, w[1])
				}
			}
		}
	}
}

// command is the command of that name, nil for none.
func command(root *cobra.Command, name string) *cobra.Command {
	for _, c := range root.Commands() {
		if c.Name() == name {
			return c
		}
	}
	return nil
}

func knows(root, c *cobra.Command, flag string) bool {
	flag, _, _ = strings.Cut(flag, "=")
	c.InitDefaultHelpFlag()
	if name, long := strings.CutPrefix(flag, "--"); long {
		return c.Flag(name) != nil || root.PersistentFlags().Lookup(name) != nil
	}
	return c.Flags().ShorthandLookup(strings.TrimPrefix(flag, "-")) != nil
}

// A key that README names is bound on some screen.
func TestReadme_keysAreBound(t *testing.T) {
	readme := book(t, "README.md")
	bound := boundKeys(t)
	_, table, found := strings.Cut(readme, "| Key | What it does |\n|---|---|\n")
	if !found {
		t.Fatal("README has no table of keys")
	}
	keys := regexp.MustCompile(`ctrl\+[a-z]|\bF[1-9][0-2]?\b`).FindAllString(readme, -1)
	for line := range strings.Lines(table) {
		if !strings.HasPrefix(line, "| ") {
			break
		}
		keys = append(keys, regexp.MustCompile(`, | or `).Split(strings.Split(line, " | ")[0][2:], -1)...)
	}
	if len(keys) < 20 {
		t.Errorf("README names %q", keys)
	}
	for _, key := range keys {
		if !bound[strings.ToLower(key)] {
			t.Errorf("README names the key %s, and no screen has it", key)
		}
	}
}

// boundKeys are the keys that the screens know, as they are written there.
func boundKeys(t *testing.T) map[string]bool {
	t.Helper()
	word := regexp.MustCompile(`"([^" ]+)"`)
	bound := map[string]bool{}
	for _, folder := range []string{"ui", "ui/room", "ui/desk", "ui/archive"} {
		files, err := filepath.Glob(filepath.Join("../..", folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			code, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range word.FindAllStringSubmatch(string(code), -1) {
				bound[m[1]] = true
			}
		}
	}
	return bound
}
