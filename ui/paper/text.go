package paper

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/cells"
)

// The width of a page of text when none is given, and the narrowest one.
const (
	pageWidth = 80
	minWidth  = 24
)

// A Row is one line of a document laid out, with the kind of block it is from.
// Where a new page begins, a row of that kind is empty: text has no pages.
type Row struct {
	Kind Kind
	Text string
}

// Rows lays the document out in lines of at most width cells; 0 means 80, and
// the narrowest is 24. A character is as wide as terminals draw it.
func (d Document) Rows(width int) []Row {
	if width <= 0 {
		width = pageWidth
	}
	l := layout{width: max(width, minWidth)}
	marks := d.marks()
	for i, b := range d {
		if i > 0 && apart(d[i-1].Kind, b.Kind) {
			l.rows = append(l.rows, Row{})
		}
		l.block(b, marks[i])
	}
	return l.rows
}

// Text is the document as plain text without escape sequences, in lines of at
// most width cells as Rows lays them out, with the headings underlined.
func (d Document) Text(width int) string {
	var out strings.Builder
	rows := d.Rows(width)
	longest := 0
	for i, r := range rows {
		out.WriteString(r.Text + "\n")
		sign := underlines(r.Kind)
		if sign == "" || r.Text == "" {
			continue
		}
		longest = max(longest, cells.Width(r.Text))
		if i+1 == len(rows) || rows[i+1].Kind != r.Kind || rows[i+1].Text == "" {
			out.WriteString(strings.Repeat(sign, longest) + "\n")
			longest = 0
		}
	}
	return out.String()
}

func underlines(k Kind) string {
	switch k {
	case Title:
		return "="
	case Heading:
		return "-"
	}
	return ""
}

// marks is how many cells the marks around each block take: those of a list, or
// of a group of facts, are as wide as the widest.
func (d Document) marks() []int {
	widths := make([]int, len(d))
	for from := 0; from < len(d); {
		to, widest := from, 0
		for to < len(d) && group(d[to].Kind) == group(d[from].Kind) {
			widest = max(widest, cells.Width(d[to].Mark))
			to++
		}
		for i := from; i < to; i++ {
			widths[i] = widest
		}
		from = to
	}
	return widths
}

func group(k Kind) Kind {
	if k == Detail {
		return Item
	}
	return k
}

type layout struct {
	width int
	rows  []Row
}

// apart reports whether an empty line stands between two blocks: before what
// begins a part, around what is drawn, and before a sentence after a list.
func apart(before, after Kind) bool {
	if before == NewPage || after == NewPage {
		return false
	}
	if drawn(before) {
		return true
	}
	switch after {
	case Heading, Section:
		return true
	case Grid, Chart, Cut:
		return before != Title && before != Heading && before != Section
	case Paragraph:
		return before == Fact || before == Item || before == Detail
	}
	return false
}

// drawn reports whether a block is more than lines of text.
func drawn(k Kind) bool { return k == Grid || k == Chart || k == Cut }

func (l *layout) block(b Block, marks int) {
	b.Text = session.Clean(b.Text)
	switch b.Kind {
	case Grid:
		l.grid(b.Table)
	case Chart:
		l.chart(b.Trend)
	case Cut:
		l.card(b.Card)
	case NewPage:
		l.add(NewPage, "")
	case Fact, Item:
		gap := 1
		if b.Kind == Fact {
			gap = 2
		}
		l.hang(b.Kind, b.Mark, b.Text, marks+gap)
	case Detail:
		l.hang(b.Kind, "", b.Text, marks+1)
	default:
		l.hang(b.Kind, "", b.Text, 0)
	}
}

// hang writes a mark and a text whose further lines begin under the first.
func (l *layout) hang(kind Kind, mark, text string, indent int) {
	indent = min(indent, l.width/2)
	lead := ""
	if indent > 0 {
		lead = cells.Pad(mark, indent-1) + " "
	}
	for _, line := range cells.Wrap(text, l.width-indent) {
		l.add(kind, lead+line)
		lead = strings.Repeat(" ", indent)
	}
}

// add is one row as it is, without blanks at its end.
func (l *layout) add(kind Kind, text string) {
	l.rows = append(l.rows, Row{Kind: kind, Text: strings.TrimRight(text, " ")})
}
