package archive

import (
	"strings"
	"unicode/utf8"

	"flashpoint/session/review"
	"flashpoint/ui/kit"
)

// placeholder says what the empty line is for.
func placeholder(of review.Subject) string {
	switch of {
	case review.Lines:
		return "words to look for, in everything that was written"
	case review.Initiatives:
		return "words, or is:stuck, step:wait, since:march …"
	case review.Feedback:
		return "words, or is:praise, tag:, since:march …"
	case review.People:
		return "a name, or is:untold, is:manager …"
	}
	return "words, or step:wait, since:march …"
}

// focus puts the cursor into the line, or takes it out.
func (a *Archive) focus(on bool) {
	a.typing, a.inside, a.picked = on, false, false
	if on {
		a.before = a.line.Value()
		a.line.Focus()
		return
	}
	a.line.Blur()
	a.host.Later(a.typed())
}

// another puts the cursor into the line with the old filter picked, as in the line of
// a browser: what is typed replaces it, and an arrow goes on with it.
func (a *Archive) another() {
	a.focus(true)
	a.picked = a.line.Value() != ""
}

// giveUp leaves the line as it was before.
func (a *Archive) giveUp() {
	a.line.SetValue(a.before)
	a.focus(false)
}

// at is the cursor in the line, in bytes.
func (a *Archive) at() int {
	n, value := 0, a.line.Value()
	for range a.line.Position() {
		_, size := utf8.DecodeRuneInString(value[n:])
		n += size
	}
	return n
}

// completions are what could stand at the cursor.
func (a *Archive) completions() []review.Completion {
	if !a.typing || a.picked {
		return nil
	}
	return review.Complete(a.of, a.line.Value(), a.at(), a.names)
}

// beginsKey reports whether a key is being typed, as "stat" of status:. Nobody looks
// for these letters; should they be meant as a word, Enter says so.
func (a *Archive) beginsKey() bool {
	const enough = 2 // letters
	for _, c := range a.completions() {
		if strings.HasSuffix(c.Text, ":") && c.To-c.From >= enough {
			return true
		}
	}
	return false
}

// unfinished reports whether what is wrong with the line is only that its end is
// still being typed, and can be completed.
func (a *Archive) unfinished() bool {
	wrong := a.list().wrong
	return wrong != nil && wrong.To >= a.at() && len(a.completions()) > 0
}

// complete takes the first of them.
func (a *Archive) complete() {
	if all := a.completions(); len(all) > 0 {
		c, value := all[0], a.line.Value()
		head := value[:c.From] + c.Text
		a.line.SetValue(head + value[c.To:])
		a.line.SetPosition(utf8.RuneCountInString(head))
	}
}

// lineRows draws the line with the place in the list beside it, and below it what
// is wrong or could be typed.
func (a *Archive) lineRows(w int) kit.Frame {
	var f kit.Frame
	l, g := a.list(), a.host.Theme().Glyphs()
	place := kit.T(kit.Text, a.position())
	room := max(w-place.Width()-2, w/2)
	line, x := a.line.Line(room, g)
	from, to, whole := a.wrongPart(line)
	if v := a.line.Value(); a.picked && len(line) > 1 {
		prompt := line.Width() - kit.Width(line[len(line)-1].Text)
		line = kit.Concat(line.Slice(0, prompt), line.Slice(prompt, line.Width()).WithToken(kit.Picked))
	} else if whole && v != "" {
		line = kit.Concat(line.Slice(0, from), line.Slice(from, to).WithToken(kit.Bad), line.Slice(to, line.Width()))
	}
	if !a.typing && a.line.Value() == "" {
		line = kit.Concat(kit.T(kit.Strong, "/"), kit.T(kit.Text, " filter"))
		if a.of == review.Lines {
			line = kit.Concat(kit.T(kit.Strong, "/"), kit.T(kit.Text, " search"))
		}
		if by := l.order(); by != "" {
			line = kit.Concat(line, kit.T(kit.Text, "  "+g.Separator+"  "+by))
		}
	}
	f.Add(kit.Join(line.Truncate(room).WithTarget("line"), place, w))
	if a.typing {
		f.Cursor = &kit.Cursor{X: x}
	}
	f.Add(a.underLine(w, from, to)...)
	return f
}

// wrongPart is where the wrong part of the line stands on the screen, in cells;
// whole is false where it does not, or where nothing is wrong.
func (a *Archive) wrongPart(line kit.Line) (from, to int, whole bool) {
	wrong, value := a.list().wrong, a.line.Value()
	if wrong == nil || a.unfinished() || len(line) < 2 || line[len(line)-1].Text != value || wrong.To > len(value) {
		return 0, 0, false
	}
	prompt := line.Width() - kit.Width(value)
	return prompt + kit.Width(value[:wrong.From]), prompt + kit.Width(value[:wrong.To]), true
}

// underLine is what there is to say about the line: what is wrong with it, marked
// from below as well, since colour alone says nothing; or what could be typed.
func (a *Archive) underLine(w, from, to int) []kit.Line {
	l := a.list()
	if l.wrong != nil && !a.unfinished() {
		var out []kit.Line
		if to > 0 && from < w {
			out = append(out, kit.T(kit.Bad, strings.Repeat(" ", from)+strings.Repeat("^", max(min(to, w)-from, 1))))
		}
		most := 3
		if w < 58 { // the list needs its lines
			most = 2
		}
		for _, text := range kit.Clipped(l.wrong.Msg, w, most) {
			out = append(out, kit.T(kit.Bad, text))
		}
		return out
	}
	all := a.completions()
	if len(all) == 0 {
		return nil
	}
	out := kit.Concat(kit.T(kit.Strong, "tab "), kit.T(kit.Text, strings.TrimSpace(all[0].Text)))
	for _, c := range all[1:] {
		next := kit.T(kit.Text, "  "+strings.TrimSpace(c.Text))
		if out.Width()+next.Width() > w {
			break
		}
		out = kit.Concat(out, next)
	}
	return []kit.Line{out.Truncate(w)}
}
