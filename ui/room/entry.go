package room

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// entry is the line at the bottom of a phase where things are typed. What is
// in it is kept as a draft with every key, so that it outlives the power cord.
type entry struct {
	host  Host
	place string // where the draft belongs: "ideas", "open", …
	input kit.Input
}

// newEntry is the line of a place with whatever was half typed there.
func newEntry(host Host, place, prompt string) entry {
	e := entry{host: host, place: place, input: kit.NewInput(prompt)}
	e.input.Focus()
	e.input.SetValue(host.Draft(place))
	return e
}

// Value is what is typed.
func (e *entry) Value() string { return e.input.Value() }

// Set replaces what is typed, in the draft too.
func (e *entry) Set(text string) {
	e.input.SetValue(text)
	e.host.SaveDraft(e.place, text)
}

// Update takes keys and pastes of a single line.
func (e *entry) Update(msg tea.Msg) {
	if e.input.Update(msg) {
		e.host.SaveDraft(e.place, e.input.Value())
	}
}

// add draws the line at the end of a frame; a click on it leads there.
func (e *entry) add(f *kit.Frame, w int) {
	line, x := e.input.Line(w, e.host.Theme().Glyphs())
	if e.input.Focused() {
		f.Cursor = &kit.Cursor{X: x, Y: len(f.Lines)}
	}
	f.Add(line.Pad(w).WithTarget("line"))
}
