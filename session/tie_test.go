package session

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"testing"
)

func TestTallyIsSecretBeforeTheReveal(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	r.lettered(2)
	r.ballot(1, 1, "A", "B")
	standings, err := r.round().Tally()
	if !errors.Is(err, ErrSecret) || standings != nil {
		t.Errorf("tally before the reveal: %v, %v", standings, err)
	}
	if out, ok := r.Outcome(); ok {
		t.Errorf("outcome before the reveal: %v", out)
	}
	if out, err := r.round().Outcome(); !errors.Is(err, ErrSecret) || out.Standings != nil {
		t.Errorf("the round's outcome before the reveal: %v, %v", out, err)
	}
}

func TestTallyCountsBallots(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo", "Dan")
	ids := r.lettered(5)
	out := r.vote(3, 2, "AAB", "BCC", "-", "BE")
	equal(t, "standings", out.Standings, []Standing{
		{Idea: ids[1], Letter: "B", Dots: 3, Supporters: 3, Place: 1},
		{Idea: ids[0], Letter: "A", Dots: 2, Supporters: 1, Place: 2},
		{Idea: ids[2], Letter: "C", Dots: 2, Supporters: 1, Place: 2},
		{Idea: ids[4], Letter: "E", Dots: 1, Supporters: 1, Place: 4},
		{Idea: ids[3], Letter: "D", Place: 5},
	})
	equal(t, "how", out.How, ByDots)
}

func TestTiesFirstGoToTheOneWithMoreSupporters(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	out := r.vote(3, 2, "AA", "BC", "B")
	equal(t, "winner", out.Winner, ids[1])
	equal(t, "how", out.How, BySupporters)
	equal(t, "tied", len(out.Tied), 0)
	_, err := r.RunOff(r.act())
	r.says(err, "There is no tie to settle")
}

func TestListOrderNeverBreaksATie(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	out := r.vote(1, 1, "C", "A", "-")
	equal(t, "winner", out.Winner, IdeaID(0))
	equal(t, "how", out.How, How(""))
	equal(t, "tied", out.Tied, []IdeaID{ids[0], ids[2]})
}

func TestTieThenGoesToARunOff(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	first := r.vote(2, 1, "AB", "AB", "C")
	equal(t, "tied", first.Tied, ids[:2])
	_, err := r.Draw(r.act(), "seed")
	r.says(err, "Hold the run-off first: one dot each, a minute")
	r.says(r.Settle(r.act(), ids[0], "Fay", "because"), "Hold the run-off first: one dot each, a minute")

	id, err := r.RunOff(r.act())
	r.ok(err)
	round := r.round()
	alone, err := r.Rounds[0].Outcome()
	r.ok(err)
	equal(t, "what the first round said alone", alone, first)
	round.roll = nil
	same(t, Round{ID: id, Number: 2, Kind: RoundRunOff, Of: first.Round, Budget: 1, Cap: 1, Candidates: ids[:2], letters: []string{"A", "B"}, Opened: r.now}, round)
	r.cast("B", "A", "B")
	_, err = r.Draw(r.act(), "seed")
	r.says(err, "Round 2 is still being voted on: reveal it or drop it first")
	r.ok(r.Reveal(r.act(), id))
	equal(t, "winner", r.outcome().Winner, ids[1])
	equal(t, "how", r.outcome().How, ByRunOff)
}

func TestDroppedRunOffLeavesTheTie(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ids := r.lettered(2)
	r.vote(1, 1, "A", "B")
	id, err := r.RunOff(r.act())
	r.ok(err)
	r.cast("A")
	r.ok(r.DropRound(r.act(), id))
	equal(t, "tied", r.outcome().Tied, ids)
}

// tiedThroughout is a room in which A and B are tied after every other step.
func tiedThroughout(t testing.TB) (*room, []IdeaID) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	r.vote(1, 1, "A", "B", "-")
	equal(t, "tied again", r.runOff("A", "B", "-").Tied, ids[:2])
	equal(t, "and in points", r.scoreTied("4 2", "2 4", "-").Tied, ids[:2])
	return r, ids
}

func TestLastTieGoesToTheDecider(t *testing.T) {
	r, ids := tiedThroughout(t)
	r.says(r.Settle(r.act(), ids[2], "Fay", "because"), "Choose one of the tied ideas")
	r.says(r.Settle(r.act(), ids[1], "Fay", " "), "Say why, in a line: the room and the manager will want to know")
	r.ok(r.Settle(r.act(), ids[1], " Fay ", "cheaper  to try"))
	out := r.outcome()
	equal(t, "winner", out.Winner, ids[1])
	equal(t, "how", out.How, ByDecider)
	equal(t, "tied", len(out.Tied), 0)
	equal(t, "on record", *r.Rounds[2].Settled, TieBreak{How: ByDecider, Idea: ids[1], By: "Fay", Reason: "cheaper to try"})
	r.folds()
	r.says(r.Settle(r.act(), ids[0], "Fay", "no, this"), "There is no tie to settle")
	equal(t, "undone", r.undo(), "the decider's choice")
	equal(t, "tied", r.outcome().Tied, ids[:2])
}

