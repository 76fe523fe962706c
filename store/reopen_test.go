package store

import (
	"reflect"
	"slices"
	"testing"

	"flashpoint/session"
)

func TestStore_keepsEverythingAcrossRestarts(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana", "Bo")
	x := w.idea(s, "A wave for everybody", s.Attendees[0].ID)
	i := w.promote(s, x)
	_, err := i.AddTask(w.act(), session.Task{What: "Buy balloons", Owner: s.Attendees[1].Person, Due: session.DateOf(monday)})
	w.ok(err)
	w.save(w.shop, s, i)
	w.reopen()
	for _, pair := range [][2]session.Stream{
		{w.shop, loaded(w, session.EmptyShop(w.shop.ID()))},
		{s, loaded(w, session.EmptySession(s.ID()))},
		{i, loaded(w, session.EmptyInitiative(i.ID()))},
	} {
		if !reflect.DeepEqual(pair[0].Events(), pair[1].Events()) {
			t.Errorf("%v came back as %v", pair[0], pair[1])
		}
	}
	shop, err := w.store.Shop(t.Context())
	w.ok(err)
	if shop.Name != "Corner Coffee" || len(shop.People) != 2 {
		t.Errorf("the shop came back as %q with %d people", shop.Name, len(shop.People))
	}
	if report := w.sound(); report.Streams != 3 || report.Rows == 0 {
		t.Errorf("the rebuild saw %+v", report)
	}
}

func TestStore_undoAcrossARestart(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	x := w.idea(s, "A wave for everybody")
	i := w.promote(s, x)
	m := &session.Meeting{Shop: w.shop, Session: s, Initiatives: []*session.Initiative{i}}
	_, err := m.Undo(w.act()) // the promotion
	w.ok(err)
	w.save(m.Streams()...)
	w.reopen()

	if ids := loaded(w, session.EmptySession(s.ID())).Promoted(); !slices.Equal(ids, []session.ID{i.ID()}) {
		t.Fatalf("initiatives %v, want the undone one", ids)
	}
	listed, err := w.store.InitiativeSummaries(t.Context(), InitiativeQuery{})
	w.ok(err)
	if len(listed) != 0 {
		t.Errorf("an undone initiative is listed: %v", listed)
	}
	m = &session.Meeting{
		Shop:        loaded(w, session.EmptyShop(w.shop.ID())),
		Session:     loaded(w, session.EmptySession(s.ID())),
		Initiatives: []*session.Initiative{loaded(w, session.EmptyInitiative(i.ID()))},
	}
	_, err = m.Redo(w.act())
	w.ok(err)
	w.save(m.Streams()...)
	w.reopen()
	if back := loaded(w, session.EmptyInitiative(i.ID())); back.Opened.IsZero() || back.Status.Ended() {
		t.Error("the redone promotion is not live")
	}
	w.sound()
}

func TestStore_closeLeavesOneFile(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)
	if !slices.Contains(w.files(), "shop.flashpoint-journal") {
		t.Errorf("no journal while open: %v", w.files())
	}
	w.ok(w.store.Close())
	w.ok(w.store.Close()) // twice is once
	if got := w.files(); !slices.Equal(got, []string{"shop.flashpoint"}) {
		t.Errorf("left %v", got)
	}
	w.is(w.store.Append(t.Context(), nil), ErrClosed)
	if w.open(Options{}).Recovered() {
		t.Error("a clean end is taken for an unclean one")
	}
}

func TestOpen_recovered(t *testing.T) {
	w := newWorld(t)
	w.save(w.meeting("Ana"))
	if !w.open(Options{}).Recovered() {
		t.Error("the journal beside the file was not noticed")
	}
}

func TestStore_Load(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	w.save(w.shop, s)

	t.Run("nothing of that ID", func(t *testing.T) {
		w.is(w.store.Load(t.Context(), session.EmptySession(w.id())), ErrNotFound)
	})
	t.Run("another kind", func(t *testing.T) {
		w.is(w.store.Load(t.Context(), session.EmptyInitiative(s.ID())), ErrNotFound)
	})
	t.Run("only what is new", func(t *testing.T) {
		follower := loaded(w, session.EmptySession(s.ID()))
		w.idea(s, "One more")
		w.save(s)
		before := follower.Seq()
		w.ok(w.store.Load(t.Context(), follower))
		if follower.Seq() != before+1 || len(follower.Ideas) != 1 || len(follower.Pending()) != 0 {
			t.Errorf("after event %d came %v, %d pending", before, follower, len(follower.Pending()))
		}
		w.ok(w.store.Load(t.Context(), follower)) // nothing new is fine
	})
	t.Run("into one with something to save", func(t *testing.T) {
		mine := loaded(w, session.EmptySession(s.ID()))
		w.idea(mine, "Not saved yet")
		w.is(w.store.Load(t.Context(), mine), ErrConflict)
	})
	t.Run("into one that went another way", func(t *testing.T) {
		other := loaded(w, session.EmptySession(s.ID()))
		w.idea(other, "Never saved here")
		other.MarkSaved(other.Seq())
		w.idea(s, "Saved")
		w.save(s)
		w.is(w.store.Load(t.Context(), other), ErrConflict)
	})
}
