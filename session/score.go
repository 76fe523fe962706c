package session

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// MaxScore is the most points that somebody gives one idea, from 0; who gives
// MinSupport or more stands behind it.
const (
	MaxScore   = 4
	MinSupport = 3
)

// How many finalists there are. Of three to five, 0 to 4 points each tell the
// best one apart more often than any other vote, and nearly without ties; of a
// tie two can be scored too.
const (
	MinFinalists = 3
	MaxFinalists = 5
)

// Finalists are the ideas worth a second round: the best three of the latest
// vote with dots, and up to five where some share a place. Where the list can't
// be cut without preferring one of several equals it is shorter. None before a
// reveal.
func (s *Session) Finalists() []IdeaID {
	r, ok := s.LastDots()
	if !ok {
		return nil
	}
	standings, err := r.Tally()
	if err != nil {
		return nil
	}
	var ids []IdeaID
	for from := 0; from < len(standings) && len(ids) < MinFinalists; {
		to := from
		for to < len(standings) && standings[to].Place == standings[from].Place {
			to++
		}
		if standings[from].Dots == 0 || to > MaxFinalists {
			break
		}
		for _, st := range standings[from:to] {
			if x, ok := s.Idea(st.Idea); ok && x.State == IdeaOpen {
				ids = append(ids, st.Idea)
			}
		}
		from = to
	}
	return ids
}

// WantsFinalists reports whether the finalists come next by themselves: after a
// vote with dots, in a plan that has the time, where there are some and nothing
// is decided yet.
func (s *Session) WantsFinalists() bool {
	out, ok := s.Outcome()
	of, _ := s.LastDots()
	return ok && out.Round == of.ID && s.Decision == nil && s.Plan.secondRound() && len(s.Finalists()) >= MinFinalists
}

// LastDots is the latest revealed round that counts dots on all ideas, from
// which finalists come.
func (s *Session) LastDots() (Round, bool) {
	for _, r := range slices.Backward(s.Rounds) {
		if !r.Revealed.IsZero() && r.CountsDots() {
			return r, true
		}
	}
	return Round{}, false
}

// ScoreFinalists starts a second round: everybody gives each finalist 0 to 4
// points. Finalists come from the latest vote with dots, in its order.
func (s *Session) ScoreFinalists(a Act, finalists ...IdeaID) (RoundID, error) {
	if err := s.canOpenRound(); err != nil {
		return 0, err
	}
	of, ok := s.LastDots()
	if !ok {
		return 0, refuse("finalists", "", "Finalists come from a first round: vote with dots first")
	}
	finalists = distinct(finalists)
	if n := len(finalists); n < MinFinalists || n > MaxFinalists {
		return 0, refuse("finalists", fmt.Sprint(n), fmt.Sprintf("Choose %d to %d finalists: %d are chosen", MinFinalists, MaxFinalists, n))
	}
	for _, id := range finalists {
		if !of.OnBallot(id) {
			return 0, because(ErrNotFound, fmt.Sprintf("A finalist has to come from round %d", of.Number))
		}
	}
	if err := s.allOpen(finalists); err != nil {
		return 0, err
	}
	slices.SortFunc(finalists, func(a, b IdeaID) int {
		return slices.Index(of.Candidates, a) - slices.Index(of.Candidates, b)
	})
	return s.openScore(a, of.ID, finalists), nil
}

func (s *Session) openScore(a Act, of RoundID, candidates []IdeaID) RoundID {
	before, _ := s.RoundByID(of)
	e := s.record(a, &roundOpened{Kind: RoundScore, Of: of, Budget: MaxScore * len(candidates), Cap: MaxScore, Candidates: candidates,
		Letters: before.lettersOf(candidates)})
	return RoundID(e.Seq)
}

