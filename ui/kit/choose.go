package kit

import (
	tea "charm.land/bubbletea/v2"
)

// Option is one thing to choose.
type Option struct {
	Label string // a letter or number in front, "" for none
	Text  string
	Note  string // at the right end
	Off   string // why it can't be chosen now; "" when it can
}

// Choose asks for one of several options.
type Choose struct {
	title   string
	options []Option
	list    List
}

// NewChoose asks for one of options, starting on the first.
func NewChoose(title string, options []Option) *Choose {
	return &Choose{title: title, options: options, list: List{Vim: true}}
}

// SetCursor starts on another option, counted from 0.
func (c *Choose) SetCursor(i int) {
	c.list.SetCursor(i)
	c.list.Clamp(len(c.options))
}

// Chosen is the index of the option the cursor is on, -1 when there is none.
func (c *Choose) Chosen() int {
	if len(c.options) == 0 {
		return -1
	}
	return c.list.Cursor()
}

// Update moves with the arrow keys, j, k and the wheel; Enter accepts, Esc
// cancels. An option that is off can't be accepted.
func (c *Choose) Update(msg tea.Msg) Result {
	if key, pressed := msg.(tea.KeyPressMsg); pressed {
		switch key.String() {
		case "esc":
			return Cancelled
		case "enter":
			return c.accept()
		}
	}
	c.list.Update(msg, len(c.options))
	return Open
}

// Click accepts the option that was clicked, or the hint in the last line.
func (c *Choose) Click(target string) Result {
	switch target {
	case "key:enter":
		return c.accept()
	case "key:esc":
		return Cancelled
	}
	i, ok := RowOf(target, len(c.options))
	if !ok {
		return Open
	}
	c.list.SetCursor(i)
	return c.accept()
}

func (c *Choose) accept() Result {
	if i := c.Chosen(); i < 0 || c.options[i].Off != "" {
		return Open
	}
	return Accepted
}

// Frame draws the title, the options, and below them why the current one can't
// be chosen, if so.
func (c *Choose) Frame(w, h int, t Theme) Frame {
	var f Frame
	g := t.Glyphs()
	f.Add(titleLines(c.title, w, h, len(c.options)+2)...)
	var foot []Line
	if i := c.Chosen(); i >= 0 && c.options[i].Off != "" {
		for _, s := range WrapN(Sentence("Not now: "+c.options[i].Off), w, 3) {
			foot = append(foot, T(Warn, s))
		}
	}
	foot = append(foot, HelpLine([]Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "choose", Hint: true},
		{ID: "esc", Keys: []string{"esc"}, Name: "cancel", Hint: true},
	}, nil, w, 2))
	item := func(i int) Item {
		o := c.options[i]
		if o.Off != "" {
			o.Note = "not now"
		}
		return Item{Label: o.Label, Text: o.Text, Note: o.Note, Target: RowTarget(i)}
	}
	f.Add(c.list.Lines(len(c.options), item, w, h-len(f.Lines)-len(foot), 0, true, g)...)
	f.Fit(h - len(foot))
	f.Add(foot...)
	f.Fit(h)
	return f
}
