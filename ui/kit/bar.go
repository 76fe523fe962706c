package kit

import "strings"

// Bar is a bar of width cells filled to value out of max, blank behind. A value
// above 0 shows at least something; one above max fills the bar.
func Bar(value, max, width int, g Glyphs) string {
	if width <= 0 {
		return ""
	}
	if value <= 0 || max <= 0 {
		return strings.Repeat(" ", width)
	}
	share := min(float64(value)/float64(max), 1)
	steps := 2 // a cell can be half filled
	if g.ASCII {
		steps = 1
	}
	filled := int(share*float64(width*steps) + 0.5)
	if filled == 0 {
		filled = 1
	}
	bar := strings.Repeat(g.Full, filled/steps)
	used := filled / steps
	if filled%steps > 0 {
		bar += g.HalfLeft
		used++
	}
	return bar + strings.Repeat(" ", width-used)
}
