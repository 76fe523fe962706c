package kit

import (
	"fmt"
	"strconv"
)

// Frame draws the form into exactly h lines of at most w cells. Fields that
// don't fit scroll; the one being filled in is always there.
func (f *Form) Frame(w, h int, t Theme) Frame {
	var out Frame
	g := t.Glyphs()
	out.Add(titleLines(f.title, w, h, len(f.fields)+5)...)
	var foot []Line
	if f.problem != "" {
		for _, s := range WrapN("! "+Sentence(f.problem), w, 3) {
			foot = append(foot, T(Bad, s))
		}
	}
	foot = append(foot, f.help(w))

	body := f.body(w, h-len(out.Lines)-len(foot), g)
	out.Append(body)
	out.Fit(h - len(foot))
	out.Add(foot...)
	out.Fit(h)
	return out
}

func (f *Form) help(w int) Line {
	next := "next field"
	if f.quick || f.focus >= len(f.fields)-1 {
		next = "save"
	}
	return HelpLine([]Action{
		{ID: "enter", Keys: []string{"enter"}, Name: next, Hint: true},
		{ID: "next", Keys: []string{"tab"}, Name: "next field", Hint: f.quick && f.focus < len(f.fields)-1},
		{ID: "esc", Keys: []string{"esc"}, Name: "cancel", Hint: true},
		{ID: "back", Keys: []string{"shift+tab"}, Name: "back", Hint: f.focus > 0},
	}, nil, w, 4)
}

func (f *Form) body(w, h int, g Glyphs) Frame {
	var out Frame
	if len(f.fields) == 0 || h <= 0 {
		return out
	}
	labels := 0
	for i := range f.fields {
		labels = max(labels, Width(f.fields[i].Label))
	}
	labels = min(labels, w*2/5)
	p := page{hi: len(f.fields), area: h}
	p.block = func(i int) []Line {
		lines, _ := f.fields[i].lines(i, labels, w, h+1, i == f.focus, g)
		return lines
	}
	if p.fits(1) {
		p.gap = 1
	}
	lines, first, _ := p.draw(f.top, f.focus, g)
	f.top = first
	out.Add(lines...)

	here := &f.fields[f.focus]
	if len(here.Options) == 0 {
		y := 0
		for i := first; i < f.focus; i++ {
			y += len(p.block(i)) + p.gap
		}
		_, x := here.lines(f.focus, labels, w, 1, true, g)
		out.Cursor = &Cursor{X: x, Y: y}
	}
	return out
}

// lines draws one field in at most limit lines of exactly w cells: label and
// value, and below them what there is to say. x is where the cursor stands in
// the first.
func (d *field) lines(index, labels, w, limit int, focused bool, g Glyphs) (lines []Line, x int) {
	sign := "  "
	if focused {
		sign = g.Cursor + " "
	}
	head := T(Text, sign)
	if labels > 0 {
		head = Concat(head, T(Strong, Pad(d.Label, labels)), Blank(2))
	}
	head = head.Truncate(w / 2)
	indent := head.Width()
	room := w - indent
	target := fmt.Sprintf("field:%d", index)

	var value Line
	var more []Line // of the options
	switch {
	case len(d.Options) > 0:
		options := d.optionLines(target, room, focused, g)
		value, more = options[0], options[1:]
	case focused:
		value, x = d.input.Line(room, g)
	default:
		value = T(Text, d.value()).Truncate(room)
	}

	below := more
	say := func(tok Token, text string, most int) {
		for _, s := range WrapN(text, room, most) {
			below = append(below, T(tok, s))
		}
	}
	switch {
	case d.err != nil && d.told:
		say(Bad, "! "+Sentence(d.err.Error()), 3)
	case d.echo != "" && more == nil && value.Width()+3+Width(d.echo) <= room:
		value = Concat(value, Blank(3), T(Accent, d.echo))
	case d.echo != "":
		say(Accent, d.echo, 2)
	}
	if focused && d.Hint != "" && !(d.err != nil && d.told) {
		say(Text, d.Hint, 2)
	}

	lines = []Line{fieldLine(Concat(head, value), w, target)}
	for _, l := range below {
		lines = append(lines, fieldLine(Concat(Blank(indent), l), w, target))
	}
	return lines[:min(len(lines), limit)], indent + x
}

// fieldLine gives the whole row the field's target, and leaves the options
// their own.
func fieldLine(l Line, w int, target string) Line {
	l = Concat(l, Blank(w-l.Width()))
	for i := range l {
		if l[i].Target == "" {
			l[i].Target = target
		}
	}
	return l
}

// optionRows is how many lines the options of the field in focus may take.
const optionRows = 4

// optionLines are all options with the chosen one in brackets. Where they take
// more than a line only the field in focus shows them all; the others, and one
// with very many, show the chosen one alone, or that there is none yet.
func (d *field) optionLines(target string, room int, focused bool, g Glyphs) []Line {
	at := d.chosen()
	tok := Strong
	if focused {
		tok = Picked
	}
	rows, fit := []Line{nil}, true
	for i, o := range d.Options {
		s := Span{Text: " " + o + " ", Target: target + ":" + strconv.Itoa(i)}
		if i == at {
			s.Text, s.Token = "["+o+"]", tok
		}
		last := len(rows) - 1
		if rows[last] != nil && rows[last].Width()+Width(s.Text) > room {
			rows = append(rows, nil)
			last++
		}
		rows[last] = append(rows[last], s)
		fit = fit && rows[last].Width() <= room
	}
	switch {
	case fit && (len(rows) == 1 || focused && len(rows) <= optionRows):
		return rows
	case at < 0:
		return []Line{T(Text, g.Left+" not said yet "+g.Right).Truncate(room)}
	}
	count := fmt.Sprintf(" %d of %d", at+1, len(d.Options))
	one := Truncate(d.Options[at], room-Width(count)-4)
	return []Line{Concat(T(Text, g.Left+" "), T(tok, one), T(Text, " "+g.Right+count)).Truncate(room)}
}
