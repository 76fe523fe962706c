package room

import (
	"fmt"
	"time"

	"flashpoint/ui/kit"
)

// heading is the top of a phase: what it is about in a line, the question in
// large, and the clock at the right where the plan sets time aside. Facts stand
// below the question, beside the clock; an empty one is left out. Without facts
// it takes two to five lines. It ends with an empty one where there is room.
func heading(host Host, w, h int, title, question string, facts ...string) kit.Frame {
	left := w
	clock := clockLines(host, h)
	if len(clock) > 0 {
		left = w - widest(clock) - 3
	}
	var words []kit.Line
	if title != "" {
		words = append(words, kit.T(kit.Text, kit.Truncate(title, left)))
	}
	for _, line := range kit.WrapN(question, left, 3) {
		words = append(words, kit.T(kit.Title, line))
	}
	for _, fact := range facts {
		if fact != "" {
			words = append(words, beginning(kit.Text, fact, left, 3)...)
		}
	}
	var f kit.Frame
	if len(clock) > 0 {
		f.Add(kit.Beside(words, clock, left+3)...)
	} else {
		f.Add(words...)
	}
	if h >= 16 {
		f.Blank(1)
	}
	return f
}

// clockLines draw the clock of the present place: large digits with a word
// below, or one line on a small wall; nothing where the plan sets no time.
func clockLines(host Host, h int) []kit.Line {
	s := host.Meeting().Session
	c := s.Clock()
	if c.Given == 0 || !s.Closed.IsZero() {
		return nil
	}
	left := c.Left(host.Now())
	token, word := clockToken(left), kit.ClockWord(left, c.Total())
	if !c.Running() {
		word = "clock stopped"
	}
	if word == "" {
		word = pace(s.Ahead(host.Now()))
	}
	if h < 14 {
		return []kit.Line{kit.T(token, kit.ClockFace(left)), kit.T(token, word)}
	}
	face := digits(left)
	var lines []kit.Line
	for _, row := range kit.Big3(face, host.Theme().Glyphs()) {
		lines = append(lines, kit.T(token, row))
	}
	return append(lines, kit.T(token, word))
}

// digits are the time left for large figures; past the end they count up.
func digits(left time.Duration) string {
	if left < 0 {
		return "+" + kit.ClockFace(-left)
	}
	return kit.ClockFace(left)
}

func clockToken(left time.Duration) kit.Token {
	if left <= time.Minute {
		return kit.Warn
	}
	return kit.Accent
}

// pace says how the whole meeting keeps to its plan.
func pace(ahead time.Duration) string {
	minutes := int((max(ahead, -ahead) + 30*time.Second) / time.Minute)
	switch {
	case minutes == 0:
		return "on time"
	case ahead > 0:
		return fmt.Sprintf("%d min ahead", minutes)
	}
	return fmt.Sprintf("%d min behind", minutes)
}
