package kit

import (
	"slices"
	"strings"

	"flashpoint/ui/cells"
)

// Span is a piece of text on one line.
type Span struct {
	Text   string // no line breaks, no escape sequences
	Token  Token
	Target string // what a click on it means to the screen; "" for nothing
}

// Line is one row of the screen, from left to right.
type Line []Span

// T is a line of one span.
func T(tok Token, text string) Line { return Line{{Text: text, Token: tok}} }

// Concat is the given lines one after the other in a single row.
func Concat(parts ...Line) Line { return slices.Concat(parts...) }

// Blank is w cells of nothing.
func Blank(w int) Line { return T(Text, strings.Repeat(" ", max(w, 0))) }

// Plain is the text of the line without its tokens.
func (l Line) Plain() string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Width is how many cells the line takes.
func (l Line) Width() int {
	w := 0
	for _, s := range l {
		w += Width(s.Text)
	}
	return w
}

// At is the target under cell x, "" where there is none.
func (l Line) At(x int) string {
	if x < 0 {
		return ""
	}
	for _, s := range l {
		if x -= Width(s.Text); x < 0 {
			return s.Target
		}
	}
	return ""
}

// WithTarget is the same line with every span leading to target.
func (l Line) WithTarget(target string) Line {
	out := make(Line, len(l))
	for i, s := range l {
		s.Target = target
		out[i] = s
	}
	return out
}

// WithToken is the same line with every span meaning tok.
func (l Line) WithToken(tok Token) Line {
	out := make(Line, len(l))
	for i, s := range l {
		s.Token = tok
		out[i] = s
	}
	return out
}

// Truncate is the line cut to at most w cells, with "…" where it was cut.
func (l Line) Truncate(w int) Line {
	if l.Width() <= w {
		return l
	}
	var out Line
	for _, s := range l {
		sw := Width(s.Text)
		// A span that fills the rest exactly is cut too: the mark needs a cell.
		if sw >= w {
			s.Text = cells.Cut(s.Text, w, dots)
			return append(out, s)
		}
		out, w = append(out, s), w-sw
	}
	return out
}

// Pad is the line with blanks added up to w cells; they belong to the last
// span's token and target, so a row is clickable over its whole width.
func (l Line) Pad(w int) Line {
	missing := w - l.Width()
	if missing <= 0 {
		return l
	}
	pad := Span{Text: strings.Repeat(" ", missing)}
	if len(l) > 0 {
		pad.Token, pad.Target = l[len(l)-1].Token, l[len(l)-1].Target
	}
	return append(l[:len(l):len(l)], pad)
}

// Slice is the cells from..to of the line, exactly to-from of them: blank where
// the line is shorter, and where half a wide character would stand.
func (l Line) Slice(from, to int) Line {
	var out Line
	x := 0
	for _, s := range l {
		end := x + Width(s.Text)
		if end > from && x < to {
			s.Text = cells.Slice(s.Text, max(from-x, 0), min(to, end)-x)
			out = append(out, s)
		}
		x = end
	}
	if missing := to - max(x, from); missing > 0 {
		out = append(out, Blank(missing)...)
	}
	return out
}

// Join is left and right on one row of at most w cells, right flush against the
// end and at least two blanks between them. When both don't fit, left is cut
// with "…"; when less than eight cells of left would remain, right is dropped.
func Join(left, right Line, w int) Line {
	rw := right.Width()
	if rw == 0 {
		return left.Truncate(w)
	}
	lw := left.Width()
	room := w - rw
	if lw > 0 {
		room -= 2
	}
	if room < min(lw, 8) {
		if lw == 0 {
			return right.Truncate(w)
		}
		return left.Truncate(w)
	}
	left = left.Truncate(room)
	return Concat(left, Blank(w-rw-left.Width()), right)
}
