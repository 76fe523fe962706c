package session

import (
	"go/ast"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sourceNames are the Go files in these folders, without tests.
func sourceNames(t *testing.T, dirs ...string) []string {
	t.Helper()
	var names []string
	for _, dir := range dirs {
		found, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, slices.DeleteFunc(found, func(name string) bool { return strings.HasSuffix(name, "_test.go") })...)
	}
	if len(names) == 0 {
		t.Fatal("no source files here")
	}
	return names
}

func TestDomainImportsNothingThatTouchesTheWorld(t *testing.T) {
	banned := []string{"os", "net", "database/sql", "math/rand", "crypto/rand", "syscall", "log", "flashpoint"}
	set := token.NewFileSet()
	for _, file := range sources(t, set, 0, "template", "years", "table", "review") {
		name := set.Position(file.Pos()).Filename
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
				t.Errorf("%s imports %s, which is not in the standard library", name, path)
			}
			inner := filepath.Dir(name) != "." && strings.HasPrefix(path, "flashpoint/session") // what is told of meetings knows their rules
			for _, no := range banned {
				if !inner && (path == no || strings.HasPrefix(path, no+"/")) {
					t.Errorf("%s imports %s", name, path)
				}
			}
		}
	}
}

func TestDomainNeverAsksTheClock(t *testing.T) {
	asks := []string{"Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Sleep"}
	set := token.NewFileSet()
	for _, file := range sources(t, set, 0, "template", "years", "table", "review") {
		ast.Inspect(file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(asks, sel.Sel.Name) {
					t.Errorf("%s: time.%s", set.Position(sel.Pos()), sel.Sel.Name)
				}
			}
			return true
		})
	}
}
