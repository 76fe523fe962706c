package spreadsheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"flashpoint/session/table"
	"flashpoint/ui/paper/papertest"
)

// FuzzGuard writes a text into a file of CSV and reads it back. It is the same, and no
// spreadsheet takes it for a formula.
func FuzzGuard(f *testing.F) {
	for _, text := range papertest.Hostile() {
		f.Add(text)
	}
	for _, text := range []string{"'=1", "''+1", "\ufeff=1", " \u00a0@x", "＝1", "\"\n\"", "sep=;", "a,b;c", "\r", "\x00=1", "\u200b=cmd", " \"+0"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got := Unguard(Guard(text)); got != text {
			t.Fatalf("%q comes back as %q", text, got)
		}
		raw := CSV(table.Table{Columns: []table.Column{{ID: "a"}, {ID: "b"}}, Rows: [][]table.Cell{{table.Words(text), table.Words("end")}}})
		sheet, err := ReadCSV(raw, 1<<20)
		if err != nil || len(sheet.Rows) != 2 || len(sheet.Rows[1].Cells) != 2 {
			t.Fatalf("%q is read as %+v, %v", text, sheet, err)
		}
		if got := sheet.Rows[1].Cells[0]; got != printable(text) {
			t.Errorf("%q comes back as %q", text, got)
		}
		if cell := plain(table.Words(text)); strings.ContainsRune("=+-@", first(cell)) {
			t.Errorf("%q begins a formula: %q", text, cell)
		}
	})
}

// first is the first character of a cell that can be seen, 0 for none.
func first(cell string) rune {
	for _, r := range cell {
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) {
			return r
		}
	}
	return 0
}

// FuzzXLSX writes a text into a workbook. All its parts are XML, and one cell has it.
func FuzzXLSX(f *testing.F) {
	for _, text := range papertest.Hostile() {
		f.Add(text)
	}
	f.Add("]]>&#0;_x000D_\ufffe")
	f.Fuzz(func(t *testing.T, text string) {
		raw, err := XLSX(table.Table{Name: text, Columns: []table.Column{{ID: "a", Title: text}}, Rows: [][]table.Cell{{table.Words(text)}}})
		if err != nil {
			t.Fatal(err)
		}
		parts, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range parts.File {
			r, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			formulas := 0
			for d := xml.NewDecoder(r); ; {
				token, err := d.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatalf("%q: %s is no XML: %v", text, part.Name, err)
				}
				if begin, ok := token.(xml.StartElement); ok && begin.Name.Local == "f" {
					formulas++
				}
			}
			if formulas > 0 {
				t.Errorf("%q became a formula in %s", text, part.Name)
			}
		}
	})
}
