package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// targets are the systems a release is made for: what is linked differs.
func targets() []string {
	return []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}
}

// A part is what came from one hand, as one licence covers it.
type part struct {
	name, version string
	root          string   // the folder where its licence is
	folders       []string // those with code of the program, in root or below it
}

// listed is what go list says of a package.
type listed struct {
	Dir, ImportPath string
	Standard        bool
	EmbedFiles      []string
	Module          *struct {
		Path, Version, Dir string
		Main               bool
	}
}

// linked are the parts of a program on all systems, by name: Go first, then the
// modules, then the folders of ours that embed what others made.
func linked(program string) ([]part, error) {
	parts := map[string]part{}
	for _, target := range targets() {
		packages, err := list(program, target)
		if err != nil {
			return nil, err
		}
		for _, p := range packages {
			for _, it := range partsOf(p) {
				known, ok := parts[it.name]
				if ok {
					it.folders = append(known.folders, it.folders...)
				}
				parts[it.name] = it
			}
		}
	}
	return slices.SortedFunc(maps.Values(parts), func(a, b part) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a.name, b.name))
	}), nil
}

const golang = "The Go programming language, its library and runtime"

func rank(p part) int {
	switch {
	case p.name == golang:
		return 0
	case p.version != "":
		return 1
	}
	return 2
}

// partsOf tells to which parts a package belongs.
func partsOf(p listed) []part {
	switch {
	case p.Standard:
		root := filepath.Dir(strings.TrimSuffix(filepath.ToSlash(p.Dir), "/"+p.ImportPath))
		return []part{{name: golang, root: root, folders: []string{root}}}
	case p.Module == nil:
		return nil
	case !p.Module.Main:
		return []part{{name: p.Module.Path, version: p.Module.Version, root: p.Module.Dir, folders: []string{p.Dir}}}
	}
	var fonts []part
	for _, file := range p.EmbedFiles {
		if strings.Contains(file, ".ttf") || strings.Contains(file, ".otf") {
			folder := filepath.Join(p.Dir, filepath.Dir(file))
			name := "The letters in " + p.ImportPath + "/" + filepath.ToSlash(filepath.Dir(file))
			fonts = append(fonts, part{name: name, root: folder, folders: []string{folder}})
		}
	}
	return fonts
}

// list asks the Go tools which packages a program needs on a system.
func list(program, target string) ([]listed, error) {
	goos, goarch, _ := strings.Cut(target, "/")
	ask := exec.Command("go", "list", "-deps", "-json=Dir,ImportPath,Standard,EmbedFiles,Module", program)
	ask.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0", "GOFLAGS=-mod=readonly") // a release is built without the caller's flags
	ask.Stderr = os.Stderr
	out, err := ask.Output()
	if err != nil {
		return nil, fmt.Errorf("go list of %s for %s: %w", program, target, err)
	}
	var packages []listed
	for from := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		switch err := from.Decode(&p); err {
		case nil:
			packages = append(packages, p)
		case io.EOF:
			return packages, nil
		default:
			return nil, err
		}
	}
}
