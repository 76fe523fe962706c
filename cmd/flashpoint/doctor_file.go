package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/store"
	"flashpoint/ui/desk"
)

const (
	theFile = "The file"
	theSeal = "The seal" // only of a sealed copy
)

// file opens the file as it is, and reads all of it. remembered is what it keeps
// for the next time, nil when it can't be opened.
func (d doctor) file(ctx context.Context, path string) (findings []desk.Finding, newest time.Time, remembered map[string]string) {
	st, err := openFile(ctx, path, store.Options{ReadOnly: true, Unchecked: true})
	switch {
	case codeFor(err) == codeNotFound && err != nil:
		return []desk.Finding{d.missing(path)}, newest, nil
	case err != nil:
		return []desk.Finding{{Grade: desk.Wrong, Of: theFile, Found: wordsFor(err)}}, newest, nil
	}
	findings, newest = healthy(ctx, st)
	if remembered, err = st.Settings(ctx); err != nil {
		findings = append(findings, desk.Finding{Grade: desk.Wrong, Of: "Settings", Found: wordsFor(err)})
	}
	if err := st.Close(); err != nil {
		findings = append(findings, desk.Finding{Grade: desk.Look, Of: theFile, Found: wordsFor(err)})
	}
	return findings, newest, remembered
}

// missing is a file that is only still to come, or one that is gone.
func (d doctor) missing(path string) desk.Finding {
	if copies, err := store.AllKept(backupFolder(), path); err == nil && len(copies) > 0 {
		return desk.Finding{Grade: desk.Wrong, Of: theFile,
			Found: fmt.Sprintf("There is none at %s, and %s of it.", absolute(path), session.Count(len(copies), "backup")),
			Fix:   fmt.Sprintf("Was it moved, or is a stick missing? Else go back to the newest backup, %s: flashpoint restore %s --db %s", copies[0].Path, store.Typed(copies[0].Path), store.Typed(absolute(path)))}
	}
	return desk.Finding{Grade: desk.Fine, Of: theFile, Found: fmt.Sprintf("There is none at %s yet. It will be made when you start flashpoint.", absolute(path))}
}

// mostSaid is how many differences are listed: the command that mends them has
// them all.
const mostSaid = 3

// healthy checks the history of an open file, and that the lists say what it
// says. newest is when the last of it was recorded, zero where that is not known.
func healthy(ctx context.Context, st *store.Store) (findings []desk.Finding, newest time.Time) {
	findings = condition(st)
	health, err := st.Verify(ctx)
	switch {
	case err != nil:
		return append(findings, desk.Finding{Grade: desk.Wrong, Of: theFile, Found: wordsFor(err)}), newest
	case len(health.Findings) > 0:
		return append(findings, desk.Finding{Grade: desk.Wrong, Of: theFile,
			Found: fmt.Sprintf("%s is damaged. %s", st.Path(), some(health.Findings)),
			Fix:   "Keep it as it is, and go on with a backup: flashpoint backups --db " + store.Typed(st.Path())}), newest
	}
	findings = append(findings, desk.Finding{Grade: desk.Fine, Of: theFile,
		Found: fmt.Sprintf("%s is healthy: %s, each as it was saved.", st.Path(), histories(health))})
	findings = append(findings, lists(ctx, st))
	findings = append(findings, replaced(ctx, st)...)
	return append(findings, severalShops(ctx, st)...), health.Newest
}

