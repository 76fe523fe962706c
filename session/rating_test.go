package session

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestRatingIsSecretUntilAllIsRevealed(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	r.ok(r.Rate(r.act(), r.step(1), Hands{0, 1, 0, 2, 0}))
	r.ok(r.Rate(r.act(), r.step(0), Hands{0, 0, 0, 0, 1}))
	rating, open := r.Rating()
	equal(t, "open", open, true)
	equal(t, "in", rating.In(), 2)
	equal(t, "has", []bool{rating.Has(r.step(0)), rating.Has(r.step(1)), rating.Has(r.step(2))}, []bool{true, true, false})
	_, err := rating.Tally()
	r.act()
	r.answers(err, ErrSecret, "The ratings are secret until all are revealed together")
	if _, shown := r.Rated(); shown {
		t.Error("a rating is shown before the reveal")
	}
	r.ok(r.Rate(r.act(), r.step(1), Hands{0, 0, 3, 0, 0})) // retyped
	equal(t, "what was given out", rating.In(), 2)
	r.ok(r.revealRating(r.act()))
	rating, _ = r.Rated()
	tally, err := rating.Tally()
	r.ok(err)
	equal(t, "tally", tally, []StepRating{{r.step(1), Hands{0, 0, 3, 0, 0}}, {r.step(0), Hands{0, 0, 0, 0, 1}}})

	tally[0].Hands[0] = 7 // what was given out is the caller's
	again, err := rating.Tally()
	r.ok(err)
	equal(t, "the rating itself", again[0].Hands, Hands{0, 0, 3, 0, 0})

	r.ok(r.Rate(r.act(), r.step(2), Hands{1, 0, 0, 0, 0}))
	equal(t, "a new rating", len(r.Ratings), 2)
	equal(t, "its number", r.Ratings[1].Number, 2)
	again, _ = r.Ratings[0].Tally()
	equal(t, "the old one stays", len(again), 2)
	shown, _ := r.Rated()
	equal(t, "shown", shown.Number, 1)
	r.folds()
}

func TestRatingLeavesStepsOut(t *testing.T) {
	r := newRoom(t, "Ana")
	r.ok(r.Rate(r.act(), r.step(0), Hands{}))
	equal(t, "begun", len(r.Ratings), 0)
	r.ok(r.Rate(r.act(), r.step(0), Hands{1}))
	r.ok(r.Rate(r.act(), r.step(0), Hands{}))
	r.says(r.revealRating(r.act()), "No step is rated yet: count the hands for one first")
	r.ok(r.Rate(r.act(), r.step(1), Hands{1}))
	r.ok(r.RemoveStep(r.act(), r.step(1)))
	equal(t, "in", r.Ratings[0].In(), 0)
	r.undo()
	equal(t, "in, with the step back", r.Ratings[0].In(), 1)
	held, _ := r.Rating()
	r.ok(r.Rate(r.act(), r.step(1), Hands{}))
	equal(t, "what was given out", held.Has(r.step(1)), true)
}

func TestRatingRefuses(t *testing.T) {
	refusals(t, []refusal{
		{"more hands than people", func(r *room) error { return r.Rate(r.act(), r.step(0), Hands{0, 0, 2, 2, 0}) }, nil,
			"These are more hands than people: 3 here. Count again; somebody who came late is added in Open first"},
		{"fewer than none", func(r *room) error { return r.Rate(r.act(), r.step(0), Hands{-1, 0, 1, 2, 0}) }, nil,
			"A number of hands is 0 to 200: count them again"},
		{"a step that is gone", func(r *room) error { return r.Rate(r.act(), 99, Hands{1}) }, ErrNotFound, "This step is no longer on the map"},
		{"a closed meeting", func(r *room) error { r.ok(r.Close(r.act())); return r.Rate(r.act(), r.step(0), Hands{1}) }, ErrClosed, ErrClosed.Error()},
		{"revealing nothing", func(r *room) error { return r.revealRating(r.act()) }, nil, "No step is rated yet: count the hands for one first"},
	})
	r := newRoom(t) // nobody was ticked: nobody knows how many there are
	r.ok(r.Rate(r.act(), r.step(0), Hands{10, 10, 10, 10, 10}))
	late := newRoom(t, "Ana")
	late.join("Bo")
	late.ok(late.Rate(late.act(), late.step(0), Hands{0, 0, 0, 2, 0}))
	late.ok(late.Leave(late.act(), late.person("Bo").ID)) // a hand that was raised counts
	late.ok(late.revealRating(late.act()))
}

