package ui

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

// top is what is seen and has the keys: the dialog, if one is open, over the
// screen. A drawn curtain hangs before both, and behind it they stay as they are.
func (a *App) top() (screen, kit.Dialog) {
	if r := a.wall(); r != nil && r.Covered() {
		return r, nil
	}
	return a.screen, a.dialog
}

// draws reports whether the key draws the curtain before a dialog, or before what
// was opened from the meeting. The meeting itself has an action for it.
func (a *App) draws(k tea.KeyPressMsg) bool {
	r := a.wall()
	return r != nil && !r.Covered() && k.String() == room.CurtainKey && (a.dialog != nil || a.screen != screen(r))
}
