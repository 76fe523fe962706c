package kit

import "flashpoint/ui/cells"

// dots marks a cut where no glyphs are at hand; an ASCII theme replaces it when
// it paints.
const dots = cells.Dots

// Width is how many cells s takes; see [cells.Width].
func Width(s string) int { return cells.Width(s) }

// Truncate is s, or when it is wider than w cells its beginning and "…".
func Truncate(s string, w int) string { return cells.Truncate(s, w) }

// Pad is s with blanks added up to w cells, or cut to w cells with "…".
func Pad(s string, w int) string { return cells.Pad(s, w) }

// Wrap breaks s into lines of at most w cells; see [cells.Wrap].
func Wrap(s string, w int) []string { return cells.Wrap(s, w) }

// WrapN is the first max lines of [Wrap], at the cost of those lines only. To
// learn whether there is more, ask for one line more than you can show.
func WrapN(s string, w, max int) []string { return cells.WrapN(s, w, max) }

// Even is [Wrap] with lines of about one length; see [cells.Even].
func Even(s string, w int) []string { return cells.Even(s, w) }

// Clipped is [Even] in at most that many lines, the last one with "…" where
// there is more.
func Clipped(s string, w, most int) []string {
	lines := WrapN(s, w, most+1)
	if len(lines) <= most {
		return Even(s, w)
	}
	if most > 0 {
		lines[most-1] = Truncate(lines[most-1]+" "+lines[most], w)
	}
	return lines[:max(most, 0)]
}

// WrapSpan is [Even] with every line a span of tok.
func WrapSpan(tok Token, text string, w int) []Line {
	wrapped := Even(text, w)
	lines := make([]Line, len(wrapped))
	for i, s := range wrapped {
		lines[i] = T(tok, s)
	}
	return lines
}
