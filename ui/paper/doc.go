// Package paper is what leaves the program: minutes, checklists, cards, a report,
// tables and JSON. Its functions make a [Document], tables or JSON out of the
// domain's values and nothing else: no clock, no files, no terminal. The moment to
// write from is passed in, and days and times are told in its time zone. What a
// document looks like is for the packages below: as plain text it is set here.
//
//   - Each kind of paper has its file: minutes and its parts, recap, checklist,
//     idealist, decision, story and storysheet, booklet, credit_card, question_card,
//     slips, ballots, wallcards, shiftsheet, report. blocks.go puts them together.
//   - tables.go gathers meetings as tables for spreadsheets; columns.md promises their
//     columns. json*.go are the JSON forms, schema.go their published schemas.
//   - text*.go set a document as plain text; words.go are the words they share.
//   - Package export knows which kinds come in which format, and makes the files:
//     markdown, web and pdf of documents, spreadsheet of tables, calendar of days. axis
//     is the arithmetic of their charts.
//   - papertest has documents for their tests, realtest and browsertest the programs
//     that read what was written.
//
// Paper is left lying where anybody may read it. Who had an idea is asked as
// session.FacePaper, and for minutes on a screen as the face that reads them;
// totals come from session.Round.Tally, and a vote that is not revealed is a
// count of slips. A rating that is not revealed is a count of steps.
package paper

import (
	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
)

// Kind says what a block is.
type Kind uint8

// The kinds of block.
const (
	Title     Kind = iota // of the whole document
	Heading               // of a part
	Section               // of a part of a part
	Paragraph             // a sentence or more
	Fact                  // a value with its name as the mark
	Item                  // an entry of a list, with a letter, a number or "[x]" as the mark
	Detail                // belongs to the item above
	Grid                  // a table
	Chart                 // a trend drawn, with its numbers
	Cut                   // a card to cut out
	NewPage               // what follows begins a page of its own
)

// A Block is one thing a document says.
type Block struct {
	Kind Kind
	Mark string
	Text string // one line of any length

	Table *table.Table  // of a Grid, else nil
	Trend *review.Trend // of a Chart, else nil
	Card  *Card         // of a Cut, else nil
}

// A Card is a slip, a ballot or a sign: part of a page, or all of it. Cards of
// one size that follow each other share pages.
type Card struct {
	PerPage int      // how many of its kind a page holds: 1, 2, 4 or 8
	Number  string   // in a corner: "3 of 8"; "" for none
	Title   string   // large
	Lines   []string // under it, each a paragraph
	Blanks  int      // lines to write on
	Foot    string   // small, at the bottom: the shop
}

// A Document is text for people before it has a shape: a page of plain text, a
// screen at the desk, or whatever comes.
type Document []Block

// add puts a block at the end. A history from elsewhere may hold anything, and
// a text file has nobody behind it to keep escape sequences out.
func (d *Document) add(kind Kind, mark, text string) {
	*d = append(*d, Block{Kind: kind, Mark: mark, Text: session.Clean(text)})
}

// fact adds a value with its name, unless there is none.
func (d *Document) fact(name, value string) {
	if value != "" {
		d.add(Fact, name, value)
	}
}

// say adds a sentence, unless it is empty.
func (d *Document) say(text string) {
	if text != "" {
		d.add(Paragraph, "", text)
	}
}
