package main

import (
	"fmt"
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/paper/spreadsheet"
)

// A reading is how the rows of a sheet are understood: by the headings of its first row,
// or where that has none, by the first column alone.
type reading struct {
	at    map[string][]int // the columns of each meaning; those of a name are joined
	heads []string         // the headings, nil where there are none
	rows  []spreadsheet.Row
	said  []string // what the preview says about it
}

// headed reads the headings. names are those that are known, by what they mean; first is
// the meaning without which a row says nothing; firstOf tells its columns, nil for a
// first row that is no heading. what is the thing that each row is.
func headed(sheet spreadsheet.Sheet, first, what string, names map[string][]string, firstOf func(map[string]int) []int) reading {
	r := reading{at: map[string][]int{}, rows: sheet.Rows}
	heads := sheet.Rows[0].Cells
	found := map[string]int{}
	for at, cell := range heads {
		for meaning, words := range names {
			if _, twice := found[meaning]; !twice && slices.Contains(words, plainHeading(cell)) {
				found[meaning] = at
			}
		}
	}
	if columns := firstOf(found); columns == nil { // "Ana, manager" is somebody
		r.at[first] = []int{0}
		r.said = append(r.said, fmt.Sprintf("The first line is taken as %s: “%s”.", article(what), session.Clean(heads[0])))
	} else {
		r.heads, r.rows = heads, sheet.Rows[1:]
		for meaning, at := range found {
			if meaning != "given" && meaning != "family" { // parts of a name are read with it, or not at all
				r.at[meaning] = []int{at}
			}
		}
		r.at[first] = columns
		r.said = append(r.said, fmt.Sprintf("The first line is taken as a heading: the %s is in %s.", first, r.titles(r.at[first])))
	}
	r.sayUnread()
	if sheet.Empty > 0 {
		r.said = append(r.said, session.Count(sheet.Empty, "empty row")+" left out.")
	}
	return r
}

// plainHeading is a heading as the lists of them have it: "Mitarbeiter/in:" is
// "mitarbeiter".
func plainHeading(cell string) string {
	plain := session.Fold(cell)
	if cut := strings.IndexAny(plain, "/:*(_"); cut > 0 {
		plain = plain[:cut]
	}
	return strings.TrimSpace(plain)
}

func article(what string) string {
	if strings.ContainsAny(what[:1], "aeiou") {
		return "an " + what
	}
	return "a " + what
}

// sayUnread says which columns are not read.
func (r *reading) sayUnread() {
	widest := len(r.heads)
	for _, row := range r.rows {
		widest = max(widest, len(row.Cells))
	}
	var unread []string
	for at := range widest {
		filled := slices.ContainsFunc(r.rows, func(row spreadsheet.Row) bool {
			return at < len(row.Cells) && session.Clean(row.Cells[at]) != ""
		})
		if filled && !r.reads(at) {
			unread = append(unread, r.titles([]int{at}))
		}
	}
	if len(unread) > 0 {
		r.said = append(r.said, "Not read: "+strings.Join(unread, ", ")+".")
	}
}

// reads reports whether anything is read from a column.
func (r *reading) reads(at int) bool {
	for _, columns := range r.at {
		if slices.Contains(columns, at) {
			return true
		}
	}
	return false
}

// titles are columns in words.
func (r *reading) titles(columns []int) string {
	var list []string
	for _, at := range columns {
		title := fmt.Sprintf("column %d", at+1)
		if at < len(r.heads) && session.Clean(r.heads[at]) != "" {
			title = "“" + session.Clean(r.heads[at]) + "”"
		}
		list = append(list, title)
	}
	return session.Join(list)
}

// heading is that of a meaning, where there is one.
func (r *reading) heading(meaning string) (title string, ok bool) {
	columns, ok := r.at[meaning]
	if !ok || r.heads == nil {
		return "", false
	}
	return session.Clean(r.heads[columns[0]]), true
}

// saysMore reports whether a column says anything but these words.
func (r *reading) saysMore(meaning string, than []string) bool {
	return slices.ContainsFunc(r.rows, func(row spreadsheet.Row) bool {
		cell := session.Fold(r.of(row, meaning))
		return cell != "" && !slices.Contains(than, cell)
	})
}

// of is what a row says in the columns of a meaning, "" where it has none.
func (r *reading) of(row spreadsheet.Row, meaning string) string {
	var parts []string
	for _, at := range r.at[meaning] {
		if at < len(row.Cells) {
			parts = append(parts, row.Cells[at])
		}
	}
	return session.Clean(strings.Join(parts, " "))
}
