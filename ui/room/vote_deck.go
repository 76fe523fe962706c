package room

import (
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
}

// deck are the blocks of the present state, one for each idea or bar. A bar that
// still grows is as tall as a whole one.
func (v *vote) deck(n, w int, block func(i int) []kit.Line) deck {
	s := v.session()
	return deck{n: n, block: block, same: ballotKey{s, s.Seq(), w, n, false, v.state(), v.shown}}
}

// candidates are blocks to read: a letter and the whole text of each idea.
func (v *vote) candidates(ids []session.IdeaID, w int) deck {
	labels := kit.Width(session.Letter(len(ids)-1)) + 2
	return v.deck(len(ids), w, func(i int) []kit.Line {
		return hanging(kit.Pad(session.Letter(i), labels), v.text(ids[i]), w, kit.Text)
	})
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
