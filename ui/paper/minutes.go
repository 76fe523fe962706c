package paper

import (
	"fmt"
	"time"

	"flashpoint/session"
)

// Minutes are everything a meeting leaves behind, seen from now: who was there,
// the steps, each idea with its answer, every vote, what was decided, and how
// far that is. A meeting that is not finished has them too.
func Minutes(m *session.Meeting, now time.Time) Document {
	return MinutesFor(session.FacePaper, m, now)
}

// MinutesFor are the minutes with what that face may know.
func MinutesFor(face session.Face, m *session.Meeting, now time.Time) Document {
	p := newPen(face, m, now)
	if p.s == nil {
		return nothing(noMeeting, "")
	}
	p.doc.add(Title, "", p.s.ShopName+": "+p.s.Title())
	p.opening()
	p.lastTime()
	p.steps()
	p.ideas()
	p.votes()
	p.decision()
	p.outcome()
	p.parked()
	p.doc.add(Heading, "", "Next meeting")
	p.doc.say(p.next())
	return p.doc
}

// pen writes a document about a meeting.
type pen struct {
	doc   Document
	face  session.Face // who will read it
	m     *session.Meeting
	s     *session.Session // nil outside a meeting
	now   time.Time
	today session.Date
}

func newPen(face session.Face, m *session.Meeting, now time.Time) *pen {
	if m == nil {
		m = &session.Meeting{}
	}
	return &pen{face: face, m: m, s: m.Session, now: now, today: session.DateOf(now)}
}

// head begins a paper about the meeting: whose it is and what, and of which day.
func (p *pen) head(what string) {
	p.doc.add(Title, "", p.s.ShopName+": "+what)
	p.doc.say(p.s.Title() + ", " + dayOf(p.s.Opened, p.now).Words(session.Date{}))
}

func (p *pen) opening() {
	s := p.s
	p.doc.fact("When", p.when())
	if s.Rehearsal {
		p.doc.fact("Rehearsal", "yes: this meeting is kept out of the history")
	}
	var here, gone []string
	for _, a := range p.m.Attendees() {
		name := a.Name
		if a.Manager {
			name += " (manager)"
		}
		if a.Present {
			here = append(here, name)
		} else {
			gone = append(gone, name)
		}
	}
	if len(here) == 0 {
		here = []string{"nobody was ticked"}
	}
	p.doc.fact("Here", session.Join(here))
	p.doc.fact("Left earlier", session.Join(gone))
	p.doc.fact("Purpose", s.Purpose)
	p.doc.fact("Plan", fmt.Sprintf("%s, %s", s.Plan.Name, session.Count(s.Plan.Minutes, "minute")))
	p.doc.fact("Names", signWords(s.Sign))
}

// when is the day of the meeting and its hours.
func (p *pen) when() string {
	s := p.s
	opened := s.Opened.In(p.now.Location())
	words := opened.Format("Mon 2 Jan 2006") + ", " + clock(opened, p.now)
	if s.Closed.IsZero() {
		return words + ", not closed yet"
	}
	closed := s.Closed.In(p.now.Location())
	if session.DateOf(closed) != session.DateOf(opened) {
		return words + " to " + closed.Format("Mon 2 Jan 2006") + ", " + clock(closed, p.now)
	}
	return words + " to " + clock(closed, p.now)
}

func signWords(mode session.SignMode) string {
	switch mode {
	case session.Signed:
		return "stand with every idea"
	case session.SignNever:
		return "are never shown"
	}
	return "are shown with the chosen idea only"
}

func (p *pen) steps() {
	name := p.s.MapName
	if name == "" {
		name = "no map yet"
	}
	p.doc.add(Heading, "", "The steps: "+name)
	if len(p.s.Steps) == 0 {
		p.doc.say("There are no steps yet.")
	}
	for i, step := range p.s.Steps {
		text := step.Name
		for _, mark := range [...]struct {
			on    bool
			words string
		}{{step.LongestWait, "the longest wait"}, {step.Ending, "the ending"}, {step.Focus, "we looked here"}} {
			if mark.on {
				text += " - " + mark.words
			}
		}
		p.doc.add(Item, fmt.Sprintf("%d.", i+1), text)
		p.ratings(step)
	}
	p.unrevealedRating()
}

// metAgain reports whether the day of the next meeting is over: what is printed then
// invites nobody.
func (p *pen) metAgain() bool { return !p.s.Next.IsZero() && p.s.Next.Before(p.today) }

// day is the day of a moment: on paper as a date, on a screen seen from now.
func (p *pen) day(t time.Time) string {
	if p.face == session.FacePaper {
		return dayOf(t, p.now).Words(p.today)
	}
	return When(t, p.now)
}

// invite says when the next meeting is, under a heading of its own, and reports
// whether there was anything to say.
func (p *pen) invite() bool {
	if p.metAgain() {
		return false
	}
	p.doc.add(Heading, "", "Next meeting")
	p.doc.say(p.next())
	return true
}

// next is when the next meeting is, in words.
func (p *pen) next() string {
	if p.s.Next.IsZero() {
		return "No date yet."
	}
	switch {
	case p.face == session.FacePaper && p.metAgain():
		return "It was to be on " + p.s.Next.Words(p.today) + "."
	case p.face == session.FacePaper:
		return p.s.Next.Words(p.today) + "."
	}
	return p.s.Next.Words(p.today) + ", " + p.s.Next.Distance(p.today) + "."
}
