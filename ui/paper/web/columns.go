package web

import (
	"strings"

	"flashpoint/session/table"
	"flashpoint/ui/cells"
	"flashpoint/ui/paper"
)

// Widths in cells: of cells that stay in one line, and of all such columns of a
// table together; of words that stay whole, and of all columns' words together.
// All of that fits a page of Letter.
const (
	shortCell   = 18
	shortCells  = 54
	wholeWord   = 14
	wholeWords  = 70  // of a table of the usual size
	wholeSmall  = 100 // of the smallest
	betweenCols = 2
)

// columnClasses are how the cells of each column are set: numbers to the right
// and never broken, short ones in one line and words whole as long as the page
// has room for that. Where it has none, a word is broken rather than cut off.
func columnClasses(t *table.Table, texts [][]string) []markup {
	widths, words := make([]int, len(t.Columns)), make([]int, len(t.Columns))
	short, whole := 0, 0
	for i, c := range t.Columns {
		words[i] = longestWord(paper.ColumnTitle(c))
		for _, row := range texts {
			widths[i], words[i] = max(widths[i], cells.Width(row[i])), max(words[i], longestWord(row[i]))
		}
		if widths[i] <= shortCell {
			short += widths[i]
		}
		whole += min(words[i], wholeWord) + betweenCols
	}
	room := wholeWords
	if len(t.Columns) >= mostCols {
		room = wholeSmall
	}
	out := make([]markup, len(t.Columns))
	for i, c := range t.Columns {
		if c.Kind == table.Number {
			out[i] = "n "
		}
		if whole <= room && words[i] <= wholeWord {
			out[i] += "w "
		}
		if widths[i] <= shortCell && short <= shortCells || c.Kind == table.Number {
			out[i] += "s "
		}
	}
	return out
}

func longestWord(text string) int {
	longest := 0
	for word := range strings.FieldsSeq(text) {
		longest = max(longest, cells.Width(word))
	}
	return longest
}
