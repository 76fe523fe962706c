package store

import (
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// gatheredThere reads what the file of version 4 holds.
func gatheredThere(w *world) {
	w.t.Helper()
	ctx := w.t.Context()
	var err error
	w.shop, err = w.store.Shop(ctx)
	w.ok(err)
	own, err := w.store.OwnShop(ctx)
	w.ok(err)
	shops, err := w.store.Shops(ctx)
	w.ok(err)
	list, err := w.store.InitiativeSummaries(ctx, InitiativeQuery{Shop: own})
	w.ok(err)
	branches, err := w.store.Branches(ctx)
	w.ok(err)
	hits, err := w.store.SearchAll(ctx, review.Search{Words: "waved at me"})
	w.ok(err)
	from, err := w.store.List(ctx, review.Query{Of: review.Meetings, Filter: review.Filter{Is: []review.Mark{review.FromAfar}}, Today: session.DateOf(w.now)})
	w.ok(err)
	if w.shop.Name != "Corner Coffee" || own != w.shop.ID() || len(shops) != 2 || len(branches) != 1 || len(hits) != 1 || len(from.Rows) != 1 {
		w.t.Errorf("%s of %v, %d shops, branches %v, found %v, from elsewhere %v", w.shop.Name, own, len(shops), branches, hits, from.Rows)
	}
	if len(list) != 1 || list[0].Feedback.Praise() != 4 || list[0].Feedback.Liked != 1 {
		w.t.Errorf("listed %+v", list)
	}
}

func TestVersion4_isOpened(t *testing.T) {
	w, before := ofVersion(t, 4)
	w.store = w.open(Options{ReadOnly: true})
	gatheredThere(w)
	w.ok(w.store.Close())
	w.untouched(before)
	w.store = w.open(Options{})
	gatheredThere(w)
	w.sound()
	list, err := w.store.InitiativeSummaries(t.Context(), InitiativeQuery{Shop: w.shop.ID()})
	w.ok(err)
	i := loaded(w, session.EmptyInitiative(list[0].ID))
	w.ok(i.Count(w.act(), session.ReactionPraised, session.DateOf(w.now)))
	w.save(i)
	w.reopen()
	w.sound()
}
