package room

import "flashpoint/ui/kit"

// A deck is blocks of lines to deal into pages, each drawn when it is needed.
type deck struct {
	n     int
	block func(i int) []kit.Line
	// same is equal for decks whose blocks are as tall as each other, so that
	// they are measured once and not with every key; nil for a small deck.
	same any
}

// blocks are a deck of a few.
func blocks(all ...[]kit.Line) deck {
	return deck{n: len(all), block: func(i int) []kit.Line { return all[i] }}
}

// with is the deck and one more block at its end; nil adds none.
func (d deck) with(last []kit.Line) deck {
	if last == nil {
		return d
	}
	if d.same != nil {
		d.same = oneMore{d.same}
	}
	n, block := d.n, d.block
	d.n, d.block = n+1, func(i int) []kit.Line {
		if i == n {
			return last
		}
		return block(i)
	}
	return d
}

// oneMore tells a deck with another block from the one it was made of.
type oneMore struct{ than any }

// place is a line of a block.
type place struct{ block, line int }

// whole is everything on one page, with a blank line between blocks where all
// of them fit so; ok is false when it takes more pages.
func (d deck) whole(h int) (lines []kit.Line, ok bool) {
	if d.n > perPage {
		return nil, false
	}
	used := 0
	for i := range d.n {
		b := d.block(i)
		if used += len(b); used > h {
			return nil, false
		}
		if i > 0 {
			lines = append(lines, nil)
		}
		lines = append(lines, b...)
	}
	if len(lines) > h {
		return d.between(place{}, place{block: d.n}), true
	}
	return lines, true
}

// deal puts whole blocks on pages of h lines, at most perPage on each, and
// answers where each page begins.
func (d deck) deal(h int) []place {
	starts := []place{{}}
	on, used := 0, 0
	for i := range d.n {
		tall, line := len(d.block(i)), 0
		if on == perPage || on > 0 && used+tall > h {
			starts = append(starts, place{block: i})
			on, used = 0, 0
		}
		for ; tall-line > h; line += h {
			starts = append(starts, place{i, line + h})
		}
		on, used = on+1, used+tall-line
	}
	return starts
}

// between are the lines from one place to another, without blank ones.
func (d deck) between(from, to place) []kit.Line {
	var out []kit.Line
	for i := from.block; i < d.n && (i < to.block || i == to.block && to.line > 0); i++ {
		b := d.block(i)
		if i == to.block {
			b = b[:min(to.line, len(b))]
		}
		if i == from.block {
			b = b[min(from.line, len(b)):]
		}
		out = append(out, b...)
	}
	return out
}
