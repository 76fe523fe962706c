package ui

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

// creditAction is the applause, from anywhere.
func (a *App) creditAction() kit.Action {
	applaud := kit.Action{ID: "applause", Keys: []string{desk.AnyApplause}, Name: "applause", Help: "Put a chosen idea on the wall: whose it was, and what customers say of it",
		Do: func() tea.Cmd { a.Applaud(session.ID{}); return nil }}
	switch {
	case a.anyIdea():
	case inArchive(a.screen): // home's lists may not have been read
		applaud.Off = "Open the page of a chosen idea first: w there puts it on the wall"
	default:
		applaud.Off = desk.NoneChosen
	}
	return applaud
}

// Applaud puts the credit for an idea over the screen; for the zero ID it asks
// which one, unless there is only one.
func (a *App) Applaud(id session.ID) {
	if !id.IsZero() {
		a.applaud(id)
		return
	}
	ideas := a.ideas()
	switch len(ideas) {
	case 0:
		a.Say(desk.NoneChosen)
		return
	case 1:
		a.applaud(ideas[0].ID)
		return
	}
	options := make([]kit.Option, len(ideas))
	for n, i := range ideas {
		options[n] = kit.Option{Text: i.Title, Note: string(i.Status), Off: room.WhyNoCredit(a.meeting, i.ID)}
	}
	d := kit.NewPick("Applause for which idea?", options)
	a.Ask(d, func() { a.applaud(ideas[d.Chosen()].ID) })
}

func (a *App) applaud(id session.ID) {
	a.Fetch(id, func() {
		if why := room.WhyNoCredit(a.meeting, id); why != "" {
			a.Refuse(errors.New(why))
			return
		}
		if _, on := a.screen.(*room.Credit); on { // one applause takes the place of another
			a.uncover()
		}
		a.cover(room.NewCredit(a, id, a.uncover))
	})
}

// anyIdea reports whether there is one to choose from; see ideas.
func (a *App) anyIdea() bool {
	return len(a.meeting.Initiatives) > 0 || a.meeting.Keeps() && (a.lists.AnyChosen() || len(a.evidence.Initiatives) > 0)
}

// ideas are the chosen ideas that may be meant from anywhere, each as it is now:
// the one whose page is open, then the likeliest first. A rehearsal has its own
// only.
func (a *App) ideas() []session.InitiativeSummary {
	var all []session.InitiativeSummary
	known := map[session.ID]bool{}
	take := func(i session.InitiativeSummary) {
		if now, ok := a.meeting.Initiative(i.ID); ok {
			i = now.Summary()
		}
		if !known[i.ID] {
			known[i.ID] = true
			all = append(all, i)
		}
	}
	for _, list := range [][]*session.Initiative{a.meeting.Initiatives, a.meeting.Others} {
		for _, i := range list {
			if !i.Opened.IsZero() {
				take(i.Summary())
			}
		}
	}
	if a.meeting.Keeps() {
		for _, list := range [][]session.InitiativeSummary{a.evidence.Initiatives, a.lists.Initiatives, a.lists.Board} {
			for _, i := range list {
				take(i)
			}
		}
	}
	session.LikelyFirst(all)
	if n := slices.IndexFunc(all, func(i session.InitiativeSummary) bool { return i.ID == a.page }); n > 0 {
		here := all[n]
		copy(all[1:n+1], all[:n])
		all[0] = here
	}
	return all
}
