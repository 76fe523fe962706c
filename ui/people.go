package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
)

// OpenTeam opens the roster, on whoever's page it is opened from.
func (a *App) OpenTeam() {
	a.whenSaved(func() {
		a.later(a.loadMeeting(session.ID{}, func() {
			team := desk.NewTeam(a)
			if p, ok := a.screen.(*desk.Person); ok {
				team.PointAt(p.ID())
			}
			a.show(team)
		}))
	})
}

// OpenPerson opens somebody's page.
func (a *App) OpenPerson(id session.PersonID) {
	a.whenSaved(func() {
		a.Stories(id, func(stories []session.Story) { a.show(desk.NewPerson(a, id, stories)) })
	})
}

// Stories reads what somebody did and then runs something with it. Keys wait
// meanwhile.
func (a *App) Stories(id session.PersonID, then func([]session.Story)) {
	store := a.cfg.Store
	read(a, func(ctx context.Context) ([]session.Story, error) { return store.Stories(ctx, id) }, then)
}

// Mentions reads what would keep somebody's name and then runs something with it.
// Keys wait meanwhile.
func (a *App) Mentions(id session.PersonID, then func(session.Mentions)) {
	store := a.cfg.Store
	read(a, func(ctx context.Context) (session.Mentions, error) { return store.Mentions(ctx, id) }, then)
}

// read gets something from the store and then runs something with it, unless
// another screen was opened meanwhile.
func read[T any](a *App, get func(context.Context) (T, error), then func(T)) {
	a.fetching++
	on := a.screen
	a.later(func() tea.Msg {
		got, err := get(context.Background())
		return readMsg(func(a *App) {
			a.fetching--
			switch {
			case a.screen != on:
			case err != nil:
				a.notice = notice{a.cfg.Explain(err), bad}
			default:
				then(got)
			}
		})
	})
}

// readMsg is the answer to read.
type readMsg func(a *App)

func (msg readMsg) arrive(a *App) { msg(a) }

// forgot reports whether a save removed somebody's name. What is in memory may
// still say it, so it is read anew.
func (msg savedMsg) forgot() bool {
	for _, b := range msg.batches {
		for _, e := range b.Events {
			if e.Kind == session.KindForgotten {
				return true
			}
		}
	}
	return false
}
