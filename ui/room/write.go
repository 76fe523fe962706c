package room

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// writeFrame is the wall while people write on paper: the step, one question, a
// large clock, and what to say. No idea is on it, not even a half-typed one.
func (i *ideas) writeFrame(step session.Step, w, h int) kit.Frame {
	s := i.session()
	var f kit.Frame
	f.Add(kit.T(kit.Text, kit.Truncate(stepTitle(s, step.ID), w)))
	f.Add(beginning(kit.Title, i.question(step), w, 3)...)
	said := beginning(kit.Strong, spoken(writeSpoken(s)), w, 3)
	rule := beginning(kit.Text, spoken(signSpoken(s.Sign)), w, 2)
	roomy := h-len(f.Lines)-len(said)-len(rule) >= 8
	if roomy {
		said = append(said, rule...)
	}
	clock := i.bigClock(w, h-len(f.Lines)-len(said))
	if !roomy && h > len(f.Lines)+len(said)+len(clock) {
		said = append(said, kit.T(kit.Text, kit.Truncate(kit.Sentence(signWords(s.Sign)), w)))
	}
	free := max(0, h-len(f.Lines)-len(said)-len(clock))
	f.Blank((free + 1) / 2)
	f.Add(clock...)
	f.Fit(h - len(said))
	f.Add(said...)
	return f
}

// writeSpoken is what people are told when they begin to write. Those whose
// slips are read out know it before they put a word on them.
func writeSpoken(s *session.Session) string {
	switch {
	case s.Place.Stage != session.StageWrite:
		return "A second, short write: the second handful is usually the fresher one."
	case s.Sharing == session.SlipBox:
		return "Pens only. One idea a slip, no names: I shuffle and read them. Aim for three."
	}
	return "Pens only. One idea a line. Aim for three; the odd ones count."
}

// bigClock is the time left, as large as it is read from the back row and in at
// most h lines, with the word for it below.
func (i *ideas) bigClock(w, h int) []kit.Line {
	s, g := i.session(), i.host.Theme().Glyphs()
	c := s.Clock()
	if c.Given == 0 || !s.Closed.IsZero() || h < 1 {
		return nil
	}
	left := c.Left(i.host.Now())
	token, word := clockToken(left), kit.ClockWord(left, c.Total())
	switch {
	case !c.Running():
		word = "clock stopped"
	case word == "":
		word = "write in silence"
	}
	face := clockFigure(left, c.Total())
	rows := kit.Big(face, g)
	scale := min(w*4/5/kit.Width(rows[0]), (h-3)/len(rows))
	switch small := kit.Big3(face, g); {
	case scale >= 1:
		rows = scaled(rows, scale)
	case h > len(rows) && kit.Width(rows[0]) <= w:
	case h > len(small) && kit.Width(small[0]) <= w:
		rows = small
	default:
		return []kit.Line{kit.T(token, kit.Truncate(clockLine(left, c.Total())+"  "+word, w))}
	}
	var lines []kit.Line
	for _, row := range rows {
		lines = append(lines, centred(token, row, w))
	}
	if h > len(lines)+2 {
		lines = append(lines, nil)
	}
	return append(lines, centred(token, word, w))
}

// scaled makes every cell of a drawing n by n cells.
func scaled(rows []string, n int) []string {
	var out []string
	for _, row := range rows {
		var wide strings.Builder
		for _, cell := range row {
			wide.WriteString(strings.Repeat(string(cell), n))
		}
		for range n {
			out = append(out, wide.String())
		}
	}
	return out
}
