package room

import (
	"strings"

	"flashpoint/ui/kit"
)

// paragraph is a text wrapped into lines.
func paragraph(f *kit.Frame, tok kit.Token, text string, w int) {
	f.Add(kit.WrapSpan(tok, text, w)...)
}

// hanging is a text behind a label, further lines hanging under the first.
func hanging(label, text string, w int, tok kit.Token) []kit.Line {
	indent := kit.Width(label)
	var out []kit.Line
	for i, s := range kit.Even(text, w-indent) {
		head := kit.T(tok, label)
		if i > 0 {
			head = kit.Blank(indent)
		}
		out = append(out, kit.Concat(head, kit.T(tok, s)))
	}
	return out
}

// beginning is a text in at most that many lines, with dots where it goes on.
func beginning(token kit.Token, text string, w, most int) []kit.Line {
	var out []kit.Line
	for _, line := range kit.Clipped(text, w, most) {
		out = append(out, kit.T(token, line))
	}
	return out
}

// rule is a heavy line across.
func rule(t kit.Theme, w int) kit.Line {
	return kit.T(kit.Rule, strings.Repeat(t.Glyphs().Rule, max(w, 0)))
}

func centred(token kit.Token, text string, w int) kit.Line {
	return kit.Concat(kit.Blank((w-kit.Width(text))/2), kit.T(token, text))
}

func widest(lines []kit.Line) int {
	w := 0
	for _, l := range lines {
		w = max(w, l.Width())
	}
	return w
}
