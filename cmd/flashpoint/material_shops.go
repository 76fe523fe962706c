package main

import (
	"context"
	"slices"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/store"
	"flashpoint/ui/paper"
	"flashpoint/ui/paper/export"
)

// shopPage is how many meetings or ideas are read at once.
const shopPage = 500

// aboutShops reads what a report, a calendar or the tables of a shop are made of.
func (s shelf) aboutShops(ctx context.Context, of subject, kind string, f export.Format, m *export.Material) (err error) {
	if of.shop.IsZero() {
		if of.shop, err = s.OwnShop(ctx); err != nil {
			return err
		}
	}
	b := &m.Briefing
	b.Since = of.since
	if b.Shops, err = s.shopsOf(ctx, of.shop); err != nil {
		return err
	}
	m.Meeting = &session.Meeting{}
	if len(b.Shops) == 1 {
		m.Meeting.Shop = b.Shops[0]
	}
	if b.Meetings, err = s.meetingsSince(ctx, of.shop, of.since); err != nil {
		return err
	}
	if b.Initiatives, err = s.initiativesSince(ctx, of.shop, of.since); err != nil {
		return err
	}
	switch {
	case f == export.ICS:
		m.Open, err = s.load(ctx, b.Initiatives, func(i session.InitiativeSummary) bool {
			return !i.Status.Ended() && (i.Done < i.Tasks || i.Obstacles > 0)
		})
	case kind == "report":
		err = s.report(ctx, of, b)
	}
	if err == nil && (f == export.CSV || f == export.XLSX) {
		m.Data, err = s.tables(ctx, b.Meetings)
	}
	return err
}

// shopsOf are one shop, or for the zero ID all of them.
func (s shelf) shopsOf(ctx context.Context, id session.ID) (list []*session.Shop, err error) {
	ids := []session.ID{id}
	if id.IsZero() {
		shops, err := s.Shops(ctx)
		if err != nil {
			return nil, err
		}
		ids = ids[:0]
		for _, shop := range shops {
			ids = append(ids, shop.ID)
		}
	}
	for _, id := range ids {
		shop, err := s.oneShop(ctx, id)
		if err != nil {
			return nil, err
		}
		list = append(list, shop)
	}
	return list, nil
}

func (s shelf) meetingsSince(ctx context.Context, shop session.ID, since session.Date) (list []session.Summary, err error) {
	q := store.SummaryQuery{Shop: shop, Begun: true, Limit: shopPage}
	for {
		page, err := s.Summaries(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, m := range page {
			if session.DateOf(m.Opened.In(s.now().Location())).Before(since) {
				return list, nil
			}
			list = append(list, m)
		}
		if len(page) < q.Limit {
			return list, nil
		}
		q.Before = page[len(page)-1].ID
	}
}

// initiativesSince are those on their way or live, what is late first, and those
// that ended since.
func (s shelf) initiativesSince(ctx context.Context, shop session.ID, since session.Date) (list []session.InitiativeSummary, err error) {
	q := store.InitiativeQuery{Shop: shop, Ended: true, Limit: shopPage}
	for {
		page, err := s.InitiativeSummaries(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, i := range page {
			if !i.Status.Ended() || !i.Since.Before(since) {
				list = append(list, i)
			}
		}
		if len(page) < q.Limit {
			session.LateFirst(list, session.DateOf(s.now()))
			return list, nil
		}
		q.Before = page[len(page)-1].ID
	}
}

// load reads those of the ideas that are wanted.
func (s shelf) load(ctx context.Context, of []session.InitiativeSummary, wanted func(session.InitiativeSummary) bool) (list []*session.Initiative, err error) {
	for _, sum := range of {
		if !wanted(sum) {
			continue
		}
		i, err := s.Initiative(ctx, sum.ID)
		if err != nil {
			return nil, err
		}
		list = append(list, i)
	}
	return list, nil
}

// report reads what else a report has: why ideas are stuck, the trends, the promises.
func (s shelf) report(ctx context.Context, of subject, b *paper.Briefing) (err error) {
	today := session.DateOf(s.now())
	if b.Stuck, err = s.load(ctx, b.Initiatives, func(i session.InitiativeSummary) bool { return i.Stuck(today) != "" }); err != nil {
		return err
	}
	if b.Said, err = s.load(ctx, saidLately(b.Initiatives), func(session.InitiativeSummary) bool { return true }); err != nil {
		return err
	}
	scope := review.Scope{Since: of.since, Today: today}
	if !of.shop.IsZero() {
		scope.Shops = []session.ID{of.shop}
	}
	if b.Trends, err = s.Trends(ctx, scope); err != nil {
		return err
	}
	if len(b.Shops) > 1 { // their promises are a book
		b.Beside, err = s.CompareShops(ctx, scope)
		return err
	}
	if len(b.Shops) == 0 {
		return nil
	}
	used, err := s.MapsUsed(ctx, b.Shops[0].ID())
	if err != nil {
		return err
	}
	for _, use := range used {
		standards, err := s.Standards(ctx, b.Shops[0].ID(), use.Map)
		if err != nil {
			return err
		}
		b.Standards = append(b.Standards, standards)
	}
	return nil
}

// saidLately are the ideas whose customers' words a report quotes: those with the
// latest praise.
func saidLately(all []session.InitiativeSummary) []session.InitiativeSummary {
	said := slices.DeleteFunc(slices.Clone(all), func(i session.InitiativeSummary) bool { return i.Feedback.Words == 0 })
	slices.SortStableFunc(said, func(a, b session.InitiativeSummary) int { return b.Feedback.Last.Compare(a.Feedback.Last) })
	return said[:min(len(said), paper.SaidIdeas)]
}

// tables reads meetings one after the other into tables.
func (s shelf) tables(ctx context.Context, of []session.Summary) (*paper.Data, error) {
	data := paper.NewData(s.now())
	for _, sum := range of {
		m, err := s.Meeting(ctx, sum.ID)
		if err != nil {
			return nil, err
		}
		data.Meeting(m)
	}
	return data, nil
}
