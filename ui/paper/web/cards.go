package web

import (
	"flashpoint/session"
	"flashpoint/ui/cells"
	"flashpoint/ui/paper"
)

// size is how cards are laid out of which a page holds so many.
type size struct {
	begin   markup
	perPage int
	room    int // letters and lines that fit at full size, counted as cells
}

var sizes = []size{
	{"<div class=\"sheet per1\">\n", 1, 900}, {"<div class=\"sheet per2\">\n", 2, 600},
	{"<div class=\"sheet per4\">\n", 4, 330}, {"<div class=\"sheet per8\">\n", 8, 190},
}

// sizeOf is the layout for so many on a page. A number that there is no layout
// for becomes the next larger one.
func sizeOf(perPage int) size {
	for _, s := range sizes {
		if perPage <= s.perPage {
			return s
		}
	}
	return sizes[len(sizes)-1]
}

// sheets writes the cards of one size that d begins with, as many pages as they
// take, and says how many blocks that were.
func (w *writer) sheets(d paper.Document) int {
	w.group(noGroup)
	var cards []*paper.Card
	n := 0
	for ; n < len(d) && d[n].Kind == paper.Cut; n++ {
		c := d[n].Card
		if c == nil {
			continue
		}
		if len(cards) > 0 && sizeOf(c.PerPage).perPage != sizeOf(cards[0].PerPage).perPage {
			break
		}
		cards = append(cards, c)
	}
	if len(cards) == 0 {
		return n
	}
	s := sizeOf(cards[0].PerPage)
	for len(cards) > 0 {
		page := cards[:min(s.perPage, len(cards))]
		cards = cards[len(page):]
		w.raw(s.begin)
		for _, c := range page {
			w.card(c, s)
		}
		w.raw("</div>\n")
	}
	w.newPage, w.sheet = false, true
	return n
}

// card writes one card. One with much on it is set smaller, and grows beyond
// its place rather than lose a word; a sign with little on it is set larger.
func (w *writer) card(c *paper.Card, s size) {
	w.raw("<article class=\"card")
	switch amount := amountOf(c); {
	case amount > 2*s.room:
		w.raw(" small")
	case amount > s.room:
		w.raw(" medium")
	case c.Blanks == 0 && amount <= s.room/3 && longestWord(session.Clean(c.Title)) <= longestLarge:
		w.raw(" large")
	}
	if c.Blanks == 0 {
		w.raw(" sign") // to be read from afar, not to be filled in
	}
	w.raw("\">")
	if session.Clean(c.Number) != "" {
		w.element("<p class=\"number\" dir=\"auto\">", c.Number, "</p>")
	}
	if session.Clean(c.Title) != "" {
		w.element("<h3 dir=\"auto\">", c.Title, "</h3>")
	}
	for _, line := range c.Lines {
		w.raw("<p dir=\"auto\">")
		w.element("", w.box(session.Clean(line)), "</p>")
	}
	if c.Blanks > 0 {
		w.raw("<div class=\"blanks\">")
		for range c.Blanks {
			w.raw("<hr>")
		}
		w.raw("</div>")
	}
	if session.Clean(c.Foot) != "" {
		w.element("<p class=\"foot\" dir=\"auto\">", c.Foot, "</p>")
	}
	w.raw("</article>\n")
}

// longestLarge is the longest word of a title, in cells, that large letters don't tear.
const longestLarge = 12

// amountOf is how much stands on a card, in cells: a title counts double for
// its size, and each line for the rest of it that stays empty.
func amountOf(c *paper.Card) int {
	const line, blank = 20, 30
	n := 2*cells.Width(session.Clean(c.Title)) + blank*c.Blanks
	for _, text := range c.Lines {
		n += cells.Width(session.Clean(text)) + line
	}
	return n
}
