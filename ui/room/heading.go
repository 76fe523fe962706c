package room

import (
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
	for _, line := range kit.Clipped(question, left, 3) {
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

// timeIsUp is how long that is said; then the whole meeting matters more than
// one of its parts.
const timeIsUp = 15 * time.Second

// clockLines draw the clock of the present place: large digits with a word
// below, or one line on a small wall. Where the plan sets no time aside there is
// none, but for how far the meeting is behind.
func clockLines(host Host, h int) []kit.Line {
	s := host.Meeting().Session
	c, ahead := s.Clock(), s.Ahead(host.Now())
	switch {
	case !s.Closed.IsZero():
		return nil
	case c.Given == 0 && (ahead > 0 || minutesOf(ahead) == 0):
		return nil
	case c.Given == 0:
		return []kit.Line{kit.T(kit.Warn, pace(ahead))}
	}
	left, g := c.Left(host.Now()), host.Theme().Glyphs()
	token, word := clockToken(left), kit.ClockWord(left, c.Total())
	if !c.Running() {
		word = "clock stopped"
	} else if word == "" || left < -timeIsUp {
		word = pace(ahead)
	}
	if h < 14 {
		return []kit.Line{kit.T(token, clockLine(left, c.Total())), kit.T(token, word)}
	}
	var lines []kit.Line
	for _, row := range kit.Big3(clockFigure(left, c.Total()), g) {
		lines = append(lines, kit.T(token, row))
	}
	return append(lines, kit.T(token, word))
}
