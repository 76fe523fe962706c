package session

import (
	"fmt"
	"slices"
	"time"
)

// RoundID names a round within its meeting: the number of the event that opened it.
type RoundID int64

// RoundKind says how a round is voted.
type RoundKind string

// The kinds of round.
const (
	RoundDots   RoundKind = "dots"
	RoundRunOff RoundKind = "run-off" // one dot each, among the tied of another round
)

// BallotQuestion is what people vote on. Cost comes later, in the gate.
const BallotQuestion = "Which of these would a customer tell a friend about?"

// A Round is one vote. Its ballots are secret until it is revealed, and it is
// immutable from then on; a re-vote is a new round and the old one stays.
type Round struct {
	ID         RoundID
	Number     int // from 1, dropped rounds included
	Kind       RoundKind
	Of         RoundID // of a run-off: the tied round
	Budget     int     // dots a person has
	Cap        int     // most dots of a person on one idea
	Candidates []IdeaID
	Opened     time.Time
	Revealed   time.Time // zero until then
	Dropped    bool      // ended without a reveal
	Settled    *TieBreak // the decider's word or the draw, when one was needed

	ballots []ballot
}

// ballot is one slip: an idea stands once for every dot on it.
type ballot struct {
	slip int // from 1
	dots []IdeaID
}

// MaxBudget is the most dots that a round gives a person.
const MaxBudget = 50

// SuggestDots is the budget and cap worth offering for that many candidates,
// and why. From facilitators' practice and our own simulation of small groups:
// a dot for every few ideas, at most two on one, gives the fewest ties.
func SuggestDots(candidates int) (budget, limit int, reason string) {
	switch {
	case candidates <= 5:
		budget = 2
	case candidates <= 14:
		budget = 3
	case candidates <= 24:
		budget = 4
	default:
		budget = 5
	}
	return budget, 2, fmt.Sprintf("%d dots for %s, at most 2 on one: few ties, and everybody must choose", budget, count(candidates, "idea"))
}

// Letter is the label of the i-th candidate from 0: A … Z, AA, AB, …
func Letter(i int) string {
	letters := ""
	for i++; i > 0; i = (i - 1) / 26 {
		letters = string(rune('A'+(i-1)%26)) + letters
	}
	return letters
}

// Letter is the label of a candidate in this round, "" when it is none. It
// stays the same as long as the round exists.
func (r Round) Letter(id IdeaID) string {
	if i := slices.Index(r.Candidates, id); i >= 0 {
		return Letter(i)
	}
	return ""
}

// In is how many ballots are in.
func (r Round) In() int { return len(r.ballots) }

// Open reports whether people can still vote in it.
func (r Round) Open() bool { return r.Revealed.IsZero() && !r.Dropped }

// Round is the round that people are voting in.
func (s *Session) Round() (Round, bool) {
	if n := len(s.Rounds); n > 0 && s.Rounds[n-1].Open() {
		return s.Rounds[n-1], true
	}
	return Round{}, false
}

// RoundByID looks a round up.
func (s *Session) RoundByID(id RoundID) (Round, bool) {
	return find(s.Rounds, func(r Round) bool { return r.ID == id })
}

func (s *Session) onBallot(id IdeaID) bool {
	r, ok := s.Round()
	return ok && slices.Contains(r.Candidates, id)
}

// Candidates are the ideas to vote on: the open wows, or with fixes the open
// fixes too. When there are no wows at all, the fixes are what there is.
func (s *Session) Candidates(withFixes bool) []IdeaID {
	var wows, all []IdeaID
	for _, x := range s.OpenIdeas() {
		all = append(all, x.ID)
		if x.Kind == Wow {
			wows = append(wows, x.ID)
		}
	}
	if withFixes || len(wows) == 0 {
		return all
	}
	return wows
}

