package web

import (
	"flashpoint/session"
	"flashpoint/ui/cells"
	"flashpoint/ui/paper/axis"
)

// The most cells of a label, and its most lines; how thick a bar is.
const (
	mostLabel  = 28
	labelLines = 2
	thick      = 15.0
)

// bars draws lying bars, a label to each group. Where they are many they take
// more drawings than one, with one scale: a page can be turned, a picture can't.
func (w *writer) bars(c chart) {
	for from := 0; from < len(c.Labels); {
		to, high := from, 0.0
		for to < len(c.Labels) && (to == from || high+c.groupHigh(to) <= tallest) {
			high += c.groupHigh(to)
			to++
		}
		w.barsOf(c, from, to, high)
		from = to
	}
}

// groupHigh is how high the bars at a label are, with their label.
func (c chart) groupHigh(i int) float64 {
	return max(float64(len(c.Lines))*(thick+3), float64(len(c.labelOf(i)))*line) + 9
}

// labelOf is a label in as many lines as it may have.
func (c chart) labelOf(i int) []string {
	lines := cells.WrapN(session.Clean(c.Label(i)), mostLabel, labelLines+1)
	if len(lines) > labelLines {
		lines = lines[:labelLines]
		lines[labelLines-1] = cells.Cut(lines[labelLines-1], mostLabel, cells.Dots)
	}
	return lines
}

// beside is what stands beside a bar.
func (c chart) beside(line, i int) string { return axis.Beside(*c.Trend, c.Lines[line].Points[i]) }

func (w *writer) barsOf(c chart, from, to int, high float64) {
	labels := widest(len(c.Labels), mostLabel, c.Label) + gap
	values := gap
	for l := range c.Lines {
		values = max(values, widest(len(c.Labels), mostLabel, func(i int) string { return c.beside(l, i) })+gap)
	}
	plot := wide - labels - values
	_, top := c.legend()
	bottom := top + high
	w.begin(c, bottom+2*line+gap, from == 0)
	w.legend(c, func(x, y float64, i int) { w.bar(c, x, y-6, swatchWide-4, 13, i) })
	at := func(v float64) float64 { return labels + c.scale.At(v)*plot }
	for _, tick := range c.scale.Ticks() {
		w.stroke(at(tick), top, at(tick), bottom, "grid")
		w.label(at(tick), bottom+line, "middle", "", axis.Tick(*c.Trend, tick))
	}
	y := top
	for i := from; i < to; i++ {
		for n, text := range c.labelOf(i) {
			w.label(0, y+thick+float64(n)*line, "start", "", text)
		}
		for l := range c.Lines {
			w.lying(c, l, i, y+4+float64(l)*(thick+3), at)
		}
		y += c.groupHigh(i)
	}
	w.stroke(at(0), top, at(0), bottom, "zero")
	w.label(labels+plot, bottom+2*line, "end", "", short(c.Unit, mostLabel))
	w.raw("</svg>\n")
}

// lying draws one bar with its value: at its end, or at the right where bars go
// both ways.
func (w *writer) lying(c chart, l, i int, y float64, at func(float64) float64) {
	p := c.Lines[l].Points[i]
	end := at(0)
	if !p.None {
		end = at(p.Value)
		if from, to := min(at(0), end), max(at(0), end); to > from {
			w.bar(c, from, y, to-from, thick, l)
		}
	}
	if c.scale.Low < 0 {
		w.label(wide, y+thick-3, "end", "value", c.beside(l, i))
		return
	}
	w.label(end+gap-2, y+thick-3, "start", "value", c.beside(l, i))
}
