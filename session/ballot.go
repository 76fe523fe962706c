package session

import (
	"fmt"
	"slices"
)

// People vote in three ways, mixed as they like within one round, with one
// ballot each: on slips that the facilitator types, in the booth, where each
// person types alone, and by show of hands.

// ballot is a slip or one from the booth. An idea stands once for every dot, or
// every point.
type ballot struct {
	slip  int      // from 1; 0 for the booth
	voter PersonID // in the booth; nobody for a slip
	dots  []IdeaID
}

// showOfHands are the ballots of those who voted by hand: a raised hand is one
// dot of one person.
type showOfHands struct {
	people int
	raised []int // for each candidate
}

// MaxHands is the most people that vote by hand where nobody was ticked.
const MaxHands = 200

// In is how many people's ballots are in.
func (r Round) In() int { return len(r.ballots) + r.hands.people }

// Slips is how many slips are in.
func (r Round) Slips() int { return len(r.ballots) - len(r.Booth()) }

// Hands is how many people voted by hand.
func (r Round) Hands() int { return r.hands.people }

// BallotWord is what there is to count in a round: "slip", or "ballot" where some
// came another way.
func (r Round) BallotWord() string {
	if r.Slips() == r.In() {
		return "slip"
	}
	return "ballot"
}

// Booth are those who voted in the booth, in that order. Slips and hands have
// no names.
func (r Round) Booth() []PersonID {
	var voters []PersonID
	for _, b := range r.ballots {
		if b.slip == 0 {
			voters = append(voters, b.voter)
		}
	}
	return voters
}

// Voters is how many people vote now: everybody present. 0 means nobody was
// ticked.
func (s *Session) Voters() int { return len(s.Present()) }

// AllIn reports whether everybody present has voted, as far as that is known:
// who voted in the booth and left is not counted for somebody else. Where nobody
// was ticked, nobody knows.
func (s *Session) AllIn(r Round) bool {
	left := 0
	for _, id := range r.Booth() {
		if at, ok := s.Attendee(id); ok && !at.Present {
			left++
		}
	}
	return s.Voters() > 0 && r.In() >= s.Voters()+left
}

// full reports whether a round has a ballot of everybody on its roll: those who
// were here when it was opened or came since, also when they have left. It takes
// any number where nobody was ticked then.
func (r Round) full() bool { return len(r.roll) > 0 && r.In() >= len(r.roll) }

// CastSlip takes a slip's dots: an idea stands once for each dot. slip 0 is
// the next one; the number of a slip that is in replaces it.
func (s *Session) CastSlip(a Act, id RoundID, slip int, dots []IdeaID) error {
	r, err := s.votable(id)
	if err != nil {
		return err
	}
	if slip == 0 {
		slip = r.Slips() + 1
	}
	switch {
	case slip < 1 || slip > r.Slips()+1:
		return refuse("slip", fmt.Sprint(slip), fmt.Sprintf("There is no slip %d: %s in", slip, isAre(r.Slips(), "slip")))
	case slip > r.Slips() && r.full():
		return refuse("slip", fmt.Sprint(slip), fmt.Sprintf("Every ballot is in: %d. Somebody came late? Add them in Open first", r.In()))
	}
	if err := r.check(dots); err != nil {
		return err
	}
	s.record(a, &ballotCast{Round: id, Slip: slip, Dots: slices.Clone(dots)})
	return nil
}

// CastBooth takes what somebody who is present typed in the booth. A second time
// replaces the first.
func (s *Session) CastBooth(a Act, id RoundID, voter PersonID, dots []IdeaID) error {
	r, err := s.votable(id)
	if err != nil {
		return err
	}
	if err := s.MayVoteInBooth(r, voter); err != nil {
		return err
	}
	if err := r.check(dots); err != nil {
		return err
	}
	s.record(a, &ballotCast{Round: id, Voter: voter, Dots: slices.Clone(dots)})
	return nil
}

