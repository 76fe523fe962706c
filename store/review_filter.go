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
		{"shop", f.Shops, func(of []name) string { return a.among(a.of.shop, distinct(of, name.ofID)) }},
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
	a.ofDays()
	a.said = session.Seek(f.Words)
	return nil
}

func (n name) ofID() string   { return n.id }
func (n name) ofText() string { return n.text }
func (n name) ofShop() string { return n.shop }

// ofHome keeps to the shop that the file belongs to, where that is asked for.
func (a *asking) ofHome() error {
	if !a.HomeOnly {
		return nil
	}
	var home string
	const query = "SELECT coalesce((SELECT value FROM setting WHERE key = 'shop'), (SELECT min(id) FROM shop), '')"
	err := a.link.row(a.ctx, query).Scan(&home)
	if home != "" {
		a.and(a.of.shop + " = " + a.arg(home))
	}
	return err
}

// ofDays keeps to the days of the filter. Where the listing has moments, the days
// are those of the clock on the wall.
func (a *asking) ofDays() {
	from, to := a.Filter.Since, a.Filter.Until
	if a.of.day == "" {
		return
	}
	if !from.IsZero() {
		a.and(a.of.day + " >= " + a.arg(a.bound(from)))
	}
	if !to.IsZero() {
		a.and(a.of.day + " < " + a.arg(a.bound(to.AddDays(1))))
	}
}

// bound is the beginning of a day as the listing's days are written.
func (a *asking) bound(d session.Date) string {
	if a.of.moments {
		return momentOf(d.Time(zone(a.Loc))).String()
	}
	return d.String()
}
