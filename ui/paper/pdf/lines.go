package pdf

// style is how letters look.
type style struct {
	bold  bool
	size  float64
	shade shade
}

// leading is how far apart the lines of a text are.
func (s style) leading() float64 { return s.size * 1.36 }

// baseline is how far below the top of its line a letter stands.
func (s style) baseline() float64 { return s.size * 1.03 }

// line is a line of text that is set.
type line struct {
	glyphs []glyph
	style  style
	width  float64
	broken bool // it ends within a word that is longer than a line
}

// line sets a text in one line, however long.
func (l *letters) line(text string, s style) line {
	return setLine(l.glyphs(text, s.bold), s)
}

// lines sets a text in lines of a width. A word longer than a line is broken.
// There is always at least one line.
func (l *letters) lines(text string, s style, width float64) []line {
	return wrap(l.glyphs(text, s.bold), s, width)
}

func wrap(glyphs []glyph, s style, width float64) []line {
	var out []line
	from, end, next, x := 0, 0, 0, 0.0 // a line may end before end and go on at next
	for i := 0; i < len(glyphs); i++ {
		g := glyphs[i]
		switch {
		case g.space():
			end, next = i, i+1
		case i > from && (g.wide || glyphs[i-1].wide || breaksAfter(glyphs, i-1)):
			end, next = i, i
		}
		x += g.width * s.size
		if x <= width || g.space() || i == from {
			continue
		}
		broken := end <= from
		if broken { // the word alone is longer than the line
			end, next = i, i
		}
		out = append(out, setLine(glyphs[from:end], s))
		out[len(out)-1].broken = broken
		from, i, x = next, next-1, 0
		end = from
	}
	return append(out, setLine(glyphs[from:], s))
}

// breaksAfter reports whether a line may end after a hyphen or a stroke between
// two words.
func breaksAfter(glyphs []glyph, i int) bool {
	switch glyphs[i].show {
	case "-", "/", "–", "—":
		return i > 0 && !glyphs[i-1].space()
	}
	return false
}

func setLine(glyphs []glyph, s style) line {
	for len(glyphs) > 0 && glyphs[len(glyphs)-1].space() {
		glyphs = glyphs[:len(glyphs)-1]
	}
	return line{glyphs: glyphs, style: s, width: widthOf(glyphs) * s.size}
}

// widthOf is the width of glyphs for letters of size 1.
func widthOf(glyphs []glyph) float64 {
	sum := 0.0
	for _, g := range glyphs {
		sum += g.width
	}
	return sum
}

// even sets a text as lines does, in as many lines, but of about one length, so
// that no word stands alone in the last.
func (l *letters) even(text string, s style, width float64) []line {
	return even(l.glyphs(text, s.bold), s, width)
}

func even(glyphs []glyph, s style, width float64) []line {
	out := wrap(glyphs, s, width)
	for low, high := width/2, width; high-low > 1 && len(out) > 1; {
		middle := (low + high) / 2
		if tried := wrap(glyphs, s, middle); len(tried) > len(out) {
			low = middle
		} else {
			out, high = tried, middle
		}
	}
	return out
}

// fitted is a line of at most a width, with "…" where it was cut.
func (l *letters) fitted(text string, s style, width float64) line {
	whole := l.line(text, s)
	if whole.width <= width {
		return whole
	}
	dots := l.glyphs("…", s.bold)
	n, used := 0, dots[0].width*s.size
	for used+whole.glyphs[n].width*s.size <= width {
		used += whole.glyphs[n].width * s.size
		n++
	}
	return setLine(append(whole.glyphs[:n:n], dots...), s)
}
