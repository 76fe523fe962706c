package sample

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"flashpoint/session"
)

// vote holds the rounds until nothing is tied any more.
func (g *gathering) vote() {
	g.openVote()
	g.cast(g.slips)
	g.reveal()
	if len(g.runOff) > 0 {
		g.wait(20 * time.Second)
		g.do(func(a session.Act) error {
			_, err := g.s.RunOff(a)
			return err
		})
		g.cast(g.runOff)
		g.reveal()
	}
	if len(g.scores) > 0 {
		g.wait(20 * time.Second)
		g.do(func(a session.Act) error {
			_, err := g.s.ScoreTied(a)
			return err
		})
		for _, slip := range g.scores {
			g.slip(slip)
		}
		g.reveal()
	}
	if g.seed != "" {
		g.wait(30 * time.Second)
		g.do(func(a session.Act) error {
			_, err := g.s.Draw(a, g.seed)
			return err
		})
	}
}

// openVote opens the first round, with as many dots as the program suggests.
func (g *gathering) openVote() {
	if g.voteAt != "" {
		g.clock(g.voteAt)
	}
	g.enter(session.PhaseVote)
	g.wait(20 * time.Second)
	g.do(func(a session.Act) error {
		candidates := g.s.Candidates(false)
		budget, limit, _ := session.SuggestDots(len(candidates))
		_, err := g.s.OpenRound(a, budget, limit, candidates...)
		return err
	})
}

// cast types paper slips, told by the keys of the ideas, as the facilitator does
// by their letters. Nobody in the sample leaves a dot unused.
func (g *gathering) cast(slips []string) {
	for _, slip := range slips {
		var letters []string
		if r, ok := g.s.Round(); ok {
			for _, id := range g.keys(slip) {
				letters = append(letters, r.Letter(id))
			}
			if g.err == nil && len(letters) != r.Budget {
				g.err = fmt.Errorf("%q has %d dots of %d", slip, len(letters), r.Budget)
			}
		}
		g.slip(strings.Join(letters, " "))
	}
}

// slip types one slip as it is written.
func (g *gathering) slip(typed string) {
	g.wait(6 * time.Second)
	g.do(func(a session.Act) error {
		r, _ := g.s.Round()
		dots, err := r.ParseSlip(typed)
		if err != nil {
			return err
		}
		return g.s.CastSlip(a, r.ID, 0, dots)
	})
}

func (g *gathering) reveal() {
	g.wait(15 * time.Second)
	g.do(func(a session.Act) error {
		r, ok := g.s.Round()
		if !ok {
			return errors.New("no round is open")
		}
		return g.s.Reveal(a, r.ID)
	})
}

// choose records the decision, promotes the idea and fills its checklist.
func (g *gathering) choose() {
	g.wait(part(g.minutes, 15))
	g.enter(session.PhasePlan)
	idea := func() session.IdeaID { return g.ideas[g.chosen] }
	g.do(func(a session.Act) error { return g.s.Decide(a, g.by, g.reason, idea()) })
	g.wait(40 * time.Second)
	g.do(func(a session.Act) error {
		i, err := g.s.Promote(a, idea(), g.gate)
		if err == nil {
			g.initiatives[g.chosen] = i
			g.streams = append(g.streams, i)
		}
		return err
	})
	g.do(func(a session.Act) error { return g.s.ShowAuthors(a, idea()) })
	if g.err == nil {
		g.plan(g.tale, g.initiatives[g.chosen])
	}
}

// close answers every idea that is still open and ends the meeting.
func (g *gathering) close() {
	g.wait(20 * time.Second)
	g.enter(session.PhaseClose)
	for _, x := range g.answers {
		g.answer(x)
	}
	if g.err != nil {
		return
	}
	for _, x := range slices.Clone(g.s.OpenIdeas()) {
		g.do(func(a session.Act) error { return g.s.Answer(a, x.ID, session.IdeaBacklog, "") })
	}
	g.do(func(a session.Act) error { return g.s.SetNext(a, g.due(g.next)) })
	g.wait(30 * time.Second)
	g.do(func(a session.Act) error { return g.s.Close(a) })
}
