package kit

import "fmt"

// Lines draws the part of n items that fits into w by h cells, never more than
// h lines. Items wrap and are never cut, unless one alone is taller than h. The
// current item is always there. When something is left out, the last line says
// which items are shown, as in "3-9 of 23".
//
// With perPage, at most that many items are shown at once, and always that many
// where there are and they fit: a last item never stands on a page alone. The
// window moves no further than the cursor makes it. 0 means as many as fit. item
// is called for what is drawn and a few more, whatever n is.
func (l *List) Lines(n int, item func(i int) Item, w, h, perPage int, focused bool, g Glyphs) []Line {
	l.Clamp(n)
	if n <= 0 || w <= 0 || h <= 0 {
		return nil
	}
	p := page{lo: 0, hi: n, area: h}
	if perPage > 0 {
		p.lo = min(max(l.top, l.cursor-perPage+1), l.cursor, max(n-perPage, 0))
		p.hi = min(p.lo+perPage, n)
	}
	// Measuring stops one line past the area: a text of any length costs no more.
	p.block = func(i int) []Line {
		return item(i).lines(w, p.area+1, i == l.cursor, focused, g)
	}
	if l.Airy && p.fits(1) {
		p.gap = 1
	}
	marker := h > 1 && (p.lo > 0 || p.hi < n || !p.fits(p.gap))
	if marker {
		p.area--
		if p.gap == 1 && !p.fits(1) {
			p.gap = 0
		}
	}

	out, first, last := p.draw(l.top, l.cursor, g)
	l.top = first
	l.page = last - first + 1
	if perPage > 0 {
		l.page = perPage
	}
	if marker {
		for len(out) < p.area {
			out = append(out, nil)
		}
		out = append(out, Position(first, last, n, w, g))
	}
	return out
}

// Position says which of n things are shown, counted from 0, flush right in w
// cells: "3-9 of 23".
func Position(first, last, n, w int, g Glyphs) Line {
	text := fmt.Sprintf("%d%s%d of %d", first+1, g.Dash, last+1, n)
	if first == last {
		text = fmt.Sprintf("%d of %d", first+1, n)
	}
	return Join(nil, T(Text, text), w)
}

// page is the items lo..hi-1 and the area lines they have to share.
type page struct {
	lo, hi int
	area   int
	gap    int
	block  func(i int) []Line
}

// fits tells whether the whole page fits with that many lines between items.
// It gives up as soon as it doesn't, so a long list costs no more than a window.
func (p *page) fits(gap int) bool {
	used := -gap
	for i := p.lo; i < p.hi; i++ {
		if used += gap + len(p.block(i)); used > p.area {
			return false
		}
	}
	return true
}

// draw shows whole items from top on, moving the window no further than it must
// to show the cursor, and then back over any room left at the end.
func (p *page) draw(top, cursor int, g Glyphs) (out []Line, first, last int) {
	current := p.block(cursor)
	if len(current) > p.area {
		return cutBlock(current, p.area, g), cursor, cursor
	}
	blocks := [][]Line{current}
	used := len(current)
	first, last = cursor, cursor
	above := func(limit int) {
		for first > limit {
			b := p.block(first - 1)
			if used+p.gap+len(b) > p.area {
				return
			}
			blocks = append([][]Line{b}, blocks...)
			first, used = first-1, used+p.gap+len(b)
		}
	}
	above(max(top, p.lo))
	for last+1 < p.hi {
		b := p.block(last + 1)
		if used+p.gap+len(b) > p.area {
			break
		}
		blocks = append(blocks, b)
		last, used = last+1, used+p.gap+len(b)
	}
	above(p.lo)

	for i, b := range blocks {
		if i > 0 && p.gap > 0 {
			out = append(out, nil)
		}
		out = append(out, b...)
	}
	return out, first, last
}

// cutBlock is the first h lines of an item, the last one ending in dots.
func cutBlock(block []Line, h int, g Glyphs) []Line {
	out := append([]Line(nil), block[:h]...)
	end := out[h-1]
	w := end.Width()
	tail := Span{Text: g.Dots}
	if len(end) > 0 {
		tail.Token, tail.Target = end[len(end)-1].Token, end[len(end)-1].Target
	}
	out[h-1] = append(end.Slice(0, w-1), tail)
	return out
}
