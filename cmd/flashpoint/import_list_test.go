package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"flashpoint/cmd/sample"
	"flashpoint/session"
	"flashpoint/ui/paper/spreadsheet"
)

// Each name is compared with all before it: what is no list of a shop's people would
// be compared for hours.
func TestImport_aListHasAnEnd(t *testing.T) {
	for name, c := range map[string]struct{ piped, says string }{
		"as many lines as may be": {strings.Repeat("Ana\n", linesMost), ""},
		"one more":                {strings.Repeat("Ana\n", linesMost+1), "has 2001 lines, and 2000 come in at once at most"},
		"as large as may be":      {strings.Repeat("a", listMost-1) + "\n", ""},
		"as wide as may be":       {strings.Repeat("Ana;", columnsMost-1) + "Bo", ""},
		"wider":                   {strings.Repeat("Ana;", columnsMost) + "Bo", "has a line of 501 cells, and no list has more than 500"},
		"larger":                  {strings.Repeat("a", listMost+1000), "is longer than the 4 MB that a list may have"},
		"nothing":                 {"\n \n", "There is nothing in "},
	} {
		cmd := &cobra.Command{}
		cmd.SetIn(strings.NewReader(c.piped))
		_, err := importer{cmd: cmd}.sheet("-")
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
		if _, now, refused := strings.Cut(fmt.Sprint(err), "Nothing was imported."); refused && now == "" {
			t.Errorf("%s: what to do now is not in: %v", name, err)
		}
	}
}

// What was copied out of a terminal or a printer's file is a list like any other; what
// is no text is refused as what it is, and not as somebody's locked file.
func TestImport_aListWithControlCharacters(t *testing.T) {
	for name, c := range map[string]struct{ in, row, says string }{
		"coloured": {"\x1b[1mAna\x1b[0m\n\x1b[31mBo\x1b[0m\n", "Ana", ""},
		"printed":  {"Ana\f\nBo\a\a\n\x1a", "Ana", ""},
		"no text":  {"Ana\x01\x02\x03\x04\nBo\x05\n", "", "names.csv can't be read as a list. This is not a text file. Save the list as CSV and try again. Nothing was imported."},
		"locked":   {"\xa5\x1f\x03\xc2\x99\x8e\xd4\x0b\x77\xe9\x01\x12\xd3\x5f\x8a\x64", "", "This is not a text file."},
	} {
		path := filepath.Join(t.TempDir(), "names.csv")
		if err := os.WriteFile(path, []byte(c.in), 0o600); err != nil {
			t.Fatal(err)
		}
		sheet, err := importer{cmd: &cobra.Command{}}.sheet(path)
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		} else if err == nil && session.Clean(sheet.Rows[0].Cells[0]) != c.row {
			t.Errorf("%s: %v", name, sheet.Rows)
		}
	}
}

// A name is in one column or in two, in either order; what is not read is said.
func TestImport_whichColumnsMakeAName(t *testing.T) {
	for heads, c := range map[string]struct{ row, name, unread string }{
		"Name":                  {"Ana Weber", "Ana Weber", ""},
		"Name;Vorname":          {"Weber;Ana", "Ana Weber", ""},
		"Nachname;Vorname":      {"Weber;Ana", "Ana Weber", ""},
		"Name;Vorname;Nachname": {"Ana Weber;Ana;Weber", "Ana Weber", "Not read: “Vorname”, “Nachname”."},
		"First name;Shoe size":  {"Ana;38", "Ana", "Not read: “Shoe size”."},
		"Surname":               {"Weber", "Weber", ""},
	} {
		rows := []spreadsheet.Row{{Cells: strings.Split(heads, ";")}, {Cells: strings.Split(c.row, ";")}}
		r := headed(spreadsheet.Sheet{Rows: rows}, "name", "person", peopleHeadings(), wholeName)
		said := strings.Join(r.said, " ")
		if got := r.of(r.rows[0], "name"); got != c.name || !strings.HasSuffix(said, c.unread) || c.unread == "" && strings.Contains(said, "Not read") {
			t.Errorf("%s: %q; %s", heads, got, said)
		}
	}
}

// An idea whose line names no step belongs where the meeting stands, else where it looks
// for ideas.
func TestImport_theStepOfLinesThatNameNone(t *testing.T) {
	streams, err := sample.Streams(time.Local)
	if err != nil {
		t.Fatal(err)
	}
	s, ok := streams[len(streams)-1].(*session.Session)
	if !ok || len(s.FocusSteps()) < 2 || s.FocusSteps()[0].ID == s.Steps[0].ID {
		t.Fatalf("the sample ends with %T", streams[len(streams)-1])
	}
	usual := func(asked string) string {
		step, err := usualStep(s, asked)
		if err != nil {
			t.Error(err)
		}
		return step.Name
	}
	s.Place.Step = 0
	if got, want := usual(""), s.FocusSteps()[0].Name; got != want {
		t.Errorf("nowhere: %s, not %s", got, want)
	}
	s.Place.Step = s.FocusSteps()[1].ID
	if got, want := usual(""), s.FocusSteps()[1].Name; got != want {
		t.Errorf("at its second step: %s, not %s", got, want)
	}
	if got, want := usual(s.Steps[0].Name), s.Steps[0].Name; got != want {
		t.Errorf("asked for: %s, not %s", got, want)
	}
}
