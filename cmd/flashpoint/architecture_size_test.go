package main_test

import (
	"go/ast"
	"testing"
)

// One subject a file, and no function that takes everything in: longer than this
// nobody reads them in one go.
const (
	linesOfAFile     = 400
	linesOfAFunction = 100
)

func TestFilesAndFunctionsAreShort(t *testing.T) {
	for _, r := range house(t) {
		for _, file := range r.files {
			if n := r.set.Position(file.FileEnd).Line; n > linesOfAFile {
				t.Errorf("%s has %d lines", r.at(file.Pos()), n)
			}
			for _, d := range file.Decls {
				f, ok := d.(*ast.FuncDecl)
				if !ok {
					continue
				}
				if n := r.set.Position(f.End()).Line - r.set.Position(f.Pos()).Line + 1; n > linesOfAFunction {
					t.Errorf("%s: %s has %d lines", r.at(f.Pos()), f.Name.Name, n)
				}
			}
		}
	}
}
