package main

import (
	"context"
	"io"
	"strings"
	"time"

	"flashpoint/session"
	"flashpoint/store"
)

// offered is how many of each a completion lists.
const offered = 20

// glance opens the file for a moment, for a completion: whatever is wrong, it has
// nothing to offer then.
func (f *flags) glance(ctx context.Context, do func(shelf) error) {
	if ctx == nil {
		ctx = context.Background()
	}
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	st, err := f.review(ctx, io.Discard)
	if err != nil {
		return
	}
	_ = do(shelf{st, f.now})
	_ = st.Close()
}

// subjectsLike are the meetings and chosen ideas whose ID begins so, the newest
// first, with what they are about.
func (f *flags) subjectsLike(ctx context.Context, typed string) []string {
	list := []string{"latest\tthe meeting that was opened last"}
	f.glance(ctx, func(s shelf) error {
		all, err := s.Summaries(ctx, store.SummaryQuery{Begun: true, Limit: offered})
		if err != nil {
			return err
		}
		for _, m := range all {
			list = append(list, m.ID.String()+"\t"+session.DateOf(m.Opened.In(s.now().Location())).Words(session.Date{})+", "+session.Clean(m.Title))
		}
		chosen, err := s.InitiativeSummaries(ctx, store.InitiativeQuery{Ended: true, Limit: offered})
		for _, i := range chosen {
			list = append(list, i.ID.String()+"\t"+session.Clean(i.Title))
		}
		return err
	})
	kept := list[:0]
	for _, x := range list {
		if strings.HasPrefix(x, strings.ToLower(typed)) {
			kept = append(kept, x)
		}
	}
	return kept
}

// mapNames are the maps that the file's shop worked on or has.
func (f *flags) mapNames(ctx context.Context) (names []string) {
	f.glance(ctx, func(s shelf) error {
		shop, err := s.shop(ctx)
		if err != nil || shop == nil {
			return err
		}
		used, err := s.MapsUsed(ctx, shop.ID())
		for _, use := range shop.MapsOf(used) {
			names = append(names, use.Map)
		}
		return err
	})
	return names
}

// shopsThere are the shops of the file.
func (f *flags) shopsThere(ctx context.Context) (names []string) {
	f.glance(ctx, func(s shelf) error {
		shops, err := s.Shops(ctx)
		for _, shop := range shops {
			names = append(names, shop.Name)
		}
		return err
	})
	return names
}
