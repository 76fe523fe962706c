package store

import (
	"strings"
	"testing"

	"flashpoint/session"
)

// Two meetings that differ only in a rating that is not revealed leave the same
// rows.
func TestSecret_ratings(t *testing.T) {
	t.Parallel()
	meet := func(hands session.Hands) (*world, *session.Meeting) {
		w := newWorld(t)
		m := &session.Meeting{Shop: w.shop, Session: w.meeting("Ana", "Bo")}
		w.ok(m.Session.Rate(w.act(), m.Session.Steps[0].ID, hands))
		w.save(m.Streams()...)
		w.ok(m.Session.Rate(w.act(), m.Session.Steps[1].ID, hands))
		w.save(m.Streams()...)
		return w, m
	}
	one, first := meet(session.Hands{0, 0, 0, 1, 1})
	two, second := meet(session.Hands{2, 0, 0, 0, 0})
	for range 2 {
		if one.dump() != two.dump() || strings.Contains(one.dump(), "minus2=") {
			t.Error("the tables tell how people rated before the reveal")
		}
		one.sound()
		two.sound()
	}
	one.ok(first.RevealRating(one.act()))
	two.ok(second.RevealRating(two.act()))
	one.save(first.Streams()...)
	two.save(second.Streams()...)
	if dump := one.dump(); dump == two.dump() || strings.Count(dump, "minus2=0 minus1=0 zero=0 plus1=1 plus2=1 n=2") != 2 {
		t.Errorf("the rating is not told after the reveal: %s", dump)
	}
	one.sound()
}

func TestThoughtsAreKeptAndFound(t *testing.T) {
	w := newWorld(t)
	m := &session.Meeting{Shop: w.shop, Session: w.meeting("Ana")}
	found := func(text string) []Hit {
		t.Helper()
		hits, err := w.store.Search(t.Context(), text, 0)
		w.ok(err)
		return hits
	}
	_, err := m.Park(w.act(), "The door")
	w.ok(err)
	id, err := m.Park(w.act(), "The heating is late")
	w.ok(err)
	w.save(m.Streams()...)
	if hits := found("heat"); len(hits) != 1 || hits[0] != (Hit{Stream: w.shop.ID(), Kind: "thought", Place: int64(id), Text: "The heating is late"}) {
		t.Errorf("found %+v", hits)
	}
	w.ok(m.FinishThought(w.act(), id, "Sam rang the landlord"))
	w.save(m.Streams()...)
	if dump := w.dump(); !strings.Contains(dump, "answer=Sam rang the landlord") || strings.Count(dump, "done=<nil>") != 1 {
		t.Errorf("it is not done in the table: %s", dump)
	}
	for range 2 {
		_, err = m.Undo(w.act())
		w.ok(err)
	}
	w.save(m.Streams()...)
	if hits := found("heat"); len(hits) != 0 || len(found("door")) != 1 || strings.Contains(w.dump(), "text=The heating") {
		t.Errorf("found %+v after undo", hits)
	}
	w.sound()
}
