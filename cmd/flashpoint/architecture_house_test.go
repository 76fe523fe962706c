package main_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

const (
	module = "flashpoint/"
	top    = "../.." // of the repository, seen from this folder
)

// A room is one package of this module with the types of all it says, as it is
// built for this computer and without its tests.
type room struct {
	path  string // "ui/kit"
	set   *token.FileSet
	files []*ast.File
	pkg   *types.Package
	info  *types.Info
}

// at is a place in a room as a reader finds it: "ui/kit/action.go:12".
func (r room) at(pos token.Pos) string {
	p := r.set.Position(pos)
	p.Filename = r.path + "/" + filepath.Base(p.Filename)
	p.Column = 0
	return p.String()
}

// inFile is the file of a place that at has said.
func inFile(place string) string {
	file, _, _ := strings.Cut(place, ":")
	return file
}

// holdToUse fails for every excuse that nothing needs any more.
func holdToUse(t *testing.T, excuses map[string]string, used map[string]bool) {
	t.Helper()
	for excuse := range excuses {
		if !used[excuse] {
			t.Errorf("%s is excused and does not happen", excuse)
		}
	}
}

// helpsTests says whether only tests import the package: such a one may do what
// tests may.
func (r room) helpsTests() bool {
	return strings.HasSuffix(r.path, "test")
}

// house reads all packages of this module, those that are imported first. What they
// import from elsewhere is known from what the compiler wrote.
func house(t *testing.T) []room {
	t.Helper()
	rooms, err := theHouse()
	if err != nil {
		t.Fatal(err)
	}
	return rooms
}

var theHouse = sync.OnceValues(func() (rooms []room, err error) {
	list := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,GoFiles,Export", "./...")
	list.Dir, list.Stderr = top, os.Stderr
	said, err := list.Output()
	if err != nil {
		return nil, err
	}
	set, own, compiled := token.NewFileSet(), map[string]*types.Package{}, map[string]string{}
	elsewhere := importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(compiled[path]) })
	imports := importing(func(path string) (*types.Package, error) {
		if pkg := own[path]; pkg != nil {
			return pkg, nil
		}
		return elsewhere.Import(path)
	})
	for found := json.NewDecoder(bytes.NewReader(said)); ; {
		var p struct {
			ImportPath, Dir, Export string
			GoFiles                 []string
		}
		if err := found.Decode(&p); errors.Is(err, io.EOF) {
			return rooms, nil
		} else if err != nil {
			return nil, err
		}
		path, ours := strings.CutPrefix(p.ImportPath, module)
		if !ours {
			compiled[p.ImportPath] = p.Export
			continue
		}
		r := room{path: path, set: set, info: &types.Info{Uses: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{}, Selections: map[*ast.SelectorExpr]*types.Selection{}}}
		for _, name := range p.GoFiles {
			file, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.ParseComments)
			if err != nil {
				return nil, err
			}
			r.files = append(r.files, file)
		}
		config := types.Config{Importer: imports}
		if r.pkg, err = config.Check(p.ImportPath, set, r.files, r.info); err != nil {
			return nil, err
		}
		own[p.ImportPath] = r.pkg
		rooms = append(rooms, r)
	}
})

type importing func(path string) (*types.Package, error)

func (i importing) Import(path string) (*types.Package, error) { return i(path) }
