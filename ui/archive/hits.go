package archive

import (
	"strings"

	"flashpoint/session/review"
	"flashpoint/ui/kit"
)

// hitRows is how many lines a hit takes: its words, and where they stand.
const hitRows = 2

// hitLines draws the part of what was found around the cursor.
func (a *Archive) hitLines(w, h int) []kit.Line {
	l := a.list()
	each := max(h/hitRows, 1)
	a.drawn.page = each
	var out []kit.Line
	for i := l.window(each); i < l.hits.n && len(out) < each*hitRows; i++ {
		lines := make([]kit.Line, hitRows)
		if h, ok := l.hits.row(i); ok {
			lines = a.hitLine(h, w, i == l.cursor())
		}
		for _, line := range lines {
			line = line.Pad(w).WithTarget(kit.RowTarget(i))
			if i == l.cursor() && !a.inside {
				line = picked(line)
			}
			out = append(out, line)
		}
	}
	return out
}

// picked is the line as the selected one; what was found stays bold beside it, as
// the sign around it where there is no bold.
func picked(line kit.Line) kit.Line { return line.WithToken(kit.Picked) }

// hitLine is a hit with the found words marked, and below it where it stands.
func (a *Archive) hitLine(h review.Hit, w int, current bool) []kit.Line {
	g := a.host.Theme().Glyphs()
	sign := "  "
	if current {
		sign = g.Cursor + " "
	}
	signs := a.host.Theme().Foreground() == nil || current // bold alone is not to be seen there
	words := around(marked(h, signs), w-2, g)
	where := []string{h.On.Short(a.host.Today()), hitKind(h.Kind)}
	for _, part := range []string{h.Where, h.Shop} {
		if part != "" && (part != h.Shop || len(a.names.Shops) > 1) {
			where = append(where, part)
		}
	}
	return []kit.Line{
		kit.Concat(kit.T(kit.Text, sign), words),
		kit.Concat(kit.Blank(4), kit.T(kit.Text, strings.Join(where, " "+g.Separator+" "))).Truncate(w),
	}
}

// hitKind is what a hit is, in a word.
func hitKind(kind string) string {
	switch kind {
	case "comment":
		return "customer"
	case "thought":
		return "parked"
	case "checkin":
		return "looked at"
	case "initiative":
		return "chosen"
	}
	return kind
}

// marked is the text of a hit with what was found in bold; with signs in brackets
// too.
func marked(h review.Hit, signs bool) kit.Line {
	var line kit.Line
	add := func(tok kit.Token, text string) {
		if text != "" {
			line = append(line, kit.Span{Text: kit.Clean(text), Token: tok})
		}
	}
	at := 0
	for _, m := range h.Marks {
		from, to := m[0], m[1]
		if from < at || to > len(h.Text) || from >= to {
			continue
		}
		add(kit.Text, h.Text[at:from])
		found := h.Text[from:to]
		if signs {
			found = "[" + found + "]"
		}
		add(kit.Title, found)
		at = to
	}
	add(kit.Text, h.Text[at:])
	return line
}

// around is the part of a line that fits into w cells, around the first thing that
// was found.
func around(line kit.Line, w int, g kit.Glyphs) kit.Line {
	all := line.Width()
	if all <= w {
		return line
	}
	x := 0
	for _, s := range line {
		if s.Token == kit.Title {
			break
		}
		x += kit.Width(s.Text)
	}
	from := min(x-w/3, all-w)
	if x == all || from <= 0 {
		return line.Truncate(w)
	}
	dots := kit.T(kit.Text, g.Dots)
	rest := line.Slice(from+1, all)
	return kit.Concat(dots, rest.Truncate(w-1))
}
