package paper

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/cells"
)

// The widest card on a page of text, in cells.
const cardWidth = 60

// card sets a card between two lines to cut along.
func (l *layout) card(c *Card) {
	if c == nil {
		return
	}
	whole := l.width
	l.width = min(l.width, cardWidth)
	cut := strings.Repeat("- ", l.width/2)
	l.add(Cut, cut)
	title, number := session.Clean(c.Title), session.Clean(c.Number)
	if w := cells.Width(number); w > 0 && cells.Width(title)+columnGap+w <= l.width {
		l.add(Cut, cells.Pad(title, l.width-w)+number)
	} else {
		for _, text := range []string{number, title} {
			if text != "" {
				l.hang(Cut, "", text, 0)
			}
		}
	}
	for _, line := range c.Lines {
		l.hang(Cut, "", session.Clean(line), 0)
	}
	for range c.Blanks {
		l.add(Cut, "")
		l.add(Cut, strings.Repeat("_", l.width))
	}
	if foot := session.Clean(c.Foot); foot != "" {
		l.add(Cut, "")
		l.hang(Cut, "", foot, 0)
	}
	l.add(Cut, cut)
	l.width = whole
}
