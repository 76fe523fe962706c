package paper

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// wrap breaks a clean line into lines of at most width cells: at spaces, and
// within a word only where the word alone is longer than a line.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	next := func() { lines, line, used = append(lines, line), "", 0 }
	for word := range strings.SplitSeq(text, " ") {
		cells := ansi.StringWidth(word)
		if used > 0 {
			if used+1+cells > width && (cells <= width || used+2 >= width) {
				next()
			} else {
				line, used = line+" ", used+1
			}
		}
		for cells > width-used {
			head := beginning(word, width-used)
			if head == "" && used == 0 { // one character wider than the line
				break
			}
			line, word, cells = line+head, word[len(head):], cells-ansi.StringWidth(head)
			next()
		}
		line, used = line+word, used+cells
	}
	return append(lines, line)
}

// beginning is as much of s as fits into width cells, in whole characters.
func beginning(s string, width int) string {
	n := 0
	for n < len(s) {
		c, cells := ansi.FirstGraphemeCluster(s[n:], ansi.GraphemeWidth)
		if cells > width {
			break
		}
		n, width = n+len(c), width-cells
	}
	return s[:n]
}

// fill cuts or pads a text to exactly width cells.
func fill(text string, width int) string {
	text = beginning(text, width)
	return text + strings.Repeat(" ", max(width-ansi.StringWidth(text), 0))
}

// short is a text in at most width cells, with "..." where it was cut.
func short(text string, width int) string {
	if ansi.StringWidth(text) <= width {
		return text
	}
	return strings.TrimRight(beginning(text, width-3), " ") + "..."
}
