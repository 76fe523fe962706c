package paper

import (
	"fmt"

	"flashpoint/session"
	"flashpoint/ui/cells"
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
	for _, id := range r.Remaining() {
		x, _ := s.Idea(id)
		lines = append(lines, r.Letter(id)+": "+x.Text)
	}
	lines = append(lines, ballotRule(r))
	n := max(s.Voters(), 1)
	var d Document
	for k := range n {
		d.cut(Card{PerPage: ballotsPerPage(lines), Number: fmt.Sprintf("%d of %d", k+1, n), Title: session.BallotQuestion,
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

// ballotsPerPage is how many ballots with these lines a page holds.
func ballotsPerPage(lines []string) int {
	for _, size := range [...]struct{ perPage, wide, high int }{{4, 30, 8}, {2, 60, 15}} { // in characters and lines
		high := 0
		for _, line := range lines {
			high += cells.Width(line)/size.wide + 1
		}
		if high <= size.high {
			return size.perPage
		}
	}
	return 1
}
