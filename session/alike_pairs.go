package session

import (
	"cmp"
	"slices"
)

// A Pair is two ideas of a meeting that look like the same one.
type Pair struct {
	One, Other IdeaID  // One was written down first
	Score      float64 // from 0.75 to 1

	far int // 1 for ideas of two steps
}

// A Finder finds look-alikes. It remembers what it has made ready, so that asking
// it again costs only what is new. Its zero value is ready for use.
type Finder struct {
	known map[string]likeness // by the text
	slips slipGroups
}

// perIdea is how many pairs an idea makes with those before it, so that one
// that was pasted a thousand times does not make half a million.
const perIdea = 3

// Lookalikes are the pairs of ideas that may be the same: those of one step
// first, of these the likest first. Only ideas that are open or chosen count,
// and nobody is asked again about two that were told apart. Of an idea that was
// written down over and over not every pair is there; the rest come up as it is
// merged.
func (f *Finder) Lookalikes(s *Session) []Pair {
	ideas := f.candidates(s)
	apart := s.apartNow()
	var pairs []Pair
	nearby(ideas, &f.slips, func(i int) func(j int) bool {
		found := 0
		return func(j int) bool {
			x, y := ideas[i].of, ideas[j].of
			ids := pairOf(x.ID, y.ID)
			promoted := !x.Initiative.IsZero() && !y.Initiative.IsZero()
			score := ideas[i].like.score(ideas[j].like)
			if score >= alike && !promoted && !apart[ids] {
				pair := Pair{One: ids[0], Other: ids[1], Score: score}
				if x.Step != y.Step {
					pair.far = 1
				}
				pairs = append(pairs, pair)
				found++
			}
			return found < perIdea
		}
	})
	slices.SortFunc(pairs, func(p, q Pair) int {
		return cmp.Or(cmp.Compare(p.far, q.far), cmp.Compare(q.Score, p.Score), cmp.Compare(p.One, q.One), cmp.Compare(p.Other, q.Other))
	})
	return pairs
}

// A candidate is an idea that can be merged, ready to be compared.
type candidate struct {
	of   *Idea
	like likeness
}

// candidates are the ideas to compare, those with the fewest words first. The
// texts that are no longer among them are forgotten; the slips between words
// stay, since new ideas are made of the old words.
func (f *Finder) candidates(s *Session) []candidate {
	known := make(map[string]likeness, len(s.Ideas))
	ideas := make([]candidate, 0, len(s.Ideas))
	for i := range s.Ideas { // by index: an Idea is too large to copy thousands of
		x := &s.Ideas[i]
		if x.State != IdeaOpen && x.State != IdeaChosen {
			continue
		}
		like, ok := f.known[x.Text]
		if !ok {
			like = prepare(x.Text)
		}
		known[x.Text] = like
		ideas = append(ideas, candidate{x, like})
	}
	f.known = known
	slices.SortStableFunc(ideas, func(a, b candidate) int { return cmp.Compare(len(a.like.words), len(b.like.words)) })
	return ideas
}
