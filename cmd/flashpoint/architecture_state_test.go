package main_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"testing"
)

// changesAllTheSame are variables of other people's packages that are set, each with
// its reason. None of ours has one.
var changesAllTheSame = map[string]string{
	"cmd/flashpoint/crash.go os.Stderr":              "a panic is printed there, over the wall, and nothing else leads it elsewhere",
	"cmd/flashpoint/root.go cobra.MousetrapHelpText": "cobra has no other way to be told that a double-click is welcome",
}

// A variable of a package is a table that was written down once: nothing assigns to
// it or to a part of it, counts it up, empties it, or takes an address through which
// that could be done. What is handed on as a map or a slice can't be followed from
// here.
func TestNoVariableOfAPackageChanges(t *testing.T) {
	used := map[string]bool{}
	for _, r := range house(t) {
		for _, file := range r.files {
			ast.Inspect(file, func(n ast.Node) bool {
				for _, e := range changed(r, n) {
					v := variableOf(r, e)
					if v == nil {
						continue
					}
					place, said := r.at(n.Pos()), v.Pkg().Name()+"."+v.Name()
					if excuse := inFile(place) + " " + said; changesAllTheSame[excuse] != "" {
						used[excuse] = true
					} else {
						t.Errorf("%s: %s changes here, or could", place, said)
					}
				}
				return true
			})
		}
	}
	holdToUse(t, changesAllTheSame, used)
}

// Nothing happens because a package is there, and no variable of one is a place to
// keep something: behind a pointer stand only values that can't change.
func TestPackagesHoldNoState(t *testing.T) {
	fixed := []string{"*regexp.Regexp", "*strings.Replacer", "*unicode.RangeTable"}
	for _, r := range house(t) {
		for _, file := range r.files {
			for _, d := range file.Decls {
				if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
					t.Errorf("%s: a function init", r.at(f.Pos()))
				}
			}
		}
		if r.helpsTests() { // a flag of go test is a variable
			continue
		}
		scope := r.pkg.Scope()
		for _, name := range scope.Names() {
			v, ok := scope.Lookup(name).(*types.Var)
			if !ok {
				continue
			}
			switch v.Type().Underlying().(type) {
			case *types.Pointer:
				if !slices.Contains(fixed, v.Type().String()) {
					t.Errorf("%s: %s points to what may change", r.at(v.Pos()), name)
				}
			case *types.Chan:
				t.Errorf("%s: %s is a channel", r.at(v.Pos()), name)
			}
		}
	}
}

// changed are the expressions that n writes to, or whose address it takes.
func changed(r room, n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		return n.Lhs
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.RangeStmt:
		return []ast.Expr{n.Key, n.Value}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			return []ast.Expr{n.X}
		}
	case *ast.CallExpr:
		if f, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && len(n.Args) > 0 {
			if _, builtin := r.info.Uses[f].(*types.Builtin); builtin && slices.Contains([]string{"append", "clear", "copy", "delete"}, f.Name) {
				return n.Args[:1]
			}
		}
	case *ast.SelectorExpr: // a method that is given the address of what it is called on
		if s := r.info.Selections[n]; s != nil && s.Kind() == types.MethodVal && !points(s.Recv()) {
			if recv := s.Obj().(*types.Func).Signature().Recv(); points(recv.Type()) {
				return []ast.Expr{n.X}
			}
		}
	}
	return nil
}

func points(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// variableOf is the variable of a package that e is, or is a part of, else
// nil.
func variableOf(r room, e ast.Expr) *types.Var {
	var name *ast.Ident
	switch e := e.(type) {
	case *ast.Ident:
		name = e
	case *ast.SelectorExpr:
		if r.info.Selections[e] != nil {
			return variableOf(r, e.X)
		}
		name = e.Sel
	case *ast.ParenExpr:
		return variableOf(r, e.X)
	case *ast.IndexExpr:
		return variableOf(r, e.X)
	case *ast.SliceExpr:
		return variableOf(r, e.X)
	case *ast.StarExpr:
		return variableOf(r, e.X)
	}
	if name == nil {
		return nil
	}
	v, ok := r.info.Uses[name].(*types.Var)
	if !ok || v.Pkg() == nil || v.Parent() != v.Pkg().Scope() {
		return nil
	}
	return v
}
