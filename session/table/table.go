// Package table is rows under named, typed columns: what a list shows, a
// spreadsheet holds and a CSV file carries. It knows what is in a cell and
// nothing of how it looks.
package table

import (
	"time"

	"flashpoint/session"
)

// Kind is what the cells of a column hold.
type Kind uint8

// The kinds of cell. A cell of any column may hold nothing.
const (
	Nothing Kind = iota
	Text         // words in one line
	Number       // a count or a measure
	Day          // a day of the calendar
	Moment       // a day and a time of day
	YesNo        // yes or no
)

// A Column is what one cell of each row is about.
type Column struct {
	ID    string // in CSV and spreadsheets: lower case, words joined by "_"; it never changes
	Title string // for people: "Time to live"
	Help  string // what its cells say, with the unit
	Kind  Kind
}

// A Table is rows under their columns. Each row has a cell for every column.
type Table struct {
	Name    string // of the sheet and the file: lower case, words joined by "-"
	Title   string // for people
	Columns []Column
	Rows    [][]Cell
}

// A Cell is one value. The zero Cell holds nothing.
type Cell struct {
	Kind   Kind
	Text   string
	Number float64
	Day    session.Date
	At     time.Time
	Yes    bool
}

// Words is a cell with text; nothing for "".
func Words(text string) Cell {
	if text == "" {
		return Cell{}
	}
	return Cell{Kind: Text, Text: text}
}

// Count is a cell with a whole number.
func Count[N ~int | ~int64](n N) Cell { return Cell{Kind: Number, Number: float64(n)} }

// Measure is a cell with a number that need not be whole.
func Measure(x float64) Cell { return Cell{Kind: Number, Number: x} }

// On is a cell with a day; nothing for the zero day.
func On(day session.Date) Cell {
	if day.IsZero() {
		return Cell{}
	}
	return Cell{Kind: Day, Day: day}
}

// At is a cell with a moment; nothing for the zero time.
func At(t time.Time) Cell {
	if t.IsZero() {
		return Cell{}
	}
	return Cell{Kind: Moment, At: t}
}

// Is is a cell with yes or no.
func Is(yes bool) Cell { return Cell{Kind: YesNo, Yes: yes} }
