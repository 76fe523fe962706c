package pdf

import (
	"flashpoint/session/review"
	"flashpoint/ui/paper/axis"
)

// plot draws standing columns or lines along the months, with the axis at the
// left and under each month what its values were counted from.
func (f *flow) plot(t *review.Trend) {
	f.need(plotHeight + 4*chartStyle.leading())
	scale := axis.Of(*t, 5)
	margin := 0.0
	for _, tick := range scale.Ticks() {
		margin = max(margin, f.line(axis.Tick(*t, tick), chartStyle).width)
	}
	c := plotChart{t: t, scale: scale, x: side + margin + 6, y: f.y + chartStyle.leading()}
	c.w = f.w - side - c.x
	f.plotAxis(c)
	if axis.ShapeOf(*t) == axis.Columns {
		f.columns(c)
	} else {
		f.curves(c)
	}
	f.plotLabels(c)
}

type plotChart struct {
	t       *review.Trend
	scale   axis.Scale
	x, y, w float64 // of the drawing, without the numbers around it
}

// slot is the room of one month.
func (c plotChart) slot() float64 { return c.w / float64(len(c.t.Labels)) }

func (c plotChart) middle(label int) float64 { return c.x + (float64(label)+0.5)*c.slot() }

func (c plotChart) height(value float64) float64 { return c.y + (1-c.scale.At(value))*plotHeight }

func (f *flow) plotAxis(c plotChart) {
	p := f.page()
	for _, tick := range c.scale.Ticks() {
		y := c.height(tick)
		r := rule{x1: c.x, y1: y, x2: c.x + c.w, y2: y, width: 0.4, shade: pale}
		if tick == 0 {
			r.width, r.shade = 0.8, black
		}
		p.rules = append(p.rules, r)
		l := f.line(axis.Tick(*c.t, tick), chartStyle)
		p.text(c.x-6-l.width, y-chartStyle.leading()/2, l)
	}
}

// columns draws the one line of a trend as columns, with the values on them
// where they have room.
func (f *flow) columns(c plotChart) {
	p := f.page()
	width := min(c.slot()*0.7, 34)
	for i, point := range c.t.Lines[0].Points {
		if point.None {
			continue
		}
		from, to := c.height(0), c.height(point.Value)
		p.fills = append(p.fills, fill{x: c.middle(i) - width/2, y: min(from, to), w: width, h: max(max(from, to)-min(from, to), 0.6), shade: blue})
		if l := f.line(axis.Value(*c.t, point), chartStyle); l.width < c.slot() {
			p.text(c.middle(i)-l.width/2, min(from, to)-chartStyle.leading(), l)
		}
	}
}

// curves draws each line of a trend from point to point, in strokes of its own.
// Where a value is missing the line is broken.
func (f *flow) curves(c plotChart) {
	p := f.page()
	strokes := [...][]float64{nil, {6, 3}, {2, 2}, {8, 3, 2, 3}}
	for n, l := range c.t.Lines {
		for i, point := range l.Points {
			if point.None {
				continue
			}
			x, y := c.middle(i), c.height(point.Value)
			p.fills = append(p.fills, fill{x: x - 1.8, y: y - 1.8, w: 3.6, h: 3.6, shade: seriesShade(n)})
			if i > 0 && !l.Points[i-1].None {
				p.rules = append(p.rules, rule{x1: c.middle(i - 1), y1: c.height(l.Points[i-1].Value), x2: x, y2: y,
					width: 1.4, shade: seriesShade(n), dashes: strokes[n%len(strokes)]})
			}
		}
	}
}

// plotLabels writes the months, as many as have room, and under them what was
// counted.
func (f *flow) plotLabels(c plotChart) {
	widest := f.line("n 00", chartStyle).width
	for i := range c.t.Labels {
		widest = max(widest, f.line(c.t.Label(i), chartStyle).width, f.line(under(c.t, i), chartStyle).width)
	}
	every := axis.Every(len(c.t.Labels), int(c.w/(widest+6)))
	y := c.y + plotHeight + 4
	p := f.page()
	put := func(x, y float64, text string) {
		l := f.fitted(text, chartStyle, c.slot()*float64(every))
		p.text(min(max(x-l.width/2, side), f.w-side-l.width), y, l)
	}
	counted := axis.Counted(*c.t)
	if !counted {
		p.text(side, y+chartStyle.leading(), f.line("n", chartStyle))
	}
	for i := 0; i < len(c.t.Labels); i += every {
		put(c.middle(i), y, c.t.Label(i))
		if !counted {
			put(c.middle(i), y+chartStyle.leading(), under(c.t, i))
		}
	}
	f.y = y + chartStyle.leading() + 4
	if !counted {
		f.y += chartStyle.leading()
	}
}
