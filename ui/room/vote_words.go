package room

import (
	"fmt"

	"flashpoint/session"
)

// lettersOf are the letters of ideas in a round.
func (r result) lettersOf(ideas []session.IdeaID) []string {
	letters := make([]string, len(ideas))
	for i, id := range ideas {
		letters[i] = r.by[id].Letter
	}
	return letters
}

// dotsEach says what everybody may give.
func dotsEach(budget, limit int) string {
	if budget == 1 {
		return "1 dot each"
	}
	if limit >= budget {
		return fmt.Sprintf("%d dots each", budget)
	}
	return fmt.Sprintf("%d dots each, at most %d on one idea", budget, limit)
}

// shortRule is [dotsEach] for a small wall, where it must not be cut.
func shortRule(r session.Round) string {
	if r.Kind == session.RoundScore {
		return fmt.Sprintf("0 to %d points each", session.MaxScore)
	}
	if r.Cap >= r.Budget {
		return counted(r.Budget, "dot") + " each"
	}
	return fmt.Sprintf("%d dots, max %d on one idea", r.Budget, r.Cap)
}

// unitsOf says "7 dots", or of a score "16 points".
func unitsOf(r session.Round, n int) string { return counted(n, r.Unit()) }

// dotsFrom says "7 dots from 5 people". In a score nearly everybody gives a few
// points, so there it says "16 points, 3 or 4 from 5 people".
func dotsFrom(r session.Round, st session.Standing) string {
	switch {
	case st.Dots == 0:
		return "no " + r.Unit() + "s"
	case r.Kind != session.RoundScore:
		return unitsOf(r, st.Dots) + " from " + peopleCounted(st.Supporters)
	case st.Supporters == 0:
		return unitsOf(r, st.Dots)
	}
	return fmt.Sprintf("%s, %d or %d from %s", unitsOf(r, st.Dots), session.MinSupport, session.MaxScore, peopleCounted(st.Supporters))
}

// drawnOrder says how the ideas came into their order.
func drawnOrder(seed string) string {
	return "Order drawn: seed " + seed + "; the minutes say how to check."
}

// verdict says in a sentence what a revealed round came to.
func verdict(res result) string {
	out, settled := res.out, res.round.Settled
	letter := res.by[out.Winner].Letter
	switch {
	case len(out.Tied) > 0:
		return tied(res)
	case out.Winner == 0 && out.Standings[0].Dots > 0:
		return "The tied ideas have other answers by now: bring one back in Tidy, or vote again."
	case out.Winner == 0:
		return "Nobody gave a dot: talk about it, or vote again."
	case out.How == session.ByRest:
		return letter + " is left of the tie: the others have an answer already."
	case out.How == session.BySupporters && res.round.Kind == session.RoundScore:
		return fmt.Sprintf("%s is chosen: as many points as the next, and more people gave it %d or %d.", letter, session.MinSupport, session.MaxScore)
	case out.How == session.BySupporters:
		return letter + " is chosen: as many dots as the next, from more people."
	case out.How == session.ByRunOff:
		return letter + " wins the run-off."
	case out.How == session.ByScore:
		return letter + " has the most points."
	case out.How == session.ByDecider && settled.By != "":
		return settled.By + " decided for " + letter + ": " + quoted(settled.Reason)
	case out.How == session.ByDecider:
		return "Decided for " + letter + ": " + quoted(settled.Reason)
	case out.How == session.ByDraw:
		return "Lots were drawn: " + letter + ". Seed " + settled.Seed + "; the minutes say how to check it."
	}
	return letter + " has the most dots."
}

// tied calls a tie a tie.
func tied(res result) string {
	some := res.out.Tied[:min(len(res.out.Tied), perPage)]
	letters := res.lettersOf(some)
	if more := len(res.out.Tied) - len(some); more > 0 {
		letters = append(letters, fmt.Sprint(more, " more"))
	}
	st := res.by[some[0]]
	who := joined(letters) + " are tied: "
	if st.Dots == 0 {
		return who + "nobody gave a " + res.round.Unit() + "."
	}
	switch {
	case res.round.Kind == session.RoundRunOff, res.round.Kind == session.RoundScore && st.Supporters == 0:
		return who + unitsOf(res.round, st.Dots) + " each."
	case res.round.Kind == session.RoundScore:
		return who + fmt.Sprintf("%s each, with %d or %d from %s each.", unitsOf(res.round, st.Dots), session.MinSupport, session.MaxScore, peopleCounted(st.Supporters))
	}
	return who + dotsFrom(res.round, st) + " each."
}

// says is who named the winner: "The vote", or what settled its tie.
func says(out session.Outcome, settled *session.TieBreak) string {
	switch {
	case out.How == session.ByDraw:
		return "The draw"
	case out.How == session.ByRunOff:
		return "The run-off"
	case out.How == session.ByScore:
		return "The score"
	case out.How == session.ByDecider && settled != nil && settled.By != "":
		return settled.By
	case out.How == session.ByDecider:
		return "The one who decides"
	}
	return "The vote"
}

// roundTitle names a round: "Round 2: run-off, one dot each".
func roundTitle(r session.Round) string {
	switch r.Kind {
	case session.RoundRunOff:
		return fmt.Sprintf("Round %d: run-off, one dot each", r.Number)
	case session.RoundScore:
		return fmt.Sprintf("Round %d: 0 to %d points each", r.Number, session.MaxScore)
	case session.RoundRegroup:
		return fmt.Sprintf("Round %d: counted again", r.Number)
	}
	return fmt.Sprintf("Round %d: %s", r.Number, dotsEach(r.Budget, r.Cap))
}
