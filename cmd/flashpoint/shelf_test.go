package main

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"flashpoint/cmd/sample"
	"flashpoint/session"
	"flashpoint/session/years"
	"flashpoint/store"
	"flashpoint/ui/desk"
)

// shelfOf is a file as the screen reads it.
func shelfOf(t *testing.T, streams []session.Stream, now time.Time) shelf {
	t.Helper()
	path := filepath.Join(t.TempDir(), "shop.db")
	if err := store.Create(t.Context(), path, session.PendingOf(streams...)); err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	return shelf{st, func() time.Time { return now }}
}

// sampleShelf is the sample shop as the screen reads it, at its own time.
func sampleShelf(t *testing.T) shelf {
	t.Helper()
	streams, err := sample.Streams(time.Local)
	if err != nil {
		t.Fatal(err)
	}
	return shelfOf(t, streams, sample.Now(time.Local))
}

// The board has every initiative, home those on their way or live, and both what
// is late first. Praise that waits is told by how long it waits.
func TestShelf_Lists(t *testing.T) {
	y := years.Tell(years.Size{Initiatives: 40, Comments: 400})
	s := shelfOf(t, y.Streams(), y.Now)
	lists, err := s.Lists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ended, today := 0, session.DateOf(s.now())
	for i, sum := range lists.Board {
		if sum.Status.Ended() {
			ended++
		}
		if i > 0 && sum.Late(today) && !lists.Board[i-1].Late(today) {
			t.Errorf("%s is late and stands below %s", sum.Title, lists.Board[i-1].Title)
		}
	}
	if ended == 0 || len(lists.Initiatives) == 0 || len(lists.Initiatives)+ended != len(lists.Board) {
		t.Errorf("%d on the board, of these %d ended, and %d at home", len(lists.Board), ended, len(lists.Initiatives))
	}
	if len(lists.Board) != 40 || !lists.Board[0].Late(today) || len(lists.Thanks) < 2 || len(lists.Told) == 0 {
		t.Errorf("%d on the board, %d untold, %d told", len(lists.Board), len(lists.Thanks), len(lists.Told))
	}
	for i, thanks := range lists.Thanks {
		if thanks.UntoldSince.IsZero() || i > 0 && thanks.UntoldSince.Before(lists.Thanks[i-1].UntoldSince) {
			t.Errorf("%s waits since %v", thanks.Title, thanks.UntoldSince)
		}
		if i, err := s.Initiative(t.Context(), thanks.ID); err != nil {
			t.Error(err)
		} else if now, ok := i.Thanks(); !ok || now.News != thanks.News {
			t.Errorf("%s: %q is to be told, not %q", thanks.Title, thanks.News, now.News)
		}
	}
}

// Of a shop that chose more ideas than the board has it shows the newest, and says
// that there are older ones.
func TestShelf_Lists_ofManyIdeas(t *testing.T) {
	y := years.Tell(years.Size{Initiatives: boardShown + 1})
	s := shelfOf(t, y.Streams(), y.Now)
	lists, err := s.Lists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	first := y.Initiatives[0].ID()
	oldest := slices.ContainsFunc(lists.Board, func(i session.InitiativeSummary) bool { return i.ID == first })
	if len(lists.Board) != boardShown || oldest || !lists.Older {
		t.Errorf("%d on the board, with the oldest: %v, older ones: %v", len(lists.Board), oldest, lists.Older)
	}
}

// A glance shows the beginning of what the lists show.
func TestShelf_glance(t *testing.T) {
	s := sampleShelf(t)
	lists, err := s.Lists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := desk.Lists{Brief: true, Shop: lists.Shop, Unfinished: lists.Unfinished, Recent: lists.Recent}
	if diff := cmp.Diff(want, s.glance(t.Context())); diff != "" || len(lists.Unfinished)*len(lists.Recent) == 0 {
		t.Error(diff)
	}
	if diff := cmp.Diff(desk.Lists{}, shelfOf(t, nil, s.now()).glance(t.Context())); diff != "" {
		t.Errorf("of a new file: %s", diff)
	}
}

// What a meeting did to the initiative of another one is at hand when it is
// opened again: undo finds it.
func TestShelf_MeetingBringsTheOthers(t *testing.T) {
	s := sampleShelf(t)
	lists, err := s.Lists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	m, err := s.Meeting(t.Context(), lists.Unfinished[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	other, err := s.Initiative(t.Context(), lists.Initiatives[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	m.Fetched(other)
	newID := laterID(0)
	a := session.Act{ID: newID(), At: s.now(), Actor: "Fay", NewID: newID}
	err = m.Do(a, func(a session.Act, m *session.Meeting) error {
		return m.Tend(a, other.ID(), func(i *session.Initiative) error {
			return i.Count(a, session.ReactionPraised, session.DateOf(s.now()))
		})
	})
	if err == nil {
		err = s.Append(t.Context(), session.PendingOf(m.Streams()...), nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	back, err := s.Meeting(t.Context(), m.Session.ID())
	if err != nil {
		t.Fatal(err)
	}
	if len(back.Others) != 1 || back.Others[0].ID() != other.ID() {
		t.Fatalf("the others are %v", back.Others)
	}
	a.ID = newID()
	if _, err := back.Undo(a); err != nil || back.Others[0].Feedback().Praised != other.Feedback().Praised-1 {
		t.Errorf("undo left %+v: %v", back.Others[0].Feedback(), err)
	}
	evidence, err := s.Evidence(t.Context())
	if err != nil || !evidence.Any() || evidence.Since.IsZero() {
		t.Errorf("the evidence is %+v: %v", evidence, err)
	}
}
