package store

import (
	"slices"

	"flashpoint/session"
	"flashpoint/session/review"
)

// narrow adds the conditions of the query's filter. A subject that lacks a key
// ignores it: review.Parse has refused it.
func (a *asking) narrow() error {
	f := a.Filter
	if err := a.ofHome(); err != nil {
		return err
	}
	for _, by := range []struct {
		key    string
		values []string
		where  func([]name) string
	}{
		{"shop", f.Shops, a.ofShops},
		{"map", f.Maps, a.of.onMap},
		{"step", f.Steps, a.of.step},
		{"person", f.People, a.of.person},
		{"tag", f.Tags, a.of.tag},
	} {
		if len(by.values) == 0 || by.where == nil {
			continue
		}
		found, err := a.names.fitting(a.ctx, a.link, by.key, by.values)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			a.none = true
			return nil
		}
		a.and(by.where(found))
	}
	if len(f.Statuses) > 0 && a.of.status != "" {
		a.and(a.among(a.of.status, f.Statuses))
	}
	for _, mark := range review.Marks(a.Query.Of) {
		if slices.Contains(f.Is, mark) {
			a.and("(" + a.of.marks[mark] + ")")
		}
	}
	if a.of.day != "" {
		a.between(a.of.day, a.of.moments, a.and)
	}
	return nil
}

// ofHome keeps to the shop that the file belongs to, where that is asked for.
func (a *asking) ofHome() error {
	if !a.HomeOnly {
		return nil
	}
	home, err := a.link.homeShop(a.ctx)
	if !home.IsZero() {
		a.and(a.of.shop + " = " + a.arg(home.String()))
	}
	return err
}

func (a *asking) ofShops(of []name) string { return a.among(a.of.shop, distinct(of, name.ofID)) }

// titled is the condition that something is called one of some names.
func (a *asking) titled(what string) func([]name) string {
	return func(of []name) string { return a.among(what, distinct(of, name.ofText)) }
}

// between adds what keeps to the days of the filter. Those of a moment are the days
// of the clock on the wall.
func (a *asking) between(what string, moments bool, add func(string)) {
	bound := func(d session.Date) string {
		if moments {
			return a.arg(momentOf(d.Time(review.Zone(a.Loc))).String())
		}
		return a.arg(d.String())
	}
	if d := a.Filter.Since; !d.IsZero() {
		add(what + " >= " + bound(d))
	}
	if d := a.Filter.Until; !d.IsZero() {
		add(what + " < " + bound(d.AddDays(1)))
	}
}
