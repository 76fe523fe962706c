package main

import (
	"context"

	"flashpoint/session"
)

// ShopOf is one of the file's shops, as a meeting without a session.
func (s shelf) ShopOf(ctx context.Context, id session.ID) (*session.Meeting, error) {
	m, err := s.Meeting(ctx, session.ID{})
	if err != nil {
		return nil, err
	}
	return m, s.whose(ctx, m, id)
}
