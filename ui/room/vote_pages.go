package room

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// pages deals blocks of lines into pages. Nothing is ever cut off: a block
// that is taller than a page goes on on the next one.
type pages struct {
	at    int // the page that is shown, from 0
	count int // how many there were when they were drawn last
}

// turn goes on by that many pages, or back, and stops at both ends.
func (p *pages) turn(by int) {
	p.at += by
	if p.count > 0 { // else not drawn yet: drawing will see
		p.at = min(p.at, p.count-1)
	}
	p.at = max(p.at, 0)
}

// actions turn the pages, for the help and the palette too.
func (p *pages) actions() []kit.Action {
	next := kit.Action{ID: "next page", Keys: []string{"pgdown"}, Name: "next page", Help: "Show what does not fit here", Hint: p.at+1 < p.count, Do: deed(func() { p.turn(+1) })}
	back := kit.Action{ID: "page before", Keys: []string{"pgup"}, Name: "page before", Help: "Show the page before this one", Hint: p.at > 0 && p.at+1 == p.count, Do: deed(func() { p.turn(-1) })}
	if p.count > 0 && p.at+1 == p.count {
		next.Off = "This is the last page"
	}
	if p.at == 0 {
		back.Off = "This is the first page"
	}
	return []kit.Action{next, back}
}

// key turns the page for the keys and the wheel that do so everywhere.
func (p *pages) key(msg tea.Msg) bool {
	switch m := msg.(type) {
	case tea.MouseWheelMsg:
		switch m.Button {
		case tea.MouseWheelUp:
			p.turn(-1)
		case tea.MouseWheelDown:
			p.turn(+1)
		}
		return true
	case tea.KeyPressMsg:
		switch m.String() {
		case "up":
			p.turn(-1)
		case "down":
			p.turn(+1)
		default:
			return false
		}
		return true
	}
	return false
}

// lines draws the present page into at most h lines, with its number in the
// last one when there are more. Blocks get a blank line between them where all
// of them fit so.
func (p *pages) lines(blocks [][]kit.Line, w, h int) []kit.Line {
	if h <= 0 {
		p.count = 0
		return nil
	}
	for _, gap := range []int{1, 0} {
		if dealt := deal(blocks, h, gap); len(dealt) <= 1 {
			p.count, p.at = 1, 0
			if len(dealt) == 0 {
				return nil
			}
			return dealt[0]
		}
	}
	dealt := deal(blocks, max(h-1, 1), 0)
	p.count = len(dealt)
	p.turn(0)
	out := dealt[p.at]
	if h == 1 {
		return out
	}
	for len(out) < h-1 {
		out = append(out, nil)
	}
	return append(out, kit.Join(nil, kit.T(kit.Text, fmt.Sprintf("page %d of %d", p.at+1, p.count)), w))
}

// deal puts whole blocks on pages of h lines, at most perPage on each.
func deal(blocks [][]kit.Line, h, gap int) [][]kit.Line {
	var dealt [][]kit.Line
	var page []kit.Line
	on := 0
	next := func() {
		if on > 0 {
			dealt = append(dealt, page)
		}
		page, on = nil, 0
	}
	for _, b := range blocks {
		if on == perPage || on > 0 && len(page)+gap+len(b) > h {
			next()
		}
		for len(b) > h {
			dealt = append(dealt, b[:h:h])
			b = b[h:]
		}
		if len(b) == 0 {
			continue
		}
		if on > 0 {
			for range gap {
				page = append(page, nil)
			}
		}
		page = append(page, b...)
		on++
	}
	next()
	return dealt
}

// first is how many whole blocks the first page holds, at least one.
func (p *pages) first(blocks [][]kit.Line, h int) int {
	if len(deal(blocks, h, 0)) == 1 {
		return len(blocks)
	}
	n := 1
	for n < len(blocks) && len(deal(blocks[:n+1], max(h-1, 1), 0)) == 1 {
		n++
	}
	return n
}

// area is how many lines the top and the foot of a screen leave for a page. On
// a small wall the top gives way before the page does.
func (p *pages) area(h int, top, foot kit.Frame) int {
	const least = 3
	rest := h - len(foot.Lines)
	return max(rest-len(top.Lines), min(rest, least))
}

// stack puts a page of blocks between the top of a screen and its foot, which
// stands on the last lines.
func (p *pages) stack(w, h int, top kit.Frame, blocks [][]kit.Line, foot kit.Frame) kit.Frame {
	area := p.area(h, top, foot)
	f := top
	f.Fit(max(min(len(f.Lines), h-len(foot.Lines)-area), 0))
	f.Add(p.lines(blocks, w, area)...)
	f.Fit(h - len(foot.Lines))
	f.Append(foot)
	return f
}

// hanging is a text behind a label, further lines hanging under the first.
func hanging(label, text string, w int, tok kit.Token) []kit.Line {
	indent := kit.Width(label)
	var out []kit.Line
	for i, s := range kit.Wrap(text, w-indent) {
		head := kit.T(tok, label)
		if i > 0 {
			head = kit.Blank(indent)
		}
		out = append(out, kit.Concat(head, kit.T(tok, s)))
	}
	return out
}

// paragraph is a text wrapped into lines.
func paragraph(f *kit.Frame, tok kit.Token, text string, w int) {
	f.Add(kit.WrapSpan(tok, text, w)...)
}
