package session

import "testing"

func TestFinalistsAreTheBestThreeToFive(t *testing.T) {
	for _, c := range []struct {
		what  string
		slips []string
		want  string
	}{
		{"three places", []string{"A", "A", "A", "B", "B", "C"}, "ABC"},
		{"a shared third place", []string{"A", "A", "B", "B", "C", "D"}, "ABCD"},
		{"five at the top", []string{"A", "B", "C", "D", "E", "-"}, "ABCDE"},
		{"six at the top can't be cut", []string{"A", "B", "C", "D", "E", "F"}, ""},
		{"nobody prefers the rest", []string{"A", "A", "B", "-", "-", "-"}, "AB"},
	} {
		r := newRoom(t, "Ana", "Bo", "Cleo", "Dan", "Eve", "Fin")
		r.lettered(6)
		equal(t, "before the reveal", len(r.Finalists()), 0)
		r.vote(1, 1, c.slips...)
		got := ""
		for _, id := range r.Finalists() {
			got += r.Rounds[0].Letter(id)
		}
		equal(t, c.what, got, c.want)
	}
}

func TestFinalistsAreScored(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(4)
	r.vote(2, 1, "A B", "A C", "B C")
	out := r.finals("4 1 3", "b4 c3", "0,4,0")
	equal(t, "kind", r.Rounds[1].Kind, RoundScore)
	equal(t, "standings", out.Standings, []Standing{
		{Idea: ids[1], Letter: "B", Dots: 9, Supporters: 2, Place: 1},
		{Idea: ids[2], Letter: "C", Dots: 6, Supporters: 2, Place: 2},
		{Idea: ids[0], Letter: "A", Dots: 4, Supporters: 1, Place: 3},
	})
	equal(t, "how", out.How, ByScore)
	equal(t, "unit", r.Rounds[1].Unit(), "point")
	r.folds()
}

func TestScoreRefusals(t *testing.T) {
	scoring := func(r *room) Round {
		r.lettered(4)
		r.vote(2, 1, "A B", "A C", "B C")
		_, err := r.ScoreFinalists(r.act(), r.Finalists()...)
		r.ok(err)
		return r.round()
	}
	typed := func(slip string) func(*room) error {
		return func(r *room) error {
			round := scoring(r)
			r.act()
			_, err := round.ParseSlip(slip)
			return err
		}
	}
	refusals(t, []refusal{
		{"too few numbers", typed("4 0"), nil, "One number for each finalist, in the order of the letters: 3 numbers are needed"},
		{"too many", typed("4 0 1 2"), nil, "One number for each finalist, in the order of the letters: 3 numbers are needed"},
		{"five points", typed("4 5 1"), nil, "B gets 0 to 4 points"},
		{"a letter twice", typed("A4 A3"), nil, "A stands there twice"},
		{"a letter without", typed("A4 B"), nil, "There is no number behind B: 0 to 4"},
		{"a letter that is none", typed("A4 D3"), nil, "There is no idea D on this ballot: the letters are A, B and C"},
		{"a sign that is none", typed("4-0-x"), nil, "A letter goes before each number, or numbers only, in the order of the letters"},
		{"two digits", typed("A4 B12"), nil, "B gets 0 to 4 points"},
		{"letters only", typed("A A C"), nil, "These are dots, and these ideas are scored: 0 to 4 for each, for example 4 0 3"},
		{"nothing", typed("  "), nil, "Type 0 to 4 for each finalist, for example 4 0 3; - for an empty slip"},
		{"points in a round with dots", func(r *room) error {
			r.lettered(2)
			r.ballot(1, 1)
			r.act()
			_, err := r.round().ParseSlip("4 0")
			return err
		}, nil,
			"These are points, and this is a round with dots: letters, for example A A D"},
		{"two finalists", func(r *room) error {
			ids := r.lettered(3)
			r.vote(1, 1, "A")
			_, err := r.ScoreFinalists(r.act(), ids[0], ids[1], ids[1])
			return err
		}, nil, "Choose 3 to 5 finalists: 2 are chosen"},
		{"before a first round", func(r *room) error {
			ids := r.lettered(3)
			_, err := r.ScoreFinalists(r.act(), ids...)
			return err
		}, nil,
			"Finalists come from a first round: vote with dots first"},
		{"one from elsewhere", func(r *room) error {
			ids := r.lettered(3)
			r.vote(1, 1, "A")
			late := r.idea("late")
			_, err := r.ScoreFinalists(r.act(), ids[0], ids[1], late)
			return err
		}, ErrNotFound, "A finalist has to come from round 1"},
		{"no tie to score", func(r *room) error { r.lettered(2); r.vote(1, 1, "A"); _, err := r.ScoreTied(r.act()); return err }, nil,
			"There is no tie to settle"},
	})
}

