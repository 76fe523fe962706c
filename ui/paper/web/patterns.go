package web

// Lines of a trend are told apart by patterns, dashes and signs, so that a copy
// in black and white says the same. Colour only pleases.

// solid is the first line's, and the only one's where there is one.
const solid markup = "#2f4b73"

// patternsOf are the fills of further lines, on white. After the last one they
// begin again: a legend of so many has names in the same order as the bars.
var patternsOf = [...]markup{
	`<path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke="#111" stroke-width="1.6"/>`,
	``,
	`<circle cx="2" cy="2" r="1.3" fill="#111"/><circle cx="6" cy="6" r="1.3" fill="#111"/>`,
	`<path d="M0 4h8M4 0v8" stroke="#111" stroke-width="1"/>`,
	`<path d="M0 2h8M0 6h8" stroke="#111" stroke-width="1.4"/>`,
}

// patterns declares what the bars of a figure are filled with.
func (w *writer) patterns(c chart) {
	if len(c.Lines) < 2 {
		return
	}
	w.raw("<defs>\n")
	for i := range min(len(c.Lines)-1, len(patternsOf)) {
		w.raw("<pattern id=\"")
		w.patternName(c, i)
		w.raw("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\"#fff\"/>", patternsOf[i], "</pattern>\n")
	}
	w.raw("</defs>\n")
}

func (w *writer) patternName(c chart, i int) {
	w.raw("f")
	w.number(float64(c.id))
	w.raw("p")
	w.number(float64(i))
}

// fill is what the bars of a line are filled with.
func (w *writer) fill(c chart, i int) {
	if i %= len(patternsOf) + 1; i == 0 {
		w.raw(solid)
		return
	}
	w.raw("url(#")
	w.patternName(c, i-1)
	w.raw(")")
}

// dashes are how the lines themselves are drawn, and points the signs on them.
var dashes = [...]markup{"none", "8 4", "2 4", "10 3 2 3", "5 3", "14 4"}

// points are drawn around 0 0.
var points = [...]markup{
	`<circle class="point full" r="4"/>`,
	`<path class="point" d="M-4-4h8v8h-8z"/>`,
	`<path class="point full" d="M0-5l5 9h-10z"/>`,
	`<path class="point" d="M0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z"/>`,
	`<path class="point full" d="M-4-4l8 8M4-4l-8 8"/>`,
	`<circle class="point" r="4"/>`,
}

// point draws the sign of a line.
func (w *writer) point(x, y float64, i int) {
	w.raw("<g transform=\"translate(")
	w.number(x)
	w.raw(" ")
	w.number(y)
	w.raw(")\">", points[i%len(points)], "</g>\n")
}
