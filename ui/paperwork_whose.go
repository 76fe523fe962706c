package ui

import (
	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/kit"
	"flashpoint/ui/paper/export"
)

// A sharing screen is about one of the file's shops: its ID and name, or the zero ID
// for all of them.
type sharing interface {
	screen
	Whose() (session.ID, string)
}

// ofShopSeen is a paper about the shop on the screen, or about all that the archive
// shows.
func (a *App) ofShopSeen(p Paper) Paper {
	if s, ok := a.screen.(sharing); ok {
		p.Shop, p.Whose = s.Whose()
	}
	if p.Whose == "" && inArchive(a.screen) {
		p.Whose = a.ShopName()
	}
	return p
}

// askWhose asks of which shop a map's paper should be, in a file that is no shop's own.
func (a *App) askWhose(p Paper) {
	if !a.cfg.Gathered || p.Of == export.Meeting || p.Of == export.Initiative {
		a.askFormat(p)
		return
	}
	p = a.ofShopSeen(p)
	if p.Of == export.Shop || !p.Shop.IsZero() || a.cfg.Shops < 2 {
		a.askFormat(p)
		return
	}
	read(a, a.sameScreen(), a.cfg.Store.Shops, func(shops []review.Shop) {
		options := make([]kit.Option, len(shops))
		for n, shop := range shops {
			options[n] = kit.Option{Text: shop.Name, Note: session.Count(shop.Meetings, "meeting")}
		}
		pick := kit.NewPick("Of which shop?", options)
		a.Ask(pick, func() {
			p.Shop, p.Whose = shops[pick.Chosen()].ID, shops[pick.Chosen()].Name
			a.askFormat(p)
		})
	})
}
