package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
)

// loadMeeting reads a meeting and then opens a screen on it.
func (a *App) loadMeeting(id session.ID, open func()) tea.Cmd {
	a.request++
	a.loading = true
	msg := openedMsg{request: a.request, open: open}
	store := a.cfg.Store
	return func() tea.Msg {
		ctx := context.Background()
		if msg.meeting, msg.err = store.Meeting(ctx, id); msg.err == nil {
			msg.drafts, msg.err = readDrafts(ctx, store, id)
		}
		return msg
	}
}

// loadPage reads an initiative's meeting and then opens a screen on it. An
// initiative whose meeting can't be read opens with the shop alone.
func (a *App) loadPage(i *session.Initiative, open func()) tea.Cmd {
	whole := a.loadMeeting(i.Session, open)
	store := a.cfg.Store
	return func() tea.Msg {
		msg, _ := whole().(openedMsg)
		if msg.err != nil {
			ctx := context.Background()
			if msg.meeting, msg.err = store.Meeting(ctx, session.ID{}); msg.err == nil {
				msg.drafts, msg.err = store.Drafts(ctx, session.ID{})
			}
		}
		if msg.err == nil {
			msg.meeting.Fetched(i)
			whose := msg.meeting.Shop
			msg.meeting.Elsewhere = msg.meeting.Elsewhere || whose != nil && !i.Shop.IsZero() && i.Shop != whose.ID()
		}
		return msg
	}
}

// openedMsg is a meeting that was asked for.
type openedMsg struct {
	request int
	open    func()
	meeting *session.Meeting
	drafts  map[string]string
	err     error
}

func (msg openedMsg) arrive(a *App) {
	if msg.request != a.request {
		return // something else was asked for meanwhile
	}
	a.loading = false
	switch {
	case msg.err != nil:
		a.notice = notice{a.cfg.Explain(msg.err), bad}
		if a.lists.Shop == "" {
			a.later(a.loadLists())
		}
	default:
		a.meeting, a.drafts, a.tending = msg.meeting, msg.drafts, session.ID{}
		msg.open()
	}
}

// loadLists reads what home shows.
func (a *App) loadLists() tea.Cmd {
	a.request++
	a.loading = true
	msg := listsMsg{request: a.request}
	store := a.cfg.Store
	return func() tea.Msg {
		ctx := context.Background()
		if msg.lists, msg.err = store.Lists(ctx); msg.err != nil {
			return msg
		}
		if msg.meeting, msg.err = store.Meeting(ctx, session.ID{}); msg.err != nil {
			return msg
		}
		msg.drafts, msg.err = store.Drafts(ctx, session.ID{})
		return msg
	}
}

// listsMsg is what home shows.
type listsMsg struct {
	request int
	lists   desk.Lists
	alone   bool // the lists are those of before, and the screen stays
	meeting *session.Meeting
	drafts  map[string]string
	err     error
}

func (msg listsMsg) arrive(a *App) {
	if msg.request != a.request {
		return
	}
	a.loading = false
	switch {
	case msg.err != nil:
		a.notice = notice{a.cfg.Explain(msg.err), bad}
		if a.lists.Brief { // which is not all there is
			a.lists = desk.Lists{}
			a.show(desk.NewHome(a))
		}
	default:
		brief := a.lists.Brief
		a.lists, a.meeting, a.drafts = msg.lists, msg.meeting, msg.drafts
		a.evidence, a.tending, a.page = session.Evidence{}, session.ID{}, session.ID{}
		if a.comeBack() || msg.alone {
			return
		}
		if a.cfg.Gathered {
			a.OpenArchive()
			return
		}
		if home, ok := a.screen.(*desk.Home); ok && brief && len(a.ahead) > 0 {
			home.Read() // what was typed ahead is for the row that people saw
			return
		}
		a.show(desk.NewHome(a))
		if a.lists.Shop == "" && !a.cfg.ReadOnly {
			a.show(desk.NewWelcome(a))
		}
	}
}
