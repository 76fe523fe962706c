package pdf

import (
	"strings"

	"flashpoint/ui/paper"
)

// cutSide is the border of a page of cards: what printers leave white.
const cutSide = 28

// cardsAlike is how many blocks from here on are cards of one size.
func cardsAlike(d paper.Document) int {
	n := 1
	for n < len(d) && d[n].Kind == paper.Cut && perPage(d[n].Card) == perPage(d[0].Card) {
		n++
	}
	return n
}

// perPage is how many cards of this size a page holds: 1, 2, 4 or 8.
func perPage(c *paper.Card) int {
	switch {
	case c == nil || c.PerPage <= 1:
		return 1
	case c.PerPage <= 2:
		return 2
	case c.PerPage <= 4:
		return 4
	}
	return 8
}

// place is where a card is, without its border.
type place struct{ x, y, w, h float64 }

// label is how many blocks from here on are headings right before cards that fit
// into the white over the first page of them. On a page of their own they would
// waste a sheet.
func (f *flow) label(d paper.Document) int {
	n := 0
	for n < len(d) && d[n].Kind <= paper.Paragraph {
		n++
	}
	if n == 0 || n == len(d) || d[n].Kind != paper.Cut || d[n].Card == nil || d[0].Kind == paper.Paragraph {
		return 0
	}
	if f.labelLine(d[:n]).width > f.w-2*cutSide {
		return 0
	}
	return n
}

func (f *flow) labelLine(headings paper.Document) line {
	texts := make([]string, len(headings))
	for i, b := range headings {
		texts[i] = b.Text
	}
	return f.line(strings.Join(texts, " · "), smallStyle)
}

// cards sets cards of one size, on pages of their own, with lines to cut along.
// The headings stand over the first of them.
func (f *flow) cards(d, headings paper.Document) {
	per := perPage(d[0].Card)
	columns := 1
	if per >= 4 {
		columns = 2
	}
	w, h := (f.w-2*cutSide)/float64(columns), (f.h-2*cutSide)/float64(per/columns)
	n := 0
	for _, b := range d {
		if b.Card == nil {
			continue
		}
		for _, part := range f.card(*b.Card, w-2*padding(per), h-2*padding(per)) {
			if n%per == 0 {
				f.cutPage()
				if n == 0 && len(headings) > 0 {
					f.last().text(cutSide, 8, f.labelLine(headings))
				}
			}
			at := place{x: cutSide + float64(n%per%columns)*w, y: cutSide + float64(n%per/columns)*h, w: w, h: h}
			if per > 1 {
				f.cutLines(at)
			}
			f.putCard(part, place{x: at.x + padding(per), y: at.y + padding(per), w: w - 2*padding(per), h: h - 2*padding(per)})
			n++
		}
	}
}

// padding is the white inside the border of a card.
func padding(per int) float64 {
	switch per {
	case 1:
		return 44
	case 2:
		return 30
	case 4:
		return 22
	}
	return 15
}

// cutPage begins a page of cards, in place of one that is still empty.
func (f *flow) cutPage() {
	if last := f.last(); !last.bare && f.fresh() {
		last.bare = true
		return
	}
	f.pages = append(f.pages, &page{bare: true})
}

// cutLines draws where to cut, with scissors on the upper line.
func (f *flow) cutLines(at place) {
	p := f.last()
	for _, r := range [...]rule{
		{x1: at.x, y1: at.y, x2: at.x + at.w, y2: at.y}, {x1: at.x, y1: at.y + at.h, x2: at.x + at.w, y2: at.y + at.h},
		{x1: at.x, y1: at.y, x2: at.x, y2: at.y + at.h}, {x1: at.x + at.w, y1: at.y, x2: at.x + at.w, y2: at.y + at.h},
	} {
		r.width, r.shade, r.dashes = 0.5, grey, []float64{4, 3}
		p.rules = append(p.rules, r)
	}
	s := style{size: 9, shade: grey}
	p.text(at.x+8, at.y-s.baseline()+3, setLine([]glyph{f.sign("✂", " ", false)}, s))
}
