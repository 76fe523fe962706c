package session

import "testing"

func TestVoteIsCountedAgainAfterIdeasTurnOutToBeTheSame(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo", "Dan")
	ids := r.lettered(4)
	r.vote(3, 2, "A A B", "B C", "C C D", "D B")
	before := r.outcome()
	first := before.Round
	group := []IdeaID{ids[0], ids[1]}
	preview, err := r.Regroup(first, group)
	r.ok(err)
	equal(t, "one of Ana's three dots on it falls away", preview.Lost, 1)
	want := []Standing{
		{Idea: ids[0], Letter: "A", Dots: 4, Supporters: 3, Place: 1},
		{Idea: ids[2], Letter: "C", Dots: 3, Supporters: 2, Place: 2},
		{Idea: ids[3], Letter: "D", Dots: 2, Supporters: 2, Place: 3},
	}
	equal(t, "preview", preview.Standings, want)
	equal(t, "nothing happened", len(r.Rounds), 1)

	_, err = r.RegroupRound(r.act(), first, group)
	r.ok(err)
	equal(t, "standings", r.outcome().Standings, want)
	equal(t, "winner", r.outcome().Winner, ids[0])
	equal(t, "merged", r.get(ids[1]).Into, ids[0])
	old, _ := r.RoundByID(first)
	was, err := old.Outcome()
	r.ok(err)
	equal(t, "the old round stays", was.Standings, before.Standings)
	r.folds()
	equal(t, "undone", r.undo(), "the merge of 2 ideas, and 1 more")
	equal(t, "rounds", len(r.Rounds), 1)
	equal(t, "not merged", r.get(ids[1]).State, IdeaOpen)
}

func TestRegroupRefusals(t *testing.T) {
	voted := func(r *room) []IdeaID { ids := r.lettered(3); r.vote(1, 1, "A", "B"); return ids }
	regroup := func(group func([]IdeaID) []IdeaID) func(*room) error {
		return func(r *room) error {
			ids := voted(r)
			_, err := r.RegroupRound(r.act(), r.Rounds[0].ID, group(ids))
			return err
		}
	}
	refusals(t, []refusal{
		{"nothing", regroup(func([]IdeaID) []IdeaID { return nil }), nil, "Choose two ideas or more that are the same"},
		{"one idea", regroup(func(ids []IdeaID) []IdeaID { return ids[:1] }), nil, "Choose two ideas or more that are the same"},
		{"an idea twice", regroup(func(ids []IdeaID) []IdeaID { return []IdeaID{ids[0], ids[1], ids[2], ids[1]} }), nil, "B stands there twice"},
		{"one that was not on the ballot", regroup(func(ids []IdeaID) []IdeaID { return []IdeaID{ids[0], 999} }), ErrNotFound,
			"One of these ideas was not on the ballot of round 1"},
		{"before the reveal", func(r *room) error {
			ids := r.lettered(2)
			id := r.ballot(1, 1, "A")
			r.act()
			_, err := r.Regroup(id, ids)
			return err
		}, nil,
			"Round 1 is still being voted on: reveal it or drop it first"},
		{"only one idea left", func(r *room) error {
			ids := voted(r)
			r.ok(r.Park(r.act(), ids[0], "x"))
			r.ok(r.Park(r.act(), ids[1], "x"))
			r.act()
			_, err := r.Regroup(r.Rounds[0].ID, ids[1:])
			return err
		}, nil,
			"It takes two ideas without an answer: there is nothing left to put together"},
		{"a run-off", func(r *room) error {
			ids := voted(r)
			r.runOff("A")
			r.act()
			_, err := r.Regroup(r.Rounds[1].ID, ids[:2])
			return err
		}, nil,
			"Only a vote with dots can be counted again: vote again in a new round"},
		{"with hands", func(r *room) error {
			ids := r.lettered(2)
			id := r.ballot(1, 1)
			r.ok(r.CountHands(r.act(), id, 2, []int{1, 1}))
			r.ok(r.Reveal(r.act(), id))
			r.act()
			_, err := r.Regroup(id, ids)
			return err
		}, nil, "In this round some voted by hand, and nobody knows whose hands were whose: merge in Tidy and vote again"},
	})
}