// OpenRound starts a vote with that many dots a person, at most limit on one idea.
func (s *Session) OpenRound(a Act, budget, limit int, candidates ...IdeaID) (RoundID, error) {
	if err := s.canOpenRound(); err != nil {
		return 0, err
	}
	switch {
	case len(candidates) == 0:
		return 0, refuse("round", "", "There is no idea to vote on: write one in Ideas, or bring one back in Tidy")
	case budget < 1 || budget > MaxBudget:
		return 0, refuse("dots", fmt.Sprint(budget), fmt.Sprintf("Give everybody 1 to %d dots: %d is outside that", MaxBudget, budget))
	case limit < 1 || limit > budget:
		return 0, refuse("dots on one idea", fmt.Sprint(limit), fmt.Sprintf("The most dots on one idea is 1 to %d: %d is outside that", budget, limit))
	}
	for _, id := range candidates {
		if x, ok := s.Idea(id); !ok || x.State != IdeaOpen {
			return 0, because(ErrNotFound, "One of these ideas has been parked or removed meanwhile")
		}
	}
	e := s.record(a, &roundOpened{Kind: RoundDots, Budget: budget, Cap: limit, Candidates: distinct(candidates)})
	return RoundID(e.Seq), nil
}

func (s *Session) canOpenRound() error {
	if err := s.writable(); err != nil {
		return err
	}
	if r, ok := s.Round(); ok {
		return refuse("round", "", fmt.Sprintf("Round %d is still being voted on: reveal it or drop it first", r.Number))
	}
	return nil
}

// Voters is how many ballots a round can take: one for everybody present. 0
// means nobody was ticked, and then any number is taken.
func (s *Session) Voters() int { return len(s.Present()) }

// CastSlip takes a slip's dots: an idea stands once for each dot. slip 0 is
// the next one; the number of a slip that is in replaces it.
func (s *Session) CastSlip(a Act, id RoundID, slip int, dots []IdeaID) error {
	r, err := s.votable(id)
	if err != nil {
		return err
	}
	if slip == 0 {
		slip = r.In() + 1
	}
	switch {
	case slip < 1 || slip > r.In()+1:
		return refuse("slip", fmt.Sprint(slip), fmt.Sprintf("There is no slip %d: %s in", slip, isAre(r.In(), "slip")))
	case slip > r.In() && s.Voters() > 0 && r.In() >= s.Voters():
		return refuse("slip", fmt.Sprint(slip), fmt.Sprintf("Every slip is in: %d. Somebody came late? Add them in Open first", r.In()))
	}
	if err := r.check(dots); err != nil {
		return err
	}
	s.record(a, &ballotCast{Round: id, Slip: slip, Dots: slices.Clone(dots)})
	return nil
}

// check holds a ballot against the round's budget, cap and candidates.
func (r Round) check(dots []IdeaID) error {
	if len(dots) > r.Budget {
		return refuse("slip", "", fmt.Sprintf("This slip has %s; everybody has %d. Only the first %d count", count(len(dots), "dot"), r.Budget, r.Budget))
	}
	on := map[IdeaID]int{}
	for _, id := range dots {
		letter := r.Letter(id)
		if letter == "" {
			return because(ErrNotFound, "This slip names an idea that is not on the ballot")
		}
		if on[id]++; on[id] > r.Cap {
			return refuse("slip", letter, fmt.Sprintf("This slip has more than %s on one idea; at most %d count", count(r.Cap, "dot"), r.Cap))
		}
	}
	return nil
}

// votable is the open round of that ID.
func (s *Session) votable(id RoundID) (Round, error) {
	if err := s.writable(); err != nil {
		return Round{}, err
	}
	r, ok := s.RoundByID(id)
	switch {
	case !ok:
		return Round{}, because(ErrNotFound, "This round is no longer here")
	case !r.Revealed.IsZero():
		return Round{}, because(ErrRevealed, fmt.Sprintf("Round %d is revealed and stays as it is: vote again in a new round", r.Number))
	case r.Dropped:
		return Round{}, refuse("round", "", fmt.Sprintf("Round %d was dropped: start a new one", r.Number))
	}
	return r, nil
}

// Reveal ends a round and shows its totals, for good.
func (s *Session) Reveal(a Act, id RoundID) error {
	r, err := s.votable(id)
	if err != nil {
		return err
	}
	if r.In() == 0 {
		return refuse("round", "", "No slip is in yet: type one, or drop the round")
	}
	s.record(a, &roundRevealed{Round: id, Number: r.Number})
	return nil
}

// DropRound ends a round without a reveal; nobody learns how it stood.
func (s *Session) DropRound(a Act, id RoundID) error {
	r, err := s.votable(id)
	if err != nil {
		return err
	}
	s.record(a, &roundDropped{Round: id, Number: r.Number})
	return nil
}

func isAre(n int, what string) string {
	if n == 1 {
		return "1 " + what + " is"
	}
	return fmt.Sprintf("%d %ss are", n, what)
}
