package session

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// A TieBreak is how a tie that outlived its run-off was settled.
type TieBreak struct {
	How    How // ByDecider or ByDraw
	Idea   IdeaID
	By     string // who decided
	Reason string // the decider's, as spoken
	Seed   string // the draw's, printed so that anyone can recompute it
}

// RunOff starts a vote among the tied ideas of the latest round: one dot each.
func (s *Session) RunOff(a Act) (RoundID, error) {
	if err := s.canOpenRound(); err != nil {
		return 0, err
	}
	out, ok := s.Outcome()
	if !ok || len(out.Tied) == 0 {
		return 0, refuse("run-off", "", "There is no tie to settle")
	}
	if err := s.stillOpen(out.Tied); err != nil {
		return 0, err
	}
	e := s.record(a, &roundOpened{Kind: RoundRunOff, Of: out.Round, Budget: 1, Cap: 1, Candidates: out.Tied})
	return RoundID(e.Seq), nil
}

// Settle records the decider's choice among the tied ideas, with the reason
// that was said aloud. It comes after the run-off.
func (s *Session) Settle(a Act, idea IdeaID, by, reason string) error {
	out, err := s.stillTied()
	if err != nil {
		return err
	}
	if !slices.Contains(out.Tied, idea) {
		return refuse("idea", "", "Choose one of the tied ideas")
	}
	if reason, err = CleanLine("reason", reason, MaxIdea); err != nil {
		return refuse("reason", "", "Say why, in a line: the room and the manager will want to know")
	}
	s.record(a, &tieDecided{Round: out.Round, Idea: idea, By: Clean(by), Reason: reason})
	return nil
}

// Draw settles a tie by lot and answers the idea drawn. See Lot for how.
func (s *Session) Draw(a Act, seed string) (IdeaID, error) {
	out, err := s.stillTied()
	if err != nil {
		return 0, err
	}
	if seed, err = CleanLine("seed", seed, MaxName); err != nil {
		return 0, err
	}
	r, _ := s.RoundByID(out.Round)
	drawn := slices.MinFunc(out.Tied, func(a, b IdeaID) int {
		la, lb := Lot(seed, r.Letter(a)), Lot(seed, r.Letter(b))
		if la < lb {
			return -1
		}
		return 1
	})
	s.record(a, &tieDrawn{Round: out.Round, Idea: drawn, Seed: seed})
	return drawn, nil
}

// Lot is a tied idea's lot: the SHA-256, in hex, of the seed, a space and the
// idea's letter. The lowest lot wins, so anyone can draw again:
//
//	printf '%s' 'SEED A' | sha256sum
func Lot(seed, letter string) string {
	sum := sha256.Sum256([]byte(seed + " " + letter))
	return hex.EncodeToString(sum[:])
}

// stillTied is the outcome of a run-off that did not settle the tie.
func (s *Session) stillTied() (Outcome, error) {
	if err := s.canOpenRound(); err != nil {
		return Outcome{}, err
	}
	out, ok := s.Outcome()
	if !ok || len(out.Tied) == 0 {
		return Outcome{}, refuse("tie", "", "There is no tie to settle")
	}
	if r, _ := s.RoundByID(out.Round); r.Kind != RoundRunOff {
		return Outcome{}, refuse("tie", "", "Hold the run-off first: one dot each, a minute")
	}
	return out, s.stillOpen(out.Tied)
}

// stillOpen refuses a tie among ideas of which one got another answer since.
func (s *Session) stillOpen(tied []IdeaID) error {
	for _, id := range tied {
		if x, ok := s.Idea(id); !ok || x.State != IdeaOpen {
			return because(ErrNotFound, "One of the tied ideas has been merged, parked or removed meanwhile: vote again in a new round")
		}
	}
	return nil
}
