package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"flashpoint/session"
	"flashpoint/store"
	"flashpoint/ui/paper/spreadsheet"
)

// The most that is read of a list: more names or ideas than any shop has. Each is
// compared with all before it.
const (
	listMost    = 4 << 20 // bytes
	linesMost   = 2000
	columnsMost = 500
)

// A listLine is one line of a list and what becomes of it.
type listLine struct {
	number  int // in the file, from 1
	says    string
	already string // why it is left out, "" where it is not
	refused error
}

// A list is what a file of people or ideas would add, by the rules of the domain.
type list struct {
	what    string   // "name", "idea"
	read    []string // how its rows are understood
	lines   []listLine
	streams []session.Stream // with what they have to save
}

// list imports a list of people or ideas: all of it or nothing.
func (i importer) list(ctx context.Context, path string) error {
	sheet, err := i.sheet(path)
	if err != nil {
		return err
	}
	st, err := i.record(ctx, false)
	if err != nil {
		return err
	}
	read := i.peopleList
	if i.ideas {
		read = i.ideasList
	}
	l, err := read(ctx, st, sheet)
	if err == nil {
		err = i.take(ctx, st, l)
	}
	return errors.Join(err, st.Close())
}

// sheet reads a file of any encoding and separator, or what is piped in.
func (i importer) sheet(path string) (spreadsheet.Sheet, error) {
	in := i.cmd.InOrStdin()
	if path != "-" {
		kind, err := look(path)
		if err != nil {
			return spreadsheet.Sheet{}, err
		}
		if kind == ofDatabase || kind == ofJSON {
			return spreadsheet.Sheet{}, wrongUse("%s is no list. To import it as it is: flashpoint import %s", filepath.Base(path), store.Typed(path))
		}
		f, err := os.Open(path)
		if err != nil {
			return spreadsheet.Sheet{}, unreadable(path, err)
		}
		defer func() { _ = f.Close() }() // only read
		in = f
	}
	raw, err := io.ReadAll(io.LimitReader(in, listMost+1))
	if err != nil {
		return spreadsheet.Sheet{}, unreadable(path, err)
	}
	name := filepath.Base(path)
	if len(raw) > listMost {
		return spreadsheet.Sheet{}, unusable("%s is longer than the %d MB that a list may have. Nothing was imported. Make several lists of it.", name, listMost>>20)
	}
	sheet, err := spreadsheet.ReadCSV(raw, listMost)
	if err != nil {
		return sheet, unusable("%s can't be read as a list. %v Nothing was imported.", name, err)
	}
	switch sheet = sheet.WithoutEmpty(); {
	case len(sheet.Rows) == 0:
		return sheet, unusable("There is nothing in %s. Nothing was imported. Write a line for each name or idea.", name)
	case widest(sheet) > columnsMost:
		return sheet, unusable("%s has a line of %d cells, and no list has more than %d. Nothing was imported. Leave out the columns that are not about it.", name, widest(sheet), columnsMost)
	case len(sheet.Rows) > linesMost:
		return sheet, unusable("%s has %d lines, and %d come in at once at most. Nothing was imported. Make several lists of it.", name, len(sheet.Rows), linesMost)
	}
	return sheet, nil
}

// widest is how many cells the longest row has.
func widest(sheet spreadsheet.Sheet) (cells int) {
	for _, row := range sheet.Rows {
		cells = max(cells, len(row.Cells))
	}
	return cells
}

// take shows what a list would do, asks, and does it.
func (i importer) take(ctx context.Context, st *store.Store, l list) error {
	out := i.out()
	if !i.dry {
		out = i.talk()
	}
	added, refused := l.print(out)
	name := filepath.Base(st.Path())
	switch {
	case len(l.lines) == 0:
		return unusable("The list has headings and nothing below them. Nothing was imported. Write a line for each name or idea.")
	case refused > 0:
		return failed("%s can't be taken, so nothing was added to %s. Mend the list and import it again.", session.Count(refused, "line"), name)
	case added == 0:
		return tell(i.out(), "Nothing new: %s has all of it already.\n", name)
	case i.dry:
		return tell(out, "%s would come into %s. Nothing was added.\n", session.Count(added, l.what), name)
	case st.ReadOnly():
		return &store.Error{Code: store.ErrReadOnly, Path: st.Path(), Doing: "saving"}
	}
	if !i.yes {
		if !i.ask.there {
			return wrongUse("There is nobody to ask here, so nothing was added. To add it: add --yes")
		}
		said, err := i.ask.yes(ctx, fmt.Sprintf("Add %s to %s?", session.Count(added, l.what), name))
		if err != nil || said != "y" {
			fmt.Fprintln(i.talk(), "Nothing was added.")
			return err
		}
	}
	if err := st.Append(ctx, session.PendingOf(l.streams...)); err != nil {
		return err
	}
	return tell(i.out(), "Added %s to %s.\n", session.Count(added, l.what), name)
}

// print shows each line with what becomes of it.
func (l list) print(w io.Writer) (added, refused int) {
	for _, said := range l.read {
		_ = tell(w, "%s\n", said)
	}
	for _, line := range l.lines {
		sign, why := "+", ""
		switch {
		case line.refused != nil:
			refused++
			sign, why = "!", ": "+store.Sentence(line.refused)
		case line.already != "":
			sign, why = "=", ": "+line.already
		default:
			added++
		}
		_ = tell(w, "%s line %d  %s%s\n", sign, line.number, line.says, why)
	}
	return added, refused
}

// act is one deed for all of a list, so that one undo takes all of it back.
func (i importer) act() session.Act {
	return session.Act{ID: i.newID(), At: i.now(), Actor: actor(), NewID: i.newID}
}
