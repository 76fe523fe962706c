package main

import (
	"context"

	"flashpoint/session"
)

// Stories are what somebody did, under any of their spellings, newest first. The
// domain decides in each stream what may be told of whom.
func (s shelf) Stories(ctx context.Context, id session.PersonID) ([]session.Story, error) {
	shop, err := s.shop(ctx)
	if err != nil || shop == nil {
		return nil, err
	}
	named, err := s.Naming(ctx, shop.Spellings(id)...)
	if err != nil {
		return nil, err
	}
	var all []session.Story
	for _, n := range named {
		stream := session.Empty(n.Kind, n.Stream)
		if err := s.Load(ctx, stream); err != nil {
			return nil, err
		}
		switch x := stream.(type) {
		case *session.Session:
			all = append(all, x.Stories(shop, id, s.now().Location())...)
		case *session.Initiative:
			all = append(all, x.Stories(shop, id, s.now().Location())...)
		}
	}
	session.NewestFirst(all)
	return all, nil
}
