package spreadsheet

import (
	"bytes"
	"fmt"
	"strings"
)

// A Sheet is a CSV file as it was read.
type Sheet struct {
	Rows      []Row  // without empty lines; they need not be of one length
	Encoding  string // for people: "UTF-8", "UTF-16", "Windows-1252"
	Separator rune   // , ; | or a tab; 0 where each line is one cell
	Empty     int    // rows that WithoutEmpty left out
}

// WithoutEmpty is the sheet without rows in whose cells nothing stands, such as the ";;"
// that a spreadsheet writes for a row left free.
func (s Sheet) WithoutEmpty() Sheet {
	var kept []Row
	for _, row := range s.Rows {
		if strings.TrimSpace(strings.Join(row.Cells, "")) == "" {
			s.Empty++
			continue
		}
		kept = append(kept, row)
	}
	s.Rows = kept
	return s
}

// A Row is one row of a file.
type Row struct {
	Line  int // where it begins in the file, from 1
	Cells []string
}

// A ReadError says why a file can't be read as CSV, and what to do.
type ReadError struct {
	Line int // from 1; 0 where it is about the whole file
	Msg  string
}

func (e *ReadError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("Line %d: %s", e.Line, e.Msg)
	}
	return e.Msg
}

// ReadCSV reads a CSV file of at most limit bytes, whatever wrote it: in UTF-8,
// UTF-16 or Windows-1252 (which Latin-1 is part of), separated by commas,
// semicolons, tabs or bars, with any line breaks, also inside quotes. A first
// line "sep=;" names the separator, as Excel writes it. The apostrophe that
// [Guard] puts before what looks like a formula is taken off.
//
// What is not a text file, is too long or has a quote that never ends gives a
// *ReadError and no rows.
func ReadCSV(raw []byte, limit int) (Sheet, error) {
	if len(raw) > limit {
		return Sheet{}, &ReadError{Msg: fmt.Sprintf("This file is too long for a list: %s, and %s is the most.", size(len(raw)), size(limit))}
	}
	if what := foreign(raw); what != "" {
		return Sheet{}, &ReadError{Msg: what}
	}
	text, encoding := decode(raw)
	if text == "" {
		return Sheet{}, &ReadError{Msg: "This file is empty."}
	}
	if binaryText(text) {
		return Sheet{}, &ReadError{Msg: "This is not a text file. Save the list as CSV and try again."}
	}
	sheet := Sheet{Encoding: encoding}
	line := 1
	if named, rest, ok := namedSeparator(text); ok {
		sheet.Separator, text, line = named, rest, 2
	} else {
		sheet.Separator = separatorOf(text)
	}
	rows, err := parse(text, sheet.Separator, line)
	if err != nil {
		return Sheet{}, err
	}
	sheet.Rows = rows
	return sheet, nil
}

// foreign says what a file is that is no CSV, by how it begins; "" for others.
func foreign(raw []byte) string {
	for _, f := range [...]struct{ begins, is string }{
		{"PK\x03\x04", "This is a spreadsheet or a ZIP file, not CSV. Open it in a spreadsheet program, save the list as CSV and try again."},
		{"\xD0\xCF\x11\xE0", "This is an old Excel file, not CSV. Open it in a spreadsheet program, save the list as CSV and try again."},
		{"SQLite format 3\x00", "This is a Flashpoint file or another database, not CSV. Meetings come in with: flashpoint import FILE"},
		{"%PDF-", "This is a PDF, not CSV."},
		{"\x1F\x8B", "This file is compressed (gzip). Unpack it and try again."},
	} {
		if bytes.HasPrefix(raw, []byte(f.begins)) {
			return f.is
		}
	}
	return ""
}

// Controls are the control characters that are found in texts: of printers, of
// terminals, and the end of a file of old.
const Controls = "\a\b\t\n\v\f\r\x1A\x1B"

// binaryText reports whether something is no text: it holds a zero, or one
// character in fifty is a control character that no text has.
func binaryText(text string) bool {
	odd, all := 0, 0
	for _, r := range text {
		all++
		switch {
		case r == 0:
			return true
		case r < ' ' && !strings.ContainsRune(Controls, r):
			odd++
		}
	}
	return odd > all/50+1
}

func size(n int) string {
	const kilo, mega = 1 << 10, 1 << 20
	switch {
	case n >= mega:
		return fmt.Sprintf("%.1f MB", float64(n)/mega)
	case n >= kilo:
		return fmt.Sprintf("%.1f KB", float64(n)/kilo)
	}
	return fmt.Sprintf("%d bytes", n)
}