func TestLastTieIsDrawnSoThatAnyoneCanRecomputeIt(t *testing.T) {
	winners := map[IdeaID]bool{}
	for n := range 12 {
		seed := fmt.Sprintf("2026-03-02 round %d", n)
		r, ids := tiedThroughout(t)
		got, err := r.Draw(r.act(), seed)
		r.ok(err)

		a, b := sha256.Sum256([]byte(seed+" A")), sha256.Sum256([]byte(seed+" B"))
		want := ids[0]
		if slices.Compare(b[:], a[:]) < 0 {
			want = ids[1]
		}
		equal(t, seed, got, want)
		equal(t, "lot", Lot(seed, "A"), fmt.Sprintf("%x", a))
		equal(t, "winner", r.outcome().Winner, want)
		equal(t, "how", r.outcome().How, ByDraw)
		equal(t, "on record", *r.Rounds[2].Settled, TieBreak{How: ByDraw, Idea: want, Seed: seed})
		r.folds()
		_, err = r.Draw(r.act(), "again")
		r.says(err, "There is no tie to settle")
		winners[want] = true
	}
	equal(t, "different winners", len(winners), 2)
}

func TestDrawNeedsASeed(t *testing.T) {
	r, _ := tiedThroughout(t)
	_, err := r.Draw(r.act(), " ")
	r.says(err, emptyLine)
}

func TestEverythingTiesTwice(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	equal(t, "tied", r.vote(1, 1, "A", "B", "C").Tied, ids)
	equal(t, "tied again", r.runOff("C", "B", "A").Tied, ids)
	equal(t, "and in points", r.scoreTied("444", "444", "-").Tied, ids)
	r.ok(r.Settle(r.act(), ids[2], "", "it is her day"))
	equal(t, "winner", r.outcome().Winner, ids[2])
}

func TestNobodyGaveADot(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ids := r.lettered(2)
	out := r.vote(2, 2, "-", "-")
	equal(t, "winner", out.Winner, IdeaID(0))
	equal(t, "tied", len(out.Tied), 0)
	r.says(r.Decide(r.act(), "Fay", "", ids[0]), "No vote names this idea. Say in a line why it is chosen")
	r.ok(r.Decide(r.act(), "Fay", "nobody minds", ids[0]))
}

func TestNobodyGaveADotInTheRunOff(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	ids := r.lettered(2)
	r.vote(1, 1, "A", "B")
	equal(t, "still tied", r.runOff("-", "-").Tied, ids)
	equal(t, "even then", r.scoreTied("-", "0 0").Tied, ids)
	r.ok(r.Settle(r.act(), ids[0], "Fay", "first come"))
	equal(t, "winner", r.outcome().Winner, ids[0])
}

// What got another answer is no part of a tie any more.
func TestTieAmongIdeasOfWhichSomeHaveAnAnswer(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	r.vote(1, 1, "A", "B", "C")
	r.ok(r.Answer(r.act(), ids[1], IdeaBacklog, ""))
	equal(t, "tied", r.outcome().Tied, []IdeaID{ids[0], ids[2]})
	r.ok(r.Merge(r.act(), ids[0], ids[2]))
	out := r.outcome()
	equal(t, "winner", out.Winner, ids[0])
	equal(t, "how", out.How, ByRest)
	_, err := r.RunOff(r.act())
	r.says(err, "There is no tie to settle")
	r.ok(r.Decide(r.act(), "Fay", "", ids[0]))
	r.undo()
	r.ok(r.Park(r.act(), ids[0], ""))
	equal(t, "winner", r.outcome().Winner, IdeaID(0))
	equal(t, "tied", len(r.outcome().Tied), 0)
	r.undo()
	r.undo()
	r.undo()
	equal(t, "tied again", r.outcome().Tied, ids)
	r.folds()
}

func TestTieIsSettledStepByStep(t *testing.T) {
	step := func(r *room, want TieStep) {
		t.Helper()
		got, ok := r.TieStep()
		equal(t, "step", got, want)
		equal(t, "tied", ok, want != "")
	}
	r := newRoom(t, "Ana", "Bo")
	r.lettered(2)
	step(r, "")
	ids := r.vote(1, 1, "A", "B").Tied
	ways := map[TieStep]func() error{
		TieRunOff: func() error { _, err := r.RunOff(r.act()); return err },
		TieScore:  func() error { _, err := r.ScoreTied(r.act()); return err },
		"word":    func() error { return r.Settle(r.act(), ids[0], "Fay", "because") },
		"draw":    func() error { _, err := r.Draw(r.act(), "seed"); return err },
	}
	refused := func(sentence string, out ...TieStep) {
		t.Helper()
		for _, way := range out {
			r.says(ways[way](), sentence)
		}
	}
	step(r, TieRunOff)
	refused("Hold the run-off first: one dot each, a minute", TieScore, "word", "draw")
	r.runOff("A", "B")
	step(r, TieScore)
	refused("Score the tied ideas first: 0 to 4 points each, a minute", TieRunOff, "word", "draw")
	r.scoreTied("3 3", "3 3")
	step(r, TieDecide)
	refused("All that is left is one person's word, or a draw", TieRunOff, TieScore)
	r.ok(ways["draw"]())
	step(r, "")
	r.folds()
}

func TestTiedFinalistsAreNotScoredTwice(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	r.lettered(3)
	r.vote(1, 1, "A", "B", "C")
	equal(t, "tied", len(r.finals("400", "040", "004").Tied), 3)
	step, _ := r.TieStep()
	equal(t, "first", step, TieRunOff)
	r.runOff("A", "B", "-")
	step, _ = r.TieStep()
	equal(t, "then", step, TieDecide)
}

func TestTooManyTiedAreNotScored(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo", "Dan", "Eve", "Fin")
	r.lettered(6)
	r.vote(1, 1, "A", "B", "C", "D", "E", "F")
	r.runOff("A", "B", "C", "D", "E", "F")
	_, err := r.ScoreTied(r.act())
	r.says(err, "6 ideas are too many to score: at most 5")
	step, _ := r.TieStep()
	equal(t, "step", step, TieDecide)
}
