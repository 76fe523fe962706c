package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadme holds README to what there is: the tests that keep its promises,
// the files it points to, and the commands it lists.
func TestReadme(t *testing.T) {
	const top = "../.."
	raw, err := os.ReadFile(filepath.Join(top, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme, tests := string(raw), ""
	err = filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
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
	for _, m := range regexp.MustCompile("`(Test[A-Za-z0-9_]+)`").FindAllStringSubmatch(readme, -1) {
		if !strings.Contains(tests, "func "+m[1]+"(") {
			t.Errorf("README names %s, and there is no such test", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(readme, -1) {
		if _, err := os.Stat(filepath.Join(top, m[1])); err != nil {
			t.Errorf("README points to %s, and there is nothing", m[1])
		}
	}
	root, _ := newRoot()
	for _, c := range root.Commands() {
		if !c.Hidden && !strings.Contains(readme, c.Name()) {
			t.Errorf("README does not mention %s", c.Name())
		}
	}
}
