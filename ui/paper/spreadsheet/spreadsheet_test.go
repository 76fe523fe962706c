package spreadsheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"pgregory.net/rapid"

	"flashpoint/session"
	"flashpoint/session/table"
)

// odd is a table with everything that has gone wrong in spreadsheets.
func odd() table.Table {
	row := func(words string, n float64) []table.Cell {
		return []table.Cell{table.Words(words), table.Measure(n), table.On(session.Date{Year: 2026, Month: 12, Day: 4}),
			table.At(time.Date(2026, 11, 24, 7, 40, 5, 0, time.FixedZone("", 3600))), table.Is(n > 0)}
	}
	t := table.Table{Name: "ideas", Title: "Ideas", Columns: []table.Column{
		{ID: "text", Kind: table.Text}, {ID: "dots", Kind: table.Number}, {ID: "due", Kind: table.Day}, {ID: "at", Kind: table.Moment}, {ID: "wow", Kind: table.YesNo}}}
	for i, words := range oddTexts() {
		t.Rows = append(t.Rows, row(words, []float64{3, -2.5, 0, 1e9, 0.1}[i%5]))
	}
	t.Rows = append(t.Rows, make([]table.Cell, 5), []table.Cell{table.Words("short row")})
	return t
}

func oddTexts() []string {
	return []string{
		"A wave from whoever stands at the machine", `He said "hello", twice`, "a line\nand another", "semi;colon, comma\tand tab",
		"=1+1", "+41 44 123", "-5 degrees", "@SUM(A1)", "  =HYPERLINK(\"http://x\")", "＝1+1", "'=already", "'t Hof", "\u00a0=1", "\u200b@x",
		"café, cafe\u0301, Zoë, Łódź, Ελλάδα", "日本語のお客様", "👩‍👩‍👧 🇨🇭 1️⃣ ❤️", "שלום مرحبا", "<b>&amp;</b>", "_x0041_x0042_ and _x005F_", "2026-12-04", "007", "1e5", "TRUE",
		strings.Repeat("five hundred ", 40)[:500],
	}
}

