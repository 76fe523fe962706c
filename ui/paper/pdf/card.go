package pdf

import (
	"slices"

	"flashpoint/ui/paper"
)

// The letters of a card, for 1, 2, 4 and 8 of them on a page, and how far apart
// the lines to write on are: never too close for a pen.
var (
	cardTitle = map[int]float64{1: 40, 2: 28, 4: 20, 8: 15}
	cardText  = map[int]float64{1: 20, 2: 15, 4: 12, 8: 10}
	cardSmall = map[int]float64{1: 12, 2: 10, 4: 9, 8: 8}
	writing   = map[int]float64{1: 34, 2: 30, 4: 26, 8: 22}
)

// smallestCard is how small the text of a card may become where it is long. A sign,
// on which nothing is written by hand, is read from afar: its letters grow up to
// largestSign times their usual size, so long as that much of the card stays white.
const (
	smallestCard = 7
	largestSign  = 1.8
	whiteOfSign  = 0.3
)

// part is what stands on one card: all of it, or of a very long one a piece.
type part struct {
	number, foot line
	rows         []cardRow
	blanks       int
	pen          float64 // between the lines to write on
	middle       bool    // in the middle of the card
}

// cardRow is a line of a card with the room over it.
type cardRow struct {
	gap  float64
	line line
}

// card sets a card in that room: in its usual letters, those of a sign larger, or
// in the largest with which it fits. What does not fit in the smallest goes on, on another card.
func (f *flow) card(c paper.Card, w, h float64) []part {
	per := perPage(&c)
	small := style{size: cardSmall[per], shade: dark}
	p := part{blanks: max(c.Blanks, 0), pen: writing[per], middle: c.Blanks <= 0,
		number: f.fitted(c.Number, style{bold: true, size: small.size, shade: dark}, w), foot: f.fitted(c.Foot, small, w)}
	room := h
	if c.Number != "" {
		room -= small.leading()
	}
	if c.Foot != "" {
		room -= small.leading() + 4
	}
	if most := int(room * 0.8 / p.pen); p.blanks > most {
		p.blanks = most
	}
	room -= float64(p.blanks) * p.pen
	scale := 1.0
	if p.middle {
		scale = largestSign
	}
	for ; ; scale -= 0.05 {
		p.rows = f.cardRows(c, w, scale)
		if scale > 1.01 && (heightOf(p.rows) > room*(1-whiteOfSign) || torn(p.rows)) {
			continue
		}
		if heightOf(p.rows) <= room {
			return []part{p}
		}
		if cardText[per]*(scale-0.05) < smallestCard {
			return p.split(room)
		}
	}
}

func (f *flow) cardRows(c paper.Card, w, scale float64) []cardRow {
	per := perPage(&c)
	var rows []cardRow
	add := func(text string, s style, gap float64) {
		glyphs := f.boxed(text, s.bold)
		if glyphs == nil {
			glyphs = f.glyphs(text, s.bold)
		}
		for i, l := range even(glyphs, s, w) {
			if i > 0 {
				gap = 0
			}
			rows = append(rows, cardRow{gap: gap, line: l})
		}
	}
	if c.Title != "" {
		add(c.Title, style{bold: true, size: cardTitle[per] * scale, shade: black}, 0)
	}
	s := style{size: cardText[per] * scale, shade: black}
	for _, text := range c.Lines {
		add(text, s, s.size*0.6)
	}
	return rows
}

// torn reports whether a word goes on in the next line.
func torn(rows []cardRow) bool {
	return slices.ContainsFunc(rows, func(r cardRow) bool { return r.line.broken })
}

func heightOf(rows []cardRow) float64 {
	h := 0.0
	for _, r := range rows {
		h += r.gap + r.line.style.leading()
	}
	return h
}

// split makes several cards of one, the lines to write on on the last.
func (p part) split(room float64) []part {
	var out []part
	rows := p.rows
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && heightOf(rows[:n+1]) <= room {
			n++
		}
		piece := p
		piece.rows, piece.blanks = rows[:n], 0
		out = append(out, piece)
		rows = rows[n:]
	}
	out[len(out)-1].blanks = p.blanks
	return out
}

// putCard draws a card. Its lines to write on have what room there is, so far as a
// hand likes that.
func (f *flow) putCard(p part, at place) {
	on, y, bottom := f.last(), at.y, at.y+at.h
	if len(p.number.glyphs) > 0 {
		on.text(at.x+at.w-p.number.width, y, p.number)
		y += p.number.style.leading()
	}
	if len(p.foot.glyphs) > 0 {
		bottom -= p.foot.style.leading()
		on.text(at.x, bottom, p.foot)
		bottom -= 4
	}
	if p.middle {
		y += max((bottom-y-heightOf(p.rows))/2, 0)
	}
	for _, r := range p.rows {
		x := at.x
		if p.middle {
			x += (at.w - r.line.width) / 2
		}
		y += r.gap
		on.text(x, y, r.line)
		y += r.line.style.leading()
	}
	pen := p.pen
	if p.blanks > 0 {
		pen = max(min(pen*1.4, (bottom-y)/float64(p.blanks)), pen)
	}
	for range p.blanks {
		y += pen
		on.rules = append(on.rules, rule{x1: at.x, y1: y, x2: at.x + at.w, y2: y, width: 0.6, shade: grey})
	}
}
