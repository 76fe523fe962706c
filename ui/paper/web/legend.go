package web

import "flashpoint/ui/cells"

// swatchWide is how long the sign of a line is in the legend, and mostName the
// most cells of a name.
const (
	swatchWide = 26.0
	mostName   = 40
)

// entry is the place of a line's name in the legend.
type entry struct {
	x, y float64
	name string
}

// legend are the names of the lines in as many rows as they take, and how high
// that is. A line alone needs none.
func (c chart) legend() (entries []entry, high float64) {
	if len(c.Lines) < 2 {
		return nil, 0
	}
	x, y := 0.0, line
	for _, l := range c.Lines {
		name := short(l.Name, mostName)
		width := swatchWide + 3*gap + float64(cells.Width(name))*letter
		if x > 0 && x+width > wide {
			x, y = 0, y+line+4
		}
		entries = append(entries, entry{x, y, name})
		x += width
	}
	return entries, y + line
}

// legend writes the names of the lines, each after its sign.
func (w *writer) legend(c chart, sign func(x, y float64, i int)) {
	entries, _ := c.legend()
	for i, e := range entries {
		sign(e.x, e.y-5, i)
		w.label(e.x+swatchWide+gap, e.y, "start", "", e.name)
	}
}
