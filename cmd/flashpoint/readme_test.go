package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

var (
	aTest = regexp.MustCompile("`((?:Test|Fuzz|Benchmark)[A-Za-z0-9_]*)`")
	aSpan = regexp.MustCompile("`([^`]+)`")
)

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
