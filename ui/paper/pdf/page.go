package pdf

// page is a sheet with everything that is drawn on it. Zero is the corner at the
// top left.
type page struct {
	words []words
	rules []rule
	fills []fill
	bare  bool // cut up: without title and number
}

// words are a line of text at the place where its letters stand.
type words struct {
	x, y float64
	line line
}

// rule is a line of ink.
type rule struct {
	x1, y1, x2, y2 float64
	width          float64
	shade          shade
	dashes         []float64 // how long ink and gaps are; none for a whole line
}

// fill is a rectangle of ink.
type fill struct {
	x, y, w, h float64
	shade      shade
}

// shade is a colour that also tells its neighbours apart on a printer without
// colours.
type shade uint8

const (
	black shade = iota
	dark
	grey
	pale
	blue
	amber
	teal
	rose
)

var inks = [...][3]int{black: {0x11, 0x11, 0x11}, dark: {0x44, 0x44, 0x44}, grey: {0x88, 0x88, 0x88}, pale: {0xD4, 0xD4, 0xD4},
	blue: {0x1D, 0x3B, 0x72}, amber: {0xE0, 0xA5, 0x2F}, teal: {0x2F, 0x80, 0x78}, rose: {0xC9, 0x7B, 0x9C}}

// series are the shades of the lines of a chart.
var series = [...]shade{blue, amber, teal, rose, dark, pale}

// boxes counts the characters on the page that have no shape.
func (p *page) boxes() int {
	n := 0
	for _, w := range p.words {
		for _, g := range w.line.glyphs {
			if g.box() {
				n++
			}
		}
	}
	return n
}

func (p *page) empty() bool { return len(p.words)+len(p.rules)+len(p.fills) == 0 }

// text puts a line so that its top is at y.
func (p *page) text(x, y float64, l line) {
	p.words = append(p.words, words{x: x, y: y + l.style.baseline(), line: l})
}
