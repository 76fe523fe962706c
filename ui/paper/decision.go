package paper

import (
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
		p.doc.fact("Gate", GateWords(i.Gate))
		p.doc.fact("Cost", CostWords(i.Cost))
	}
	p.votes()
	return p.doc
}
