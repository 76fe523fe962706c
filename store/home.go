package store

import (
	"context"
	"database/sql"
	"errors"

	"flashpoint/session"
)

// A homeShop is the shop as it was read last, which nobody outside has: it is copied
// for whoever asks. A shop grows with every meeting that rates its map, and is asked
// for with each page.
type homeShop struct {
	shop *session.Shop // nil before it is read
	sum  sum           // of its last event, which seals all before it
}

// read is a copy of the shop as the file has it now. Where the file goes on from what
// was read last only the new events are read; where it does not, as after a name was
// removed, all of them are.
func (h *homeShop) read(ctx context.Context, l *link, id session.ID) (*session.Shop, error) {
	goesOn, err := h.goesOn(ctx, l, id)
	if err != nil {
		return nil, err
	}
	if !goesOn {
		*h = homeShop{shop: session.EmptyShop(id)}
	}
	known := h.shop.Seq()
	events, last, err := l.events(ctx, id, max(known, 1))
	if err == nil {
		err = load(h.shop, events[min(int(known), 1, len(events)):])
	}
	if err != nil {
		h.shop = nil
		return nil, err
	}
	h.sum = last
	return h.shop.Copy(), nil
}

// goesOn reports whether the file has the last event that was read, sealed as it was.
func (h *homeShop) goesOn(ctx context.Context, l *link, id session.ID) (bool, error) {
	if h.shop == nil || h.shop.ID() != id || h.shop.Seq() == 0 {
		return false, nil
	}
	var stored []byte
	err := l.row(ctx, "SELECT sum FROM event WHERE stream = $1 AND seq = $2", id[:], h.shop.Seq()).Scan(&stored)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil && string(stored) == string(h.sum[:]), err
}
