package paper

import (
	"fmt"
	"time"

	"flashpoint/session"
)

// Recap is the page to hang up after a meeting: what was chosen and why, who
// does what by when, and thanks by name.
func Recap(m *session.Meeting, now time.Time) Document {
	p := newPen(session.FacePaper, m, now)
	if p.s == nil {
		return nothing(noMeeting, "")
	}
	p.head("what we chose")
	live := p.initiatives()
	for _, i := range live {
		p.chosen(i)
	}
	if len(live) == 0 {
		p.doc.add(Heading, "", "Nothing is chosen yet")
		p.doc.say("Choose an idea in Plan, and its checklist comes here.")
	}
	p.thanks()
	if !p.metAgain() {
		p.doc.fact("Next meeting", p.next())
	}
	p.doc.fact("Other ideas", p.others())
	return p.doc
}

// chosen is one chosen idea with all that has to happen.
func (p *pen) chosen(i *session.Initiative) {
	p.doc.add(Heading, "", i.Title)
	p.doc.fact("Why", why(i))
	if people, ok := p.m.AuthorsOf(i, p.face); ok {
		p.doc.fact("Whose idea", session.Names(people)+". Thank you!")
	}
	p.doc.fact("Our promise", i.Standard.String())
	p.doc.fact("We ask", i.Asking)
	p.obstacles(i)
	p.tasks(i)
}

// why is what the vote said, and the reason where something else counted more.
func why(i *session.Initiative) string {
	if i.Decision == "" {
		return i.Vote
	}
	return i.Vote + "; chosen because " + i.Decision
}

// others are the answers that the ideas not chosen got, in numbers; "" without any.
func (p *pen) others() string {
	var kept, parked, notNow, open int
	for _, x := range p.s.Ideas {
		switch x.State {
		case session.IdeaBacklog:
			kept++
		case session.IdeaParked:
			parked++
		case session.IdeaNotNow:
			notNow++
		case session.IdeaOpen:
			open++
		}
	}
	var parts []string
	for _, a := range [...]struct {
		n     int
		words string
	}{{kept, "kept for another time"}, {parked, "parked"}, {notNow, "not now"}, {open, "without an answer yet"}} {
		if a.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", a.n, a.words))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return session.Join(parts) + "."
}

// thanks are those who were there. What comes next stands under them.
func (p *pen) thanks() {
	var names []string
	for _, a := range p.m.Attendees() {
		names = append(names, a.Name)
	}
	if len(names) == 0 {
		p.doc.add(Heading, "", "What comes")
		return
	}
	p.doc.add(Heading, "", "Thank you")
	p.doc.say(session.Join(names) + ".")
}
