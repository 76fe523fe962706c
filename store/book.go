package store

import (
	"context"

	"flashpoint/session"
)

// A book is what one stream shows in the read tables.
type book struct {
	stream string // its ID
	pages  []page
	// project makes all rows of all pages anew. events are what came since the
	// last time; none means that everything may be different.
	project func(events []session.Event)
}

// A page is a sheet of whatever kind of row.
type page interface {
	start()
	assume()
	write(ctx context.Context, l *link, stream string) error
}

func newBook(of session.Stream) *book {
	switch of := of.(type) {
	case *session.Shop:
		return newShopBook(of)
	case *session.Session:
		return newSessionBook(of)
	case *session.Initiative:
		return newInitiativeBook(of)
	}
	return nil
}

func (b *book) remake(events []session.Event) {
	for _, p := range b.pages {
		p.start()
	}
	b.project(events)
}

// assume takes the rows that the stream makes now as the stored ones.
func (b *book) assume() {
	b.remake(nil)
	for _, p := range b.pages {
		p.assume()
	}
}

// write makes the rows anew after these events and stores those that differ.
// When it fails the book is of no use any more.
func (b *book) write(ctx context.Context, l *link, events []session.Event) error {
	b.remake(events)
	for _, p := range b.pages {
		if err := p.write(ctx, l, b.stream); err != nil {
			return err
		}
		p.assume()
	}
	return nil
}
