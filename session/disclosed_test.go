package session

import (
	"bytes"
	"testing"
)

func TestDisclosed_HoldsAnOpenVoteBack(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	r.idea("A bench")
	r.idea("A bell")
	before := r.Seq()
	equal(t, "without a vote", r.Disclosed(), before)
	r.ballot(2, 2, "AA", "B")
	equal(t, "while people vote", r.Disclosed(), before)
	for _, e := range r.Events()[:r.Disclosed()] {
		if bytes.Contains(e.Body, []byte("dots")) {
			t.Errorf("%v leaves with what was voted", e)
		}
	}
	r.ok(r.SetPurpose(r.act(), "typed while people vote"))
	equal(t, "whatever comes after", r.Disclosed(), before)
	r.ok(r.Reveal(r.act(), r.round().ID))
	equal(t, "when it is revealed", r.Disclosed(), r.Seq())

	before = r.Seq()
	r.ballot(1, 1, "A")
	equal(t, "in the second vote", r.Disclosed(), before)
	r.ok(r.DropRound(r.act(), r.round().ID))
	equal(t, "when it is dropped", r.Disclosed(), r.Seq())
}

func TestDisclosed_HoldsAnOpenRatingBack(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	before := r.Seq()
	r.ok(r.Rate(r.act(), r.Steps[0].ID, Hands{0, 0, 0, 1, 1}))
	equal(t, "while steps are rated", r.Disclosed(), before)
	r.ok(r.revealRating(r.act()))
	equal(t, "when it is revealed", r.Disclosed(), r.Seq())
}

// What redo could bring back is not over.
func TestDisclosed_HoldsAnUndoneVoteBackWhileRedoKnowsIt(t *testing.T) {
	r := newRoom(t, "Ana", "Bo")
	r.idea("A bench")
	before := r.Seq()
	r.ballot(2, 2, "AA")
	for range 2 { // the ballot, the opening
		_, err := Undo(r.act(), []Stream{r.Session}, nil)
		r.ok(err)
	}
	equal(t, "undone", r.Disclosed(), before)
	r.ok(r.SetPurpose(r.act(), "something else"))
	equal(t, "gone for good", r.Disclosed(), r.Seq())
}
