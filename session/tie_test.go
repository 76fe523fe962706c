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
	same(t, Round{ID: id, Number: 2, Kind: RoundRunOff, Of: first.Round, Budget: 1, Cap: 1, Candidates: ids[:2], Opened: r.now}, round)
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

// tiedTwice is a room whose run-off of A and B ended in a tie again.
func tiedTwice(t testing.TB) (*room, []IdeaID) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	r.vote(1, 1, "A", "B", "-")
	equal(t, "tied again", r.runOff("A", "B", "-").Tied, ids[:2])
	return r, ids
}

func TestSecondTieGoesToTheDecider(t *testing.T) {
	r, ids := tiedTwice(t)
	r.says(r.Settle(r.act(), ids[2], "Fay", "because"), "Choose one of the tied ideas")
	r.says(r.Settle(r.act(), ids[1], "Fay", " "), "Say why, in a line: the room and the manager will want to know")
	r.ok(r.Settle(r.act(), ids[1], " Fay ", "cheaper  to try"))
	out := r.outcome()
	equal(t, "winner", out.Winner, ids[1])
	equal(t, "how", out.How, ByDecider)
	equal(t, "tied", len(out.Tied), 0)
	equal(t, "on record", *r.Rounds[1].Settled, TieBreak{How: ByDecider, Idea: ids[1], By: "Fay", Reason: "cheaper to try"})
	r.folds()
	r.says(r.Settle(r.act(), ids[0], "Fay", "no, this"), "There is no tie to settle")
	equal(t, "undone", r.undo(), "the decider's choice")
	equal(t, "tied", r.outcome().Tied, ids[:2])
}

func TestSecondTieIsDrawnSoThatAnyoneCanRecomputeIt(t *testing.T) {
	winners := map[IdeaID]bool{}
	for n := range 12 {
		seed := fmt.Sprintf("2026-03-02 round %d", n)
		r, ids := tiedTwice(t)
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
		equal(t, "on record", *r.Rounds[1].Settled, TieBreak{How: ByDraw, Idea: want, Seed: seed})
		r.folds()
		_, err = r.Draw(r.act(), "again")
		r.says(err, "There is no tie to settle")
		winners[want] = true
	}
	equal(t, "different winners", len(winners), 2)
}

func TestDrawNeedsASeed(t *testing.T) {
	r, _ := tiedTwice(t)
	_, err := r.Draw(r.act(), " ")
	r.says(err, emptyLine)
}

func TestEverythingTiesTwice(t *testing.T) {
	r := newRoom(t, "Ana", "Bo", "Cleo")
	ids := r.lettered(3)
	equal(t, "tied", r.vote(1, 1, "A", "B", "C").Tied, ids)
	equal(t, "tied again", r.runOff("C", "B", "A").Tied, ids)
	equal(t, "and again", r.runOff("A", "B", "C").Tied, ids)
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
	r.ok(r.Settle(r.act(), ids[0], "Fay", "first come"))
	equal(t, "winner", r.outcome().Winner, ids[0])
}

func TestTieAmongIdeasThatHaveGoneNeedsANewRound(t *testing.T) {
	const gone = "One of the tied ideas has been merged, parked or removed meanwhile: vote again in a new round"
	r, ids := tiedTwice(t)
	r.ok(r.Merge(r.act(), ids[0], ids[1]))
	_, err := r.RunOff(r.act())
	r.answers(err, ErrNotFound, gone)
	_, err = r.Draw(r.act(), "seed")
	r.answers(err, ErrNotFound, gone)
	r.answers(r.Settle(r.act(), ids[0], "Fay", "because"), ErrNotFound, gone)
	equal(t, "new round", r.vote(1, 1, "A").Winner, ids[0])
}
