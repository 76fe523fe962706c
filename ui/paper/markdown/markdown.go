package markdown

import (
	"bytes"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/paper"
)

// Bytes is the document as Markdown, in UTF-8, with a line break at its end.
func Bytes(d paper.Document) []byte {
	var w writer
	for _, b := range d {
		w.block(b)
	}
	return w.out.Bytes()
}

// writer knows which list it is in: entries of one list stand close, and all
// else stands apart.
type writer struct {
	out    bytes.Buffer
	list   list
	indent int // of what belongs to the entry above
}

type list uint8

const (
	none list = iota
	bullets
	numbers
)

func (w *writer) block(b paper.Block) {
	switch b.Kind {
	case paper.Title:
		w.part("# ", b.Text)
	case paper.Heading:
		w.part("## ", b.Text)
	case paper.Section:
		w.part("### ", b.Text)
	case paper.Fact:
		w.fact(b.Mark, b.Text)
	case paper.Item:
		w.item(session.Clean(b.Mark), b.Text)
	case paper.Detail:
		w.detail(b.Text)
	case paper.Grid:
		if b.Table != nil {
			w.grid(b.Table)
		}
	case paper.Chart:
		if b.Trend != nil {
			w.chart(b.Trend)
		}
	case paper.Cut:
		if b.Card != nil {
			w.card(b.Card)
		}
	case paper.NewPage:
		w.part("---", "")
	default:
		w.part("", b.Text)
	}
}

// part writes a line that stands apart: a markup of ours and a text.
func (w *writer) part(lead, text string) {
	line := strings.TrimRight(lead+escape(text), " ")
	if line == "" || line == strings.TrimRight(lead, " ") && text != "" && lead != "" {
		return
	}
	w.apart(none)
	w.out.WriteString(line + "\n")
}

// apart leaves a line free, unless the list goes on.
func (w *writer) apart(l list) {
	if w.out.Len() > 0 && (l == none || l != w.list) {
		w.out.WriteString("\n")
	}
	w.list = l
}

func (w *writer) fact(name, value string) {
	w.apart(bullets)
	w.entry("- ", bold(name, ":"), value)
}

// item is an entry with the mark that Markdown has for it, or with its letter.
func (w *writer) item(mark, text string) {
	switch {
	case mark == "-" || mark == "":
		w.apart(bullets)
		w.entry("- ", "", text)
	case strings.HasPrefix(mark, "[x]") || strings.HasPrefix(mark, "[ ]"):
		w.apart(bullets)
		w.entry("- ", strings.TrimRight(mark[:3]+" "+bold(mark[3:], ""), " "), text)
	case isNumber(mark):
		w.apart(numbers)
		w.entry(mark+" ", "", text)
	default:
		w.apart(bullets)
		w.entry("- ", bold(mark, ""), text)
	}
}

// isNumber reports whether a mark is a list number: "12.".
func isNumber(mark string) bool {
	digits, ok := strings.CutSuffix(mark, ".")
	return ok && digits != "" && len(digits) <= 9 && strings.Trim(digits, "0123456789") == ""
}

func bold(name, after string) string {
	if name = escape(name); name == "" {
		return ""
	}
	return "**" + name + after + "**"
}

// entry writes one entry of a list: its marker, a markup of ours, a text.
func (w *writer) entry(marker, lead, text string) {
	w.indent = len(marker)
	w.out.WriteString(strings.TrimRight(marker+strings.TrimLeft(lead+" "+escape(text), " "), " ") + "\n")
}

// detail is a list within the list.
func (w *writer) detail(text string) {
	if w.list == none {
		w.apart(bullets)
		w.indent = 0
	}
	w.out.WriteString(strings.Repeat(" ", w.indent) + strings.TrimRight("- "+escape(text), " ") + "\n")
}
