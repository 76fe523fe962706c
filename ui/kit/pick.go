package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Pick asks for one of several, found by typing a part of its name. Enter takes
// the first that fits, so that who knows what they want types little or nothing.
type Pick struct {
	title   string
	options []Option
	folded  []string // what each is found by
	found   []int    // places of options that fit, in their order
	input   Input
	list    List
}

// NewPick asks for one of options, starting on the first.
func NewPick(title string, options []Option) *Pick {
	p := &Pick{title: title, options: options, input: NewInput("find: ")}
	for _, o := range options {
		p.folded = append(p.folded, Fold(o.Text))
	}
	p.input.Focus()
	p.find()
	return p
}

// Chosen is the place of the option that the cursor is on, from 0; -1 when none
// fits what is typed.
func (p *Pick) Chosen() int {
	if len(p.found) == 0 {
		return -1
	}
	return p.found[min(p.list.Cursor(), len(p.found)-1)]
}

// find keeps the options that have every typed word in them.
func (p *Pick) find() {
	words := strings.Fields(Fold(p.input.Value()))
	p.found = p.found[:0]
	p.list.SetCursor(0)
	for i, text := range p.folded {
		fits := true
		for _, word := range words {
			fits = fits && strings.Contains(text, word)
		}
		if fits {
			p.found = append(p.found, i)
		}
	}
}

// Update takes text and moves with the arrow keys and the wheel; Enter accepts,
// Esc cancels. An option that is off can't be accepted.
func (p *Pick) Update(msg tea.Msg) Result {
	if key, pressed := msg.(tea.KeyPressMsg); pressed {
		switch key.String() {
		case "esc":
			return Cancelled
		case "enter":
			return p.accept()
		}
	}
	if !p.list.Update(msg, len(p.found)) && p.input.Update(msg) {
		p.find()
	}
	return Open
}

// Click accepts the option that was clicked, or answers a hint.
func (p *Pick) Click(target string) Result {
	switch target {
	case "key:esc":
		return Cancelled
	case "key:enter":
		return p.accept()
	}
	if i, ok := RowOf(target, len(p.found)); ok {
		p.list.SetCursor(i)
		return p.accept()
	}
	return Open
}

func (p *Pick) accept() Result {
	if i := p.Chosen(); i < 0 || p.options[i].Off != "" {
		return Open
	}
	return Accepted
}

// Frame draws the title, the line to type on and what fits.
func (p *Pick) Frame(w, h int, t Theme) Frame {
	var f Frame
	g := t.Glyphs()
	f.Add(titleLines(p.title, w, h, len(p.found)+4)...)
	line, x := p.input.Line(w, g)
	f.Cursor = &Cursor{X: x, Y: len(f.Lines)}
	f.Add(line)
	if h > 12 {
		f.Blank(1)
	}
	item := func(i int) Item {
		o := p.options[p.found[i]]
		if o.Off != "" {
			o.Note = "not now"
		}
		return Item{Label: o.Label, Text: o.Text, Note: o.Note, Target: RowTarget(i)}
	}
	var foot []Line
	if i := p.Chosen(); i >= 0 && p.options[i].Off != "" {
		for _, s := range WrapN(Sentence("Not now: "+p.options[i].Off), w, 3) {
			foot = append(foot, T(Warn, s))
		}
	}
	foot = append(foot, HelpLine([]Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "choose", Hint: true},
		{ID: "esc", Keys: []string{"esc"}, Name: "cancel", Hint: true},
	}, nil, w, 2))
	if len(p.found) == 0 {
		f.Add(WrapSpan(Text, "Nothing has this in its name: type less of it.", w)...)
	} else {
		f.Add(p.list.Lines(len(p.found), item, w, h-len(f.Lines)-len(foot), 0, true, g)...)
	}
	f.Fit(h - len(foot))
	f.Add(foot...)
	f.Fit(h)
	return f
}
