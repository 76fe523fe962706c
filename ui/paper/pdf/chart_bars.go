package pdf

import (
	"flashpoint/session/review"
	"flashpoint/ui/paper/axis"
)

// How high a bar is with the room under it, the room between two labels, and
// the most lines a label takes.
const (
	barHeight = 9
	barStep   = 11
	barGap    = 4

	longestLabel = 5
)

// bars draws lying bars, a label to each, with the value beside. A chart that is
// longer than a page goes on with its axis.
func (f *flow) bars(t *review.Trend) {
	labels, values := 0.0, 0.0
	for i := range t.Labels {
		label := t.Label(i)
		labels = max(labels, f.line(label, chartStyle).width)
		for _, l := range t.Lines {
			values = max(values, f.line(axis.Beside(*t, l.Points[i]), chartStyle).width)
		}
	}
	labels = min(labels, f.width()*0.38)
	b := barChart{t: t, x: side + labels + 8, labels: labels}
	b.w = f.w - side - b.x - values - 8
	b.scale = axis.Of(*t, max(int(b.w/45), 2))
	f.barTicks(b)
	for i := range t.Labels {
		label := t.Label(i)
		lines := f.lines(label, chartStyle, labels)
		if len(lines) > longestLabel {
			lines = append(lines[:longestLabel-1], f.line("…", chartStyle))
		}
		height := max(float64(len(t.Lines))*barStep, float64(len(lines))*chartStyle.leading()) + barGap
		if f.y+height > f.bottom() && !f.fresh() {
			f.newPage()
			f.barTicks(b)
		}
		f.barsAt(b, i, lines, height)
	}
	f.y += 6
}

type barChart struct {
	t      *review.Trend
	x, w   float64 // of the bars
	labels float64 // width of the labels
	scale  axis.Scale
}

func (b barChart) at(value float64) float64 { return b.x + b.scale.At(value)*b.w }

// barTicks writes the numbers of the axis over the bars.
func (f *flow) barTicks(b barChart) {
	for _, tick := range b.scale.Ticks() {
		l := f.line(axis.Tick(*b.t, tick), chartStyle)
		f.page().text(b.at(tick)-l.width/2, f.y, l)
	}
	f.y += chartStyle.leading() + 2
}

// barsAt draws what stands at one label.
func (f *flow) barsAt(b barChart, label int, name []line, height float64) {
	p := f.page()
	for _, tick := range b.scale.Ticks() {
		r := rule{x1: b.at(tick), y1: f.y, x2: b.at(tick), y2: f.y + height, width: 0.4, shade: pale}
		if tick == 0 {
			r.width, r.shade = 0.8, black
		}
		p.rules = append(p.rules, r)
	}
	y := f.y + barGap/2
	for i, l := range name {
		p.text(b.x-8-l.width, y+float64(i)*chartStyle.leading()-1, l)
	}
	for i, l := range b.t.Lines {
		point := l.Points[label]
		if !point.None {
			from, to := b.at(0), b.at(point.Value)
			p.fills = append(p.fills, fill{x: min(from, to), y: y, w: max(max(from, to)-min(from, to), 0.6), h: barHeight, shade: seriesShade(i)})
		}
		p.text(max(b.at(max(point.Value, 0)), b.at(0))+4, y-1, f.line(axis.Beside(*b.t, point), chartStyle))
		y += barStep
	}
	f.y += height
}
