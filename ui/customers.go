package ui

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
)

// customersAction notes what customers said, wherever one is.
func (a *App) customersAction() kit.Action {
	off := ""
	switch {
	case desk.Locked(a) != "":
		off = desk.Locked(a)
	case !a.anyIdea():
		off = desk.NoIdeaYet
	}
	return kit.Action{ID: "praise", Keys: []string{desk.AnyIdea}, Name: "customers said of an idea", Off: off,
		Help: "Count what customers say of any idea, or note their words", Do: func() tea.Cmd { a.hearCustomers(); return nil }}
}

// hearCustomers asks what customers said: of the idea whose page is open, else of
// which one first.
func (a *App) hearCustomers() {
	if _, on := a.screen.(*desk.Initiative); on && !a.page.IsZero() {
		desk.HearAbout(a, a.page)
		return
	}
	desk.HearCustomers(a)
}

// Ideas are those that customers may speak of.
func (a *App) Ideas() []session.InitiativeSummary { return a.ideas() }
