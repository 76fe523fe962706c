package pdf

// The sizes of the letters of a table: the usual one, and the smallest, for a
// table with many columns.
const (
	gridSize  = 9
	smallGrid = 6.5
)

// longestWord is the widest that a column is kept for a word in it, for letters
// of size 1.
const longestWord = 9

// fit gives each column its room: what it would like where all of it fits, and
// else at least its longest word. Where not even the words fit, the letters
// become smaller. There are no widths for a table that doesn't fit at all.
func (g *gridLayout) fit(width float64) {
	n := len(g.heads)
	least, like := make([]float64, n), make([]float64, n)
	for _, row := range append([][][]glyph{g.heads}, g.rows...) {
		for i, cell := range row {
			word, whole := extents(cell)
			least[i], like[i] = max(least[i], min(word, longestWord)), max(like[i], whole)
		}
	}
	room := width - float64(n-1)*columnGap
	size := min(max(room/sum(least), smallGrid), gridSize)
	g.head, g.text = style{bold: true, size: size, shade: black}, style{size: size, shade: black}
	if size*sum(least) > room {
		return
	}
	g.widths = make([]float64, n)
	level := levelOf(room/size, least, like)
	for i := range g.widths {
		const slack = 0.01 // of rounding, which would break a line that just fits
		g.widths[i] = size*min(like[i], max(least[i], level)) + slack
	}
}

// levelOf is how wide columns may be that would like to be wider, so that all
// together take the room: narrow ones have what they like.
func levelOf(room float64, least, like []float64) float64 {
	low, high := 0.0, max(room, sum(like))
	for range 40 {
		level, taken := (low+high)/2, 0.0
		for i := range least {
			taken += min(like[i], max(least[i], level))
		}
		if taken > room {
			high = level
		} else {
			low = level
		}
	}
	return low
}

// extents are the longest word and the whole of a text, for letters of size 1.
func extents(text []glyph) (word, whole float64) {
	x := 0.0
	for _, g := range text {
		whole += g.width
		if x += g.width; g.space() || g.wide {
			x = 0
		}
		word = max(word, x)
	}
	return word, whole
}

func sum(of []float64) float64 {
	total := 0.0
	for _, x := range of {
		total += x
	}
	return max(total, 0.001)
}
