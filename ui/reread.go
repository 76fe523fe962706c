package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/desk"
)

// Reread has home's lists read again once what was done is on the disk. The
// screen stays, and so does what undo can reach.
func (a *App) Reread() { a.stale = a.meeting.Session == nil }

// reread reads them when everything is saved.
func (a *App) reread() tea.Cmd {
	if !a.stale || a.between() || !a.writer.idle(a.meeting) {
		return nil
	}
	a.stale = false
	msg := rereadMsg{request: a.request}
	store := a.cfg.Store
	return func() tea.Msg {
		msg.lists, msg.err = store.Lists(context.Background())
		return msg
	}
}

// rereadMsg is what home shows, read again.
type rereadMsg struct {
	request int
	lists   desk.Lists
	err     error
}

func (msg rereadMsg) arrive(a *App) {
	if msg.request != a.request || msg.err != nil { // they are read anew on the way home
		return
	}
	a.lists = msg.lists
	if s, shows := a.screen.(listing); shows {
		s.Read()
	}
}
