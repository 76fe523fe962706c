package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"flashpoint/session/table"
	"flashpoint/ui/paper/papertest"
	"flashpoint/ui/paper/realtest"
)

// LibreOffice opens both files and shows in its cells what was put in.
func TestLibreOfficeShowsTheSameCells(t *testing.T) {
	folder := t.TempDir()
	hostile := table.Table{Name: "hostile/[x]", Columns: []table.Column{{ID: "text", Kind: table.Text}, {ID: "n", Kind: table.Number}}}
	for i, words := range papertest.Hostile() {
		hostile.Rows = append(hostile.Rows, []table.Cell{table.Words(words), table.Count(i)})
	}
	book, err := XLSX(odd(), hostile)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"book.xlsx": book, "list.csv": CSV(odd()), "hostile.csv": CSV(hostile)} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	convert := func(args ...string) {
		// UTF-8, every cell as it is shown, every sheet in a file of its own.
		args = append([]string{"--headless", "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(folder, "profile")),
			"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", filepath.Join(folder, "out")}, args...)
		realtest.Run(t, "libreoffice-calc-nogui", "soffice", args...)
	}
	convert(filepath.Join(folder, "book.xlsx"))
	// Without its window it does not look at the byte order mark.
	convert("--infilter=Text - txt - csv (StarCalc):44,34,76,1", filepath.Join(folder, "list.csv"), filepath.Join(folder, "hostile.csv"))

	rows := readBack(t, folder, "book-ideas.csv")
	for i, words := range oddTexts() {
		want := []string{words, number([]float64{3, -2.5, 0, 1e9, 0.1}[i%5]), "2026-12-04", "2026-11-24 07:40:05", yesNo(i%5 == 0 || i%5 > 2)}
		compare(t, "book.xlsx", rows[i+1], want)
	}
	rows = readBack(t, folder, "list-list.csv")
	for i, words := range oddTexts() {
		if number := whatItMakesOf[words]; number != "" {
			words = number
		}
		compare(t, "list.csv", rows[i+1], []string{Guard(words)})
	}
	for file, kept := range map[string]func(string) string{"book-hostile x.csv": strings.Clone, "hostile-hostile.csv": Guard} {
		rows = readBack(t, folder, file)
		for i, row := range hostile.Rows {
			compare(t, file, rows[i+1], []string{kept(printable(row[0].Text)), number(row[1].Number)})
		}
	}
}

// whatItMakesOf is what LibreOffice takes texts of a CSV file for: it has no
// types, so digits are a number.
var whatItMakesOf = map[string]string{"007": "7", "1e5": "100000"}

func readBack(t *testing.T, folder, name string) [][]string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, "out", name))
	if err != nil {
		made, _ := filepath.Glob(filepath.Join(folder, "out", "*"))
		t.Fatal(err, made)
	}
	rows, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func compare(t *testing.T, file string, got, want []string) {
	t.Helper()
	for i := range want {
		if i >= len(got) || strings.TrimRight(got[i], " ") != strings.TrimRight(want[i], " ") {
			t.Errorf("%s: %q, not %q", file, got, want)
			return
		}
	}
}
