package store

import (
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
)

// Two meetings that differ only in what is secret must leave the same rows: no
// table, no index and no view can then tell the secret.

func TestSecret_ballots(t *testing.T) {
	t.Parallel()
	meet := func(favourite int) (w *world, s *session.Session, round session.RoundID) {
		w = newWorld(t)
		s = w.meeting("Ana", "Bo")
		ideas := []session.IdeaID{w.idea(s, "A wave"), w.idea(s, "A song"), w.idea(s, "A bench")}
		dropped, err := s.OpenRound(w.act(), 3, 2, ideas...)
		w.ok(err)
		w.ok(s.CastSlip(w.act(), dropped, 0, []session.IdeaID{ideas[favourite]}))
		w.ok(s.DropRound(w.act(), dropped))
		round, err = s.OpenRound(w.act(), 3, 2, ideas...)
		w.ok(err)
		w.save(w.shop, s)
		w.ok(s.CastSlip(w.act(), round, 0, []session.IdeaID{ideas[favourite], ideas[favourite]}))
		w.save(s)
		w.ok(s.CastSlip(w.act(), round, 0, []session.IdeaID{ideas[favourite]}))
		w.save(s)
		return w, s, round
	}
	one, first, round := meet(0)
	two, second, _ := meet(2)
	if one.dump() != two.dump() {
		t.Error("the tables tell how people voted before the reveal")
	}
	one.sound()
	two.sound()
	if one.dump() != two.dump() {
		t.Error("rebuilt tables tell how people voted before the reveal")
	}
	for _, w := range []*world{one, two} {
		if strings.Contains(w.dump(), "dots=") {
			t.Error("there is a standing before the reveal")
		}
		if n := strings.Count(w.dump(), "ballots=<nil>"); n != 2 {
			t.Errorf("%d rounds keep their ballots to themselves, want 2", n)
		}
	}
	one.ok(first.Reveal(one.act(), round))
	two.ok(second.Reveal(two.act(), round))
	one.save(first)
	two.save(second)
	if dump := one.dump(); dump == two.dump() || !strings.Contains(dump, "dots=3 supporters=2 place=1") {
		t.Error("the standing is not told after the reveal")
	}
	if n := strings.Count(one.dump(), "dots="); n != 3 {
		t.Errorf("%d standings, want those of the revealed round alone", n)
	}
	one.sound()
}

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

// A half-typed slip is kept for a crash: no list, search or copy of the read
// tables tells it, and nothing of it remains when it is cast or the vote is over.
func TestSecret_halfASlip(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana", "Bo")
	x := w.idea(s, "A wave")
	round, err := s.OpenRound(w.act(), 3, 2, x, w.idea(s, "A song"))
	w.ok(err)
	w.save(w.shop, s)
	half := func(text string) session.Draft {
		return session.Draft{Stream: s.ID(), Place: "slip", Text: text}
	}
	for _, end := range []func() error{
		func() error { return s.CastSlip(w.act(), round, 0, []session.IdeaID{x, x}) },
		func() error { return s.Reveal(w.act(), round) },
	} {
		w.ok(w.store.Save(t.Context(), nil, half("zq zq")))
		tables := strings.Split(w.dump(), "== ")
		for _, table := range tables {
			if strings.Contains(table, "zq") && !strings.HasPrefix(table, "draft") {
				t.Errorf("half a slip stands in %s", table)
			}
		}
		hits, err := w.store.SearchAll(t.Context(), review.Search{Words: "zq"})
		w.ok(err)
		w.sound()
		w.ok(end())
		w.ok(w.store.Save(t.Context(), session.PendingOf(s), half("")))
		s.MarkSaved(s.Seq())
		if len(hits) > 0 || strings.Contains(w.dump(), "zq") {
			t.Error("something of half a slip remains")
		}
	}
	w.reopen()
	if drafts, err := w.store.Drafts(t.Context(), s.ID()); err != nil || len(drafts) > 0 {
		t.Errorf("kept %v, %v", drafts, err)
	}
}

func TestSecret_authors(t *testing.T) {
	t.Parallel()
	meet := func(sign session.SignMode, author int) (*world, *session.Session) {
		w := newWorld(t)
		s := w.meeting("Ana", "Bo")
		w.ok(s.SetSign(w.act(), sign))
		x := w.idea(s, "A wave", s.Attendees[author].ID)
		w.idea(s, "A song", s.Attendees[author].ID)
		w.ok(s.Reword(w.act(), x, "A big wave"))
		w.save(w.shop, s)
		return w, s
	}
	promoted := func(sign session.SignMode, author int) *world {
		w, s := meet(sign, author)
		w.save(s, w.promote(s, s.Ideas[0].ID))
		w.sound()
		return w
	}
	for _, test := range []struct {
		sign                 session.SignMode
		inMeeting, whenItWon bool
	}{
		{session.SignNever, false, false},
		{session.SignIfWon, false, true},
		{session.Signed, true, true},
	} {
		t.Run(string(test.sign), func(t *testing.T) {
			ana, _ := meet(test.sign, 0)
			bo, _ := meet(test.sign, 1)
			if told := ana.dump() != bo.dump(); told != test.inMeeting {
				t.Errorf("in the meeting the tables tell whose idea it was: %t", told)
			}
			anaWon, boWon := promoted(test.sign, 0), promoted(test.sign, 1)
			if told := anaWon.dump() != boWon.dump(); told != test.whenItWon {
				t.Errorf("after the promotion the tables tell whose idea it was: %t", told)
			}
			if got := strings.Count(anaWon.dump(), "authors=Ana"); (got > 0) != test.whenItWon {
				t.Errorf("Ana stands in %d rows", got)
			}
		})
	}
}

func TestSecret_rehearsalsAreNotFound(t *testing.T) {
	w := newWorld(t)
	s := session.Open(w.act(), w.id(), w.shop, session.Plans()[0], true)
	w.ok(s.ChooseMap(w.act(), "Zeppelin", []session.StepPlan{{Name: "Fly", Kind: session.KindServe}}))
	x := w.idea(s, "Zeppelin rides")
	i := w.promote(s, x)
	_, err := i.AddTask(w.act(), session.Task{What: "Fill the zeppelin"})
	w.ok(err)
	_, err = i.AddObstacle(w.act(), session.Obstacle{What: "Zeppelin gas"})
	w.ok(err)
	w.save(s, i)
	hits, err := w.store.SearchAll(t.Context(), review.Search{Words: "zeppelin"})
	w.ok(err)
	if len(hits) != 0 {
		t.Errorf("found %v", hits)
	}
	found, err := w.store.InitiativeSummaries(t.Context(), InitiativeQuery{Ended: true})
	w.ok(err)
	if len(found) != 0 {
		t.Errorf("listed %v", found)
	}
	for _, query := range []string{"SELECT count(*) FROM initiative WHERE NOT rehearsal", "SELECT count(*) FROM open_task"} {
		var n int
		w.ok(w.store.with(t.Context(), "counting", func(l *link) error { return l.row(t.Context(), query).Scan(&n) }))
		if n != 0 {
			t.Errorf("%s: %d", query, n)
		}
	}
	w.sound()
}