// parseScores reads a slip of a score: one number from 0 to 4 for every finalist
// in the order of the letters ("4 0 3", "403"), or letters with numbers ("A4
// C3"), where whoever is not named gets 0. The number of one that was withdrawn
// may stand there or be left out. Its refusals never say a number again.
func (r Round) parseScores(typed string) ([]IdeaID, error) {
	text := strings.ToUpper(halfWidth(Clean(typed)))
	if text == "-" || text == "–" {
		return nil, nil
	}
	marks := strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	joined := strings.Join(marks, "")
	switch {
	case joined == "":
		return nil, refuse("slip", "", "Type 0 to 4 for each finalist, for example "+r.Sample()+"; - for an empty slip")
	case strings.Trim(joined, "0123456789") == "":
		return r.scoresInOrder(joined)
	case !strings.ContainsAny(joined, "0123456789"):
		return nil, refuse("slip", "", "These are dots, and these ideas are scored: 0 to 4 for each, for example "+r.Sample())
	}
	return r.scoresByLetter(joined)
}

func (r Round) scoresInOrder(digits string) ([]IdeaID, error) {
	of := r.Remaining()
	if len(digits) == len(r.Candidates) {
		of = r.Candidates
	}
	if len(digits) != len(of) {
		return nil, refuse("slip", "", fmt.Sprintf("One number for each finalist, in the order of the letters: %s needed", isAre(len(of), "number")))
	}
	var dots []IdeaID
	for i, id := range of {
		points, err := scored(r.Letter(id), digits[i:i+1])
		if err != nil {
			return nil, err
		}
		if r.OnBallot(id) {
			dots = append(dots, slices.Repeat([]IdeaID{id}, points)...)
		}
	}
	return dots, r.check(dots)
}

func (r Round) scoresByLetter(pairs string) ([]IdeaID, error) {
	var dots []IdeaID
	seen := map[string]bool{}
	for len(pairs) > 0 {
		letter, rest := cutRun(pairs, unicode.IsLetter)
		digits, rest := cutRun(rest, unicode.IsDigit)
		pairs = rest
		i := slices.IndexFunc(r.Candidates, func(id IdeaID) bool { return r.Letter(id) == letter })
		switch {
		case letter == "":
			return nil, refuse("slip", "", "A letter goes before each number, or numbers only, in the order of the letters")
		case i < 0:
			return nil, r.refuseLetter(letter)
		case seen[letter]:
			return nil, refuse("slip", letter, fmt.Sprintf("%s stands there twice", letter))
		case digits == "":
			return nil, refuse("slip", letter, fmt.Sprintf("There is no number behind %s: 0 to %d", letter, MaxScore))
		}
		points, err := scored(letter, digits)
		if err != nil {
			return nil, err
		}
		seen[letter] = true
		dots = append(dots, slices.Repeat([]IdeaID{r.Candidates[i]}, points)...)
	}
	return dots, r.check(dots)
}

// cutRun splits off the characters of one sort that s begins with.
func cutRun(s string, is func(rune) bool) (run, rest string) {
	rest = strings.TrimLeftFunc(s, is)
	return s[:len(s)-len(rest)], rest
}

// scored reads one idea's points. What was typed instead is not said: the room
// hears refusals read out.
func scored(letter, digits string) (int, error) {
	points, err := strconv.Atoi(digits)
	if err != nil || points < 0 || points > MaxScore {
		return 0, refuse("slip", letter, fmt.Sprintf("%s gets 0 to %d points", letter, MaxScore))
	}
	return points, nil
}

// Words say how an idea did in the round: "3 dots from 2 supporters". Points come
// from nearly everybody, so in a score they say who stands behind it:
// "12 points, 3 or 4 from 1 supporter".
func (r Round) Words(st Standing) string {
	words, from := Count(st.Dots, r.Unit()), " from "+Count(st.Supporters, "supporter")
	switch {
	case r.Kind != RoundScore:
		return words + from
	case st.Supporters == 0:
		return words
	}
	return words + fmt.Sprintf(", %d or %d", MinSupport, MaxScore) + from
}