// MayVoteInBooth says why somebody can't vote in the booth of that round, so that
// they hear it before they type.
func (s *Session) MayVoteInBooth(r Round, voter PersonID) error {
	at, ok := s.Attendee(voter)
	switch {
	case !ok || !at.Present:
		return because(ErrNotFound, "Only somebody who is ticked in Open can vote in the booth: add them there first")
	case !slices.Contains(r.Booth(), voter) && r.full():
		return refuse("ballot", at.Name, fmt.Sprintf("Every ballot is in: %d. Has %s voted on a slip or by hand? One ballot each", r.In(), at.Name))
	}
	return nil
}

// HandsLeft is how many people can vote by hand: those on the roll without a
// slip or a ballot from the booth. Where nobody was ticked it is MaxHands.
func (s *Session) HandsLeft(r Round) int {
	if len(r.roll) == 0 {
		return MaxHands
	}
	return max(0, len(r.roll)-len(r.ballots))
}

// CountHands takes the show of hands of that many people: for each candidate, in
// the order of the letters, how many raised a hand. Counting again replaces the
// count before. Its refusals never say how many hands an idea has.
func (s *Session) CountHands(a Act, id RoundID, people int, raised []int) error {
	r, err := s.votable(id)
	if err != nil {
		return err
	}
	if err := s.MayCountHands(r); err != nil {
		return err
	}
	left := s.HandsLeft(r)
	switch {
	case people < 1 || people > left:
		return refuse("hands", fmt.Sprint(people), fmt.Sprintf("1 to %d people can vote by hand: %d is outside that", left, people))
	case len(raised) != len(r.Candidates):
		return refuse("hands", "", fmt.Sprintf("One number for each of %s: there are %d", Count(len(r.Candidates), "idea"), len(raised)))
	}
	all := 0
	for i, n := range raised {
		letter := r.Letter(r.Candidates[i])
		switch {
		case n < 0 || n > people:
			return refuse("hands", letter, fmt.Sprintf("%s has more hands than the %d people who vote by hand: count again", letter, people))
		case n > 0 && !r.OnBallot(r.Candidates[i]):
			return refuse("hands", letter, fmt.Sprintf("%s was withdrawn: no hands for it", letter))
		}
		all += n
	}
	if most := people * r.Budget; all > most {
		return refuse("hands", "", fmt.Sprintf("More hands than %d people with %s each have: count again", people, Count(r.Budget, "dot")))
	}
	s.record(a, &handsCounted{Round: id, People: people, Raised: slices.Clone(raised)})
	return nil
}

// MayCountHands says why nobody can vote by hand in that round, so that the room
// hears it before the hands go up.
func (s *Session) MayCountHands(r Round) error {
	switch {
	case r.Kind == RoundScore:
		return refuse("hands", "", "Hands can't show 0 to 4 for every idea: score on slips or in the booth")
	case s.HandsLeft(r) == 0:
		return refuse("hands", "", fmt.Sprintf("Every ballot is in: %d. Nobody is left to vote by hand", r.In()))
	}
	return nil
}

// check holds a ballot against the round's budget, cap and candidates. Its
// refusals are for slips and the booth alike, and the room may read them.
func (r Round) check(dots []IdeaID) error {
	if len(dots) > r.Budget {
		return refuse("slip", "", fmt.Sprintf("That is %s; everybody has %d", Count(len(dots), r.Unit()), r.Budget))
	}
	on := map[IdeaID]int{}
	for _, id := range dots {
		letter := r.Letter(id)
		switch on[id]++; {
		case letter == "":
			return because(ErrNotFound, "One of these ideas is not on the ballot")
		case !r.OnBallot(id):
			return refuse("slip", letter, fmt.Sprintf("%s was withdrawn: leave it out", letter))
		case on[id] > r.Cap:
			return refuse("slip", letter, fmt.Sprintf("More than %s on one idea; at most %d", Count(r.Cap, r.Unit()), r.Cap))
		}
	}
	return nil
}