func TestCSVIsAsDocumented(t *testing.T) {
	got := string(CSV(odd()))
	for _, want := range []string{
		"\uFEFFtext,dots,due,at,wow\r\nA wave from whoever stands at the machine,3,2026-12-04,2026-11-24T07:40:05+01:00,yes\r\n",
		`"He said ""hello"", twice",-2.5,2026-12-04`, "\"a line\r\nand another\",0,", "no\r\n", "\r\n'=1+1,", "\r\n'+41 44 123", "\r\n''=already", "\r\n't Hof", "\r\n,,,,\r\nshort row,,,,\r\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if one := string(CSV(table.Table{Columns: []table.Column{{ID: "x"}}, Rows: [][]table.Cell{{{}}, {table.Measure(math.NaN())}}})); one != "\uFEFFx\r\n\"\"\r\n\"\"\r\n" {
		t.Errorf("rows of one empty cell: %q", one)
	}
}

func TestCSVComesBackAsItWas(t *testing.T) {
	sheet, err := ReadCSV(CSV(odd()), 1<<20)
	if err != nil || sheet.Encoding != "UTF-8" || sheet.Separator != ',' {
		t.Fatal(sheet.Encoding, sheet.Separator, err)
	}
	for i, want := range oddTexts() {
		if got := sheet.Rows[i+1].Cells[0]; got != want {
			t.Errorf("%q came back as %q", want, got)
		}
	}
}

// Whatever a spreadsheet may calculate gets its apostrophe, and nothing else does.
func TestGuard(t *testing.T) {
	for _, text := range []string{"=1+1", "+41", "-5", "@SUM(A1)", " \u00a0=1", "＝1", "\t1", "\r1", "\n1", "'=1"} {
		if got := Guard(text); got != "'"+text {
			t.Errorf("%q became %q", text, got)
		}
	}
	for _, text := range []string{"", "1+1", "'t Hof", "a=b", "日本"} {
		if got := Guard(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// A quote written twice does not end what it stands in, also where the separator is
// looked for.
func TestAQuoteAndALineBreakComeBackFromCSV(t *testing.T) {
	for _, text := range []string{"\"\n", "\"\"\n;;;", "a\"\n\"b", "\n\"", "“x”\n\";\""} {
		data := CSV(table.Table{Columns: []table.Column{{ID: "a"}, {ID: "b"}}, Rows: [][]table.Cell{{table.Words(text), table.Words("end")}}})
		sheet, err := ReadCSV(data, 1<<20)
		if err != nil || len(sheet.Rows) != 2 || Unguard(Guard(text)) != sheet.Rows[1].Cells[0] {
			t.Errorf("%q: %v %v", text, sheet.Rows, err)
		}
	}
}

func TestAnyTextComesBackFromCSV(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := printable(rapid.String().Draw(t, "text"))
		guarded := Guard(words)
		if Unguard(guarded) != words || formula(guarded) {
			t.Fatalf("%q became %q and %q", words, guarded, Unguard(guarded))
		}
		data := CSV(table.Table{Columns: []table.Column{{ID: "a"}, {ID: "b"}}, Rows: [][]table.Cell{{table.Words(words), table.Words("end")}}})
		sheet, err := ReadCSV(data, 1<<20)
		if err != nil || len(sheet.Rows) != 2 || sheet.Rows[1].Cells[0] != words {
			t.Fatalf("%q: %v %v", words, sheet.Rows, err)
		}
	})
}

func TestXLSXIsTheSameEachTimeAndWellFormed(t *testing.T) {
	a, err := XLSX(odd(), odd())
	b, _ := XLSX(odd(), odd())
	if err != nil || !bytes.Equal(a, b) {
		t.Fatal("not the same bytes", err)
	}
	parts := unzip(t, a)
	sheet := parts["xl/worksheets/sheet1.xml"]
	for _, want := range []string{
		`<c r="B2"><v>3</v></c>`, `<c r="C2" s="2"><v>46360</v></c>`, `<c r="D2" s="3"><v>46350.3195023148`, `state="frozen"`, `<autoFilter ref="A1:E28"/>`,
		`s="4" t="inlineStr"><is><t xml:space="preserve">=1+1</t>`, `_x005F_x0041_x005F_x0042_`, `&lt;b&gt;`, `<c r="A1" s="1"`,
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(sheet, "<f>") {
		t.Error("a formula")
	}
	if !strings.Contains(parts["xl/workbook.xml"], `name="ideas 2"`) {
		t.Error("two sheets of one name")
	}
	if empty, err := XLSX(); err != nil || len(unzip(t, empty)) != 6 {
		t.Error("a workbook has a sheet, also when there is nothing", err)
	}
}

func unzip(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		raw, _ := io.ReadAll(r)
		for d := xml.NewDecoder(bytes.NewReader(raw)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
		parts[f.Name] = string(raw)
	}
	return parts
}

func TestLongTextsAreCutWithAMark(t *testing.T) {
	long := strings.Repeat("é", 40000)
	data, err := XLSX(table.Table{Columns: []table.Column{{ID: "a"}}, Rows: [][]table.Cell{{table.Words(long)}, {table.Words("bell\x07 and\x00 zero\xff")}}})
	if err != nil {
		t.Fatal(err)
	}
	sheet := unzip(t, data)["xl/worksheets/sheet1.xml"]
	if !strings.Contains(sheet, ">"+strings.Repeat("é", 32766)+"…</t>") || !strings.Contains(sheet, "bell and zero\uFFFD<") {
		t.Error("not cut to 32,767 characters, or a control character stayed")
	}
	if _, err := XLSX(table.Table{Title: "Ideas", Columns: make([]table.Column, 20000)}); err == nil || !strings.Contains(err.Error(), "20000 columns") {
		t.Error(err)
	}
}

func TestDatesThatAreNone(t *testing.T) {
	data, _ := XLSX(table.Table{Columns: []table.Column{{ID: "a"}}, Rows: [][]table.Cell{{table.On(session.Date{Year: 1850, Month: 1, Day: 2})}, {table.On(session.Date{Year: 1900, Month: 3, Day: 1})}}})
	if sheet := unzip(t, data)["xl/worksheets/sheet1.xml"]; !strings.Contains(sheet, ">1850-01-02<") || !strings.Contains(sheet, "<v>61</v>") {
		t.Error(sheet)
	}
}

func TestSheetNames(t *testing.T) {
	got := sheetNames([]string{"ideas", "Ideas", "", "a/b:c[d]?", "'quoted'", "History", strings.Repeat("long ", 10), strings.Repeat("long ", 10), "👩‍👩‍👧" + strings.Repeat("x", 40)})
	want := []string{"ideas", "Ideas 2", "Sheet 3", "a b c d", "quoted", "History 2", "long long long long long long l", "long long long long long long 2", "👩‍👩‍👧" + strings.Repeat("x", 23)}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, name := range got {
		if n := len(utf16.Encode([]rune(name))); n > 31 {
			t.Errorf("%q has %d", name, n)
		}
	}
}

func wideBytes(s string, big, mark bool) []byte {
	var out []byte
	if mark {
		s = "\uFEFF" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func TestReadsWhatOthersWrite(t *testing.T) {
	plain := "step,idea\r\nPay,\"Wave, smile\"\r\nQueue,Café “now”\r\n"
	want := "step|idea/Pay|Wave, smile/Queue|Café “now”"
	for name, c := range map[string]struct {
		raw                  string
		encoding, sep, cells string
	}{
		"plain":             {plain, "UTF-8", ",", want},
		"byte order mark":   {"\uFEFF" + plain, "UTF-8", ",", want},
		"UTF-16 LE":         {string(wideBytes(plain, false, true)), "UTF-16", ",", want},
		"UTF-16 BE":         {string(wideBytes(plain, true, true)), "UTF-16", ",", want},
		"UTF-16 LE no mark": {string(wideBytes(plain, false, false)), "UTF-16", ",", want},
		"UTF-16 BE no mark": {string(wideBytes(plain, true, false)), "UTF-16", ",", want},
		"half a unit":       {string(wideBytes("a;b", false, true)) + "\x00", "UTF-16", ";", "a|b"},
		"Windows-1252":      {"step;idea\nQueue;Caf\xe9 \x93now\x94 \x80 5\x81", "Windows-1252", ";", "step|idea/Queue|Café “now” € 5\uFFFD"},
		"damaged UTF-8":     {"a,é\nb,日本\xff", "UTF-8, damaged", ",", "a|é/b|日本\uFFFD"},
		"CR only":           {"a;b\rc;\"d\re\"\r", "UTF-8", ";", "a|b/c|d\ne"},
		"tabs":              {"a\tb, c\n1,5\t2\n", "UTF-8", "\t", "a|b, c/1,5|2"},
		"bars":              {"a|b\nc|d", "UTF-8", "|", "a¦b/c¦d"},
		"decimal commas":    {"1,5;2,5\n2,5;3\n", "UTF-8", ";", "1,5|2,5/2,5|3"},
		"named":             {"sep=;\r\na,b;c\r\n", "UTF-8", ";", "a,b|c"},
		"one column":        {"idea\nWave, smile\n\"Hello\" on the mirror\n\"quoted, whole\"\n", "UTF-8", "\x00", "idea/Wave, smile/\"Hello\" on the mirror/quoted, whole"},
		"ragged":            {"a,b,c\nd,e\n\n,\nf\n", "UTF-8", ",", "a|b|c/d|e/|/f"},
		"stray quotes":      {"a,b\n5\" pipe,\"say \"\"ah\"\"\" \n \"x\"y,z\n", "UTF-8", ",", "a|b/5\" pipe|say \"ah\"/xy|z"},
		"formulas":          {"a,b\n'=1+1,'t Hof\n", "UTF-8", ",", "a|b/=1+1|'t Hof"},
		"one line":          {"just this", "UTF-8", "\x00", "just this"},
	} {
		sheet, err := ReadCSV([]byte(c.raw), 1000)
		var rows []string
		for _, row := range sheet.Rows {
			join := "|"
			if sheet.Separator == '|' {
				join = "¦"
			}
			rows = append(rows, strings.Join(row.Cells, join))
		}
		if got := strings.Join(rows, "/"); err != nil || got != c.cells || sheet.Encoding != c.encoding || string(sheet.Separator) != c.sep {
			t.Errorf("%s: %q in %s by %q, %v", name, got, sheet.Encoding, sheet.Separator, err)
		}
	}
}

func TestRowsKnowTheirLines(t *testing.T) {
	sheet, err := ReadCSV([]byte("a,b\r\n\r\n\"one\r\ntwo\",c\r\nlast,d"), 1000)
	if err != nil || len(sheet.Rows) != 3 || sheet.Rows[1].Line != 3 || sheet.Rows[2].Line != 5 {
		t.Error(sheet, err)
	}
}

func TestRefusesWhatIsNoList(t *testing.T) {
	book, _ := XLSX(odd())
	for name, c := range map[string]struct {
		raw  []byte
		line int
		says string
	}{
		"unclosed":  {[]byte("a,b\nc,\"d\ne,f\n"), 2, "Line 2: a quote (\") begins here and never ends."},
		"workbook":  {book, 0, "save the list as CSV"},
		"picture":   {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), 0, "not a text file"},
		"no zeros":  {[]byte(strings.Repeat("\x01\x02\x03\x80", 10)), 0, "not a text file"},
		"database":  {[]byte("SQLite format 3\x00…"), 0, "flashpoint import"},
		"empty":     {nil, 0, "empty"},
		"only mark": {[]byte("\uFEFF"), 0, "empty"},
		"too long":  {[]byte(strings.Repeat("a,b\n", 600)), 0, "too long for a list: 2.3 KB, and 2.0 KB is the most"},
	} {
		limit := 2048
		if name == "workbook" {
			limit = 1 << 20
		}
		sheet, err := ReadCSV(c.raw, limit)
		var refused *ReadError
		if !errors.As(err, &refused) || refused.Line != c.line || !strings.Contains(err.Error(), c.says) || len(sheet.Rows) > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte("a;b\r\n\"c\";d"))
	f.Add(CSV(odd()))
	f.Add(wideBytes("a,b", true, true))
	f.Fuzz(func(t *testing.T, raw []byte) {
		sheet, err := ReadCSV(raw, 1<<16)
		if (err == nil) == (sheet.Encoding == "") {
			t.Error("neither rows nor a reason", err)
		}
	})
}

// A comma that stands in one of many lines separates nothing.
func TestACommaInOneLineSeparatesNothing(t *testing.T) {
	sheet, err := ReadCSV([]byte("Weber, Ana\nBo\nCleo\nDee\n"), 1000)
	if err != nil || sheet.Separator != 0 || len(sheet.Rows) != 4 || len(sheet.Rows[0].Cells) != 1 {
		t.Errorf("%+v, %v", sheet, err)
	}
}

// A year that spreadsheets don't know is a text.
func TestAYearOfFiveDigitsIsText(t *testing.T) {
	for year, want := range map[int]string{9999: `s="2"><v>`, 10000: `t="inlineStr"`} {
		var b strings.Builder
		cell(&b, "A1", table.On(session.Date{Year: year, Month: time.December, Day: 31}))
		if !strings.Contains(b.String(), want) {
			t.Errorf("%d: %s", year, b.String())
		}
	}
}
