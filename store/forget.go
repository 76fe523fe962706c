package store

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"flashpoint/session"
)

// forgets reports whether events remove somebody's name.
func forgets(events []session.Event) bool {
	return slices.ContainsFunc(events, func(e session.Event) bool { return e.Kind == session.KindForgotten })
}

// forget erases the names of a shop's forgotten people from every event of that
// shop and from what lists and search read, in the transaction that saves their removal; from
// half-typed lines too. Sums
// are made anew from the first event that changes, so the history stays sealed. A
// stream that is damaged is left as it is: to seal it anew would hide the damage.
func (s *Store) forget(ctx context.Context, l *link, shop *session.Shop) error {
	gone := removalFrom(shop)
	if err := l.erase(ctx, shop.ID(), gone); err != nil {
		return err
	}
	if err := l.forgetHalfTyped(ctx, gone.names); err != nil {
		return err
	}
	clear(s.cache)
	s.forgotten.ids = gone.ids
	return nil
}

// erase takes these names out of every stream of one shop, and out of what grew
// apart from it. The people of other shops may have the same names.
func (l *link) erase(ctx context.Context, shop session.ID, gone removal) error {
	streams, err := l.naming(ctx, gone)
	if err != nil {
		return err
	}
	for _, st := range streams {
		if err := l.rewrite(ctx, shop, st, gone); err != nil {
			return err
		}
	}
	return l.exec(ctx, "REPLACE INTO setting(key, value) VALUES($1, 'due')", settingSweep)
}

// removalFrom is what a shop's history says of its forgotten people.
func removalFrom(shop *session.Shop) removal {
	ids := shop.ForgottenPeople()
	return removal{ids: ids, names: unshared(namesIn(shop.Events(), ids))}
}

// namesIn are the folded names that a shop's history has for these people, and for
// all others.
func namesIn(events []session.Event, ids []session.PersonID) (own, others map[string]bool) {
	own, others = map[string]bool{}, map[string]bool{}
	for _, e := range events {
		var p session.Person
		switch {
		case e.Kind != "person.added" && e.Kind != "person.changed" || json.Unmarshal(e.Body, &p) != nil:
		case slices.Contains(ids, p.ID):
			own[session.Fold(p.Name)] = true
		default:
			others[session.Fold(p.Name)] = true
		}
	}
	return own, others
}

// unshared are the names that nobody else ever had.
func unshared(own, others map[string]bool) map[string]bool {
	names := maps.Clone(own)
	maps.DeleteFunc(names, func(name string, _ bool) bool { return others[name] })
	return names
}

// rewrite takes the names out of one stream. What it shows in the read tables is
// taken out and put in again, as the stream then says it.
func (l *link) rewrite(ctx context.Context, shop session.ID, st storedStream, gone removal) error {
	was, err := l.entry(ctx, st.kind, st.id)
	if damage := (*damaged)(nil); errors.As(err, &damage) {
		return nil
	}
	if err != nil {
		return err
	}
	if of := shopOf(was.stream); of != shop && !of.IsZero() {
		return nil
	}
	main := chain{was.stream.Events(), seal(was.stream.Events(), sum{})}
	if err := l.rewriteBranches(ctx, st, main, gone); err != nil {
		return err
	}
	clean := gone.clean(main)
	if len(main.events) == 0 || clean.last() == main.last() {
		return nil
	}
	if err := l.reseal(ctx, main, clean); err != nil {
		return err
	}
	was.book.project = func([]session.Event) {}
	if err := was.book.write(ctx, l, nil); err != nil {
		return err
	}
	now := session.Empty(st.kind, st.id)
	if err := load(now, clean.events); err != nil {
		return err
	}
	return newBook(now).write(ctx, l, nil)
}

// reseal writes the bodies and the sums of the events from the first one that
// changed.
func (l *link) reseal(ctx context.Context, was, now chain) error {
	for i, e := range now.events {
		if now.sums[i] == was.sums[i] {
			continue
		}
		const query = "UPDATE event SET body = $1, sum = $2 WHERE stream = $3 AND seq = $4"
		if err := l.exec(ctx, query, string(e.Body), now.sums[i][:], e.Stream[:], e.Seq); err != nil {
			return err
		}
	}
	return nil
}
