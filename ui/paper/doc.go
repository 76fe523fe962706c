// Package paper is what leaves the program: minutes, a recap, lists and JSON.
// Its functions make text out of a meeting and nothing else: no clock, no
// files, no terminal. The moment to write from is passed in, and days and times
// are told in its time zone.
//
// Paper lies about. Who had an idea is asked as session.FacePaper, and for
// minutes on a screen as the face that reads them; totals come from
// session.Round.Tally, and a vote that is not revealed is a count of slips. A
// rating that is not revealed is a count of steps.
package paper

import "flashpoint/session"

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
)

// A Block is one thing a document says.
type Block struct {
	Kind Kind
	Mark string
	Text string // one line of any length
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
