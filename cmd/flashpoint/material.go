package main

import (
	"context"
	"path/filepath"

	"flashpoint/session"
	"flashpoint/ui/paper/export"
)

// subject is what a paper is to be about.
type subject struct {
	of    export.Source
	id    session.ID   // of the meeting or the chosen idea
	onMap string       // of a map; "" for that of the latest meeting
	shop  session.ID   // of a map or a shop; zero for the file's own, or all there are
	since session.Date // of a shop: from this day on; zero for the beginning
}

// material reads from the file what a paper is made of.
func (s shelf) material(ctx context.Context, of subject, kind string, f export.Format) (export.Material, error) {
	m := export.Material{Of: of.of, Now: s.now()}
	shops, err := s.CountShops(ctx)
	if err != nil {
		return m, err
	}
	m.Several = shops > 1
	switch of.of {
	case export.Meeting:
		if m.Meeting, err = s.Meeting(ctx, of.id); err == nil && f == export.JSON {
			m.Log, err = s.Log(ctx, of.id)
		}
	case export.Initiative:
		if m.Initiative, err = s.Initiative(ctx, of.id); err == nil {
			m.Meeting, err = s.meetingOf(ctx, m.Initiative)
		}
	case export.Map:
		err = s.aboutMap(ctx, of, &m)
	default:
		err = s.aboutShops(ctx, of, kind, f, &m)
	}
	return m, err
}

// meetingOf is the meeting of a chosen idea, or where that is not in the file, its
// shop alone.
func (s shelf) meetingOf(ctx context.Context, i *session.Initiative) (*session.Meeting, error) {
	m, err := s.Meeting(ctx, i.Session)
	if err == nil {
		return m, nil
	}
	m = &session.Meeting{}
	if m.Shop, err = s.oneShop(ctx, i.Shop); err != nil {
		return nil, err
	}
	return m, nil
}

// oneShop is a shop of the file; for the zero ID its own.
func (s shelf) oneShop(ctx context.Context, id session.ID) (*session.Shop, error) {
	if id.IsZero() {
		return s.shop(ctx)
	}
	shop := session.EmptyShop(id)
	return shop, s.Load(ctx, shop)
}

// aboutMap reads a map with its promises. One that no meeting worked on yet is the
// shop's own.
func (s shelf) aboutMap(ctx context.Context, of subject, m *export.Material) error {
	if err := s.oneIsMeant(ctx, of); err != nil {
		return err
	}
	shop, err := s.oneShop(ctx, of.shop)
	if err != nil || shop == nil {
		m.Meeting = &session.Meeting{}
		return err
	}
	m.Meeting = &session.Meeting{Shop: shop}
	if m.Standards, err = s.Standards(ctx, shop.ID(), of.onMap); err != nil || len(m.Standards.Plan) > 0 {
		return err
	}
	if own, ok := shop.Map(of.onMap); ok {
		m.Standards.Map, m.Standards.Plan = own.Name, own.Steps
		return nil
	}
	if of.onMap == "" {
		return nil
	}
	return s.noSuchMap(ctx, shop, of.onMap)
}

// oneIsMeant refuses paper about a map where several shops have one and none is named.
func (s shelf) oneIsMeant(ctx context.Context, of subject) error {
	if !of.shop.IsZero() {
		return nil
	}
	own, err := s.OwnShop(ctx)
	if err != nil || !own.IsZero() {
		return err
	}
	shops, err := s.Shops(ctx)
	if err == nil && len(shops) > 1 {
		err = wrongUse("%s has %s: say with --shop whose map is meant. There are: %s.", filepath.Base(s.Path()), session.Count(len(shops), "shop"), shopNames(shops))
	}
	return err
}

func (s shelf) noSuchMap(ctx context.Context, shop *session.Shop, name string) error {
	used, err := s.MapsUsed(ctx, shop.ID())
	if err != nil {
		return err
	}
	var names []string
	for _, use := range shop.MapsOf(used) {
		names = append(names, use.Map)
	}
	if len(names) == 0 {
		return notFound("%s has no map called %q, and no other yet.", shop.Name, name)
	}
	return notFound("%s has no map called %q. There are: %s.", shop.Name, name, session.Join(names))
}
