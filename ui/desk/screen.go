package desk

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// A Screen is one of the desk's pages, for the host to show.
type Screen interface {
	// Actions are what can be done now, the likeliest first.
	Actions() []kit.Action
	// Update takes the keys that no action has, pastes and the wheel.
	Update(msg tea.Msg) tea.Cmd
	// Click takes the target of a click that belongs to no action.
	Click(target string)
	// Frame draws at most h lines of at most w cells.
	Frame(w, h int) kit.Frame
	// Typing reports whether printable keys are text now.
	Typing() bool
}

// A ShopScreen is a page on which the shop itself is worked on, outside any
// meeting: undo takes back there what the desk did to the shop.
type ShopScreen interface {
	Screen
	OfShop()
}
