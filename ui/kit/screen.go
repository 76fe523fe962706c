package kit

import tea "charm.land/bubbletea/v2"

// A Screen is what fills the window between the edges and the help line. Its
// actions are its key map: help, palette and help line are read from them.
type Screen interface {
	// Actions are what can be done now, the likeliest first.
	Actions() []Action
	// Update takes the keys that no action has, pastes, the wheel and messages
	// of the screen's own.
	Update(msg tea.Msg) tea.Cmd
	// Click takes the target of a click that belongs to no action.
	Click(target string)
	// Frame draws at most h lines of at most w cells.
	Frame(w, h int) Frame
	// Typing reports whether printable keys are text now.
	Typing() bool
}
