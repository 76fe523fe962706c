package kit

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/cells"
)

// Input is a text field of one line. It never draws its own cursor: put
// [Frame.Cursor] where [Input.Line] says. It is a plain value; a copy is
// independent.
type Input struct {
	Placeholder string // shown while nothing is typed

	prompt  string
	masked  bool
	focused bool
	value   string
	at      int // the cursor, in runes of value
}

// NewInput is an empty field behind a prompt, which may be "". It takes no keys
// until it has the focus.
func NewInput(prompt string) Input { return Input{prompt: prompt} }

// Value is what is typed.
func (in *Input) Value() string { return in.value }

// SetValue replaces what is typed and puts the cursor behind it.
func (in *Input) SetValue(s string) {
	in.value, in.at = "", 0
	in.Insert(s)
}

// SetPrompt replaces what stands before the value.
func (in *Input) SetPrompt(prompt string) { in.prompt = prompt }

// Position is where the cursor stands, in characters (runes) of the value.
func (in *Input) Position() int { return in.at }

// SetPosition puts the cursor before character pos of the value.
func (in *Input) SetPosition(pos int) {
	in.at = max(min(pos, utf8.RuneCountInString(in.value)), 0)
}

// Focus lets the field take keys.
func (in *Input) Focus() { in.focused = true }

// Blur stops the field from taking keys.
func (in *Input) Blur() { in.focused = false }

// Focused reports whether the field takes keys.
func (in *Input) Focused() bool { return in.focused }

// Mask hides what is typed behind bullets, or shows it again. They are as many
// for one character as for twenty: a length tells something too.
func (in *Input) Mask(on bool) { in.masked = on }

// maskBullets stand for whatever is typed.
const maskBullets = 5

// Insert types s at the cursor, cleaned, and reports whether there was anything
// to type.
func (in *Input) Insert(s string) (changed bool) {
	return in.edit(tea.PasteMsg{Content: Clean(s)})
}

// Update takes a key press or a paste and reports whether the value changed. A
// paste of several lines is left to the screen, which asks what to do with its
// [PastedLines]; the field stays as it was.
func (in *Input) Update(msg tea.Msg) (changed bool) {
	if !in.focused {
		return false
	}
	switch m := msg.(type) {
	case tea.PasteMsg:
		if len(PastedLines(m.Content)) == 1 {
			return in.Insert(strings.Trim(m.Content, "\r\n"))
		}
	case tea.KeyPressMsg:
		if m.Text != "" {
			return in.Insert(m.Text)
		}
		return in.edit(m)
	}
	return false
}

// Line draws the prompt and the part of the value around the cursor into at
// most w cells. cursorX is the cell for the cursor, always below w.
func (in *Input) Line(w int, g Glyphs) (line Line, cursorX int) {
	if w <= 0 {
		return nil, 0
	}
	prompt := Truncate(in.prompt, w/2)
	start := Width(prompt)
	room := w - start
	before, after := in.whole()
	if in.value == "" {
		return Concat(T(Text, prompt), T(Text, in.Placeholder).Truncate(room)), start
	}
	if in.masked {
		before, after = strings.Repeat(g.Bullet, maskBullets), ""
	}
	// The cursor itself needs a cell, also behind the last character.
	before = tail(before, room-1, g.Dots)
	x := Width(before)
	if Width(after) > room-x {
		after = cells.Cut(after, room-x, g.Dots)
	}
	return Concat(T(Text, prompt), T(Typed, before+after)), start + x
}

// whole is [Input.split] behind the character the cursor stands in, should
// [Input.SetPosition] have put it between a letter and its accent: halves drawn
// next to something else take other widths.
func (in *Input) whole() (before, after string) {
	before, _ = in.split()
	n := 0
	for n < len(before) {
		size, _ := cells.First(in.value[n:])
		n += size
	}
	return in.value[:n], in.value[n:]
}

// tail is the end of s that fits into w cells, beginning with mark when
// something was left out.
func tail(s string, w int, mark string) string {
	all := Width(s)
	switch {
	case all <= w:
		return s
	case w < Width(mark):
		return ""
	}
	return mark + cells.Slice(s, all-w+Width(mark), all)
}
