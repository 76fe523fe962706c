package session

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// RoundID names a round within its meeting: the number of the event that opened it.
type RoundID int64

// RoundKind says how a round is voted.
type RoundKind string

// The kinds of round.
const (
	RoundDots    RoundKind = "dots"
	RoundRunOff  RoundKind = "run-off"   // one dot each, among the tied of another round
	RoundScore   RoundKind = "score"     // 0 to 4 points for each finalist, or each of the tied
	RoundRegroup RoundKind = "regrouped" // the dots of another round, counted again after ideas were merged
)

// BallotQuestion is what people vote on. Cost comes later, in the gate.
const BallotQuestion = "Which of these would a customer tell a friend about?"

// A Round is one vote. Its ballots are secret until it is revealed, and it is
// immutable from then on; a re-vote is a new round and the old one stays.
type Round struct {
	ID         RoundID
	Number     int // from 1, dropped rounds included
	Kind       RoundKind
	Of         RoundID  // the round it goes on from; 0 for one that stands alone
	Budget     int      // dots a person has; of a score, the most points
	Cap        int      // most dots or points of a person on one idea
	Candidates []IdeaID // in the order of their letters
	Withdrawn  []IdeaID // candidates taken back while people voted; they keep their letters
	Seed       string   // put the candidates in order by lot; "" for the order of the map
	Opened     time.Time
	Revealed   time.Time // zero until then
	Dropped    bool      // ended without a reveal
	Settled    *TieBreak // the decider's word or the draw, when one was needed

	letters []string   // of the candidates, where they come from the round before; nil for A, B, C …
	roll    []PersonID // who was here when it was opened, or came while people voted
	ballots []ballot
	hands   showOfHands
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
	return budget, 2, fmt.Sprintf("%d dots for %s, at most 2 on one: few ties, and everybody must choose", budget, Count(candidates, "idea"))
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
// stays the same as long as the round exists, and in the rounds that go on from
// it: whoever knows an idea as F votes for F in the run-off too.
func (r Round) Letter(id IdeaID) string {
	i := slices.Index(r.Candidates, id)
	switch {
	case i < 0:
		return ""
	case i < len(r.letters):
		return r.letters[i]
	}
	return Letter(i)
}

// lettersOf are the labels of some of its candidates.
func (r Round) lettersOf(ids []IdeaID) []string {
	letters := make([]string, len(ids))
	for i, id := range ids {
		letters[i] = r.Letter(id)
	}
	return letters
}

// Unit is what a ballot of this round is made of: "dot" or "point".
func (r Round) Unit() string {
	if r.Kind == RoundScore {
		return "point"
	}
	return "dot"
}

// CountsDots reports whether a round counts dots on all ideas, and not only among
// a few.
func (r Round) CountsDots() bool { return r.Kind == RoundDots || r.Kind == RoundRegroup }

// OnBallot reports whether an idea is a candidate and was not withdrawn.
func (r Round) OnBallot(id IdeaID) bool {
	return slices.Contains(r.Candidates, id) && !slices.Contains(r.Withdrawn, id)
}

// Remaining are the candidates that were not withdrawn, in the order of their
// letters.
func (r Round) Remaining() []IdeaID {
	return slices.DeleteFunc(slices.Clone(r.Candidates), func(id IdeaID) bool { return slices.Contains(r.Withdrawn, id) })
}

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

// OnBallot reports whether people are voting on an idea.
func (s *Session) OnBallot(id IdeaID) bool {
	r, ok := s.Round()
	return ok && r.OnBallot(id)
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
	return s.openDots(a, budget, limit, "", candidates)
}

// OpenShuffled starts a vote as OpenRound does, with the candidates in an order
// drawn by lot, so that none has the first letter because it was said first. See
// Shuffled for how.
func (s *Session) OpenShuffled(a Act, budget, limit int, seed string, candidates ...IdeaID) (RoundID, error) {
	seed, err := CleanLine("seed", seed, MaxName)
	if err != nil {
		return 0, err
	}
	return s.openDots(a, budget, limit, seed, candidates)
}

func (s *Session) openDots(a Act, budget, limit int, seed string, candidates []IdeaID) (RoundID, error) {
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
	if err := s.allOpen(candidates); err != nil {
		return 0, err
	}
	candidates = distinct(candidates)
	if seed != "" {
		candidates = Shuffled(seed, candidates)
	}
	e := s.record(a, &roundOpened{Kind: RoundDots, Budget: budget, Cap: limit, Candidates: candidates, Seed: seed})
	return RoundID(e.Seq), nil
}

// Shuffled are ideas in the order of their lots, the lowest first. An idea's lot
// is the one of its number, so anyone can put them in order again; see Lot.
func Shuffled(seed string, ids []IdeaID) []IdeaID {
	return slices.SortedFunc(slices.Values(ids), func(a, b IdeaID) int {
		return strings.Compare(Lot(seed, fmt.Sprint(a)), Lot(seed, fmt.Sprint(b)))
	})
}

// allOpen refuses ideas that got an answer since they were chosen.
func (s *Session) allOpen(ids []IdeaID) error {
	for _, id := range ids {
		if x, ok := s.Idea(id); !ok || x.State != IdeaOpen {
			return because(ErrNotFound, "One of these ideas has been parked or removed meanwhile")
		}
	}
	return nil
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
		return refuse("round", "", "No ballot is in yet: type one, or drop the round")
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
