package main

import (
	"cmp"
	"context"
	"fmt"

	"flashpoint/session"
)

// findOwner finds out whether the file is a shop's own, in which it works, or one to
// look back on: a sealed copy, or one in which several shops came together.
func (s *stage) findOwner(ctx context.Context) error {
	own, err := s.store.OwnShop(ctx)
	if err != nil {
		return err
	}
	if s.shops, err = s.store.CountShops(ctx); err != nil {
		return err
	}
	several := own.IsZero() && s.shops > 1
	if _, sealed := s.store.Sealed(); !sealed && !several {
		return nil
	}
	s.gathered, s.backup = true, false
	if several && s.store.Note() == "" {
		s.notice = fmt.Sprintf("%s came together in this file: here they are looked back on, and each works in its own.", session.Count(s.shops, "shop"))
	}
	return nil
}

// place is where the file is, for people.
func (s *stage) place() string { return cmp.Or(s.path, s.store.Path()) }
