package room

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"flashpoint/session"
)

// placed is how many dots there are on a half-typed ballot of that round, right
// or wrong: letters, or words where letters have two signs. In a score it is how
// many numbers there are.
func placed(r session.Round, ballot string) int {
	n := 0
	switch {
	case r.Kind == session.RoundScore:
		for _, c := range ballot {
			if unicode.IsDigit(c) {
				n++
			}
		}
	case len(r.Candidates) > 26:
		n = len(strings.FieldsFunc(ballot, between))
	default:
		for _, c := range ballot {
			if !between(c) {
				n++
			}
		}
	}
	return n
}

// between is what stands between the dots of a ballot.
func between(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(",;.:+=/-–", c) }

// lessOne is a half-typed ballot without its last dot.
func lessOne(r session.Round, ballot string) string {
	ballot = strings.TrimRightFunc(ballot, between)
	last, size := utf8.DecodeLastRuneInString(ballot)
	rest := ballot[:len(ballot)-size]
	switch {
	case r.Kind == session.RoundScore && unicode.IsDigit(last): // with the letter before it
		return strings.TrimRightFunc(rest, unicode.IsLetter)
	case len(r.Candidates) > 26:
		return strings.TrimRightFunc(ballot, func(c rune) bool { return !between(c) })
	}
	return rest
}

// placedWords says "2 of 3 dots placed", or "2 of 3 ideas scored".
func placedWords(r session.Round, ballot string) string {
	n, of := placed(r, ballot), toPlace(r)
	if r.Kind == session.RoundScore {
		return fmt.Sprintf("%d of %s scored", n, counted(of, "idea"))
	}
	return fmt.Sprintf("%d of %s placed", n, counted(of, "dot"))
}

// placedFigure is that for large digits: "2/3".
func placedFigure(r session.Round, ballot string) string {
	return fmt.Sprintf("%d/%d", placed(r, ballot), toPlace(r))
}

// toPlace is how many dots, or numbers, a whole ballot has.
func toPlace(r session.Round) int {
	if r.Kind == session.RoundScore {
		return len(r.Remaining())
	}
	return r.Budget
}
