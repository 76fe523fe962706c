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
		p.doc.add(Detail, "", fmt.Sprintf("place %d: %s from %s", st.Place, Count(st.Dots, "dot"), Count(st.Supporters, "supporter")))
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
		return fmt.Sprintf("Round %d: %s in", r.Number, Count(r.In(), "slip"))
	default:
		return fmt.Sprintf("Round %d: %d of %s in", r.Number, r.In(), Count(voters, "slip"))
	}
}

// ballot says how a round was voted.
func (p *pen) ballot(r session.Round) string {
	slips := Count(r.In(), "slip")
	if r.Kind == session.RoundRunOff {
		of, _ := p.s.RoundByID(r.Of)
		return fmt.Sprintf("Round %d: run-off of round %d, one dot each, %s", r.Number, of.Number, slips)
	}
	return fmt.Sprintf("Round %d: %s each, at most %d on one, %s", r.Number, Count(r.Budget, "dot"), r.Cap, slips)
}

// verdict is what the round's ballots say, before any tie was settled.
func (p *pen) verdict(r session.Round, standings []session.Standing) string {
	tied := tiedIn(r, standings)
	top := standings[0]
	switch {
	case len(tied) > 1:
		words := "Tied: " + all(letters(tied)) + "."
		for _, later := range p.s.Rounds {
			if later.Of == r.ID && !later.Revealed.IsZero() {
				words += fmt.Sprintf(" Round %d was held to settle it.", later.Number)
			}
		}
		return words
	case top.Dots == 0:
		return "Nobody gave a dot."
	case r.Kind == session.RoundRunOff:
		return top.Letter + " won the run-off."
	case len(standings) > 1 && standings[1].Dots == top.Dots:
		return top.Letter + " won: as many dots as another, from more different supporters."
	}
	return top.Letter + " won with the most dots."
}

// tiedIn are those that share the first place, the winner alone when it is one. A run-off in which nobody
// chose leaves all of them tied.
func tiedIn(r session.Round, standings []session.Standing) []session.Standing {
	var tied []session.Standing
	for _, st := range standings {
		if st.Place == 1 && (st.Dots > 0 || r.Kind == session.RoundRunOff) {
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
