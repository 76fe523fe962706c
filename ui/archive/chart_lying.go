package archive

import (
	"fmt"
	"math"
	"strings"

	"flashpoint/session/review"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper/axis"
)

// bars is how a trend is laid out as lying bars.
type bars struct {
	t      review.Trend
	scale  axis.Scale
	label  int // cells for the labels
	name   int // cells for the names of the lines, 0 with one line
	figure int // cells for value and n
	bar    int
}

// Least widths, in cells: of a label and of a bar.
const (
	leastLabel = 10
	leastBar   = 8
)

func newBars(t review.Trend, w int) bars {
	b := bars{t: t}
	for i := range t.Labels {
		b.label = max(b.label, kit.Width(t.Labels[i]))
		for _, line := range t.Lines {
			b.figure = max(b.figure, kit.Width(b.words(line.Points[i])))
			if len(t.Lines) > 1 {
				b.name = max(b.name, kit.Width(line.Name))
			}
		}
	}
	if b.name > 0 {
		b.name += 2
	}
	b.label = max(min(b.label, w-b.name-b.figure-4-w/4), leastLabel)
	b.bar = max(w-b.label-b.name-b.figure-4, leastBar)
	b.scale = axis.Of(t, max(min(b.bar/8, 5), 2))
	return b
}

// words are a value with what it was counted from.
func (b bars) words(p review.Point) string {
	text := axis.Value(b.t, p)
	few := b.t.Unit == review.Percent && strings.Contains(text, " of ")
	if p.None || axis.Counted(b.t) || few {
		return text
	}
	return fmt.Sprintf("%s  n %s", text, axis.Number(float64(p.N)))
}

// lying draws a bar for each label and line, as many as have room, over an axis.
func lying(t review.Trend, w, h int, g kit.Glyphs) []kit.Line {
	b := newBars(t, w)
	var out []kit.Line
	room := h - 2 // the axis and its ticks
	for i := range t.Labels {
		block := b.block(i, g)
		last := i == len(t.Labels)-1
		if len(out)+len(block) > room || !last && len(out)+len(block) == room && len(t.Labels)-i > 1 && h > 3 {
			if len(out) < h {
				out = append(out, kit.T(kit.Text, fmt.Sprintf("and %d more: v shows all as a table", len(t.Labels)-i)).Truncate(w))
			}
			break
		}
		out = append(out, block...)
	}
	if len(out) <= room {
		out = append(out, b.axis(g)...)
	}
	return out
}

// block are the bars of one label.
func (b bars) block(i int, g kit.Glyphs) []kit.Line {
	labels := kit.Clipped(b.t.Labels[i], b.label, max(len(b.t.Lines), 2))
	out := make([]kit.Line, max(len(labels), len(b.t.Lines)))
	for y := range out {
		text := ""
		if y < len(labels) {
			text = labels[y]
		}
		line := kit.T(kit.Text, kit.Pad(text, b.label)+"  ")
		if y < len(b.t.Lines) {
			of := b.t.Lines[y]
			p := of.Points[i]
			line = kit.Concat(line, kit.T(kit.Text, kit.Pad(of.Name, b.name)), kit.T(kit.Accent, b.drawn(p, g)), kit.T(kit.Text, "  "+b.words(p)))
		}
		out[y] = line
	}
	return out
}

// drawn is a bar from zero to its value, of a cell at least unless that is nought.
func (b bars) drawn(p review.Point, g kit.Glyphs) string {
	if p.None {
		return strings.Repeat(" ", b.bar)
	}
	zero, end := b.place(0), b.place(p.Value)
	from, to := min(zero, end), max(zero, end)
	if from == to && p.Value != 0 {
		to = min(from+1, b.bar)
		from = to - 1
	}
	return kit.Pad(strings.Repeat(" ", from)+strings.Repeat(g.Full, to-from), b.bar)
}

func (b bars) place(value float64) int {
	return int(math.Round(b.scale.At(value) * float64(b.bar)))
}

// axis is a heavy line under the bars with its ticks.
func (b bars) axis(g kit.Glyphs) []kit.Line {
	indent := strings.Repeat(" ", b.label+2+b.name)
	row := []rune(strings.Repeat(" ", b.bar+b.figure))
	end := 0
	for _, tick := range b.scale.Ticks() {
		text := []rune(axis.Tick(b.t, tick))
		at := max(min(b.place(tick), b.bar)-len(text)/2, 0)
		if at < end || at+len(text) > len(row) {
			continue
		}
		copy(row[at:], text)
		end = at + len(text) + 1
	}
	return []kit.Line{
		kit.T(kit.Rule, indent+strings.Repeat(g.Rule, b.bar)),
		kit.T(kit.Text, strings.TrimRight(indent+string(row), " ")),
	}
}
