package pdf

import (
	"strings"

	"flashpoint/session/review"
	"flashpoint/ui/paper/axis"
)

// The letters of a chart, and how high the drawing of columns and lines is.
var chartStyle = style{size: 8, shade: dark}

const plotHeight = 112

// chart draws a trend with its title, what its values are and how many they were
// counted from, and what has to be said with it.
func (f *flow) chart(t *review.Trend) {
	if t == nil {
		return
	}
	f.gap(10)
	f.need(f.chartHeight(t))
	f.heading(t.Title, sectionStyle)
	f.text(axis.Caption(*t), chartStyle, side, f.width())
	f.y += 4
	f.legend(t)
	switch {
	case len(t.Labels) == 0 || len(t.Lines) == 0:
	case axis.ShapeOf(*t) == axis.Bars:
		f.bars(t)
	default:
		f.plot(t)
	}
	for _, note := range t.Notes {
		f.text(note, detailStyle, side, f.width())
	}
	f.y += 8
}

// chartHeight is the room a chart needs to begin on a page: all of it, or of a
// long one its beginning.
func (f *flow) chartHeight(t *review.Trend) float64 {
	if t == nil {
		return 0
	}
	h := sectionStyle.leading() + 3*chartStyle.leading() + 8
	for _, note := range t.Notes {
		h += float64(len(f.lines(note, detailStyle, f.width()))) * detailStyle.leading()
	}
	if axis.ShapeOf(*t) == axis.Bars {
		h += float64(len(t.Labels)) * (float64(len(t.Lines))*barStep + barGap)
	} else {
		h += plotHeight + 3*chartStyle.leading()
	}
	return min(h, (f.bottom()-top)/2)
}

// legend names the lines where there are several.
func (f *flow) legend(t *review.Trend) {
	if len(t.Lines) < 2 {
		return
	}
	const patch = 7
	x := float64(side)
	f.need(2 * chartStyle.leading())
	for i, l := range t.Lines {
		name := f.fitted(l.Name, chartStyle, f.width()-2*patch)
		if x > side && x+name.width+2*patch > f.w-side {
			x = side
			f.y += chartStyle.leading()
			f.need(chartStyle.leading())
		}
		p := f.page()
		p.fills = append(p.fills, fill{x: x, y: f.y + 2, w: patch, h: patch, shade: seriesShade(i)})
		p.text(x+patch+4, f.y, name)
		x += name.width + patch + 18
	}
	f.y += chartStyle.leading() + 4
}

func seriesShade(i int) shade { return series[i%len(series)] }

// under is what the points at a label were counted from.
func under(t *review.Trend, label int) string {
	return strings.TrimPrefix(axis.NAt(*t, label), "n ")
}
