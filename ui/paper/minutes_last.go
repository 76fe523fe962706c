package paper

import (
	"slices"
	"strings"

	"flashpoint/session"
)

// lastTime is what the meeting did about the ideas of earlier ones: how they
// were looked at, who was told of praise, what was ticked off.
func (p *pen) lastTime() {
	var of []session.ID
	for _, t := range p.s.Tendings {
		if _, ok := p.m.Initiative(t.Initiative); ok && !slices.Contains(of, t.Initiative) {
			of = append(of, t.Initiative)
		}
	}
	if len(of) == 0 {
		return
	}
	p.doc.add(Heading, "", "Last time")
	for _, id := range of {
		i, _ := p.m.Initiative(id)
		p.doc.add(Section, "", i.Title)
		for _, t := range p.s.Tendings {
			if t.Initiative == id {
				p.doc.add(Item, "-", p.tending(i, t))
			}
		}
	}
}

// tending is one act in words. A customer's words may be for the desk only by
// now: of them it says no more than that there were some.
func (p *pen) tending(i *session.Initiative, t session.Tending) string {
	tell := teller{pen: p, i: i, shop: p.m.Shop}
	for _, e := range i.Events() {
		if e.Act != t.Act {
			continue
		}
		if n := slices.IndexFunc(i.CheckIns, func(c session.CheckIn) bool { return c.Seq == e.Seq }); n >= 0 {
			return "looked at: " + checkInWords(i.CheckIns[n])
		}
		if told, ok := i.Telling(session.TellingID(e.Seq)); ok {
			return tell.telling(told, i.Waits()[told.ID])
		}
		if strings.HasPrefix(e.Kind, "comment.") {
			return "a customer's words"
		}
	}
	return i.Did(t.Act)
}
