package paper

import (
	"fmt"

	"flashpoint/session"
)

// Ballots are one for each person present, numbered, with the ideas of the open
// vote or else of the last one, under their letters. Who voted what is never on
// paper: they are blank.
func Ballots(m *session.Meeting) Document {
	if m == nil || m.Session == nil {
		return nothing("Ballots", noMeeting+".")
	}
	s := m.Session
	r, ok := ballotRound(s)
	if !ok {
		return nothing("Ballots", "There is no ballot yet: open the vote first, then its ideas have their letters.")
	}
	var lines []string
	length := 0
	for _, id := range r.Remaining() {
		x, _ := s.Idea(id)
		line := r.Letter(id) + "  " + x.Text
		lines = append(lines, line)
		length += len(line)/lineOfBallot + 1
	}
	lines = append(lines, ballotRule(r))
	n := max(s.Voters(), 1)
	var d Document
	for k := range n {
		d.cut(Card{PerPage: ballotsPerPage(length), Number: fmt.Sprintf("%d of %d", k+1, n), Title: session.BallotQuestion,
			Lines: lines, Blanks: 1, Foot: s.ShopName})
	}
	return d
}

// ballotRound is the vote that is open, or else the last that was not dropped.
func ballotRound(s *session.Session) (session.Round, bool) {
	for n := len(s.Rounds) - 1; n >= 0; n-- {
		if r := s.Rounds[n]; !r.Dropped {
			return r, true
		}
	}
	return session.Round{}, false
}

// ballotRule says how this round is voted.
func ballotRule(r session.Round) string {
	switch r.Kind {
	case session.RoundRunOff:
		return "One dot. Write one letter:"
	case session.RoundScore:
		return fmt.Sprintf("0 to %d points for each. Write them in this order:", session.MaxScore)
	}
	return fmt.Sprintf("%s, at most %d on one. Write their letters:", session.Count(r.Budget, "dot"), r.Cap)
}

// lineOfBallot is how many characters fit on a line of a ballot of half a page's
// width.
const lineOfBallot = 34

// ballotsPerPage is how many ballots of so many lines a page holds.
func ballotsPerPage(lines int) int {
	switch {
	case lines <= 8:
		return 4
	case lines <= 20:
		return 2
	}
	return 1
}
