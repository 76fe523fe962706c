package cells

import "strings"

// evenLines is the longest text that is set evenly, in lines: with more of them
// a short last one does not stand out.
const evenLines = 4

// Even is [Wrap] with lines of about one length, so that the last one is not a
// word alone. It takes as many lines as Wrap, and is Wrap for texts of several
// paragraphs, of more than four lines or with a word as wide as w.
func Even(s string, w int) []string {
	lines := WrapN(s, w, evenLines+1)
	n := len(lines)
	if n < 2 || n > evenLines || strings.Contains(s, "\n") {
		return Wrap(s, w)
	}
	narrow := max(2, Width(s)/n) // one cell has no room for a wide character
	for word := range strings.SplitSeq(s, " ") {
		narrow = max(narrow, Width(word))
	}
	for wide := w; narrow < wide; {
		middle := (narrow + wide) / 2
		if tried := WrapN(s, middle, n+1); len(tried) > n {
			narrow = middle + 1
		} else {
			lines, wide = tried, middle
		}
	}
	return lines
}
