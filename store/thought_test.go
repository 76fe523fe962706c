package store

import (
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

func TestThoughtsAreKeptAndFound(t *testing.T) {
	w := newWorld(t)
	m := &session.Meeting{Shop: w.shop, Session: w.meeting("Ana")}
	found := func(text string) []review.Hit {
		t.Helper()
		hits, err := w.store.SearchAll(t.Context(), review.Search{Words: text})
		w.ok(err)
		return hits
	}
	_, err := m.ParkThought(w.act(), "The door")
	w.ok(err)
	id, err := m.ParkThought(w.act(), "The heating is late")
	w.ok(err)
	w.save(m.Streams()...)
	if hits := found("heat"); len(hits) != 1 || hits[0].Item != int64(id) || hits[0].Where != "parked, Counter visit" || hits[0].Shop != "Corner Coffee" {
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
