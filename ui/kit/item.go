package kit

import "strings"

// Item is one entry of a [List].
type Item struct {
	Label  string // what people call it by: "A"
	Mark   string // its state: "[x]"
	Text   string // wraps, is never cut
	Note   string // stands at the right end, or below where there is no room
	Token  Token  // of label, mark and text
	Target string // what a click on it means
}

// lines draws the item into lines of exactly w cells: sign, label, mark, then
// the text with every further line hanging under the first. At most limit lines.
func (it Item) lines(w, limit int, current, focused bool, g Glyphs) []Line {
	head := "  "
	if current {
		head = g.Cursor + " "
	}
	if it.Label != "" {
		head += it.Label + "  "
	}
	if it.Mark != "" {
		head += it.Mark + " "
	}
	head = Truncate(head, w/2)
	indent := Width(head)
	room := w - indent

	var out []Line
	for i, s := range WrapN(it.Text, room, limit) {
		lead := strings.Repeat(" ", indent)
		if i == 0 {
			lead = head
		}
		out = append(out, Line{{Text: lead, Token: it.Token}, {Text: s, Token: it.Token}})
	}
	if it.Note != "" {
		out = it.withNote(out, w, indent, limit)
	}
	for i, line := range out {
		line = line.Pad(w).WithTarget(it.Target)
		if current && focused {
			line = line.WithToken(Picked)
		}
		out[i] = line
	}
	return out
}

// withNote puts the note flush right on the last line of the text, or on lines
// of its own where the text leaves no room.
func (it Item) withNote(out []Line, w, indent, limit int) []Line {
	last := out[len(out)-1]
	if gap := w - last.Width() - Width(it.Note); gap >= 2 {
		out[len(out)-1] = Concat(last, Blank(gap), T(Text, it.Note))
		return out
	}
	for _, s := range WrapN(it.Note, w-indent, limit-len(out)) {
		if one := Width(it.Note); one <= w-indent && !strings.Contains(it.Note, " ") { // a key: at the right as ever
			indent = w - one
		}
		out = append(out, Concat(Blank(indent), T(Text, s)))
	}
	return out
}
