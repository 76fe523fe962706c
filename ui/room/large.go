package room

import "flashpoint/ui/kit"

// drawn is a text in letters drawn from cells between two heavy rules, nil where
// it can't be drawn in w by h cells.
func drawn(theme kit.Theme, tok kit.Token, text string, w, h int) []kit.Line {
	lines := large(theme, tok, text, w, h-2)
	if lines == nil {
		return nil
	}
	return framed(theme, lines, w, h)
}

// large is a text in letters drawn from cells, nil where it can't be drawn in w
// by h cells.
func large(theme kit.Theme, tok kit.Token, text string, w, h int) []kit.Line {
	rows := kit.Headline(text, w, h, theme.Glyphs())
	if rows == nil {
		return nil
	}
	lines := make([]kit.Line, len(rows))
	for i, row := range rows {
		lines[i] = kit.T(tok, row)
	}
	return lines
}

// largeTop is a heading with the small clock where a wall is short, so that
// there is room for large letters.
func largeTop(host Host, w, h int, question string) kit.Frame {
	if h < 18 {
		h = min(h, 13)
	}
	return heading(host, w, h, "", question)
}

// framed are lines between two heavy rules, which go where there is no room.
func framed(theme kit.Theme, lines []kit.Line, w, h int) []kit.Line {
	if len(lines)+2 > h {
		return lines
	}
	out := append([]kit.Line{rule(theme, w)}, lines...)
	return append(out, rule(theme, w))
}
