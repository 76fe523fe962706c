package ui

import (
	"context"

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
	read(a, a.sameScreen(), func(ctx context.Context) ([]session.Story, error) { return store.Stories(ctx, id) }, then)
}

// Mentions reads what would keep somebody's name and then runs something with it.
// Keys wait meanwhile.
func (a *App) Mentions(id session.PersonID, then func(session.Mentions)) {
	store := a.cfg.Store
	read(a, a.sameScreen(), func(ctx context.Context) (session.Mentions, error) { return store.Mentions(ctx, id) }, then)
}

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
