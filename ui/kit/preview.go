package kit

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"
)

// Preview shows a list of what is about to be added, such as a paste, and lets
// lines be left out before it happens.
type Preview struct {
	title   string
	options []Option
	kept    []bool
	list    List
}

// NewPreview asks about these, all of which are kept at first, but for those
// that are off: their reason stands beside them.
func NewPreview(title string, options []Option) *Preview {
	p := &Preview{title: title, options: options, kept: make([]bool, len(options)), list: List{Vim: true}}
	for i, o := range options {
		p.kept[i] = o.Off == ""
	}
	return p
}

// Kept are the places, from 0, of what was not left out.
func (p *Preview) Kept() []int {
	var kept []int
	for i, on := range p.kept {
		if on {
			kept = append(kept, i)
		}
	}
	return kept
}

// Update moves with the arrow keys, j, k and the wheel; space leaves a line out
// or takes it in again, Enter or y accepts, Esc or n cancels.
func (p *Preview) Update(msg tea.Msg) Result {
	if key, pressed := msg.(tea.KeyPressMsg); pressed {
		switch key.String() {
		case "esc", "n":
			return Cancelled
		case "enter", "y":
			return p.accept()
		case "space", "x":
			p.toggle(p.list.Cursor())
		}
	}
	p.list.Update(msg, len(p.options))
	return Open
}

// Click leaves the clicked line out or takes it in, or answers a hint.
func (p *Preview) Click(target string) Result {
	switch target {
	case "key:enter":
		return p.accept()
	case "key:esc":
		return Cancelled
	case "key:space":
		p.toggle(p.list.Cursor())
	}
	if i, ok := RowOf(target, len(p.options)); ok {
		p.list.SetCursor(i)
		p.toggle(i)
	}
	return Open
}

func (p *Preview) toggle(i int) {
	if i < len(p.options) && p.options[i].Off == "" {
		p.kept[i] = !p.kept[i]
	}
}

func (p *Preview) accept() Result {
	if !slices.Contains(p.kept, true) {
		return Open
	}
	return Accepted
}

// Frame draws the title, the lines with their ticks, and the keys.
func (p *Preview) Frame(w, h int, t Theme) Frame {
	var f Frame
	f.Add(titleLines(p.title, w, h, len(p.options)+2)...)
	kept := len(p.Kept())
	add := fmt.Sprintf("add %d", kept)
	switch kept {
	case 0:
		add = "nothing is ticked"
	case len(p.options):
		add = fmt.Sprintf("add all %d", kept)
	}
	help := HelpLine([]Action{
		{ID: "enter", Keys: []string{"enter"}, Name: add, Hint: true},
		{ID: "space", Keys: []string{"space"}, Name: "in or out", Hint: true},
		{ID: "esc", Keys: []string{"esc"}, Name: "leave it", Hint: true},
	}, nil, w, 3)
	item := func(i int) Item {
		o := p.options[i]
		mark := "[ ]"
		if p.kept[i] {
			mark = "[x]"
		}
		note := o.Note
		if o.Off != "" {
			note = o.Off
		}
		return Item{Mark: mark, Text: o.Text, Note: note, Target: RowTarget(i)}
	}
	f.Add(p.list.Lines(len(p.options), item, w, h-len(f.Lines)-1, 0, true, t.Glyphs())...)
	f.Fit(h - 1)
	f.Add(help)
	f.Fit(h)
	return f
}
