package session

import (
	"errors"
	"fmt"
	"testing"
)

func TestRoundRefusals(t *testing.T) {
	two := func(r *room) []IdeaID { return r.lettered(2) }
	open := func(r *room, budget, most int, ids ...IdeaID) error {
		_, err := r.OpenRound(r.act(), budget, most, ids...)
		return err
	}
	refusals(t, []refusal{
		{"no ideas", func(r *room) error { return open(r, 2, 2) }, nil,
			"There is no idea to vote on: write one in Ideas, or bring one back in Tidy"},
		{"no dots", func(r *room) error { return open(r, 0, 1, two(r)...) }, nil, "Give everybody 1 to 50 dots: 0 is outside that"},
		{"51 dots", func(r *room) error { return open(r, 51, 1, two(r)...) }, nil, "Give everybody 1 to 50 dots: 51 is outside that"},
		{"none on one idea", func(r *room) error { return open(r, 3, 0, two(r)...) }, nil, "The most dots on one idea is 1 to 3: 0 is outside that"},
		{"more on one idea than there are", func(r *room) error { return open(r, 3, 4, two(r)...) }, nil,
			"The most dots on one idea is 1 to 3: 4 is outside that"},
		{"a parked idea", func(r *room) error {
			ids := two(r)
			r.ok(r.Park(r.act(), ids[1], ""))
			return open(r, 1, 1, ids...)
		}, ErrNotFound, "One of these ideas has been parked or removed meanwhile"},
		{"a merged idea", func(r *room) error {
			ids := two(r)
			r.ok(r.Merge(r.act(), ids[0], ids[1]))
			return open(r, 1, 1, ids...)
		}, ErrNotFound, "One of these ideas has been parked or removed meanwhile"},
		{"an unknown idea", func(r *room) error { return open(r, 1, 1, 99) }, ErrNotFound, "One of these ideas has been parked or removed meanwhile"},
		{"a second round", func(r *room) error { ids := two(r); r.ballot(1, 1); return open(r, 1, 1, ids...) }, nil,
			"Round 1 is still being voted on: reveal it or drop it first"},
		{"a run-off during a round", func(r *room) error { two(r); r.ballot(1, 1); _, err := r.RunOff(r.act()); return err }, nil,
			"Round 1 is still being voted on: reveal it or drop it first"},
		{"a run-off before any vote", func(r *room) error { _, err := r.RunOff(r.act()); return err }, nil, "There is no tie to settle"},
		{"too many dots", func(r *room) error {
			ids := two(r)
			id := r.ballot(2, 2)
			return r.CastSlip(r.act(), id, 0, []IdeaID{ids[0], ids[0], ids[1]})
		}, nil, "That is 3 dots; everybody has 2"},
		{"too many on one", func(r *room) error {
			ids := two(r)
			id := r.ballot(3, 1)
			return r.CastSlip(r.act(), id, 0, []IdeaID{ids[1], ids[1]})
		}, nil, "More than 1 dot on one idea; at most 1"},
		{"an idea that is not on the ballot", func(r *room) error {
			two(r)
			id := r.ballot(3, 1)
			late := r.idea("late")
			return r.CastSlip(r.act(), id, 0, []IdeaID{late})
		}, ErrNotFound, "One of these ideas is not on the ballot"},
		{"a slip far ahead", func(r *room) error { two(r); id := r.ballot(1, 1, "A"); return r.CastSlip(r.act(), id, 3, nil) }, nil,
			"There is no slip 3: 1 slip is in"},
		{"a slip below one", func(r *room) error { two(r); id := r.ballot(1, 1, "A", "B"); return r.CastSlip(r.act(), id, -1, nil) }, nil,
			"There is no slip -1: 2 slips are in"},
		{"more slips than people", func(r *room) error {
			two(r)
			id := r.ballot(1, 1, "A", "B", "-")
			return r.CastSlip(r.act(), id, 0, nil)
		}, nil, "Every ballot is in: 3. Somebody came late? Add them in Open first"},
		{"a reveal of nothing", func(r *room) error { two(r); id := r.ballot(1, 1); return r.Reveal(r.act(), id) }, nil,
			"No ballot is in yet: type one, or drop the round"},
		{"a slip after the reveal", func(r *room) error { two(r); r.vote(1, 1, "A"); return r.CastSlip(r.act(), r.Rounds[0].ID, 1, nil) }, ErrRevealed,
			"Round 1 is revealed and stays as it is: vote again in a new round"},
		{"a second reveal", func(r *room) error { two(r); r.vote(1, 1, "A"); return r.Reveal(r.act(), r.Rounds[0].ID) }, ErrRevealed,
			"Round 1 is revealed and stays as it is: vote again in a new round"},
		{"dropping after the reveal", func(r *room) error { two(r); r.vote(1, 1, "A"); return r.DropRound(r.act(), r.Rounds[0].ID) }, ErrRevealed,
			"Round 1 is revealed and stays as it is: vote again in a new round"},
		{"a slip after the drop", func(r *room) error {
			two(r)
			id := r.ballot(1, 1, "A")
			r.ok(r.DropRound(r.act(), id))
			return r.CastSlip(r.act(), id, 0, nil)
		}, nil, "Round 1 was dropped: start a new one"},
		{"a reveal after the drop", func(r *room) error {
			two(r)
			id := r.ballot(1, 1, "A")
			r.ok(r.DropRound(r.act(), id))
			return r.Reveal(r.act(), id)
		}, nil, "Round 1 was dropped: start a new one"},
	})
}

