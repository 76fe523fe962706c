package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
)

// List is what a file would answer of its meetings and initiatives, the newest first,
// by the words alone.
func (s *shelf) List(ctx context.Context, q review.Query) (page review.Page, err error) {
	s.calls++
	for _, id := range slices.Backward(s.order) {
		stream := session.Empty(s.kinds[id], id)
		if err := s.load(stream); err != nil {
			return page, err
		}
		said := map[string]string{}
		switch x := stream.(type) {
		case *session.Session:
			if q.Of == review.Meetings {
				said = map[string]string{"map": x.Title(), "chosen": strings.Join(x.Summary().Chosen, ", "), "state": "closed"}
			}
		case *session.Initiative:
			if q.Of == review.Initiatives {
				said = map[string]string{"title": x.Title, "status": string(x.Status)}
			}
		}
		row := review.Row{Stream: id}
		fits := false
		for _, c := range review.Columns(q.Of) {
			row.Cells = append(row.Cells, table.Words(said[c.ID]))
			fits = fits || said[c.ID] != "" && strings.Contains(session.Fold(said[c.ID]), session.Fold(q.Filter.Words))
		}
		if fits {
			page.Rows = append(page.Rows, row)
		}
	}
	return page, ctx.Err()
}

// InShort counts the initiatives as live ones.
func (s *shelf) InShort(ctx context.Context, today session.Date, _ *time.Location) (review.Short, error) {
	page, err := s.List(ctx, review.Query{Of: review.Initiatives})
	return review.Short{Since: today.AddDays(-29), Live: len(page.Rows)}, err
}

// SearchAll finds initiatives by their title.
func (s *shelf) SearchAll(ctx context.Context, q review.Search) (hits []review.Hit, err error) {
	page, err := s.List(ctx, review.Query{Of: review.Initiatives, Filter: review.Filter{Words: q.Words}})
	for n, r := range page.Rows {
		hits = append(hits, review.Hit{Place: int64(n + 1), Stream: r.Stream, Kind: "initiative", Text: r.Cells[0].Text})
	}
	return hits, err
}

// ShopOf is the shop of the file, which is alone here, as another one where something
// is of another.
func (s *shelf) ShopOf(ctx context.Context, id session.ID) (*session.Meeting, error) {
	m, err := s.Meeting(ctx, session.ID{})
	if m != nil {
		m.Elsewhere = !id.IsZero() && !s.away.IsZero()
	}
	return m, err
}

func (s *shelf) Vocabulary(context.Context) (review.Vocabulary, error) {
	s.calls++
	return review.Vocabulary{Steps: []string{"Wait in the queue"}}, nil
}

func (s *shelf) Trends(_ context.Context, scope review.Scope) ([]review.Trend, error) {
	s.calls++
	return (&review.Counts{Held: []review.Held{{Month: review.MonthOf(scope.Today), Meetings: 3}}}).Trends(scope), nil
}

func (s *shelf) CompareShops(context.Context, review.Scope) ([]review.Trend, error) {
	return nil, nil
}

func (s *shelf) Shops(ctx context.Context) (list []review.Shop, err error) {
	m, err := s.Meeting(ctx, session.ID{})
	if err == nil && m.Shop != nil {
		list = append(list, review.Shop{ID: m.Shop.ID(), Name: m.Shop.Name})
	}
	return list, err
}
