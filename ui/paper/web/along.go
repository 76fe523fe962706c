package web

import (
	"slices"
	"strings"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/cells"
	"flashpoint/ui/paper/axis"
)

// The most cells of a label under an axis, and how high a plot is.
const (
	mostMonth = 14
	plotHigh  = 155.0
)

// frame is the plot of what goes along the months: where its points stand.
type frame struct {
	chart
	left, top, bottom float64
	column            float64 // from one label to the next
	every             int     // which labels are written
}

func (f frame) x(i int) float64     { return f.left + (float64(i)+0.5)*f.column }
func (f frame) y(v float64) float64 { return f.bottom - f.scale.At(v)*(f.bottom-f.top) }

// along draws standing columns, or lines.
func (w *writer) along(c chart) {
	ticks := c.scale.Ticks()
	f := frame{chart: c, left: widest(len(ticks), mostMonth, func(i int) string { return axis.Tick(*c.Trend, ticks[i]) }) + 2*gap}
	_, legend := c.legend()
	f.top = legend + 2*line
	f.bottom = f.top + plotHigh
	room := gap
	for i := range c.Labels {
		under := c.under(i)
		room = max(room, widest(len(under), mostMonth, func(n int) string { return under[n] })+gap)
	}
	n := float64(len(c.Labels))
	f.column = (wide - f.left) / n
	f.column -= max(room-f.column, 0) / 2 / n // half of the last label stands to the right of its point
	f.every = axis.Every(len(c.Labels), int(f.column*n/room))
	w.begin(c, f.bottom+float64(len(c.under(len(c.Labels)-1)))*line+gap, true)
	lines := axis.ShapeOf(*c.Trend) == axis.Lines
	w.legend(c, w.swatch)
	w.axes(f)
	for l := range c.Lines {
		if lines {
			w.polyline(f, l)
		} else {
			w.columns(f, l)
		}
	}
	w.stroke(f.left, f.y(0), wide, f.y(0), "zero")
	w.raw("</svg>\n")
}

// soFar is said under the last label rather than beside it, which would take the
// room of two.
const soFar = "so far"

// under is what stands under the point at a label: its name, what it was counted
// from, and whether its time is over.
func (c chart) under(i int) []string {
	name := session.Clean(c.Label(i))
	out := []string{name}
	if month, ok := strings.CutSuffix(name, " "+soFar); ok {
		out = []string{month, soFar}
	}
	if n := axis.NAt(*c.Trend, i); n != "" {
		out = slices.Insert(out, 1, n)
	}
	return out
}

// labelled reports whether the label there is written: the last one is.
func (f frame) labelled(i int) bool { return (len(f.Labels)-1-i)%f.every == 0 }

// axes writes the unit, the ticks and the labels.
func (w *writer) axes(f frame) {
	w.label(0, f.top-line, "start", "", short(f.Unit, mostLabel)+" by "+short(f.Along, mostLabel))
	for _, tick := range f.scale.Ticks() {
		w.stroke(f.left, f.y(tick), wide, f.y(tick), "grid")
		w.label(f.left-gap, f.y(tick)+4, "end", "", axis.Tick(*f.Trend, tick))
	}
	for i := range f.Labels {
		if !f.labelled(i) {
			continue
		}
		for n, text := range f.under(i) {
			text = short(text, mostMonth)
			x := min(f.x(i), wide-float64(cells.Width(text))*letter/2)
			w.label(x, f.bottom+float64(n+1)*line, "middle", "", text)
		}
	}
}

// columns draws a standing column for each point, with its value over it, or
// the word for none.
func (w *writer) columns(f frame, l int) {
	width := min(f.column*0.62, 64)
	for i, p := range f.Lines[l].Points {
		text := f.value(f.Lines[l], i)
		top := f.y(0)
		if !p.None {
			top = f.y(max(p.Value, 0))
			if high := f.y(min(p.Value, 0)) - top; high > 0 {
				w.bar(f.chart, f.x(i)-width/2, top, width, high, l)
			}
		}
		if float64(cells.Width(text))*letter <= f.column || f.labelled(i) {
			w.label(f.x(i), top-5, "middle", "value", text)
		}
	}
}

// polyline draws a line with a sign on each point. Where there is no value it
// stops, and it goes on after that.
func (w *writer) polyline(f frame, l int) {
	points := f.Lines[l].Points
	w.raw("<path class=\"path\" stroke-dasharray=\"", dashes[l%len(dashes)], "\" d=\"")
	for i, p := range points {
		switch {
		case p.None:
			continue
		case i == 0 || points[i-1].None:
			w.raw("M")
		default:
			w.raw("L")
		}
		w.number(f.x(i))
		w.raw(" ")
		w.number(f.y(p.Value))
	}
	w.raw("\"/>\n")
	for i, p := range points {
		if !p.None && (f.column >= 2*gap || alone(points, i)) {
			w.point(f.x(i), f.y(p.Value), l)
		}
	}
}

// alone reports whether a point has no neighbour that a line could go to.
func alone(points []review.Point, i int) bool {
	return (i == 0 || points[i-1].None) && (i == len(points)-1 || points[i+1].None)
}

// swatch is a piece of a line with its sign.
func (w *writer) swatch(x, y float64, i int) {
	w.raw("<path class=\"path\" stroke-dasharray=\"", dashes[i%len(dashes)], "\" d=\"M")
	w.number(x)
	w.raw(" ")
	w.number(y)
	w.raw("h")
	w.number(swatchWide)
	w.raw("\"/>")
	w.point(x+swatchWide/2, y, i)
}
