package session

import (
	"maps"
	"slices"
)

// take makes the history of another log that of an empty one. What happened is shared,
// as it never changes; what either records later is its own.
func (l *Log[A]) take(of *Log[A]) {
	l.events, l.facts, l.saved = slices.Clip(of.events), slices.Clip(of.facts), of.saved
	l.done, l.undone, l.out = slices.Clone(of.done), slices.Clone(of.undone), maps.Clone(of.out)
	l.wall, l.shut = of.wall, of.shut
	l.fold()
}

// Copy is a shop with the same history, which goes on by itself. It takes a small part
// of the time and the room of loading the events again.
func (s *Shop) Copy() *Shop {
	c := EmptyShop(s.ID())
	c.take(&s.Log)
	return c
}