func TestRoundOpens(t *testing.T) {
	r := newRoom(t, "Ana")
	ids := r.lettered(3)
	id, err := r.OpenRound(r.act(), 50, 50, ids[2], ids[0], ids[2])
	r.ok(err)
	round := r.round()
	same(t, Round{ID: id, Number: 1, Kind: RoundDots, Budget: 50, Cap: 50, Candidates: []IdeaID{ids[2], ids[0]}, Opened: r.now,
		roll: []PersonID{r.person("Ana").ID}}, round)
	equal(t, "letter", round.Letter(ids[0]), "B")
	equal(t, "voters", r.Voters(), 1)
	r.folds()
	equal(t, "undone", r.undo(), "the start of the vote")
	equal(t, "rounds", len(r.Rounds), 0)
}

func TestSuggestedDots(t *testing.T) {
	for n, want := range map[int]int{0: 2, 1: 2, 5: 2, 6: 3, 14: 3, 15: 4, 24: 4, 25: 5, 60: 5} {
		budget, limit, reason := SuggestDots(n)
		equal(t, fmt.Sprint("dots for ", n), budget, want)
		equal(t, "on one", limit, 2)
		equal(t, "reason", reason, fmt.Sprintf("%d dots for %s, at most 2 on one: few ties, and everybody must choose", want, Count(n, "idea")))
	}
}

func TestOneVoterAndOneIdea(t *testing.T) {
	r := newRoom(t, "Ana")
	id := r.idea("A bench")
	out := r.vote(2, 2, "AA")
	equal(t, "winner", out.Winner, id)
	equal(t, "standings", out.Standings, []Standing{{Idea: id, Letter: "A", Dots: 2, Supporters: 1, Place: 1}})
	equal(t, "how", out.How, ByDots)
}

func TestAnyNumberOfSlipsWhenNobodyIsPresent(t *testing.T) {
	r := newRoom(t)
	r.lettered(2)
	r.ballot(1, 1, "A", "A", "B", "-", "B", "A")
	equal(t, "in", r.round().In(), 6)
}

func TestLateComerVotesToo(t *testing.T) {
	r := newRoom(t, "Ana")
	r.lettered(2)
	id := r.ballot(1, 1, "A")
	r.says(r.CastSlip(r.act(), id, 0, nil), "Every ballot is in: 1. Somebody came late? Add them in Open first")
	r.join("Bo")
	r.cast("B")
	equal(t, "in", r.round().In(), 2)
	r.ok(r.Leave(r.act(), r.person("Ana").ID))
	r.says(r.CastSlip(r.act(), id, 0, nil), "Every ballot is in: 2. Somebody came late? Add them in Open first")
}

func TestSlipIsReplaced(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ids := r.lettered(2)
	id := r.ballot(2, 2, "AA", "B")
	held := r.round()
	r.ok(r.CastSlip(r.act(), id, 1, []IdeaID{ids[1]}))
	equal(t, "in", r.round().In(), 2)
	equal(t, "a Round held on to", held.ballots[0].dots, []IdeaID{ids[0], ids[0]})
	equal(t, "undone", r.undo(), "slip 1")
	equal(t, "the old slip", r.round().ballots[0].dots, []IdeaID{ids[0], ids[0]})
	r.redo()
	r.ok(r.Reveal(r.act(), id))
	equal(t, "standings", r.outcome().Standings, []Standing{
		{Idea: ids[1], Letter: "B", Dots: 2, Supporters: 2, Place: 1}, {Idea: ids[0], Letter: "A", Place: 2}})
}

func TestSlipKeepsItsOwnCopy(t *testing.T) {
	r := newRoom(t, "Ana")
	ids := r.lettered(2)
	id := r.ballot(1, 1)
	dots := []IdeaID{ids[0]}
	r.ok(r.CastSlip(r.act(), id, 0, dots))
	dots[0] = ids[1]
	r.folds()
}

func TestDroppedRoundTellsNothing(t *testing.T) {
	r := newRoom(t, "Ana")
	r.lettered(2)
	id := r.ballot(1, 1, "A")
	r.ok(r.DropRound(r.act(), id))
	round, _ := r.RoundByID(id)
	if _, err := round.Tally(); !errors.Is(err, ErrSecret) {
		t.Errorf("tally of a dropped round: %v", err)
	}
	if _, ok := r.Outcome(); ok {
		t.Error("a dropped round has an outcome")
	}
	equal(t, "undone", r.undo(), "dropping round 1")
	equal(t, "open again", r.round().In(), 1)
	r.redo()
	r.ballot(1, 1, "B")
	equal(t, "number of the next", r.round().Number, 2)
}

func TestRevoteIsANewRoundAndTheOldOneStays(t *testing.T) {
	r := newRoom(t, "Ana")
	ids := r.lettered(2)
	equal(t, "first", r.vote(1, 1, "A").Winner, ids[0])
	old := r.Rounds[0]
	equal(t, "second", r.vote(1, 1, "B").Winner, ids[1])
	same(t, old, r.Rounds[0])
	equal(t, "rounds", len(r.Rounds), 2)
}

func TestRevealedRoundIsImmutable(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ids := r.lettered(3)
	r.vote(2, 1, "AB", "A")
	old := r.Rounds[0]
	_ = r.CastSlip(r.act(), old.ID, 1, []IdeaID{ids[2]})
	r.ok(r.Reword(r.act(), ids[0], "Other words"))
	r.ok(r.RemoveIdea(r.act(), ids[1]))
	r.ok(r.Merge(r.act(), ids[0], ids[2]))
	r.join("Cleo")
	for range 10 {
		_, _ = r.tryUndo()
	}
	same(t, old, r.Rounds[0])
}
