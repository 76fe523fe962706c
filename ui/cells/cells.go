package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Dots marks a cut.
const Dots = "…"

// Width is how many cells s takes.
func Width(s string) int {
	if ASCII(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// Truncate is s, or when it is wider than w cells its beginning and [Dots]. It
// is "" when w is less than 1.
func Truncate(s string, w int) string {
	if Width(s) <= w {
		return s
	}
	return Cut(s, w, Dots)
}

// Pad is s with blanks added up to w cells, or cut to w cells with [Dots].
func Pad(s string, w int) string {
	s = Truncate(s, w)
	return s + strings.Repeat(" ", max(w-Width(s), 0))
}

// Cut is the beginning of s and mark, together at most w cells. The mark always
// comes, also where s would fit.
func Cut(s string, w int, mark string) string {
	if w <= 0 {
		return ""
	}
	return strings.TrimRight(beginning(s, w-Width(mark)), " ") + mark
}

// beginning is as much of s as fits into w cells, in whole characters. It is not
// [ansi.Truncate], which counts the keycap emoji 1️⃣ as one cell where terminals
// and [ansi.StringWidth] have two, and so leaves lines too wide.
func beginning(s string, w int) string {
	i := 0
	for i < len(s) {
		n, cells := First(s[i:])
		if cells > w {
			break
		}
		i, w = i+n, w-cells
	}
	return s[:i]
}

// Slice is the cells from..to of s, which must reach that far. Half of a wide
// character becomes a blank. [ansi.Cut] keeps the whole of one that begins before
// from, which shifts everything after it by a cell.
func Slice(s string, from, to int) string {
	var b strings.Builder
	x := 0
	for len(s) > 0 && x < to {
		n, cells := First(s)
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

// First measures the first character of s, which must not be empty: its bytes
// and its cells (0, 1 or 2).
func First(s string) (bytes, cells int) {
	if s[0] >= ' ' && s[0] < 0x7F && (len(s) == 1 || s[1] < 0x80) {
		return 1, 1
	}
	c, cells := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	return len(c), cells
}

// ASCII reports whether s is printable ASCII throughout: a cell for each byte,
// and nothing that would have to be cleaned.
func ASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return true
}
