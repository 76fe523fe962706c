package ui

import (
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

	_ showing = (*archive.Archive)(nil)

	_ room.Host = (*App)(nil)
	_ desk.Host = (*App)(nil)

	_ archive.Host = (*App)(nil)
)
