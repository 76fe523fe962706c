package session

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
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

// A TieStep is what comes next for a tie.
type TieStep string

// The steps, in their order; those that were taken are skipped. That more
// different people stand behind an idea is counted before any of them.
const (
	TieRunOff TieStep = "run-off" // one dot each, among the tied
	TieScore  TieStep = "score"   // 0 to 4 points for each of the tied; past MaxFinalists it is skipped
	TieDecide TieStep = "decide"  // the decider's word, or a draw
)

// TieStep is what comes next for the latest vote; ok is false without a tie.
func (s *Session) TieStep() (step TieStep, ok bool) {
	out, ok := s.Outcome()
	if !ok || len(out.Tied) == 0 {
		return "", false
	}
	ran, scored := false, len(out.Tied) > MaxFinalists
	for id := out.Round; id != 0; {
		r, known := s.RoundByID(id)
		if !known {
			break
		}
		ran, scored = ran || r.Kind == RoundRunOff, scored || r.Kind == RoundScore
		id = r.Of
	}
	switch {
	case !ran:
		return TieRunOff, true
	case !scored:
		return TieScore, true
	}
	return TieDecide, true
}

// RunOff starts a vote among the tied ideas of the latest round: one dot each.
func (s *Session) RunOff(a Act) (RoundID, error) {
	out, err := s.tiedStill("run-off", TieRunOff)
	if err != nil {
		return 0, err
	}
	of, _ := s.RoundByID(out.Round)
	e := s.record(a, &roundOpened{Kind: RoundRunOff, Of: of.ID, Budget: 1, Cap: 1, Candidates: out.Tied, Letters: of.lettersOf(out.Tied)})
	return RoundID(e.Seq), nil
}

// ScoreTied starts a vote among the tied ideas of a run-off: 0 to 4 points each.
func (s *Session) ScoreTied(a Act) (RoundID, error) {
	out, err := s.tiedStill("score", TieScore)
	if err != nil {
		return 0, err
	}
	return s.openScore(a, out.Round, out.Tied), nil
}

// tiedStill is the outcome of a vote that is tied among ideas that are all open,
// where the step that is wanted comes next.
func (s *Session) tiedStill(field string, want TieStep) (Outcome, error) {
	if err := s.canOpenRound(); err != nil {
		return Outcome{}, err
	}
	out, ok := s.Outcome()
	if !ok || len(out.Tied) == 0 {
		return Outcome{}, refuse(field, "", "There is no tie to settle")
	}
	next, _ := s.TieStep()
	n := len(out.Tied)
	switch {
	case next == want:
		return out, nil
	case next == TieRunOff:
		return Outcome{}, refuse(field, "", "Hold the run-off first: one dot each, a minute")
	case next == TieScore:
		return Outcome{}, refuse(field, "", "Score the tied ideas first: 0 to 4 points each, a minute")
	case want == TieScore && n > MaxFinalists:
		return Outcome{}, refuse(field, fmt.Sprint(n), fmt.Sprintf("%d ideas are too many to score: at most %d", n, MaxFinalists))
	}
	return Outcome{}, refuse(field, "", "All that is left is one person's word, or a draw")
}

// MaySettle says why neither a word nor a draw can settle the tie yet, so that
// the room hears it before somebody is asked.
func (s *Session) MaySettle() error {
	_, err := s.tiedStill("tie", TieDecide)
	return err
}

// Settle records the decider's choice among the tied ideas, with the reason
// that was said aloud. It comes after the other steps; see TieStep.
func (s *Session) Settle(a Act, idea IdeaID, by, reason string) error {
	out, err := s.tiedStill("tie", TieDecide)
	if err != nil {
		return err
	}
	if !slices.Contains(out.Tied, idea) {
		return refuse("idea", "", "Choose one of the tied ideas")
	}
	if reason, err = requiredLine("reason", reason, MaxIdea, "Say why, in a line: the room and the manager will want to know"); err != nil {
		return err
	}
	if by, err = optionalLine("decided by", by, MaxIdea); err != nil {
		return err
	}
	s.record(a, &tieDecided{Round: out.Round, Idea: idea, By: by, Reason: reason})
	return nil
}

// Draw settles a tie by lot and answers the idea drawn. See Lot for how.
func (s *Session) Draw(a Act, seed string) (IdeaID, error) {
	out, err := s.tiedStill("tie", TieDecide)
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
