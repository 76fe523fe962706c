package paper

import (
	"fmt"
	"slices"
	"time"

	"flashpoint/session"
)

// DecisionRecord is what a vote said and what was decided, two records, with every
// round that was held: so that anybody can check it later.
func DecisionRecord(m *session.Meeting, now time.Time) Document {
	p := newPen(session.FacePaper, m, now)
	if p.s == nil {
		return nothing(noMeeting, "")
	}
	p.doc.add(Title, "", p.s.ShopName+": decision record")
	p.doc.fact("Meeting", p.s.Title())
	p.doc.fact("When", p.when())
	p.doc.fact("Asked", session.BallotQuestion)
	if n := p.s.Voters(); n > 0 {
		p.doc.fact("Present", people(n))
	}
	p.decision()
	for _, i := range p.initiatives() {
		p.doc.add(Section, "", i.Title)
		if people, ok := p.m.AuthorsOf(i, p.face); ok {
			p.doc.fact("Whose idea", session.Names(people))
		}
		p.doc.fact("The vote", i.Vote)
		p.doc.fact("What it takes", gateWords(i.Gate))
		p.doc.fact("Cost", costWords(i.Cost))
	}
	p.votes()
	p.howToRead()
	return p.doc
}

// howToRead says what the words of a vote mean to whoever was at none.
func (p *pen) howToRead() {
	var words []string
	add := func(is bool, text string) {
		if is && !slices.Contains(words, text) {
			words = append(words, text)
		}
	}
	for _, r := range p.s.Rounds {
		if r.Revealed.IsZero() {
			continue
		}
		add(r.Kind != session.RoundScore, "Dots: everybody had the same number of them to give away. A supporter of an idea gave it at least one.")
		add(r.Kind == session.RoundScore, fmt.Sprintf("Points: everybody gave each idea 0 to %d of them. A supporter of an idea gave it %d or more: “3 or 4 from 2 supporters” are two people who did.", session.MaxScore, session.MinSupport))
		add(r.Settled != nil && r.Settled.How == session.ByDraw, "By lot: ideas shared the first place, and one of them was drawn in a way that anybody can check.")
	}
	if len(words) == 0 {
		return
	}
	p.doc.add(Heading, "", "How to read the votes")
	for _, text := range words {
		p.doc.list("-", text)
	}
}
