package room

import (
	"slices"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// A ballotKey says which blocks a deck of the vote has.
type ballotKey struct {
	of    *session.Session
	seq   int64
	w, n  int
	short bool
	state voteState
	shown session.RoundID
	seed  string // puts them in another order
}

// deck are the blocks of the present state, one for each idea or bar. A bar that
// still grows is as tall as a whole one.
func (v *vote) deck(n, w int, block func(i int) []kit.Line) deck {
	s := v.session()
	return deck{n: n, block: block, same: ballotKey{s, s.Seq(), w, n, false, v.state(), v.shown, v.seed}}
}

// candidates are blocks to read: the letter and the whole text of each idea on
// a ballot. One that was withdrawn says so.
func (v *vote) candidates(r session.Round, w int) deck {
	labels := widestLetter(r) + 2
	return v.deck(len(r.Candidates), w, func(i int) []kit.Line {
		id, tok, words := r.Candidates[i], kit.Text, ""
		if slices.Contains(r.Withdrawn, id) {
			tok, words = kit.Strong, "withdrawn: "
		}
		return hanging(kit.Pad(r.Letter(id), labels), words+v.text(id), w, tok)
	})
}

// widestLetter is how many cells the letters of a ballot take: none is wider than
// the last.
func widestLetter(r session.Round) int {
	if len(r.Candidates) == 0 {
		return 0
	}
	return kit.Width(r.Letter(r.Candidates[len(r.Candidates)-1]))
}

// text are the words of an idea.
func (v *vote) text(id session.IdeaID) string {
	x, _ := v.session().Idea(id)
	return x.Text
}

// firstFits reports whether as many blocks as a page may hold do fit on the
// first one of h lines.
func (d deck) firstFits(h int) bool {
	if d.n > perPage {
		h-- // for the number of the page
	}
	used := 0
	for i := range min(d.n, perPage) {
		if used += len(d.block(i)); used > h {
			return false
		}
	}
	return true
}
