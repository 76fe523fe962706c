package pdf

import (
	"flashpoint/ui/paper"
)

// The borders of a page, in points.
const (
	side     = 57
	top      = 54
	footRoom = 70 // from the lower edge: the foot is in it
)

// flow sets blocks one under the other, on as many pages as it takes.
type flow struct {
	*letters
	w, h  float64 // of a page
	y     float64 // where the next line begins
	pages []*page
}

func newFlow(l *letters, w, h float64) *flow { return &flow{letters: l, w: w, h: h} }

// width is that of a line of text.
func (f *flow) width() float64 { return f.w - 2*side }

func (f *flow) bottom() float64 { return f.h - footRoom }

// page is the one that is being set.
func (f *flow) page() *page {
	if len(f.pages) == 0 || f.last().bare {
		f.newPage()
	}
	return f.last()
}

func (f *flow) last() *page { return f.pages[len(f.pages)-1] }

func (f *flow) newPage() {
	f.pages = append(f.pages, &page{})
	f.y = top
}

// fresh reports whether nothing stands on the page yet.
func (f *flow) fresh() bool { return f.page() != nil && f.y <= top }

// need goes on to a new page where less than that height is left on this one.
func (f *flow) need(height float64) {
	if !f.fresh() && f.y+height > f.bottom() {
		f.newPage()
	}
}

// gap leaves room, but not at the beginning of a page.
func (f *flow) gap(height float64) {
	if !f.fresh() {
		f.y += height
	}
}

// text sets a text from x on, in lines of a width.
func (f *flow) text(text string, s style, x, width float64) { f.put(f.lines(text, s, width), x) }

// heading sets a text from border to border, in lines of about one length.
func (f *flow) heading(text string, s style) { f.put(f.even(text, s, f.width()), side) }

func (f *flow) put(lines []line, x float64) {
	for _, l := range lines {
		f.need(l.style.leading())
		f.page().text(x, f.y, l)
		f.y += l.style.leading()
	}
}

// document sets all blocks.
func (f *flow) document(d paper.Document) {
	f.page()
	for i := 0; i < len(d); i++ {
		b := d[i]
		if n := f.label(d[i:]); n > 0 {
			f.cards(d[i+n:i+n+cardsAlike(d[i+n:])], d[i:i+n])
			i += n + cardsAlike(d[i+n:]) - 1
			continue
		}
		switch b.Kind {
		case paper.NewPage:
			if !f.last().bare && !f.fresh() {
				f.newPage()
			}
		case paper.Grid:
			f.grid(b.Table)
		case paper.Chart:
			f.chart(b.Trend)
		case paper.Cut:
			n := cardsAlike(d[i:])
			f.cards(d[i:i+n], nil)
			i += n - 1
		case paper.Fact, paper.Item, paper.Detail:
			n := group(d[i:])
			f.list(d[i : i+n])
			i += n - 1
		default:
			f.words(b, d[i+1:])
		}
	}
	if n := len(f.pages) - 1; n > 0 && f.last().empty() {
		f.pages = f.pages[:n]
	}
}
