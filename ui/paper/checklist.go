package paper

import (
	"slices"
	"time"

	"flashpoint/session"
)

// Checklist is the page to work through after a meeting: of every chosen idea
// what is in the way, who does what by when, and who is still to be shown it.
func Checklist(m *session.Meeting, now time.Time) Document {
	p := newPen(session.FacePaper, m, now)
	if p.s == nil {
		return nothing(noMeeting, "")
	}
	p.head("checklist")
	live := p.initiatives()
	for _, i := range live {
		p.doc.add(Heading, "", i.Title)
		p.toDo(i)
	}
	if len(live) == 0 {
		p.doc.say("No idea has its checklist yet.")
	}
	p.invite()
	return p.doc
}

// ChecklistOf is the checklist of one idea. The meeting is that of the idea, or any
// other with its shop.
func ChecklistOf(m *session.Meeting, i *session.Initiative, now time.Time) Document {
	p := newPen(session.FacePaper, m, now)
	p.doc.add(Title, "", i.Title+": checklist")
	p.toDo(i)
	return p.doc
}

// toDo is all that has to happen for an idea.
func (p *pen) toDo(i *session.Initiative) {
	p.doc.fact("Our promise", i.Standard.String())
	p.doc.fact("We ask", i.Asking)
	p.doc.fact("Cost", costWords(i.Cost))
	p.obstacles(i)
	p.tasks(i)
	for _, t := range i.Tasks {
		p.stillToShow(i, t)
	}
}

// stillToShow lists the people who were not shown yet what a task for everyone is
// about, each with a box to tick.
func (p *pen) stillToShow(i *session.Initiative, t session.Task) {
	shop := p.m.Shop
	if !t.Everyone || !t.Done.IsZero() || shop == nil {
		return
	}
	shown := shop.NowAll(i.Shown(t.ID))
	var left []session.Person
	for _, x := range shop.People {
		if x.Standing == session.PersonHere && !slices.ContainsFunc(shown, func(s session.Person) bool { return s.ID == x.ID }) {
			left = append(left, x)
		}
	}
	if len(left) == 0 {
		return
	}
	p.doc.say("Still to be shown: " + t.What)
	for _, x := range left {
		p.doc.list("[ ]", x.Name)
	}
}