func TestUndoStopsAtARevealedRating(t *testing.T) {
	r := newRoom(t, "Ana")
	m := r.meeting()
	r.ok(m.Session.Rate(r.act(), r.step(0), Hands{1}))
	equal(t, "undone", r.undo(), "the start of the rating, and 1 more")
	equal(t, "ratings", len(r.Ratings), 0)
	r.redo()
	r.ok(m.RevealRating(r.act()))
	_, err := m.Undo(r.act())
	r.answers(err, ErrWall, "Undo stops here: rating 1 is revealed, and what the room has seen stays. To rate the steps again, begin a new rating")
	r.restart()
	_, err = r.meeting().Undo(r.act())
	r.answers(err, ErrWall, "Undo stops here: rating 1 is revealed, and what the room has seen stays. To rate the steps again, begin a new rating")
	equal(t, "kept by the shop", len(r.shop.Ratings), 1)
}

func TestAnotherMapDropsAnOpenRating(t *testing.T) {
	r := newRoom(t, "Ana")
	r.ok(r.Rate(r.act(), r.step(0), Hands{1}))
	r.ok(r.ChooseMap(r.act(), "Phone call", counterVisit()))
	if _, open := r.Rating(); open || !r.Ratings[0].Dropped {
		t.Error("the rating of another map goes on")
	}
	_, err := r.Ratings[0].Tally()
	r.act()
	r.answers(err, ErrSecret, "The ratings are secret until all are revealed together")
	r.undo()
	_, open := r.Rating()
	equal(t, "open again", open, true)
}

func TestTheShopKnowsHowAMapWasRatedBefore(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	rate := func(hands Hands) {
		r.ok(r.Rate(r.act(), r.step(0), hands))
		r.ok(r.meeting().RevealRating(r.act()))
	}
	rate(Hands{1, 0, 0, 0, 0})
	rate(Hands{0, 1, 0, 0, 0})
	if _, ok := r.meeting().LastRating(); ok {
		t.Error("this meeting's own rating is its last time")
	}
	first := r.Session
	r.Session = Open(r.act(), r.id(), r.shop, Plans()[0], false)
	r.join("Bo")
	r.ok(r.ChooseMap(r.act(), "counter VISIT", counterVisit()))
	r.ok(r.RenameStep(r.act(), r.step(0), "come  in"))
	last, ok := r.meeting().LastRating()
	equal(t, "there is one", ok, true)
	equal(t, "of the first meeting", last.Session, first.ID())
	hands, ok := last.Step(r.Steps[0].Name)
	equal(t, "rated", ok, true)
	equal(t, "hands", hands, Hands{0, 1, 0, 0, 0})
	if _, ok := last.Step(r.Steps[1].Name); ok {
		t.Error("a step that was left out was rated")
	}
	rate(Hands{0, 0, 0, 0, 1})
	last, _ = (&Meeting{Shop: r.shop, Session: first}).LastRating()
	equal(t, "before the first meeting", last.Session.IsZero(), true)
	r.ok(r.ChooseMap(r.act(), "Phone call", counterVisit()))
	if _, ok := r.meeting().LastRating(); ok {
		t.Error("another map has this one's past")
	}
	r.folds()
}

func TestMeans(t *testing.T) {
	for hands, want := range map[Hands]string{
		{}: "0.00 of 0", {0, 0, 0, 0, 3}: "2.00 of 3", {1, 0, 0, 0, 1}: "0.00 of 2", {0, 2, 1, 0, 0}: "-0.67 of 3",
	} {
		equal(t, "mean", fmt.Sprintf("%.2f of %d", hands.Mean(), hands.N()), want)
	}
	for hands, want := range map[Hands]string{
		{}: "0.0", {0, 1, 0, 0, 0}: "-1.0", {0, 0, 1, 1, 1}: "+1.0", {0, 2, 1, 0, 0}: "-0.7", {0, 10, 1, 11, 0}: "0.0", {0, 11, 0, 10, 0}: "0.0", {0, 0, 3, 4, 1}: "+0.8",
	} {
		equal(t, fmt.Sprint("text ", [5]int(hands)), hands.MeanText(), want)
	}
	equal(t, "less", Hands{0, 2, 1, 0, 0}.Less(Hands{0, 1, 1, 0, 0}), true)
	equal(t, "equal means", Hands{0, 2, 2, 0, 0}.Less(Hands{0, 1, 1, 0, 0}), false)
	equal(t, "nobody", Hands{}.Less(Hands{0, 0, 0, 1, 0}), false)
}

