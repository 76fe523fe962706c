package web

import (
	"bytes"
	"html"
	"strconv"
	"strings"

	"flashpoint/session"
)

// markup is HTML of ours. Only constants may become it: text is written with
// writer.text, and numbers with writer.number.
type markup string

// writer writes a page.
type writer struct {
	out bytes.Buffer

	open    group // which list is open
	newPage bool  // the next block begins a page
	sheet   bool  // what was written last fills its page
	figures int   // so many so far: names in a page must differ
}

// raw writes markup as it is.
func (w *writer) raw(parts ...markup) {
	for _, part := range parts {
		w.out.WriteString(string(part))
	}
}

// text writes what people typed, or may have. It is good between tags and in
// the quotes of an attribute.
func (w *writer) text(s string) { w.out.WriteString(html.EscapeString(session.Clean(s))) }

// number writes a measure of a drawing, to a tenth.
func (w *writer) number(x float64) {
	s := strconv.FormatFloat(x, 'f', 1, 64)
	w.out.WriteString(strings.TrimSuffix(s, ".0"))
}

// element writes a text within a tag. The text runs as its own letters do.
func (w *writer) element(begin markup, text string, end markup) {
	w.raw(begin)
	w.text(text)
	w.raw(end)
}
