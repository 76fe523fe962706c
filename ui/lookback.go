package ui

import (
	"cmp"
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/archive"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
)

// Library is what the archive reads.
func (a *App) Library() archive.Library { return a.cfg.Store }

// Explain says an error of the store in words.
func (a *App) Explain(err error) string { return a.cfg.Explain(err) }

// IsHome reports whether the archive is the first screen: of a file that is no shop's
// own.
func (a *App) IsHome() bool { return a.cfg.Gathered }

// ShopName is whose lists these are: the shop of the file, "" while it is not known,
// or how many there are.
func (a *App) ShopName() string {
	if a.cfg.Shops > 1 {
		return session.Count(a.cfg.Shops, "shop")
	}
	if a.meeting.Shop != nil && !a.meeting.Elsewhere {
		return cmp.Or(a.lists.Shop, a.meeting.Shop.Name)
	}
	return a.lists.Shop
}

// OpenArchive looks back on everything that happened.
func (a *App) OpenArchive() { a.show(archive.New(a)) }

// OpenReplay goes through a meeting again, over the present screen.
func (a *App) OpenReplay(id session.ID) { a.cover(archive.NewReplay(a, id)) }

// Cover puts another screen of the archive over the present one, and Uncover goes
// back to that as it was.
func (a *App) Cover(page kit.Screen) { a.cover(page) }

// Uncover goes back to the screen below.
func (a *App) Uncover() { a.uncover() }

// inArchive reports whether a screen reads the archive, which says itself that
// nothing can be recorded, and is as wide as the window.
func inArchive(s screen) bool {
	switch s.(type) {
	case *archive.Archive, *archive.Replay, *archive.Trends:
		return true
	}
	return false
}

// columns are how many cells of a line the present screen may write.
func (a *App) columns() int {
	if inArchive(a.screen) && a.dialog == nil {
		return a.size.WideColumns()
	}
	return a.size.Columns()
}

// OpenAt opens the page of something that the archive found, from which Back leads
// to the archive again.
func (a *App) OpenAt(p archive.Place) {
	switch p.Kind {
	case "meeting", "idea", "decision":
		a.readMeetingAt(p.Stream, p.Text)
	case "person":
		a.openPersonHere(p)
	case "step":
		a.openStep(p)
	default:
		a.openInitiative(p.Stream, func(page *desk.Initiative) { page.PointAt(p.Kind, p.Item) })
	}
}

// readMeetingAt opens a meeting to read, where that text stands.
func (a *App) readMeetingAt(id session.ID, text string) {
	a.whenSaved(func() {
		a.later(a.loadMeeting(id, func() {
			r := desk.NewReader(a)
			r.PointAt(text)
			a.goOn(r)
		}))
	})
}

// openPersonHere opens somebody's page, from which Back leads here.
func (a *App) openPersonHere(p archive.Place) {
	a.withShop(p.Stream, func(shop *session.Shop) {
		n := int(p.Item) - 1
		if n < 0 || n >= len(shop.People) {
			return
		}
		id := shop.People[n].ID
		a.Stories(id, func(stories []session.Story) { a.goOn(desk.NewPersonBeside(a, id, stories)) })
	})
}

// openStep opens a map at one of its steps.
func (a *App) openStep(p archive.Place) {
	a.withShop(p.Stream, func(shop *session.Shop) {
		store, q := a.cfg.Store, session.MapQuery{Shop: shop.ID(), Map: p.Map}
		read(a, a.sameScreen(), func(ctx context.Context) (past mapOfYears, err error) {
			if past.used, err = store.MapsUsed(ctx, q.Shop); err == nil {
				past.past, err = store.MapPast(ctx, q)
			}
			return past, err
		}, func(past mapOfYears) {
			page := desk.NewCoverage(a, shop.MapsOf(past.used), past.past)
			page.PointAt(p.Text)
			a.goOn(page)
		})
	})
}

// withShop has the pages that are opened next be about one of the file's shops. Back
// leads to the file's own again.
func (a *App) withShop(id session.ID, then func(*session.Shop)) {
	store := a.cfg.Store
	a.whenSaved(func() {
		read(a, a.sameScreen(), func(ctx context.Context) (*session.Meeting, error) { return store.ShopOf(ctx, id) }, func(m *session.Meeting) {
			if m.Shop != nil {
				a.meeting = m
				then(m.Shop)
			}
		})
	})
}

// archiveBelow reports whether Back leads to the archive, or to a page that was opened
// from it about another shop; neither needs home's lists. whose is that shop, the zero
// ID for the file's own.
func (a *App) archiveBelow() (whose session.ID, ok bool) {
	n := len(a.trail)
	switch {
	case n == 0:
		return whose, false
	case inArchive(a.trail[n-1]):
		return whose, true
	case slices.ContainsFunc(a.trail, inArchive) && a.meeting.Elsewhere && a.meeting.Shop != nil:
		return a.meeting.Shop.ID(), true
	}
	return whose, false
}

// loadShop reads a shop alone: the file's own for the zero ID.
func (a *App) loadShop(whose session.ID) tea.Cmd {
	a.request++
	a.loading = true
	msg := listsMsg{request: a.request, lists: a.lists, alone: true}
	store := a.cfg.Store
	return func() tea.Msg {
		ctx := context.Background()
		if msg.meeting, msg.err = store.ShopOf(ctx, whose); msg.err == nil {
			msg.drafts, msg.err = store.Drafts(ctx, session.ID{})
		}
		return msg
	}
}
