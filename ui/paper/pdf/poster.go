package pdf

import "flashpoint/ui/paper"

// The largest letters of a poster, as a multiple of the usual ones, and by how
// much they are made smaller until it fits.
const (
	largestPoster = 2.0
	posterStep    = 0.1
)

// Poster is the document as Bytes makes it, to hang on a wall: in the largest
// letters with which it stands on one page. One that takes several pages anyway
// has the usual letters.
func Poster(d paper.Document, title string, p Paper) ([]byte, error) {
	return write(title, p, func(l *letters, w, h float64) *flow { return poster(l, d, w, h) })
}

func poster(l *letters, d paper.Document, w, h float64) *flow {
	for scale := largestPoster; scale > 1; scale -= posterStep {
		f := newFlow(l, 2*side+(w-2*side)/scale, top+footRoom+(h-top-footRoom)/scale)
		f.document(d)
		if len(f.pages) == 1 && !f.pages[0].bare && f.pages[0].whole() {
			f.w, f.h = w, h
			f.pages[0].enlarge(scale)
			return f
		}
	}
	f := newFlow(l, w, h)
	f.document(d)
	return f
}

// whole reports whether every word stands in one piece: that no line had to end
// within a word, as one of large letters might.
func (p *page) whole() bool {
	for _, w := range p.words {
		if w.line.broken {
			return false
		}
	}
	return true
}

// enlarge makes all that stands between the borders larger. The borders stay.
func (p *page) enlarge(scale float64) {
	x := func(at float64) float64 { return side + (at-side)*scale }
	y := func(at float64) float64 { return top + (at-top)*scale }
	for i := range p.words {
		w := &p.words[i]
		w.x, w.y, w.line = x(w.x), y(w.y), w.line.enlarged(scale)
	}
	for i := range p.rules {
		r := &p.rules[i]
		r.x1, r.y1, r.x2, r.y2, r.width = x(r.x1), y(r.y1), x(r.x2), y(r.y2), r.width*scale
	}
	for i := range p.fills {
		f := &p.fills[i]
		f.x, f.y, f.w, f.h = x(f.x), y(f.y), f.w*scale, f.h*scale
	}
}

func (l line) enlarged(scale float64) line {
	l.style.size *= scale
	l.width *= scale
	return l
}
