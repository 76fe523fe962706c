package room

import (
	"fmt"
	"strings"

	"flashpoint/session"
)

// counted says "1 slip", "3 slips".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// peopleCounted says "1 person", "5 people".
func peopleCounted(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

// joined says "A", "A and D", "A, B and D".
func joined(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// lettersOf are the letters of ideas in a round, in the round's order.
func lettersOf(r session.Round, ideas []session.IdeaID) []string {
	letters := make([]string, len(ideas))
	for i, id := range ideas {
		letters[i] = r.Letter(id)
	}
	return letters
}

// dotsEach says what everybody may give.
func dotsEach(budget, limit int) string {
	if budget == 1 {
		return "1 dot each"
	}
	return fmt.Sprintf("%d dots each, at most %d on one idea", budget, limit)
}

// standingOf is how one idea did.
func standingOf(out session.Outcome, id session.IdeaID) session.Standing {
	for _, st := range out.Standings {
		if st.Idea == id {
			return st
		}
	}
	return session.Standing{}
}

// dotsFrom says "7 dots from 5 people".
func dotsFrom(st session.Standing) string {
	if st.Dots == 0 {
		return "no dots"
	}
	return counted(st.Dots, "dot") + " from " + peopleCounted(st.Supporters)
}

// verdict says in a sentence what a revealed round came to.
func verdict(r session.Round, out session.Outcome) string {
	letter := r.Letter(out.Winner)
	switch {
	case len(out.Tied) > 0:
		return tied(r, out)
	case out.Winner == 0:
		return "Nobody gave a dot: talk about it, or vote again."
	case out.How == session.BySupporters:
		return letter + " is chosen: as many dots as the next, from more people."
	case out.How == session.ByRunOff:
		return letter + " wins the run-off."
	case out.How == session.ByDecider && r.Settled.By != "":
		return fmt.Sprintf("%s decided for %s: %q", r.Settled.By, letter, r.Settled.Reason)
	case out.How == session.ByDecider:
		return fmt.Sprintf("Decided for %s: %q", letter, r.Settled.Reason)
	case out.How == session.ByDraw:
		return "Still tied after the run-off, so lots were drawn: " + letter + "."
	}
	return letter + " has the most dots."
}

// tied calls a tie a tie.
func tied(r session.Round, out session.Outcome) string {
	st := standingOf(out, out.Tied[0])
	who := joined(lettersOf(r, out.Tied)) + " are tied: "
	switch {
	case st.Dots == 0:
		return who + "nobody gave a dot."
	case r.Kind == session.RoundRunOff:
		return who + counted(st.Dots, "dot") + " each."
	}
	return who + fmt.Sprintf("%s from %s each.", counted(st.Dots, "dot"), peopleCounted(st.Supporters))
}

// roundTitle names a round: "Round 2: run-off, one dot each".
func roundTitle(r session.Round) string {
	if r.Kind == session.RoundRunOff {
		return fmt.Sprintf("Round %d: run-off, one dot each", r.Number)
	}
	return fmt.Sprintf("Round %d: %s", r.Number, dotsEach(r.Budget, r.Cap))
}
