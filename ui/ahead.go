package ui

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// between reports whether one screen is going and the next is not there yet:
// something is saved before leaving, or read. Keys wait then, so that who types
// ahead types into the next screen and never into the one that goes.
func (a *App) between() bool { return a.leaving != nil || a.loading || a.fetching > 0 }

// input answers a key, a paste or the mouse, or keeps it for the next screen.
// Leaving the program does not wait.
func (a *App) input(msg tea.Msg) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "ctrl+c" {
		a.quit()
		return
	}
	if a.size.Class() == kit.TooSmall {
		return // nothing is done blindly
	}
	if a.between() {
		a.ahead = append(a.ahead, msg)
		return
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		a.key(msg)
	case tea.MouseClickMsg:
		a.click(msg)
	default:
		a.hand(msg)
	}
}

// catchUp answers what was kept, as long as no screen is going again.
func (a *App) catchUp() {
	for len(a.ahead) > 0 && !a.between() {
		msg := a.ahead[0]
		a.ahead = a.ahead[1:]
		a.input(msg)
	}
}