func TestFinalistIsWithdrawn(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(4)
	r.vote(2, 1, "A B", "A C", "B C")
	id, err := r.ScoreFinalists(r.act(), r.Finalists()...)
	r.ok(err)
	r.cast("4 4 1")
	r.says(r.Withdraw(r.act(), id, ids[1], " "), "Say why it is withdrawn: a reasoned no is fine, silence is not")
	r.ok(r.Withdraw(r.act(), id, ids[1], "the landlord said no"))
	equal(t, "answer", r.get(ids[1]).State, IdeaNotNow)
	r.cast("3 2", "3 0 2") // slips written after and before
	r.says(r.Withdraw(r.act(), id, ids[0], "and this"), "Only two ideas are left to choose between: drop round 2 instead")
	r.act()
	_, err = r.round().ParseSlip("A1 B1")
	r.says(err, "B was withdrawn: leave it out")
	r.ok(r.Reveal(r.act(), id))
	equal(t, "standings", r.outcome().Standings, []Standing{
		{Idea: ids[0], Letter: "A", Dots: 10, Supporters: 3, Place: 1},
		{Idea: ids[2], Letter: "C", Dots: 5, Place: 2},
	})
	r.folds()
}

func TestWithdrawingIsUndone(t *testing.T) {
	r := newRoom(t, "Ana")
	ids := r.lettered(3)
	id := r.ballot(2, 1, "A B")
	r.ok(r.Withdraw(r.act(), id, ids[0], "no"))
	equal(t, "on the ballot", r.round().OnBallot(ids[0]), false)
	equal(t, "undone", r.undo(), "withdrawing “Idea A”, and 1 more")
	equal(t, "on the ballot", r.round().OnBallot(ids[0]), true)
	equal(t, "answer", r.get(ids[0]).State, IdeaOpen)
}

func TestPointsAreNotSaidToComeFromSupportersAlone(t *testing.T) {
	for _, c := range []struct {
		kind RoundKind
		st   Standing
		want string
	}{
		{RoundDots, Standing{Dots: 3, Supporters: 2}, "3 dots from 2 supporters"},
		{RoundRunOff, Standing{Dots: 1, Supporters: 1}, "1 dot from 1 supporter"},
		{RoundScore, Standing{Dots: 12, Supporters: 1}, "12 points, 3 or 4 from 1 supporter"},
		{RoundScore, Standing{Dots: 5}, "5 points"},
	} {
		equal(t, "words", Round{Kind: c.kind}.Words(c.st), c.want)
	}
}

func TestFinalistsComeByThemselves(t *testing.T) {
	for _, c := range []struct {
		what   string
		plan   Plan
		slips  []string
		change func(r *room)
		want   bool
	}{
		{"in a standard meeting", Plan{"standard", 45}, []string{"A", "B", "C"}, nil, true},
		{"with half an hour", Plan{"own", 30}, []string{"A", "B", "C"}, nil, false},
		{"with a minute more", Plan{"own", 31}, []string{"A", "B", "C"}, nil, true},
		{"with two liked ones", Plan{"standard", 45}, []string{"A", "B", "-"}, nil, false},
		{"after the run-off", Plan{"standard", 45}, []string{"A", "B", "C"}, func(r *room) { r.runOff("A") }, false},
		{"before the decision", Plan{"standard", 45}, []string{"A B", "A C", "A"}, nil, true},
		{"after the decision", Plan{"standard", 45}, []string{"A B", "A C", "A"}, func(r *room) { r.ok(r.Decide(r.act(), "Fay", "x", r.Ideas[0].ID)) }, false},
	} {
		r := newRoom(t, "Ana", "Bo", "Cleo")
		r.lettered(4)
		r.ok(r.SetPlan(r.act(), c.plan))
		equal(t, c.what+": before the reveal", r.WantsFinalists(), false)
		r.vote(2, 1, c.slips...)
		if c.change != nil {
			c.change(r)
		}
		equal(t, c.what, r.WantsFinalists(), c.want)
	}
}

// Whoever knows an idea as C votes for C in every round that goes on from that.
func TestLettersStayThroughTheRounds(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ids := r.lettered(3)
	r.vote(1, 1, "A", "C")
	_, err := r.RunOff(r.act())
	r.ok(err)
	equal(t, "letter", r.round().Letter(ids[2]), "C")
	r.act()
	_, err = r.round().ParseSlip("B")
	r.says(err, "There is no idea B on this ballot: the letters are A and C")
	r.cast("a", "ｃ") // as wide as an East Asian keyboard types it
	r.ok(r.Reveal(r.act(), r.round().ID))
	_, err = r.ScoreTied(r.act())
	r.ok(err)
	r.cast("4-0", "A１ C３")
	r.ok(r.Reveal(r.act(), r.round().ID))
	equal(t, "standings", r.outcome().Standings, []Standing{
		{Idea: ids[0], Letter: "A", Dots: 5, Supporters: 1, Place: 1},
		{Idea: ids[2], Letter: "C", Dots: 3, Supporters: 1, Place: 2},
	})
	r.folds()
}
