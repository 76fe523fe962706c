package paper

import (
	"time"

	"flashpoint/session"
)

// StorySheet is the whole story of one idea on a page, with what customers said of
// it. The meeting is that of the idea, or any other with its shop.
func StorySheet(m *session.Meeting, i *session.Initiative, now time.Time) Document {
	p := newPen(session.FacePaper, m, now)
	p.doc.add(Title, "", i.Title)
	p.doc.say(asOf(p.today) + ".")
	if best, ok := i.Best(); ok {
		p.doc.say("“" + best.Words + "” (a customer, " + best.On.Words(p.today) + ")")
	}
	if authors, ok := m.AuthorsOf(i, p.face); ok {
		p.doc.fact("Whose idea", session.Names(authors))
	}
	p.doc.fact("Step", i.Step)
	p.doc.fact("Status", string(i.Status))
	p.doc.fact("Our promise", i.Standard.String())
	p.doc.fact("We ask", i.Asking)
	p.doc.fact("Customers", i.Feedback().Said(p.face))
	p.doc.fact("Before, after", figureWords(i.Figure, p.today))
	p.stillToDo(i)
	p.doc.add(Heading, "", "The story")
	for _, s := range Story(p.face, m, i, now) {
		words := s.Name
		if s.Words != "" {
			words += ": " + s.Words
		}
		p.doc.fact(s.On.Words(p.today), words)
	}
	p.praise(i)
	return p.doc
}

// stillToDo is what holds the idea up, and every obstacle and task that is open, with
// how far its day is: the paper says of which day it is.
func (p *pen) stillToDo(i *session.Initiative) {
	if i.Status.Ended() {
		return
	}
	if why := holds(p.m.Shop, i, p.today); i.Summary().Stuck(p.today) != "" {
		p.doc.add(Heading, "", "Stuck")
		for _, words := range why {
			p.doc.list("!", words)
		}
	}
	open := i.OpenObstacles()
	if len(open) > 0 || i.DoneTasks() < len(i.Tasks) {
		p.doc.add(Heading, "", "Still to do")
	}
	for _, o := range open {
		p.doc.list("#", "Clear: "+string(o.Kind)+", "+o.What)
		p.doc.add(Detail, "", Owner(p.m.Shop.Now(o.Who))+", "+dueWords(o.By, p.today))
	}
	for _, t := range i.Tasks {
		if t.Done.IsZero() {
			p.doc.list("[ ]", t.What)
			p.doc.add(Detail, "", p.m.Shop.DoneBy(t)+", "+dueWords(t.Due, p.today))
		}
	}
}

// praise are all the customers' words that paper may have, the newest first.
func (p *pen) praise(i *session.Initiative) {
	head := false
	for n := len(i.Comments) - 1; n >= 0; n-- {
		c := i.Comments[n]
		if !c.Shows(p.face) || !c.Good() {
			continue
		}
		if !head {
			p.doc.add(Heading, "", "Praise")
			head = true
		}
		p.doc.list("-", commentWords(p.m.Shop, c))
	}
}
