package session

import (
	"fmt"
	"slices"
)

// A Regrouping says what merging ideas makes of a vote that is over.
type Regrouping struct {
	Standings []Standing // how the vote stands then
	Lost      int        // dots that fall away, because nobody may have so many on one idea
}

// Regroup previews a vote counted again after ideas of its ballot turned out to
// be the same: every ballot's dots on the parts go to the whole, as far as the
// round's cap allows. The first of the group stays, the others become part of
// it. Nothing is recorded; see RegroupRound.
func (s *Session) Regroup(id RoundID, group []IdeaID) (Regrouping, error) {
	r, err := s.regroupable(id, group)
	if err != nil {
		return Regrouping{}, err
	}
	again := r.regrouped([][]IdeaID{group})
	standings, err := again.Tally()
	lost := 0
	for i, b := range r.ballots {
		for _, dot := range b.dots {
			if r.OnBallot(dot) {
				lost++
			}
		}
		lost -= len(again.ballots[i].dots)
	}
	return Regrouping{Standings: standings, Lost: lost}, err
}

// RegroupRound merges the ideas of a group and counts the vote again, as a new
// round that is revealed at once. The old one stays as it was.
func (s *Session) RegroupRound(a Act, id RoundID, group []IdeaID) (RoundID, error) {
	if _, err := s.regroupable(id, group); err != nil {
		return 0, err
	}
	if err := s.Merge(a, group[0], group[1:]...); err != nil {
		return 0, err
	}
	e := s.record(a, &roundRegrouped{Round: id, Groups: [][]IdeaID{slices.Clone(group)}})
	return RoundID(e.Seq), nil
}

// MayRegroup says why a vote can't be counted again, whichever ideas are the
// same, so that the room hears it before it marks any.
func (s *Session) MayRegroup(id RoundID) error {
	if err := s.canOpenRound(); err != nil {
		return err
	}
	r, ok := s.RoundByID(id)
	switch {
	case !ok:
		return because(ErrNotFound, "This round is no longer here")
	case r.Revealed.IsZero():
		return ErrSecret
	case !r.CountsDots():
		return refuse("round", "", "Only a vote with dots can be counted again: vote again in a new round")
	case r.hands.people > 0:
		return refuse("round", "", "In this round some voted by hand, and nobody knows whose hands were whose: merge in Tidy and vote again")
	}
	open := 0
	for _, idea := range r.Remaining() {
		if x, ok := s.Idea(idea); ok && x.State == IdeaOpen {
			open++
		}
	}
	if open < 2 {
		return refuse("ideas", "", "It takes two ideas without an answer: there is nothing left to put together")
	}
	return nil
}

// regroupable is the round of that ID, if the ideas of the group can become one
// in it.
func (s *Session) regroupable(id RoundID, group []IdeaID) (Round, error) {
	r, _ := s.RoundByID(id)
	if err := s.MayRegroup(id); err != nil {
		return r, err
	}
	if len(group) < 2 {
		return r, refuse("ideas", "", "Choose two ideas or more that are the same")
	}
	for i, idea := range group {
		x, ok := s.Idea(idea)
		switch {
		case !r.OnBallot(idea):
			return r, because(ErrNotFound, fmt.Sprintf("One of these ideas was not on the ballot of round %d", r.Number))
		case slices.Contains(group[:i], idea):
			return r, refuse("idea", r.Letter(idea), fmt.Sprintf("%s stands there twice", r.Letter(idea)))
		case !ok || x.State != IdeaOpen:
			return r, because(ErrNotFound, "One of these ideas has been merged, parked or removed meanwhile")
		}
	}
	return r, nil
}

// regrouped is a revealed round counted again: one ballot for every old one, in
// the same order.
func (r Round) regrouped(groups [][]IdeaID) Round {
	whole := map[IdeaID]IdeaID{}
	for _, group := range groups {
		for _, part := range group[min(1, len(group)):] {
			whole[part] = group[0]
		}
	}
	again := Round{Kind: RoundRegroup, Of: r.ID, Budget: r.Budget, Cap: r.Cap, Revealed: r.Revealed}
	for _, id := range r.Remaining() {
		if _, part := whole[id]; !part {
			again.Candidates = append(again.Candidates, id)
			again.letters = append(again.letters, r.Letter(id))
		}
	}
	for _, b := range r.ballots {
		on, counted := map[IdeaID]int{}, b
		counted.dots = nil
		for _, id := range b.dots {
			if to, part := whole[id]; part {
				id = to
			}
			if on[id]++; r.OnBallot(id) && on[id] <= r.Cap {
				counted.dots = append(counted.dots, id)
			}
		}
		again.ballots = append(again.ballots, counted)
	}
	return again
}
