package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

// customersAction notes what customers said, wherever one is.
func (a *App) customersAction() kit.Action {
	off := ""
	switch {
	case a.cfg.ReadOnly:
		off = desk.ReadOnly
	case !a.anyIdea():
		off = desk.NoIdeaYet
	}
	return kit.Action{ID: "praise", Keys: []string{desk.AnyIdea}, Name: "customers said of an idea", Off: off,
		Help: "Count what customers say of any idea, or note their words", Do: func() tea.Cmd { desk.HearCustomers(a); return nil }}
}

// Ideas are those that customers may speak of.
func (a *App) Ideas() []session.InitiativeSummary { return a.ideas() }

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

// TakeBack undoes the latest act on an initiative.
func (a *App) TakeBack(id session.ID) bool {
	return a.turnOnce("Undone: ", func(act session.Act, m *session.Meeting) (string, error) {
		i, ok := m.Initiative(id)
		if !ok {
			return "", session.ErrNotFound
		}
		return m.UndoIn(act, i)
	})
}
