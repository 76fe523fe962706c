package paper

import (
	"fmt"
	"strings"

	"flashpoint/session"
)

func (p *pen) votes() {
	p.doc.add(Heading, "", "Votes")
	if len(p.s.Rounds) == 0 {
		p.doc.say("No vote was held.")
	}
	for _, r := range p.s.Rounds {
		p.round(r)
	}
}

func (p *pen) round(r session.Round) {
	standings, err := r.Tally()
	if err != nil {
		p.doc.add(Section, "", p.unrevealed(r))
		return
	}
	p.doc.add(Section, "", p.ballot(r))
	for _, st := range standings {
		p.doc.add(Item, st.Letter, p.text(st.Idea))
		p.doc.add(Detail, "", fmt.Sprintf("place %d: %s", st.Place, r.Words(st)))
	}
	for _, id := range r.Withdrawn {
		p.doc.add(Item, r.Letter(id), p.text(id))
		p.doc.add(Detail, "", "withdrawn while people voted")
	}
	if r.Seed != "" {
		p.doc.say(fmt.Sprintf("The letters were drawn by lot, with the seed “%s”: the ideas stand in the order of the SHA-256 of the seed, a space and the idea's number.", r.Seed))
	}
	p.doc.say(p.verdict(r, standings))
	p.settled(r, standings)
}

// unrevealed is all there is to say about a round before it is revealed.
func (p *pen) unrevealed(r session.Round) string {
	switch voters := p.s.Voters(); {
	case r.Dropped:
		return fmt.Sprintf("Round %d: dropped, never revealed", r.Number)
	case voters == 0:
		return fmt.Sprintf("Round %d: %s in", r.Number, session.Count(r.In(), "ballot"))
	default:
		return fmt.Sprintf("Round %d: %d of %s in", r.Number, r.In(), session.Count(voters, "ballot"))
	}
}

// ballot says how a round was voted.
func (p *pen) ballot(r session.Round) string {
	of, _ := p.s.RoundByID(r.Of)
	ways := ways(r)
	switch r.Kind {
	case session.RoundRunOff:
		return fmt.Sprintf("Round %d: run-off of round %d, one dot each, %s", r.Number, of.Number, ways)
	case session.RoundScore:
		return fmt.Sprintf("Round %d: the best of round %d, 0 to %d points for each, %s", r.Number, of.Number, session.MaxScore, ways)
	case session.RoundRegroup:
		return fmt.Sprintf("Round %d: round %d counted again after ideas were merged, %s", r.Number, of.Number, ways)
	}
	return fmt.Sprintf("Round %d: %s each, at most %d on one, %s", r.Number, session.Count(r.Budget, "dot"), r.Cap, ways)
}

// ways says how the ballots came: "5 slips, 2 in the booth, 3 by hand".
func ways(r session.Round) string {
	var words []string
	if n := r.Slips(); n > 0 {
		words = append(words, session.Count(n, "slip"))
	}
	if n := len(r.Booth()); n > 0 {
		words = append(words, fmt.Sprintf("%d in the booth", n))
	}
	if n := r.Hands(); n > 0 {
		words = append(words, fmt.Sprintf("%d by hand", n))
	}
	return strings.Join(words, ", ")
}

// verdict is what the round's ballots say, before any tie was settled.
func (p *pen) verdict(r session.Round, standings []session.Standing) string {
	tied := tiedIn(r, standings)
	top := standings[0]
	switch {
	case len(tied) > 1:
		words := "Tied: " + session.Join(letters(tied)) + "."
		for _, later := range p.s.Rounds {
			if later.Of == r.ID && !later.Revealed.IsZero() && settles(later, tied) {
				words += fmt.Sprintf(" Round %d was held to settle it.", later.Number)
			}
		}
		return words
	case top.Dots == 0:
		return "Nobody gave a " + r.Unit() + "."
	case r.Kind == session.RoundRunOff:
		return top.Letter + " won the run-off."
	case len(standings) > 1 && standings[1].Dots == top.Dots:
		return top.Letter + " won: as many " + r.Unit() + "s as another, from more different supporters."
	}
	return top.Letter + " won with the most " + r.Unit() + "s."
}

// settles reports whether a round was held among the tied ideas: finalists, and
// a vote counted again, go on from a tied round too.
func settles(r session.Round, tied []session.Standing) bool {
	if r.Kind == session.RoundRegroup || len(r.Candidates) != len(tied) {
		return false
	}
	for _, st := range tied {
		if r.Letter(st.Idea) == "" {
			return false
		}
	}
	return true
}

// tiedIn are those that share the first place, the winner alone when it is one. A run-off or score in
// which nobody chose leaves all of them tied.
func tiedIn(r session.Round, standings []session.Standing) []session.Standing {
	var tied []session.Standing
	for _, st := range standings {
		if st.Place == 1 && (st.Dots > 0 || r.Kind == session.RoundRunOff || r.Kind == session.RoundScore) {
			tied = append(tied, st)
		}
	}
	return tied
}

func letters(standings []session.Standing) []string {
	var list []string
	for _, st := range standings {
		list = append(list, st.Letter)
	}
	return list
}

// settled says how a tie was settled, so that anyone can check it.
func (p *pen) settled(r session.Round, standings []session.Standing) {
	tie := r.Settled
	if tie == nil {
		return
	}
	letter := r.Letter(tie.Idea)
	if tie.How == session.ByDecider {
		by := tie.By
		if by == "" {
			by = "the decider"
		}
		p.doc.say(fmt.Sprintf("The tie was settled by %s: %s, because %s", by, letter, tie.Reason))
		return
	}
	p.doc.say(fmt.Sprintf("The tie was settled by lot: %s was drawn, with the seed “%s”. The lowest lot wins. To draw again, for each letter:", letter, tie.Seed))
	for _, l := range letters(tiedIn(r, standings)) {
		p.doc.add(Item, l, shellDraw(tie.Seed, l))
		p.doc.add(Detail, "", "lot "+session.Lot(tie.Seed, l)[:16]+"...")
	}
}

// shellDraw is the command that draws a letter's lot anew.
func shellDraw(seed, letter string) string {
	return "printf '%s' '" + strings.ReplaceAll(seed+" "+letter, "'", `'\''`) + "' | sha256sum"
}

// text is an idea's text.
func (p *pen) text(id session.IdeaID) string {
	x, ok := p.s.Idea(id)
	if !ok {
		return "an idea that is no longer here"
	}
	return x.Text
}
