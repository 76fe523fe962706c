package ui

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/archive"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

// A screen is what fills the window between the edges and the help line.
type screen = kit.Screen

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

// A waiting screen reads beside the keys. Waits reports whether that is what a key, a
// paste or the mouse is for, and not there yet.
type waiting interface {
	screen
	Waits(msg tea.Msg) bool
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
	_ screen = (*archive.Replay)(nil)

	_ listing = (*desk.Home)(nil)
	_ listing = (*desk.Board)(nil)
	_ listing = (*desk.Thanks)(nil)

	_ returning = (*desk.Person)(nil)
	_ returning = (*archive.Archive)(nil)

	_ waiting = (*archive.Archive)(nil)
	_ waiting = (*archive.Trends)(nil)
	_ waiting = (*archive.Replay)(nil)

	_ showing = (*archive.Archive)(nil)

	_ room.Host = (*App)(nil)
	_ desk.Host = (*App)(nil)

	_ archive.Host = (*App)(nil)
)
