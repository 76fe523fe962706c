package room

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// pages shows a deck page by page. Nothing is ever cut off: a block that is
// taller than a page goes on on the next one.
type pages struct {
	at    int // the page that is shown, from 0
	count int // how many there were when they were drawn last
	dealt dealt
}

// dealt is where the pages of a deck begin, remembered until it is another deck
// or a page of another height.
type dealt struct {
	same   any
	h      int
	starts []place
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
// last one when there are more.
func (p *pages) lines(d deck, w, h int) []kit.Line {
	if h <= 0 {
		p.count = 0
		return nil
	}
	if lines, ok := d.whole(h); ok {
		p.count, p.at = 1, 0
		return lines
	}
	starts := p.starts(d, max(h-1, 1))
	p.count = len(starts)
	p.turn(0)
	end := place{block: d.n}
	if p.at+1 < p.count {
		end = starts[p.at+1]
	}
	out := d.between(starts[p.at], end)
	if h == 1 {
		return out
	}
	for len(out) < h-1 {
		out = append(out, nil)
	}
	return append(out, kit.Join(nil, kit.T(kit.Text, fmt.Sprintf("page %d of %d", p.at+1, p.count)), w))
}

// starts are where the pages of h lines begin.
func (p *pages) starts(d deck, h int) []place {
	if d.same == nil || p.dealt.same != d.same || p.dealt.h != h {
		p.dealt = dealt{d.same, h, d.deal(h)}
	}
	return p.dealt.starts
}

// begin is where the pages of a deck begin in an area of h lines.
func (p *pages) begin(d deck, h int) []place {
	if _, ok := d.whole(h); ok {
		return []place{{}}
	}
	return p.starts(d, max(h-1, 1))
}

// area is how many lines the top and the foot of a screen leave for a page. On
// a small wall the top gives way before the page does.
func (p *pages) area(h int, top, foot kit.Frame) int {
	const least = 3
	rest := h - len(foot.Lines)
	return max(rest-len(top.Lines), min(rest, least))
}

// stack puts a page of the deck between the top of a screen and its foot, which
// stands on the last lines.
func (p *pages) stack(w, h int, top kit.Frame, d deck, foot kit.Frame) kit.Frame {
	area := p.area(h, top, foot)
	f := top
	f.Fit(max(min(len(f.Lines), h-len(foot.Lines)-area), 0))
	f.Add(p.lines(d, w, area)...)
	f.FitOver(foot, h)
	return f
}
