package paper

import (
	"math"
	"strings"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/cells"
	"flashpoint/ui/paper/axis"
)

// signs draw the bars of the first, the second line and so on: characters that
// every printer and terminal has.
const signs = "#=+*o-"

// Widths of the parts of a chart, in cells: the shortest bar that stands beside
// its label, and how far apart ticks are at least.
const (
	shortBar = 12
	tickRoom = 9
)

// chart draws a trend as bars with their numbers. Where the page is narrow a
// label stands over its bar.
func (l *layout) chart(t *review.Trend) {
	if t == nil {
		return
	}
	l.hang(Chart, "", session.Clean(t.Title), 0)
	l.hang(Chart, "", session.Clean(axis.Caption(*t)), 0)
	if len(t.Lines) > 1 {
		for i, line := range t.Lines {
			l.hang(Chart, sign(i), session.Clean(line.Name), 2)
		}
	}
	c := newTextChart(t, l.width)
	for i := range t.Labels {
		l.chartLabel(c, i)
	}
	if len(t.Labels) > 0 {
		indent := strings.Repeat(" ", c.indent())
		ruler, numbers := c.axis()
		l.add(Chart, indent+ruler)
		l.add(Chart, indent+numbers)
	}
	for _, note := range t.Notes {
		l.hang(Chart, "", session.Clean(note), 0)
	}
}

func sign(line int) string { i := line % len(signs); return signs[i : i+1] }

// textChart is a trend with the widths of its parts. A bar of n cells stands
// for the scale's whole length.
type textChart struct {
	t      *review.Trend
	labels int // cells for the labels; 0 where they stand over the bars
	values int
	bar    int
	scale  axis.Scale
}

func newTextChart(t *review.Trend, width int) textChart {
	c := textChart{t: t}
	for i := range t.Labels {
		c.labels = max(c.labels, cells.Width(session.Clean(t.Label(i))))
		for _, line := range t.Lines {
			c.values = max(c.values, cells.Width(c.value(line, i)))
		}
	}
	c.labels = min(c.labels, width/3)
	c.bar = width - c.labels - c.values - 2*columnGap
	if c.bar < shortBar {
		c.labels = 0
		c.values = min(c.values, width/2)
		c.bar = width - c.values - columnGap
	}
	c.scale = axis.Of(*t, max(c.bar/tickRoom, 2))
	return c
}

// indent is where the bars begin.
func (c textChart) indent() int {
	if c.labels == 0 {
		return 0
	}
	return c.labels + columnGap
}

// value is what stands beside a bar.
func (c textChart) value(line review.Line, label int) string {
	return axis.Beside(*c.t, line.Points[label])
}

// chartLabel draws the bars at one label.
func (l *layout) chartLabel(c textChart, label int) {
	text := session.Clean(c.t.Label(label))
	var names []string
	if c.labels == 0 {
		l.hang(Chart, "", text, 0)
	} else {
		names = cells.Wrap(text, c.labels)
	}
	high := max(len(names), len(c.t.Lines))
	for y := range high {
		row := ""
		if c.labels > 0 {
			name := ""
			if y < len(names) {
				name = names[y]
			}
			row = cells.Pad(name, c.labels) + strings.Repeat(" ", columnGap)
		}
		if y < len(c.t.Lines) {
			value := c.value(c.t.Lines[y], label)
			row += c.drawn(c.t.Lines[y].Points[label], sign(y)) + strings.Repeat(" ", columnGap)
			row += strings.Repeat(" ", max(c.values-cells.Width(value), 0)) + cells.Truncate(value, c.values)
		}
		l.add(Chart, row)
	}
}

// drawn is a bar from zero to its value, in c.bar cells. The smallest value
// that is not zero is a cell.
func (c textChart) drawn(p review.Point, sign string) string {
	if p.None {
		return strings.Repeat(" ", c.bar)
	}
	zero, end := c.place(0), c.place(p.Value)
	switch {
	case end == zero && p.Value > 0:
		zero, end = min(zero, c.bar-1), min(zero, c.bar-1)+1
	case end == zero && p.Value < 0:
		zero, end = max(zero, 1), max(zero, 1)-1
	}
	from, to := min(zero, end), max(zero, end)
	return strings.Repeat(" ", from) + strings.Repeat(sign, to-from) + strings.Repeat(" ", c.bar-to)
}

func (c textChart) place(value float64) int {
	return int(math.Round(c.scale.At(value) * float64(c.bar)))
}

// axis is the ruler under the bars, and the numbers under that.
func (c textChart) axis() (ruler, numbers string) {
	line, under := []byte(strings.Repeat("-", c.bar)), []byte(strings.Repeat(" ", c.bar))
	end := 0
	for _, tick := range c.scale.Ticks() {
		at := min(c.place(tick), c.bar-1)
		line[at] = '+'
		text := axis.Tick(*c.t, tick)
		from := min(max(at-len(text)/2, 0), c.bar-len(text))
		if from < end || from < 0 {
			continue
		}
		copy(under[from:], text)
		end = from + len(text) + 1
	}
	return string(line), string(under)
}
