package kit

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// dots marks a cut where no glyphs are at hand; an ASCII theme replaces it when
// it paints.
const dots = "…"

// Width is how many cells s takes. A character is what a person sees as one:
// letter and accent together, a family emoji as a whole.
func Width(s string) int {
	if isASCII(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// Truncate is s, or when it is wider than w cells its beginning and "…". It is
// "" when w is less than 1.
func Truncate(s string, w int) string {
	if Width(s) <= w {
		return s
	}
	return cut(s, w, dots)
}

// Pad is s with blanks added up to w cells, or cut to w cells with "…".
func Pad(s string, w int) string {
	s = Truncate(s, w)
	return s + strings.Repeat(" ", max(w-Width(s), 0))
}

// cut is the beginning of s and mark, together at most w cells.
func cut(s string, w int, mark string) string {
	if w <= 0 {
		return ""
	}
	head, _ := prefix(s, w-Width(mark))
	return strings.TrimRight(head, " ") + mark
}

// prefix splits off the longest beginning of s that fits into w cells. It is not
// [ansi.Truncate], which counts the keycap emoji 1️⃣ as one cell where terminals
// and [ansi.StringWidth] have two, and so leaves lines too wide.
func prefix(s string, w int) (head, rest string) {
	i := 0
	for i < len(s) {
		n, cells := cluster(s[i:])
		if cells > w {
			break
		}
		i, w = i+n, w-cells
	}
	return s[:i], s[i:]
}

// slice is the cells from..to of s, which must reach that far. Half of a wide
// character becomes a blank. [ansi.Cut] keeps the whole of one that begins before
// from, which shifts everything after it by a cell.
func slice(s string, from, to int) string {
	var b strings.Builder
	x := 0
	for len(s) > 0 && x < to {
		n, cells := cluster(s)
		switch {
		case x >= from && x+cells <= to:
			b.WriteString(s[:n])
		case cells > 1:
			b.WriteString(strings.Repeat(" ", max(min(x+cells, to)-max(x, from), 0)))
		}
		s, x = s[n:], x+cells
	}
	return b.String()
}

// cluster measures the first visible character of s, which must not be empty:
// its bytes and its cells (0, 1 or 2).
func cluster(s string) (bytes, cells int) {
	if s[0] >= ' ' && s[0] < 0x7F && (len(s) == 1 || s[1] < 0x80) {
		return 1, 1
	}
	c, cells := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return len(c), cells
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return true
}
