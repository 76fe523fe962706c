package session

import (
	"fmt"
	"slices"
)

// A Regrouping says what merging ideas makes of a vote that is over.
type Regrouping struct {
	Groups    [][]IdeaID // each the idea that stays and those that become part of it
	Standings []Standing // how the vote stands then
	Lost      int        // dots that fall away, because nobody may have so many on one idea
}

// Regroup previews a vote counted again after ideas of its ballot turned out to
// be the same: every ballot's dots on the parts go to the whole, as far as the
// round's cap allows. Nothing is recorded; see RegroupRound.
func (s *Session) Regroup(id RoundID, groups ...[]IdeaID) (Regrouping, error) {
	r, err := s.regroupable(id, groups)
	if err != nil {
		return Regrouping{}, err
	}
	again := r.regrouped(groups)
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
	return Regrouping{Groups: groups, Standings: standings, Lost: lost}, err
}

// RegroupRound merges the ideas of each group and counts the vote again, as a
// new round that is revealed at once. The old one stays as it was.
func (s *Session) RegroupRound(a Act, id RoundID, groups ...[]IdeaID) (RoundID, error) {
	if _, err := s.regroupable(id, groups); err != nil {
		return 0, err
	}
	for _, group := range groups {
		if err := s.Merge(a, group[0], group[1:]...); err != nil {
			return 0, err
		}
	}
	kept := make([][]IdeaID, len(groups))
	for i, group := range groups {
		kept[i] = slices.Clone(group)
	}
	e := s.record(a, &roundRegrouped{Round: id, Groups: kept})
	return RoundID(e.Seq), nil
}

func (s *Session) regroupable(id RoundID, groups [][]IdeaID) (Round, error) {
	if err := s.canOpenRound(); err != nil {
		return Round{}, err
	}
	r, ok := s.RoundByID(id)
	switch {
	case !ok:
		return r, because(ErrNotFound, "This round is no longer here")
	case r.Revealed.IsZero():
		return r, ErrSecret
	case r.Kind != RoundDots && r.Kind != RoundRegroup:
		return r, refuse("round", "", "Only a vote with dots can be counted again: vote again in a new round")
	case r.hands.people > 0:
		return r, refuse("round", "", "In this round some voted by hand, and nobody knows whose hands were whose: merge in Tidy and vote again")
	case len(groups) == 0:
		return r, refuse("ideas", "", "Choose two ideas or more that are the same")
	}
	seen := map[IdeaID]bool{}
	for _, group := range groups {
		if len(group) < 2 {
			return r, refuse("ideas", "", "Choose two ideas or more that are the same")
		}
		for _, idea := range group {
			x, ok := s.Idea(idea)
			switch {
			case !r.OnBallot(idea):
				return r, because(ErrNotFound, fmt.Sprintf("One of these ideas was not on the ballot of round %d", r.Number))
			case seen[idea]:
				return r, refuse("idea", r.Letter(idea), fmt.Sprintf("%s stands there twice", r.Letter(idea)))
			case !ok || x.State != IdeaOpen:
				return r, because(ErrNotFound, "One of these ideas has been merged, parked or removed meanwhile")
			}
			seen[idea] = true
		}
	}
	return r, nil
}

// regrouped is a revealed round counted again: one ballot for every old one, in
// the same order.
func (r Round) regrouped(groups [][]IdeaID) Round {
	whole := map[IdeaID]IdeaID{}
	for _, group := range groups {
		for _, part := range group[1:] {
			whole[part] = group[0]
		}
	}
	again := Round{Kind: RoundRegroup, Of: r.ID, Budget: r.Budget, Cap: r.Cap, Revealed: r.Revealed}
	for _, id := range r.Remaining() {
		if _, part := whole[id]; !part {
			again.Candidates = append(again.Candidates, id)
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
