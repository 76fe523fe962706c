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
	if !ok || !r.OnBallot(idea) {
		return because(ErrNotFound, "This idea is not on the ballot any more")
	}
	if err := s.MayWithdraw(r); err != nil {
		return err
	}
	if reason, err = requiredLine("reason", reason, MaxIdea, "Say why it is withdrawn: a reasoned no is fine, silence is not"); err != nil {
		return err
	}
	s.record(a, &candidateWithdrawn{Round: id, Idea: idea, Text: x.Text})
	s.record(a, &ideaAnswered{Idea: idea, State: IdeaNotNow, Reason: reason, Text: x.Text})
	return nil
}

// MayWithdraw says why no idea of that round can be taken back, so that the room
// hears it before it chooses one.
func (s *Session) MayWithdraw(r Round) error {
	if _, err := s.votable(r.ID); err != nil {
		return err
	}
	if len(r.Candidates)-len(r.Withdrawn) <= 2 {
		return refuse("idea", "", fmt.Sprintf("Only two ideas are left to choose between: drop round %d instead", r.Number))
	}
	return nil
}
