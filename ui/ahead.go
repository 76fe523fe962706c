package ui

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/kit"
)

// between reports whether one screen is going and the next is not there yet:
// something is saved before leaving, or read, or the window is still to say how large
// it is. Keys wait then, so that who types ahead types into the next screen and never
// into the one that goes.
func (a *App) between() bool {
	return a.leaving != nil || a.loading || a.fetching > 0 || a.size.W == 0
}

// waits reports whether the present screen is still reading what this is for.
func (a *App) waits(msg tea.Msg) bool {
	s, ok := a.screen.(waiting)
	return ok && a.dialog == nil && s.Waits(msg)
}

// early is a key, a paste or the mouse that came before it could be answered.
type early struct {
	msg tea.Msg
	aim string // what stood under a click
}

// input answers a key, a paste or the mouse, or keeps it for the next screen.
// Leaving the program does not wait, nor does Esc on a screen that is there: what
// waits before it is given up.
func (a *App) input(msg tea.Msg) {
	k, _ := msg.(tea.KeyPressMsg)
	if k.String() == "ctrl+j" { // as the system has Enter until the program takes the keys
		k = tea.KeyPressMsg{Code: tea.KeyEnter}
		msg = k
	}
	switch key := k.String(); {
	case key == "ctrl+c":
		a.quit()
	case key == "esc" && !a.between():
		a.ahead = nil
		a.take(msg)
	case a.between() || len(a.ahead) > 0 || a.waits(msg):
		a.ahead = append(a.ahead, early{msg, aim(a.frame(), msg)})
	default:
		a.take(msg)
	}
}

// take answers a key, a paste or the mouse.
func (a *App) take(msg tea.Msg) {
	if a.size.Class() == kit.TooSmall {
		return // nothing is done blindly
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

// catchUp answers what was kept, as long as no screen is going again. The screen is
// drawn before each, as if it had been waited for: what a page is, and what lies under
// the mouse, is known of what was drawn. A click that would hit something else by now
// is dropped, with what came behind it and was meant for what it opens.
func (a *App) catchUp() {
	for len(a.ahead) > 0 && !a.between() && !a.waits(a.ahead[0].msg) {
		next := a.ahead[0]
		a.ahead = a.ahead[1:]
		if aim(a.frame(), next.msg) != next.aim {
			a.ahead = nil
			return
		}
		a.take(next.msg)
	}
}

// aim is what a click hits, and its words, since two screens may call their rows the
// same; "" for nothing and for what is no click.
func aim(f kit.Frame, msg tea.Msg) string {
	m, ok := msg.(tea.MouseClickMsg)
	if !ok || m.Button != tea.MouseLeft {
		return ""
	}
	target := f.Target(m.X, m.Y)
	if target == "" {
		return ""
	}
	aim := target
	for _, s := range f.Lines[m.Y] {
		if s.Target == target {
			aim += " " + s.Text
		}
	}
	return aim
}
