package session

import (
	"cmp"
	"slices"
)

// A Standing is how one candidate did.
type Standing struct {
	Idea       IdeaID
	Letter     string
	Dots       int // or points, in a score
	Supporters int // different people who gave it a dot; in a score, MinSupport points or more
	Place      int // from 1; equal dots and supporters share a place
}

// Tally counts the ballots, best first, equal ones in the order of their
// letters. Before the reveal it answers ErrSecret: totals do not exist.
func (r Round) Tally() ([]Standing, error) {
	if r.Revealed.IsZero() {
		return nil, ErrSecret
	}
	standings := make([]Standing, 0, len(r.Candidates))
	for i, id := range r.Candidates {
		if r.OnBallot(id) {
			standings = append(standings, r.count(i))
		}
	}
	slices.SortStableFunc(standings, byStanding)
	for i := range standings {
		if standings[i].Place = i + 1; i > 0 && byStanding(standings[i-1], standings[i]) == 0 {
			standings[i].Place = standings[i-1].Place
		}
	}
	return standings, nil
}

// count is how the candidate at place i did.
func (r Round) count(i int) Standing {
	st, least := Standing{Idea: r.Candidates[i], Letter: r.Letter(r.Candidates[i])}, 1
	if r.Kind == RoundScore {
		least = MinSupport
	}
	for _, b := range r.ballots {
		n := 0
		for _, dot := range b.dots {
			if dot == st.Idea {
				n++
			}
		}
		st.Dots += n
		if n >= least {
			st.Supporters++
		}
	}
	if i < len(r.hands.raised) { // a raised hand is one person's one dot
		st.Dots += r.hands.raised[i]
		st.Supporters += r.hands.raised[i]
	}
	return st
}

func byStanding(a, b Standing) int {
	return cmp.Or(cmp.Compare(b.Dots, a.Dots), cmp.Compare(b.Supporters, a.Supporters))
}

// How says what told the winner apart.
type How string

// The ways a vote is settled, in the order they are tried.
const (
	ByDots       How = "most dots"
	BySupporters How = "more different supporters"
	ByRunOff     How = "run-off"
	ByScore      How = "most points"
	ByRest       How = "being the only one left of a tie"
	ByDecider    How = "the decider's word"
	ByDraw       How = "draw"
)

// Words follow "won by".
func (h How) Words() string {
	if h == ByDraw {
		return "lot after a tie"
	}
	return string(h)
}

// An Outcome is what the vote says.
type Outcome struct {
	Round     RoundID // the round that was revealed last
	Standings []Standing
	Winner    IdeaID // 0 while tied, or when nobody gave a dot
	How       How    // what told the winner apart; "" while nothing has
	Tied      []IdeaID
}

// Outcome is what the latest revealed round says; ok is false before there is
// one. List order never breaks a tie. Of a tie only those ideas count that have
// no answer yet.
func (s *Session) Outcome() (out Outcome, ok bool) {
	for _, r := range slices.Backward(s.Rounds) {
		if standings, err := r.Tally(); err == nil {
			return s.withoutAnswered(r.outcome(standings)), true
		}
	}
	return Outcome{}, false
}

// withoutAnswered leaves out of a tie what got another answer since: parked,
// merged, sent to the backlog. Whatever is then alone has won.
func (s *Session) withoutAnswered(out Outcome) Outcome {
	if len(out.Tied) == 0 {
		return out
	}
	out.Tied = slices.DeleteFunc(slices.Clone(out.Tied), func(id IdeaID) bool {
		x, ok := s.Idea(id)
		return !ok || x.State != IdeaOpen
	})
	if len(out.Tied) == 1 {
		out.Winner, out.How, out.Tied = out.Tied[0], ByRest, nil
	}
	return out
}

// Outcome is what this round alone says. Before its reveal it answers ErrSecret.
func (r Round) Outcome() (Outcome, error) {
	standings, err := r.Tally()
	if err != nil {
		return Outcome{}, err
	}
	return r.outcome(standings), nil
}

// outcome reads one revealed round.
func (r Round) outcome(standings []Standing) Outcome {
	out := Outcome{Round: r.ID, Standings: standings}
	top := standings[0]
	if top.Dots == 0 {
		if r.Kind == RoundRunOff || r.Kind == RoundScore { // nobody chose: still tied
			out.Tied = r.Remaining()
		}
		return r.settled(out)
	}
	sameDots := 0
	for _, st := range standings {
		if st.Dots == top.Dots {
			sameDots++
		}
		if st.Place == 1 {
			out.Tied = append(out.Tied, st.Idea)
		}
	}
	if len(out.Tied) > 1 {
		return r.settled(out)
	}
	out.Winner, out.Tied = top.Idea, nil
	switch {
	case r.Kind == RoundRunOff:
		out.How = ByRunOff
	case sameDots > 1:
		out.How = BySupporters
	case r.Kind == RoundScore:
		out.How = ByScore
	default:
		out.How = ByDots
	}
	return out
}

func (r Round) settled(out Outcome) Outcome {
	if r.Settled != nil {
		out.Winner, out.How, out.Tied = r.Settled.Idea, r.Settled.How, nil
	}
	return out
}
