package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"flashpoint/session"
	"flashpoint/ui"
	"flashpoint/ui/paper/export"
)

// office makes files of paper for the screen.
type office struct {
	shelf
	folder string // where they go when nobody says otherwise
}

func newOffice(s shelf) office { return office{s, documents()} }

// documents is the folder in which people keep such files: that of the system, else
// the home folder, else the present one.
func documents() string {
	for _, folder := range []string{xdg.UserDirs.Documents, xdg.Home} {
		if info, err := os.Stat(folder); folder != "" && err == nil && info.IsDir() {
			return folder
		}
	}
	folder, _ := os.Getwd()
	return cmp.Or(folder, ".")
}

// Folder is where files go when nobody says otherwise.
func (o office) Folder() string { return o.folder }

// Write makes a file.
func (o office) Write(ctx context.Context, p ui.Paper) (path, left string, err error) {
	file, err := o.make(ctx, p)
	if err != nil {
		return "", "", inWords(err)
	}
	path, err = filepath.Abs(placeFor(fromHome(p.Path), file.Name))
	if err != nil {
		return "", "", err
	}
	err = writeOut(path, file.Bytes, p.Over)
	if errors.Is(err, ui.ErrTaken) {
		return path, "", err
	}
	return path, file.Left, inWords(err)
}

// make makes the file in memory.
func (o office) make(ctx context.Context, p ui.Paper) (export.File, error) {
	if p.Table != nil {
		return export.MakeTable(*p.Table, p.Format, export.Material{Of: p.Of, Now: o.now(), Whose: p.Whose})
	}
	of := subject{of: p.Of, id: p.ID, onMap: p.Map, shop: p.Shop}
	if p.Kind == "report" { // a year is what one can say something about, and it says so
		of.since = session.DateOf(o.now()).AddDays(-365)
	}
	m, err := o.material(ctx, of, p.Kind, p.Format)
	if err != nil {
		return export.File{}, err
	}
	file, err := export.Make(p.Kind, p.Format, m)
	if err != nil {
		err = failed("No file was made: %v.", err)
	}
	return file, err
}

// fromHome is a path in which ~ stands for the home folder, as people are used to.
func fromHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		return xdg.Home + rest
	}
	return path
}

// Open hands a file to the program that this computer has for it.
func (o office) Open(ctx context.Context, path string) error { return inWords(showFile(ctx, path)) }

// Print hands a file to the printer.
func (o office) Print(ctx context.Context, path string) error {
	return inWords(printed(spool(ctx, path)))
}

// inWords is an error as the sentence that it ends the program with.
func inWords(err error) error {
	if err == nil {
		return nil
	}
	return errors.New(wordsFor(err))
}
