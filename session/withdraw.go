package session

import "fmt"

// Withdraw takes a candidate back while people vote on it, because those whose
// idea it was say so. Dots on it don't count any more; whoever gave it one may
// vote again. Its letter stays free. The idea gets its answer: not now, because.
func (s *Session) Withdraw(a Act, id RoundID, idea IdeaID, reason string) error {
	r, err := s.votable(id)
	if err != nil {
		return err
	}
	x, ok := s.Idea(idea)
	switch {
	case !ok || !r.OnBallot(idea):
		return because(ErrNotFound, "This idea is not on the ballot any more")
	case len(r.Remaining()) <= 2:
		return refuse("idea", x.Text, fmt.Sprintf("Without it there is nothing to choose between: drop round %d instead", r.Number))
	}
	if reason, err = CleanLine("reason", reason, MaxIdea); err != nil {
		return refuse("reason", "", "Say why it is withdrawn: a reasoned no is fine, silence is not")
	}
	s.record(a, &candidateWithdrawn{Round: id, Idea: idea, Text: x.Text})
	s.record(a, &ideaAnswered{Idea: idea, State: IdeaNotNow, Reason: reason, Text: x.Text})
	return nil
}
