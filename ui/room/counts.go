package room

import (
	"flashpoint/session"
)

// counts are what Vote, Plan and Close want to know of all ideas and rounds.
// They are counted anew only when the meeting changed: every key asks for them
// several times, and it must cost the same with 20 ideas as with 2,000.
type counts struct {
	of  *session.Session // that was read,
	seq int64            // when this was its last event

	open      []int                     // ideas without an answer, by their place in Session.Ideas
	choices   []int                     // those that can be decided for: the ones without an answer first
	states    map[session.IdeaState]int // how many ideas got each answer
	wows      []session.IdeaID          // to vote on
	wowsFix   []session.IdeaID          // with the fixes
	voted     bool                      // a round was revealed
	latest    result                    // what the latest one that was revealed came to
	tie       session.TieStep           // what comes next for its tie
	settleOff string                    // why neither a word nor a draw can settle it yet
	sameOff   string                    // why none of its ideas can be counted as one
	results   map[session.RoundID]result

	dots        session.RoundID  // the latest vote with dots, from which finalists come
	finals      []session.IdeaID // worth a second round
	wantsFinals bool             // and that round comes next by itself
	lots        lots

	unpromoted []session.IdeaID // decided for, and without an answer

	still map[session.RoundID][]session.IdeaID // what of a result has no answer yet
}

// lots are a ballot in an order drawn by lot.
type lots struct {
	seed  string
	fixes bool
	ids   []session.IdeaID
}

// A result is what one round came to.
type result struct {
	round session.Round
	out   session.Outcome
	found bool                                // the round is there
	shown bool                                // and it was revealed
	by    map[session.IdeaID]session.Standing // how each idea did
}

// read brings the counts up to date.
func (c *counts) read(s *session.Session) *counts {
	if c.of == s && c.seq == s.Seq() {
		return c
	}
	*c = counts{of: s, seq: s.Seq(), open: c.open[:0], choices: c.choices[:0],
		states: map[session.IdeaState]int{}, results: map[session.RoundID]result{}, still: map[session.RoundID][]session.IdeaID{}}
	for i := range s.Ideas {
		x := &s.Ideas[i]
		c.states[x.State]++
		if x.State == session.IdeaOpen {
			c.open = append(c.open, i)
			if choosable(x) {
				c.choices = append(c.choices, i)
			}
		}
	}
	for i := range s.Ideas {
		if x := &s.Ideas[i]; x.State != session.IdeaOpen && choosable(x) {
			c.choices = append(c.choices, i)
		}
	}
	for _, x := range s.Unpromoted() {
		c.unpromoted = append(c.unpromoted, x.ID)
	}
	c.wows, c.wowsFix = s.Candidates(false), s.Candidates(true)
	var out session.Outcome
	if out, c.voted = s.Outcome(); c.voted {
		c.latest = c.result(out.Round)
		c.latest.out = out // where something tied got an answer since
		c.tie, _ = s.TieStep()
		c.settleOff, c.sameOff = whyNot(s.MaySettle()), whyNot(s.MayRegroup(out.Round))
		c.finals, c.wantsFinals = s.Finalists(), s.WantsFinalists()
	}
	if r, ok := s.LastDots(); ok {
		c.dots = r.ID
	}
	return c
}

// choosable reports whether an idea can be decided for.
func choosable(x *session.Idea) bool {
	return x.Initiative.IsZero() && x.State != session.IdeaRemoved && x.State != session.IdeaMerged
}

// result is what a round came to.
func (c *counts) result(id session.RoundID) result {
	if res, known := c.results[id]; known {
		return res
	}
	var res result
	if res.round, res.found = c.of.RoundByID(id); res.found {
		var err error
		res.out, err = res.round.Outcome()
		res.shown = err == nil
	}
	res.by = make(map[session.IdeaID]session.Standing, len(res.out.Standings))
	for _, st := range res.out.Standings {
		res.by[st.Idea] = st
	}
	c.results[id] = res
	return res
}

// stillOpen are the ideas of a result that have no answer yet, best first. It is
// not to be written to.
func (c *counts) stillOpen(of session.RoundID) []session.IdeaID {
	ids, known := c.still[of]
	if !known {
		for _, st := range c.result(of).out.Standings {
			if x, ok := c.of.Idea(st.Idea); ok && x.State == session.IdeaOpen {
				ids = append(ids, st.Idea)
			}
		}
		c.still[of] = ids
	}
	return ids
}

// ballot are the ideas to vote on, in the order that the seed draws.
func (c *counts) ballot(fixes bool, seed string) []session.IdeaID {
	ids := c.wows
	if fixes {
		ids = c.wowsFix
	}
	if seed == "" {
		return ids
	}
	if c.lots.ids == nil || c.lots.seed != seed || c.lots.fixes != fixes {
		c.lots = lots{seed, fixes, session.Shuffled(seed, ids)}
	}
	return c.lots.ids
}

// left is how many ideas were not removed.
func (c *counts) left() int { return len(c.of.Ideas) - c.states[session.IdeaRemoved] }
