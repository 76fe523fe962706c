package ui

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

// A screen is what fills the window between the edges and the help line. Its
// actions are its key map: help, palette and help line are read from them.
type screen interface {
	Actions() []kit.Action
	// Update takes the keys that no action has, pastes, the wheel and messages
	// of the screen's own.
	Update(msg tea.Msg) tea.Cmd
	// Click takes the target of a click that is no action's.
	Click(target string)
	Frame(w, h int) kit.Frame
	// Typing reports whether printable keys are text now.
	Typing() bool
}

// A listing is a screen of home's lists. Read takes them as they are now.
type listing interface {
	screen
	Read()
}

// A returning screen reads what it shows anew when somebody comes back to it.
type returning interface {
	screen
	Return()
}

var (
	_ screen = (*room.Room)(nil)
	_ screen = (*room.Credit)(nil)
	_ screen = (*desk.Welcome)(nil)
	_ screen = (*desk.Initiative)(nil)
	_ screen = (*desk.Reader)(nil)
	_ screen = (*desk.Checkup)(nil)
	_ screen = (*desk.Team)(nil)
	_ screen = (*desk.Person)(nil)
	_ screen = (*desk.Coverage)(nil)
	_ screen = (*desk.Visits)(nil)

	_ listing = (*desk.Home)(nil)
	_ listing = (*desk.Board)(nil)
	_ listing = (*desk.Thanks)(nil)

	_ returning = (*desk.Person)(nil)

	_ room.Host = (*App)(nil)
	_ desk.Host = (*App)(nil)
)
