package markdown

import (
	"strings"

	"flashpoint/ui/paper"
)

// writeOn is a line to write on: rendered, a rule across the page.
var writeOn = strings.Repeat("_", 40)

// card is a section of its own, with rules to write on.
func (w *writer) card(c *paper.Card) {
	title := c.Title
	if escape(title) == "" {
		title = "Card"
	}
	w.part("### ", title)
	w.part("", c.Number)
	for _, line := range c.Lines {
		if text, ok := strings.CutPrefix(line, "[ ] "); ok {
			w.item("[ ]", text)
			continue
		}
		w.part("", line)
	}
	for range c.Blanks {
		w.apart(none)
		w.out.WriteString("\n" + writeOn + "\n")
	}
	w.part("", c.Foot)
}
