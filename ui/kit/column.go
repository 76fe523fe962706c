package kit

import "strings"

// Column is a standing bar of height cells filled to share, 0 to 1, of them: its
// cells from the top down. A share above 0 shows at least something, and so does 0,
// as the lowest sign there is: nothing at all is for a value that is not known.
func Column(share float64, height int, g Glyphs) []string {
	out := make([]string, max(height, 0))
	filled := int(min(max(share, 0), 1)*float64(height*len(g.Levels)) + 0.5)
	filled = max(filled, 1)
	for i := range out {
		switch part := filled - (height-1-i)*len(g.Levels); {
		case part >= len(g.Levels):
			out[i] = g.Full
		case part > 0:
			out[i] = g.Levels[part-1]
		default:
			out[i] = " "
		}
	}
	return out
}

// Spark is a row of columns of one cell each for shares from 0 to 1. A negative
// share is no value and stays blank.
func Spark(shares []float64, g Glyphs) string {
	var b strings.Builder
	for _, share := range shares {
		if share < 0 {
			b.WriteByte(' ')
			continue
		}
		b.WriteString(Column(share, 1, g)[0])
	}
	return b.String()
}
