package ui

import (
	"slices"

	"flashpoint/ui/room"
)

// cover puts a screen over the present one, for something that can be done from
// anywhere; uncover goes back to it as it was. Whatever shows another screen
// forgets those below.
func (a *App) cover(s screen) {
	under, trail := append(slices.Clip(a.under), a.screen), a.trail
	a.show(s)
	a.under, a.trail = under, trail
}

func (a *App) uncover() {
	n := len(a.under) - 1
	if n < 0 {
		return
	}
	under, back, trail := a.under[:n], a.under[n], a.trail
	a.show(back)
	a.under, a.trail = under, trail
}

// OnWall reports whether the screen is projected now: a meeting, or the applause.
func (a *App) OnWall() bool {
	for _, s := range append(slices.Clip(a.under), a.screen) {
		switch s.(type) {
		case *room.Room, *room.Credit:
			return true
		}
	}
	return false
}

// inRoom reports whether a meeting is on the wall, be it covered.
func (a *App) inRoom() bool { return a.wall() != nil }

// wall is the meeting that is projected, be it covered; nil without one.
func (a *App) wall() *room.Room {
	for _, s := range append(slices.Clip(a.under), a.screen) {
		if r, ok := s.(*room.Room); ok {
			return r
		}
	}
	return nil
}