func TestParseHands(t *testing.T) {
	for typed, want := range map[string]Hands{
		"01340": {0, 1, 3, 4, 0}, "0 1 3 4 0": {0, 1, 3, 4, 0}, "0,1, 3/4;0": {0, 1, 3, 4, 0}, " 12 0 0 0 3 ": {12, 0, 0, 0, 3},
		"-": {}, "00000": {},
	} {
		got, err := ParseHands(typed)
		equal(t, typed, err, nil)
		equal(t, typed, got, want)
	}
	for _, typed := range []string{"", "7777", "777777", "7 7", "7 7 7 7 7 7", "a b c d e", "7777x", "9 9 9 9 99999999999999999999", "٣ 1 1 1 1"} {
		_, err := ParseHands(typed)
		if err == nil {
			t.Errorf("%q is read", typed)
		} else if strings.Contains(err.Error(), "7") || strings.Contains(err.Error(), "9") {
			t.Errorf("%q is repeated: %v", typed, err)
		}
	}
}

func TestNothingTellsARatingBeforeItsReveal(t *testing.T) {
	told := func(hands Hands) string {
		r := newRoom(t)
		r.ok(r.Rate(r.act(), r.step(0), hands))
		rating, _ := r.Rating()
		all := ""
		for _, v := range []any{rating, &rating, r.Ratings, *r.Session, r.Session, r.Session.Log, r.Events()[r.Seq()-1], PendingOf(r.Session)[0].Events, struct{ R Rating }{rating}} {
			for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%x", "%q"} {
				all += fmt.Sprintf(verb, v)
			}
		}
		for _, v := range []any{rating, r.Session, r.Summary()} {
			raw, err := json.Marshal(v)
			r.ok(err)
			all += string(raw)
		}
		return all + r.undo()
	}
	equal(t, "told", told(Hands{0, 0, 1, 0, 0}), told(Hands{77, 0, 0, 0, 100}))
	r := newRoom(t)
	r.ok(r.Rate(r.act(), r.step(0), Hands{1}))
	equal(t, "open", fmt.Sprint(r.Ratings[0]), "rating 1 (open, 1 step in)")
	r.ok(r.revealRating(r.act()))
	equal(t, "revealed", fmt.Sprint(r.Ratings[0]), "rating 1 (revealed, 1 step in)")
}

func TestARehearsalLeavesTheShopAlone(t *testing.T) {
	r := newRoom(t, "Ana")
	id, err := r.meeting().ParkThought(r.act(), "The heating")
	r.ok(err)
	r.Session = Open(r.act(), r.id(), r.shop, Plans()[0], true)
	r.ok(r.ChooseMap(r.act(), "Counter visit", counterVisit()))
	before := r.shop.Seq()
	m := r.meeting()
	r.ok(r.Rate(r.act(), r.step(0), Hands{1}))
	r.ok(m.RevealRating(r.act()))
	r.ok(m.SetHouseRules(r.act(), "Phones away."))
	equal(t, "rules of the rehearsal", m.HouseRules(), []string{"Phones away."})
	_, err = m.ParkThought(r.act(), "The door")
	r.says(err, "This is a rehearsal: nothing is parked for the next meeting")
	r.says(m.FinishThought(r.act(), id, ""), "This is a rehearsal: parked thoughts stay as they are")
	equal(t, "the shop's events", r.shop.Seq(), before)
	r.now = r.now.Add(time.Hour)
	next := &Meeting{Shop: r.shop, Session: Open(r.act(), r.id(), r.shop, Plans()[0], false)}
	equal(t, "rules of the next meeting", next.HouseRules(), DefaultRules())
}
