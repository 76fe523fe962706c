package spreadsheet

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"flashpoint/session/table"
)

// How wide a column may be, in digits of the usual font, and how many of the
// rows are looked at for it.
const (
	minWidth  = 8
	maxWidth  = 60
	widthRows = 500
)

// maxCell is the longest text that a cell may hold, in UTF-16 units.
const maxCell = 32767

// sheet writes one table.
func sheet(w io.Writer, t table.Table) {
	fmt.Fprint(w, `<worksheet `+mainSpace+`>`)
	stretch := extent(t, "")
	if stretch == "" {
		fmt.Fprint(w, `<sheetData/></worksheet>`)
		return
	}
	fmt.Fprint(w, `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, width := range widths(t) {
		fmt.Fprintf(w, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	fmt.Fprint(w, `</cols><sheetData><row r="1">`)
	for i, c := range t.Columns {
		text(w, place(i, 1), c.ID, styleHead)
	}
	fmt.Fprint(w, `</row>`)
	for i, row := range t.Rows {
		fmt.Fprintf(w, `<row r="%d">`, i+2)
		for x := range t.Columns {
			cell(w, place(x, i+2), cellAt(row, x))
		}
		fmt.Fprint(w, `</row>`)
	}
	fmt.Fprint(w, `</sheetData><autoFilter ref="`+stretch+`"/></worksheet>`)
}

// extent is the cells of a table, "A1:C20", "" where it has none. Mark comes
// before each letter and number.
func extent(t table.Table, mark string) string {
	if len(t.Columns) == 0 {
		return ""
	}
	return fmt.Sprintf("%sA%s1:%s%s%s%d", mark, mark, mark, letters(len(t.Columns)-1), mark, len(t.Rows)+1)
}

func place(column, row int) string { return letters(column) + strconv.Itoa(row) }

// letters is the name of a column, counted from 0: A, B … Z, AA.
func letters(column int) string {
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

func cell(w io.Writer, at string, c table.Cell) {
	switch c.Kind {
	case table.Text:
		style := styleText
		if formula(c.Text) {
			style = styleGuarded
		}
		text(w, at, c.Text, style)
	case table.Number:
		if n := number(c.Number); n != "" {
			fmt.Fprintf(w, `<c r="%s"><v>%s</v></c>`, at, n)
		}
	case table.Day:
		day := time.Date(c.Day.Year, c.Day.Month, c.Day.Day, 0, 0, 0, 0, time.UTC)
		date(w, at, day, styleDay, c.Day.String())
	case table.Moment:
		date(w, at, c.At, styleMoment, plain(c))
	case table.YesNo:
		text(w, at, yesNo(c.Yes), styleText)
	}
}

// date writes the days since the end of 1899. Before March 1900 the programs
// disagree on them, by a leap day that was none: then it is text.
func date(w io.Writer, at string, t time.Time, style int, words string) {
	clock := time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	if clock.Before(firstDate) || clock.Year() > 9999 {
		text(w, at, words, styleText)
		return
	}
	const day = 24 * 60 * 60
	seconds := clock.Unix() - dayZero.Unix()
	fmt.Fprintf(w, `<c r="%s" s="%d"><v>%s</v></c>`, at, style, number(float64(seconds)/day))
}

var (
	dayZero   = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	firstDate = time.Date(1900, 3, 1, 0, 0, 0, 0, time.UTC)
)

// text writes a text into the cell itself, which is never read as a formula.
func text(w io.Writer, at, words string, style int) {
	words = printable(words)
	if units(words) > maxCell {
		words = shorten(words, maxCell-1) + "…"
	}
	if words != "" {
		fmt.Fprintf(w, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, at, style, escape(uncoded(words)))
	}
}

// uncoded keeps "_x0041_" what was typed: XLSX reads that as the code of a
// character, so its first _ is written as a code itself.
func uncoded(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '_' && code.MatchString(s[i:min(i+7, len(s))]) {
			b.WriteString("_x005F")
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

var code = regexp.MustCompile(`^_x[0-9A-Fa-f]{4}_$`)

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// widths are for the head and the first rows.
func widths(t table.Table) []int {
	out := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		out[i] = units(c.ID) + 4 // and the button of its filter
		for _, row := range t.Rows[:min(len(t.Rows), widthRows)] {
			n := units(cellAt(row, i).Text) + 1
			switch cellAt(row, i).Kind {
			case table.Day:
				n = 11
			case table.Moment:
				n = 17
			}
			out[i] = max(out[i], n)
		}
		out[i] = min(max(out[i], minWidth), maxWidth)
	}
	return out
}
