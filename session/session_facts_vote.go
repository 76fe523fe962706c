package session

import (
	"fmt"
	"slices"
)

// voteFacts are what can happen to the vote and the decision.
func voteFacts() []fact[*Session] {
	return []fact[*Session]{
		&roundOpened{}, &ballotCast{}, &handsCounted{}, &candidateWithdrawn{}, &roundRevealed{}, &roundDropped{},
		&roundRegrouped{}, &tieDecided{}, &tieDrawn{},
		&decisionMade{}, &ideaPromoted{},
	}
}

type roundOpened struct {
	Kind       RoundKind `json:"kind"`
	Of         RoundID   `json:"of,omitempty"`
	Budget     int       `json:"budget"`
	Cap        int       `json:"cap"`
	Candidates []IdeaID  `json:"candidates"`
	Seed       string    `json:"seed,omitempty"`
	Letters    []string  `json:"letters,omitempty"` // of the candidates, from the round before
}

func (f *roundOpened) kind() string { return "round.opened" }
func (f *roundOpened) apply(s *Session, e Event) {
	var roll []PersonID
	for _, at := range s.Present() {
		roll = append(roll, at.ID)
	}
	s.Rounds = append(s.Rounds, Round{roll: roll, ID: RoundID(e.Seq), Number: len(s.Rounds) + 1, Kind: f.Kind, Of: f.Of,
		Budget: f.Budget, Cap: f.Cap, Candidates: f.Candidates, Seed: f.Seed, letters: f.Letters, Opened: e.At})
}
func (f *roundOpened) words() string { return "the start of the vote" }

type ballotCast struct {
	Round RoundID  `json:"round"`
	Slip  int      `json:"slip,omitempty"` // from 1
	Voter PersonID `json:"voter,omitzero"` // in the booth, instead of the slip
	Dots  []IdeaID `json:"dots"`           // an idea stands once for every dot or point
}

func (f *ballotCast) kind() string { return "ballot.cast" }
func (f *ballotCast) apply(s *Session, _ Event) {
	s.onRound(f.Round, func(r *Round) {
		b := ballot{slip: f.Slip, voter: f.Voter, dots: f.Dots}
		i := slices.IndexFunc(r.ballots, func(x ballot) bool { return x.slip == f.Slip && x.voter == f.Voter })
		// Cloned, because the Round values given out share the old slice.
		r.ballots = slices.Clone(r.ballots)
		if i >= 0 {
			r.ballots[i] = b
		} else {
			r.ballots = append(r.ballots, b)
		}
	})
}
func (f *ballotCast) words() string {
	if f.Slip == 0 {
		return "a ballot from the booth"
	}
	return fmt.Sprintf("slip %d", f.Slip)
}

type handsCounted struct {
	Round  RoundID `json:"round"`
	People int     `json:"people"` // who voted by hand
	Raised []int   `json:"raised"` // for each candidate
}

func (f *handsCounted) kind() string { return "hands.counted" }
func (f *handsCounted) apply(s *Session, _ Event) {
	s.onRound(f.Round, func(r *Round) { r.hands = showOfHands{people: f.People, raised: f.Raised} })
}
func (f *handsCounted) words() string { return "the show of hands" }

type candidateWithdrawn struct {
	Round RoundID `json:"round"`
	Idea  IdeaID  `json:"idea"`
	Text  string  `json:"text"`
}

func (f *candidateWithdrawn) kind() string { return "candidate.withdrawn" }

// apply leaves what was revealed as it was.
func (f *candidateWithdrawn) apply(s *Session, _ Event) {
	s.onRound(f.Round, func(r *Round) {
		if r.Open() {
			r.Withdrawn = append(slices.Clone(r.Withdrawn), f.Idea)
		}
	})
}
func (f *candidateWithdrawn) words() string { return "withdrawing " + quoted(f.Text) }

// seenStays is why undo stops at a vote, and what to do instead.
const seenStays = ", and what the room has seen stays. To vote again, open a new round"

type roundRevealed struct {
	Round  RoundID `json:"round"`
	Number int     `json:"number"`
}

func (f *roundRevealed) kind() string { return "round.revealed" }