// condition is what to know of a file before its history: whether it was opened as it
// is, by whom else, and whether it is a copy.
func condition(st *store.Store) (findings []desk.Finding) {
	seal, sealed := st.Sealed()
	name := filepath.Base(st.Path())
	if st.Moved() {
		return []desk.Finding{{Grade: desk.Wrong, Of: theFile, Found: fmt.Sprintf("%s was moved or deleted since it was opened: nothing more can be saved to it.", name),
			Fix: "Save a copy before you leave: ctrl+k, then “save a copy”."}}
	}
	switch {
	case sealed:
		findings = append(findings, desk.Finding{Grade: desk.Fine, Of: theSeal,
			Found: fmt.Sprintf("%s was sealed on %s, to be read. Whether it is unchanged says: flashpoint verify %s", name, session.DateOf(seal.At.Local()), store.Typed(st.Path()))})
	case st.Note() != "":
		findings = append(findings, desk.Finding{Grade: desk.Look, Of: theFile, Found: st.Note(),
			Fix: "Start flashpoint with it once where it can be written to. An older file is then brought up to date, and an older program can't read it any more: it is kept as it was beside it, to go back to with flashpoint restore."})
	case store.IsKept(st.Path()):
		findings = append(findings, desk.Finding{Grade: desk.Fine, Of: theFile, Found: name + " is a backup: nothing is recorded in it."})
	case st.Recovered():
		findings = append(findings, desk.Finding{Grade: desk.Look, Of: "Another window", Found: "One has this file open, or the last one did not end cleanly.",
			Fix: "Close the other window, if there is one. Nothing is lost in either case."})
	}
	return findings
}

// histories is what was checked: "214 changes in 12 histories". A meeting, a chosen
// idea and a shop have one each.
func histories(h store.Health) string {
	of := "1 history"
	if h.Streams != 1 {
		of = fmt.Sprintf("%d histories", h.Streams)
	}
	return session.Count(h.Events, "change") + " in " + of
}

// severalShops says whose a file is that holds several shops, and what grew apart.
func severalShops(ctx context.Context, st *store.Store) []desk.Finding {
	var findings []desk.Finding
	shops, err := st.Shops(ctx)
	own, ownErr := st.OwnShop(ctx)
	switch at := slices.IndexFunc(shops, func(s review.Shop) bool { return s.ID == own }); {
	case err != nil || ownErr != nil:
		findings = append(findings, desk.Finding{Grade: desk.Look, Of: "Shops", Found: wordsFor(errors.Join(err, ownErr))})
	case len(shops) > 1 && at >= 0:
		findings = append(findings, desk.Finding{Grade: desk.Fine, Of: "Shops",
			Found: fmt.Sprintf("%s. It is the file of %s: the others are here to be read.", session.Count(len(shops), "shop"), shops[at].Name)})
	case len(shops) > 1:
		findings = append(findings, desk.Finding{Grade: desk.Look, Of: "Shops",
			Found: fmt.Sprintf("%s were brought together here, to be read: flashpoint review %s", session.Count(len(shops), "shop"), store.Typed(st.Path())),
			Fix:   "Hold meetings in the file of the shop itself."})
	}
	branches, err := st.Branches(ctx)
	switch {
	case err != nil:
		findings = append(findings, desk.Finding{Grade: desk.Look, Of: "Copies", Found: wordsFor(err)})
	case len(branches) > 0:
		findings = append(findings, desk.Finding{Grade: desk.Look, Of: "Copies",
			Found: fmt.Sprintf("%s of something grew apart from what is here: two copies of the file were worked on. Both are kept, and the one here is shown.", session.Count(len(branches), "version")),
			Fix:   "Work on one file from now on."})
	}
	return findings
}

// lists compares what lists and search are read from with the history.
func lists(ctx context.Context, st *store.Store) desk.Finding {
	report, err := st.Compare(ctx)
	switch {
	case err != nil:
		return desk.Finding{Grade: desk.Look, Of: "Lists and search", Found: "They could not be compared with the history. " + wordsFor(err)}
	case len(report.Differences) > 0:
		return desk.Finding{Grade: desk.Wrong, Of: "Lists and search",
			Found: fmt.Sprintf("%s from the history. %s", session.Count(len(report.Differences), "difference"), some(report.Differences)),
			Fix:   "Make them anew; the history is well: flashpoint rebuild --db " + store.Typed(st.Path())}
	}
	return desk.Finding{Grade: desk.Fine, Of: "Lists and search", Found: fmt.Sprintf("%s, all as the history says.", session.Count(report.Rows, "row"))}
}

// some are the first of several findings, in sentences.
func some(all []string) string {
	words := strings.Join(all[:min(len(all), mostSaid)], "; ") + "."
	if more := len(all) - mostSaid; more > 0 {
		words += fmt.Sprintf(" And %d more.", more)
	}
	return words
}

// absolute is a path as it should be told to people.
func absolute(path string) string {
	if all, err := filepath.Abs(path); err == nil {
		return all
	}
	return path
}
