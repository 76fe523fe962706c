package paper

import (
	"cmp"
	"slices"
	"time"

	"flashpoint/session"
)

// ShiftSheet is for those who were not in the meeting: what was decided, what it
// changes for them, by when, whom to ask, and what to say to customers.
func ShiftSheet(m *session.Meeting, now time.Time) Document {
	p := newPen(session.FacePaper, m, now)
	if p.s == nil {
		return nothing(noMeeting, "")
	}
	p.head("what we decided, for the other shifts")
	absent := p.absent()
	var names []string
	for _, a := range absent {
		names = append(names, a.Name)
	}
	p.doc.fact("For", session.Join(names))
	live := p.initiatives()
	for _, i := range live {
		p.forTheShift(i, absent)
	}
	if len(live) == 0 {
		p.doc.say("Nothing was chosen yet: nothing changes.")
	}
	if p.invite() {
		p.doc.say("Your ideas count there too: write them down, or give them to somebody who goes.")
	}
	return p.doc
}

// absent are those who work here and were not in the meeting.
func (p *pen) absent() (list []session.Person) {
	if p.m.Shop == nil || p.s.Rehearsal {
		return nil
	}
	for _, x := range p.m.Shop.People {
		came := slices.ContainsFunc(p.s.Attendees, func(at session.Attendee) bool { return p.m.Shop.Same(at.ID, x.ID) })
		if !came && x.Standing != session.PersonLeft {
			list = append(list, x)
		}
	}
	return list
}

// forTheShift is what one chosen idea means for who was not there.
func (p *pen) forTheShift(i *session.Initiative, absent []session.Person) {
	p.doc.add(Heading, "", i.Title)
	p.doc.fact("Decided", why(i))
	if i.Status.Ended() {
		p.doc.fact("By now", join(" because ", string(i.Status), i.Moves[len(i.Moves)-1].Reason))
	}
	if i.Status == session.StatusStopped {
		return
	}
	p.doc.fact("What changes", cmp.Or(i.Standard.String(), "Nothing for you yet: our promise is still to be written."))
	p.doc.fact("From when", p.fromWhen(i))
	p.doc.fact("Who to ask", p.whoToAsk(i))
	p.doc.fact("Ask customers", i.Asking)
	p.doc.fact("If they like it", p.ifTheyLikeIt(i))
	var mine []session.Task
	for _, t := range i.Tasks {
		own := slices.ContainsFunc(absent, func(x session.Person) bool { return p.m.Shop.Same(x.ID, t.Owner.ID) })
		if t.Done.IsZero() && (t.Everyone || own) {
			mine = append(mine, t)
		}
	}
	if len(mine) > 0 {
		p.doc.say("For you")
	}
	for _, t := range mine {
		p.doc.list(p.taskMark(t), t.What)
		p.doc.add(Detail, "", p.m.Shop.DoneBy(t)+", "+p.doneOrDue("done", t.Done, t.Due))
	}
}

// fromWhen says since when customers have it, or what is still to happen.
func (p *pen) fromWhen(i *session.Initiative) string {
	if on := i.LiveOn(); !on.IsZero() {
		return "since " + on.Words(p.today)
	}
	var last session.Date
	for _, t := range i.Tasks {
		if t.Done.IsZero() && last.Before(t.Due) {
			last = t.Due
		}
	}
	if last.Before(p.today) { // also for no day at all
		return "not yet: it is " + string(i.Status)
	}
	return "not yet: the last task is due " + last.Words(p.today)
}

// whoToAsk are whoever had the idea, where paper may name them, and who has a task
// for it.
func (p *pen) whoToAsk(i *session.Initiative) string {
	var who []session.Person
	if authors, ok := p.m.AuthorsOf(i, p.face); ok {
		who = append(who, authors...)
	}
	for _, t := range i.Tasks {
		if !t.Owner.ID.IsZero() {
			who = append(who, t.Owner)
		}
	}
	var names []string
	for _, x := range atWork(p.m.Shop, who) {
		names = append(names, x.Name)
	}
	return session.Join(names)
}

// ifTheyLikeIt is what to say to a customer who praises it.
func (p *pen) ifTheyLikeIt(i *session.Initiative) string {
	whose := "our team's"
	if names := session.Join(credited(p.m, i)); names != "" {
		whose = possessive(names)
	}
	return "Say that it was " + whose + " idea. Keep the customer's words (F5 in Flashpoint): they reach whoever thought of it."
}
