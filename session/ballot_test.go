package session

import "testing"

func TestSlipsBoothAndHandsMixInOneRound(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo", "Dan", "Eve")
	ids := r.lettered(3)
	id := r.ballot(2, 2, "A A")
	r.ok(r.CastBooth(r.act(), id, r.person("Bo").ID, []IdeaID{ids[1], ids[0]}))
	equal(t, "left for hands", r.HandsLeft(r.round()), 3)
	r.ok(r.CountHands(r.act(), id, 3, []int{1, 3, 0}))
	equal(t, "in", r.round().In(), 5)
	equal(t, "slips", r.round().Slips(), 1)
	equal(t, "by hand", r.round().Hands(), 3)
	equal(t, "booth", r.round().Booth(), []PersonID{r.person("Bo").ID})
	_, err := r.round().Tally()
	equal(t, "before the reveal", err, ErrSecret)
	r.ok(r.Reveal(r.act(), id))
	out := r.outcome()
	equal(t, "standings", out.Standings, []Standing{
		{Idea: ids[1], Letter: "B", Dots: 4, Supporters: 4, Place: 1},
		{Idea: ids[0], Letter: "A", Dots: 4, Supporters: 3, Place: 2},
		{Idea: ids[2], Letter: "C", Place: 3},
	})
	equal(t, "how", out.How, BySupporters)
	r.folds()
}

func TestOneBallotEach(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ids := r.lettered(2)
	id := r.ballot(1, 1)
	ana, bo := r.person("Ana").ID, r.person("Bo").ID
	r.ok(r.CastBooth(r.act(), id, ana, ids[:1]))
	r.ok(r.CastBooth(r.act(), id, ana, ids[1:])) // she thought again
	equal(t, "in", r.round().In(), 1)
	r.cast("B")
	r.act()
	r.says(r.MayVoteInBooth(r.round(), bo), "Every ballot is in: 2. Has Bo voted on a slip or by hand? One ballot each")
	r.ok(r.MayVoteInBooth(r.round(), ana))
	r.says(r.CastBooth(r.act(), id, bo, ids[:1]), "Every ballot is in: 2. Has Bo voted on a slip or by hand? One ballot each")
	r.says(r.CountHands(r.act(), id, 1, []int{1, 0}), "Every ballot is in: 2. Nobody is left to vote by hand")
	late := r.join("Cleo")
	r.ok(r.CastBooth(r.act(), id, late.ID, ids[:1]))
	r.ok(r.CastSlip(r.act(), id, 1, ids[:1])) // a slip typed wrong
	r.ok(r.Reveal(r.act(), id))
	equal(t, "dots of A", r.outcome().Standings[0], Standing{Idea: ids[0], Letter: "A", Dots: 2, Supporters: 2, Place: 1})
	r.answers(r.CastBooth(r.act(), id, ana, ids[:1]), ErrRevealed, "Round 1 is revealed and stays as it is: vote again in a new round")
	r.folds()
}

func TestCountingHandsAgainReplacesTheCount(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	r.lettered(2)
	id := r.ballot(1, 1)
	r.ok(r.CountHands(r.act(), id, 3, []int{3, 0}))
	r.ok(r.CountHands(r.act(), id, 2, []int{0, 2}))
	equal(t, "in", r.round().In(), 2)
	equal(t, "undone", r.undo(), "the show of hands")
	equal(t, "in", r.round().In(), 3)
	r.redo()
	r.cast("B")
	r.ok(r.Reveal(r.act(), id))
	equal(t, "dots of B", r.outcome().Standings[0].Dots, 3)
}