// apply reveals no vote on nothing: every page of a result begins with what is first.
func (f *roundRevealed) apply(s *Session, e Event) {
	s.onRound(f.Round, func(r *Round) {
		if len(r.Remaining()) > 0 {
			r.Revealed = e.At
		}
	})
}
func (f *roundRevealed) words() string {
	return fmt.Sprintf("round %d is revealed", f.Number) + seenStays
}

type roundDropped struct {
	Round  RoundID `json:"round"`
	Number int     `json:"number"`
}

func (f *roundDropped) kind() string { return "round.dropped" }
func (f *roundDropped) apply(s *Session, _ Event) {
	s.onRound(f.Round, func(r *Round) { r.Dropped = true })
}
func (f *roundDropped) words() string { return fmt.Sprintf("dropping round %d", f.Number) }

type roundRegrouped struct {
	Round  RoundID    `json:"round"`  // that is counted again
	Groups [][]IdeaID `json:"groups"` // each the idea that stays and those that became part of it
}

func (f *roundRegrouped) kind() string { return "round.regrouped" }
func (f *roundRegrouped) apply(s *Session, e Event) {
	of, ok := s.RoundByID(f.Round)
	if !ok {
		return
	}
	r := of.regrouped(f.Groups)
	r.ID, r.Number, r.Opened, r.Revealed = RoundID(e.Seq), len(s.Rounds)+1, e.At, e.At
	s.Rounds = append(s.Rounds, r)
}
func (f *roundRegrouped) words() string { return "counting the vote again" }

type tieDecided struct {
	Round  RoundID `json:"round"`
	Idea   IdeaID  `json:"idea"`
	By     string  `json:"by,omitempty"`
	Reason string  `json:"reason"`
}

func (f *tieDecided) kind() string { return "tie.decided" }
func (f *tieDecided) apply(s *Session, _ Event) {
	s.onRound(f.Round, func(r *Round) { r.Settled = &TieBreak{How: ByDecider, Idea: f.Idea, By: f.By, Reason: f.Reason} })
}
func (f *tieDecided) words() string { return "the decider's choice" }

type tieDrawn struct {
	Round RoundID `json:"round"`
	Idea  IdeaID  `json:"idea"`
	Seed  string  `json:"seed"`
}

func (f *tieDrawn) kind() string { return "tie.drawn" }
func (f *tieDrawn) apply(s *Session, _ Event) {
	s.onRound(f.Round, func(r *Round) { r.Settled = &TieBreak{How: ByDraw, Idea: f.Idea, Seed: f.Seed} })
}
func (f *tieDrawn) words() string { return "the lots are drawn" + seenStays }

type decisionMade struct {
	Ideas  []IdeaID `json:"ideas"`
	Winner IdeaID   `json:"winner,omitempty"`
	Reason string   `json:"reason,omitempty"`
	By     string   `json:"by,omitempty"`
}

func (f *decisionMade) kind() string { return "decision.made" }
func (f *decisionMade) apply(s *Session, e Event) {
	s.Decision = &Decision{Ideas: f.Ideas, Winner: f.Winner, Reason: f.Reason, By: f.By, At: e.At}
}
func (f *decisionMade) words() string { return "the decision" }

type ideaPromoted struct {
	Idea       IdeaID `json:"idea"`
	Initiative ID     `json:"initiative"`
	Text       string `json:"text"`
}

func (f *ideaPromoted) kind() string { return "idea.promoted" }
func (f *ideaPromoted) apply(s *Session, _ Event) {
	s.onIdea(f.Idea, func(x *Idea) { x.State, x.Reason, x.Initiative = IdeaChosen, "", f.Initiative })
}
func (f *ideaPromoted) words() string { return "the promotion of " + quoted(f.Text) }

// enrol puts a late-comer on the roll. Where nobody was ticked there is none.
func (r *Round) enrol(id PersonID) {
	if len(r.roll) > 0 && !slices.Contains(r.roll, id) {
		r.roll = append(slices.Clone(r.roll), id) // cloned, because the Round values given out share it
	}
}

func (s *Session) onRound(id RoundID, do func(*Round)) {
	if i := slices.IndexFunc(s.Rounds, func(r Round) bool { return r.ID == id }); i >= 0 {
		do(&s.Rounds[i])
	}
}
