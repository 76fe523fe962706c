package store

import (
	"maps"
	"slices"

	"flashpoint/session"
)

// A shopHistories is every history of one shop that an import knows: the one here,
// those that come in, and what grew apart.
type shopHistories struct {
	all     []*session.Shop
	gone    removal // who must not be named
	longest *session.Shop
	kept    *session.Shop   // the one that this file goes by, as far as it came in; nil for none yet
	apart   []*session.Shop // that grew apart from it in this import
}

func (h *shopHistories) add(shop *session.Shop) {
	h.all = append(h.all, shop)
	if h.longest == nil || shop.Seq() > h.longest.Seq() {
		h.longest = shop
	}
}

// gather finds out whose names were removed in any of them, and what those names
// were: a copy from before a removal still says so. A name that somebody else had
// by then is not theirs alone and stays; see forget.
func (h *shopHistories) gather() {
	for _, shop := range h.all {
		for _, id := range shop.ForgottenPeople() {
			if !slices.Contains(h.gone.ids, id) {
				h.gone.ids = append(h.gone.ids, id)
			}
		}
	}
	if len(h.gone.ids) == 0 {
		return
	}
	h.gone.names = map[string]bool{}
	others := map[string]bool{}
	for _, shop := range h.all {
		own, more := namesIn(shop.Events(), h.gone.ids)
		maps.Copy(h.gone.names, own)
		if !forgets(shop.Events()) {
			continue // it may have gone on since, with another of that name
		}
		maps.Copy(others, more)
	}
	h.gone.names = unshared(h.gone.names, others)
	delete(h.gone.names, session.Fold(session.SomeoneWhoLeft))
}

// place notes what became of one of them.
func (h *shopHistories) place(shop *session.Shop, v Verdict) {
	switch v {
	case ImportNew, ImportExtended:
		h.kept = shop
	case ImportApart:
		h.apart = append(h.apart, shop)
	}
}

// held are the names that another copy removed and that are still here, because
// its history grew apart from the one here.
func (h *shopHistories) held() (names []string) {
	for _, shop := range h.apart {
		for _, id := range shop.ForgottenPeople() {
			p, here := h.kept.Person(id)
			if here && !h.kept.Forgotten(id) && !slices.Contains(names, p.Name) {
				names = append(names, p.Name)
			}
		}
	}
	return names
}