func TestBallotRefusals(t *testing.T) {
	open := func(r *room) RoundID { r.lettered(3); return r.ballot(1, 1) }
	hands := func(people int, raised ...int) func(*room) error {
		return func(r *room) error {
			id := open(r)
			return r.CountHands(r.act(), id, people, raised)
		}
	}
	refusals(t, []refusal{
		{"more hands than people", hands(2, 3, 0, 0), nil, "A has more hands than the 2 people who vote by hand: count again"},
		{"fewer than none", hands(2, 0, -1, 0), nil, "B has more hands than the 2 people who vote by hand: count again"},
		{"more hands than dots", hands(2, 1, 1, 1), nil, "More hands than 2 people with 1 dot each have: count again"},
		{"more people than are here", hands(4, 1, 1, 1), nil, "1 to 3 people can vote by hand: 4 is outside that"},
		{"nobody", hands(0, 0, 0, 0), nil, "1 to 3 people can vote by hand: 0 is outside that"},
		{"a number missing", hands(2, 1, 1), nil, "One number for each of 3 ideas: there are 2"},
		{"somebody who is not here", func(r *room) error {
			id := open(r)
			return r.CastBooth(r.act(), id, ID{9}, nil)
		}, ErrNotFound,
			"Only somebody who is ticked in Open can vote in the booth: add them there first"},
		{"somebody who has left", func(r *room) error {
			id := open(r)
			r.ok(r.Leave(r.act(), r.person("Ana").ID))
			return r.CastBooth(r.act(), id, r.person("Ana").ID, nil)
		}, ErrNotFound, "Only somebody who is ticked in Open can vote in the booth: add them there first"},
		{"hands in a score", func(r *room) error {
			r.lettered(3)
			r.vote(2, 1, "A B", "A C", "-")
			id, err := r.ScoreFinalists(r.act(), r.Finalists()...)
			r.ok(err)
			return r.CountHands(r.act(), id, 1, []int{1, 1, 1})
		}, nil, "Hands can't show 0 to 4 for every idea: score on slips or in the booth"},
	})
}

func TestHandsWhereNobodyWasTicked(t *testing.T) {
	r := newRoom(t)
	r.lettered(2)
	id := r.ballot(1, 1)
	r.ok(r.CountHands(r.act(), id, 40, []int{25, 10}))
	equal(t, "in", r.round().In(), 40)
}

func TestCandidatesInRandomOrder(t *testing.T) {
	r := newRoom(t, "Ana")
	ids := r.lettered(5)
	orders := map[string]bool{}
	for _, seed := range []string{"monday", "tuesday", "wednesday", "thursday"} {
		id, err := r.OpenShuffled(r.act(), 2, 1, seed, ids...)
		r.ok(err)
		got := r.round()
		equal(t, "seed", got.Seed, seed)
		equal(t, "order", got.Candidates, Shuffled(seed, ids))
		letters := ""
		for _, idea := range ids {
			letters += got.Letter(idea)
		}
		orders[letters] = true
		r.folds()
		r.ok(r.DropRound(r.act(), id))
	}
	if len(orders) < 3 {
		t.Errorf("4 seeds gave %d orders", len(orders))
	}
	_, err := r.OpenShuffled(r.act(), 2, 1, " ", ids...)
	r.says(err, emptyLine)
}

// Who voted and left has not taken anybody's place, and who comes late finds one.
func TestALeaverTakesNobodysVote(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(2)
	id := r.ballot(1, 1)
	r.ok(r.CastBooth(r.act(), id, r.person("Ana").ID, ids[:1]))
	r.ok(r.Leave(r.act(), r.person("Ana").ID))
	r.ok(r.CastBooth(r.act(), id, r.person("Bo").ID, ids[:1]))
	equal(t, "all in", r.AllIn(r.round()), false)
	r.ok(r.CastBooth(r.act(), id, r.person("Cleo").ID, ids[:1]))
	equal(t, "all in", r.AllIn(r.round()), true)
	r.ok(r.Leave(r.act(), r.person("Bo").ID))
	late := r.join("Zoe")
	equal(t, "all in", r.AllIn(r.round()), false)
	equal(t, "left for hands", r.HandsLeft(r.round()), 1)
	r.ok(r.CastBooth(r.act(), id, late.ID, ids[:1]))
	r.says(r.CastSlip(r.act(), id, 0, nil), "Every ballot is in: 4. Somebody came late? Add them in Open first")
	r.folds()
}
