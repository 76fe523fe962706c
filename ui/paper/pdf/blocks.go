package pdf

import (
	"strings"

	"flashpoint/ui/paper"
)

// How text of each kind looks.
var (
	titleStyle   = style{bold: true, size: 20, shade: black}
	headingStyle = style{bold: true, size: 14, shade: blue}
	sectionStyle = style{bold: true, size: 11.5, shade: black}
	textStyle    = style{size: 10.5, shade: black}
	nameStyle    = style{bold: true, size: 10.5, shade: black}
	detailStyle  = style{size: 9.5, shade: dark}
	smallStyle   = style{size: 8, shade: dark}
)

// words sets a title, a heading or a sentence. What begins a part stays with
// the beginning of what follows.
func (f *flow) words(b paper.Block, after paper.Document) {
	switch b.Kind {
	case paper.Title:
		f.gap(24)
		f.need(titleStyle.leading() + 60)
		f.heading(b.Text, titleStyle)
		if len(after) == 0 || after[0].Kind != paper.Title {
			f.y += 6
		}
	case paper.Heading:
		f.gap(16)
		f.need(headingStyle.leading() + f.beginning(after))
		f.heading(b.Text, headingStyle)
		f.y += 3
		f.page().rules = append(f.page().rules, rule{x1: side, y1: f.y, x2: f.w - side, y2: f.y, width: 0.75, shade: blue})
		f.y += 7
	case paper.Section:
		f.gap(9)
		f.need(sectionStyle.leading() + max(f.beginning(after), f.shortPart(after)))
		f.heading(b.Text, sectionStyle)
		f.y += 3
	default:
		f.text(b.Text, textStyle, side, f.width())
		f.y += 6
	}
}

// beginning is the room that what follows a heading needs to stand with it.
func (f *flow) beginning(after paper.Document) float64 {
	if len(after) == 0 {
		return 0
	}
	switch b := after[0]; b.Kind {
	case paper.Chart:
		return f.chartHeight(b.Trend)
	case paper.Grid:
		if b.Table != nil && len(b.Table.Columns) > 0 {
			return 20 + sectionStyle.leading() + f.gridBeginning(f.measured(b.Table)) // with its title, and the room around that
		}
	case paper.Section:
		return sectionStyle.leading() + max(48, 12+f.shortPart(after[1:]))
	}
	return 40
}

// shortPart is the room that all of a part takes, up to the next heading: a short one
// stays on a page. It is 0 for one that takes more than a third of it, or has more
// than sentences and lists.
func (f *flow) shortPart(after paper.Document) float64 {
	n := 0
	for n < len(after) && after[n].Kind != paper.Title && after[n].Kind != paper.Heading && after[n].Kind != paper.Section && after[n].Kind != paper.NewPage {
		if k := after[n].Kind; k == paper.Grid || k == paper.Chart || k == paper.Cut || n >= longestPart {
			return 0
		}
		n++
	}
	const high = 1e6 // one page, whatever there is
	try := newFlow(f.letters, f.w, high)
	try.document(after[:n])
	if height := try.y - top; height <= (f.bottom()-top)/3 {
		return height
	}
	return 0
}

// longestPart is how many blocks a short part may have: enough for a third of a page.
const longestPart = 30

// group is how many blocks from here on are one list, whose marks take one
// width.
func group(d paper.Document) int {
	kind := func(k paper.Kind) paper.Kind {
		if k == paper.Detail {
			return paper.Item
		}
		return k
	}
	n := 1
	for n < len(d) && kind(d[n].Kind) == kind(d[0].Kind) {
		n++
	}
	return n
}

// list sets facts, or items with what belongs to them.
func (f *flow) list(d paper.Document) {
	marks, gap := make([]line, len(d)), 7.0
	if d[0].Kind == paper.Fact {
		gap = 12
	}
	indent := 0.0
	for i, b := range d {
		if b.Mark != "" && b.Kind != paper.Detail {
			marks[i] = setLine(f.mark(b), nameStyle)
			indent = max(indent, marks[i].width+gap)
		}
	}
	indent = min(indent, f.width()*0.4)
	for i, b := range d {
		switch b.Kind {
		case paper.Detail:
			f.text(b.Text, detailStyle, side+indent, f.width()-indent)
			continue
		case paper.Item:
			if i > 0 {
				f.gap(4)
			}
			if i+1 < len(d) && d[i+1].Kind == paper.Detail {
				f.need(textStyle.leading() + detailStyle.leading())
			}
		}
		f.marked(marks[i], b.Text, indent, gap)
	}
	f.y += 7
}

// marked sets a mark and beside it a text. A mark that is too long for its
// column takes lines of its own.
func (f *flow) marked(mark line, text string, indent, gap float64) {
	if mark.width > indent-gap+0.01 {
		for _, l := range wrap(mark.glyphs, nameStyle, f.width()) {
			f.need(nameStyle.leading())
			f.page().text(side, f.y, l)
			f.y += nameStyle.leading()
		}
	} else {
		f.need(textStyle.leading())
		f.page().text(side, f.y, mark)
	}
	f.text(text, textStyle, side+indent, f.width()-indent)
}

// mark is the mark of a block, with the boxes and points that paper has for
// those of plain text. Copied out of the file they are the plain ones.
func (f *flow) mark(b paper.Block) []glyph {
	if b.Kind == paper.Fact {
		return f.glyphs(b.Mark, true)
	}
	if boxed := f.boxed(b.Mark, true); boxed != nil {
		return boxed
	}
	if b.Mark == "-" {
		return []glyph{f.sign("•", "-", true)}
	}
	return f.glyphs(b.Mark, true)
}

// boxed is a text that begins with a box to tick, nil for others.
func (l *letters) boxed(text string, heavy bool) []glyph {
	for _, m := range [...]struct{ plain, show string }{{"[x]", "☑"}, {"[ ]", "☐"}} {
		if rest, ok := strings.CutPrefix(text, m.plain); ok {
			return append([]glyph{l.sign(m.show, m.plain, heavy)}, l.glyphs(rest, heavy)...)
		}
	}
	return nil
}
