package ui

import (
	"cmp"
	"context"
	"slices"

	"flashpoint/session"
	"flashpoint/ui/desk"
)

// OpenMap reads what was done with a map over the years and shows it; without a
// name it is the map of the latest meeting.
func (a *App) OpenMap(name string) {
	shop, store := a.meeting.Shop, a.cfg.Store
	if shop == nil {
		return
	}
	own := shop.MapsOf(nil)
	read(a, a.sameScreen(), func(ctx context.Context) (past mapOfYears, err error) {
		if past.used, err = store.MapsUsed(ctx, shop.ID()); err != nil {
			return past, err
		}
		for _, latest := range slices.Concat(past.used, own) {
			name = cmp.Or(name, latest.Map)
		}
		past.past, err = store.MapPast(ctx, session.MapQuery{Shop: shop.ID(), Map: name})
		return past, err
	}, func(past mapOfYears) {
		if maps := shop.MapsOf(past.used); len(maps) > 0 {
			a.show(desk.NewCoverage(a, maps, past.past))
		} else {
			a.notice = notice{noMapYet, bad}
		}
	})
}

// mapOfYears is what was done with a map, and which others there are.
type mapOfYears struct {
	used []session.MapUse
	past session.MapPast
}

// noMapYet is why there is nothing to look back on.
const noMapYet = "No meeting worked on a map yet: choose one in the next meeting, and its past gathers here."

// StepStory reads what one step of a map went through, and then runs something
// with it.
func (a *App) StepStory(onMap, step string, then func(session.StepStory)) {
	store, q := a.cfg.Store, session.MapQuery{Shop: a.meeting.Shop.ID(), Map: onMap}
	read(a, a.sameScreen(), func(ctx context.Context) (session.StepStory, error) { return store.StepStory(ctx, q, step) }, then)
}

// MapPast is what earlier meetings did with the map of the present one: nil until
// it is read, and while there is no map.
func (a *App) MapPast() *session.MapPast {
	if a.past.of != a.mapAtHand() {
		return nil
	}
	return a.past.past
}

// mapPast is what was read about the map of a meeting.
type mapPast struct {
	of   mapOf
	past *session.MapPast
}

// mapOf is a map in a meeting.
type mapOf struct {
	session session.ID
	name    string
}

// mapAtHand is the map on the wall; the zero one where there is none.
func (a *App) mapAtHand() mapOf {
	if s := a.meeting.Session; s != nil && a.meeting.Shop != nil && s.MapName != "" && s.Closed.IsZero() {
		return mapOf{s.ID(), s.MapName}
	}
	return mapOf{}
}

// followMap reads the past of the map that was just chosen or came back with its
// meeting. It is asked with every message, and reads once for each map.
func (a *App) followMap() {
	of := a.mapAtHand()
	if of == a.past.of {
		return
	}
	a.past = mapPast{of: of}
	if of == (mapOf{}) {
		return
	}
	store, q := a.cfg.Store, session.MapQuery{Shop: a.meeting.Shop.ID(), Map: of.name, Without: of.session}
	readBeside(a, func() bool { return a.past.of == of }, func(ctx context.Context) (session.MapPast, error) {
		return store.MapPast(ctx, q)
	}, func(past session.MapPast, err error) {
		if err == nil { // otherwise the steps stand there without it: no reason to disturb a meeting
			a.past.past = &past
		}
	})
}
