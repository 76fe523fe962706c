package main_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport are the packages of this module that each of its packages may know.
// Imports run one way: whoever needs another arrow needs another wall.
var mayImport = map[string][]string{
	"session":              {},
	"session/floortest":    {},
	"session/template":     {},
	"session/years":        {"session"},
	"session/table":        {"session"},
	"session/review":       {"session", "session/table"},
	"store":                {"session", "session/review", "session/table"},
	"ui/baretest":          {},
	"ui/cells":             {},
	"ui/kit":               {"ui/cells"},
	"ui/kit/kittest":       {"ui/kit"},
	"ui/fields":            {"session", "ui/kit"},
	"ui/paint":             {},
	"ui/room":              {"session", "session/template", "ui/fields", "ui/kit"},
	"ui/desk":              {"session", "ui/fields", "ui/kit", "ui/paper"},
	"ui/archive":           {"session", "session/review", "session/table", "ui/kit", "ui/paper", "ui/paper/axis"},
	"ui/paper/axis":        {"session", "session/review"},
	"ui/paper":             {"session", "session/review", "session/table", "session/template", "ui/cells", "ui/paper/axis"},
	"ui/paper/papertest":   {"session", "session/review", "session/table", "ui/paper"},
	"ui/paper/realtest":    {},
	"ui/paper/browsertest": {"ui/paper/realtest"},
	"ui/paper/markdown":    {"session", "session/review", "session/table", "ui/paper", "ui/paper/axis"},
	"ui/paper/web":         {"session", "session/review", "session/table", "ui/cells", "ui/paper", "ui/paper/axis"},
	"ui/paper/pdf":         {"session/review", "session/table", "ui/cells", "ui/paper", "ui/paper/axis"},
	"ui/paper/spreadsheet": {"session/table"},
	"ui/paper/calendar":    {"session"},
	"ui/paper/export":      {"session", "session/table", "ui/paper", "ui/paper/calendar", "ui/paper/markdown", "ui/paper/pdf", "ui/paper/spreadsheet", "ui/paper/web"},
	"ui":                   {"session", "session/review", "session/table", "ui/archive", "ui/desk", "ui/kit", "ui/paper/export", "ui/room"},
	"cmd/lab":              {},
	"cmd/windowtest":       {},
	"cmd/sample":           {"session"},
	"cmd/flashpoint":       {"cmd/sample", "session", "session/review", "store", "ui", "ui/desk", "ui/kit", "ui/paint", "ui/paper", "ui/paper/export", "ui/paper/spreadsheet", "ui/room"},
	"cmd/notices":          {},

	"cmd/flashpoint/testdata/yardstick": {"ui/baretest"},
}

// Every arrow is drawn above, on every system that the program is built for, and
// every arrow above is gone along.
func TestImportsRunOneWay(t *testing.T) {
	gone := map[string]map[string]bool{}
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != top && (d.Name() == "dist" || d.Name()[0] == '.') {
			return filepath.SkipDir // a release may be built there just now
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		rel, err := filepath.Rel(top, filepath.Dir(path))
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		allowed, known := mayImport[rel]
		if !known {
			t.Errorf("%s is a package without a place in the house", rel)
			return nil
		}
		if gone[rel] == nil {
			gone[rel] = map[string]bool{}
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			own, ok := strings.CutPrefix(name, module)
			if ok && !slices.Contains(allowed, own) {
				t.Errorf("%s imports %s", filepath.ToSlash(path), own)
			}
			gone[rel][own] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for from, allowed := range mayImport {
		if gone[from] == nil {
			t.Errorf("there is no package %s", from)
		}
		for _, to := range allowed {
			if gone[from] != nil && !gone[from][to] {
				t.Errorf("%s may import %s, and does not", from, to)
			}
		}
	}
}
