package paper

import (
	"slices"
	"time"

	"flashpoint/session"
)

// decision is what the vote said and what was decided: two records.
func (p *pen) decision() {
	p.doc.add(Heading, "", "Decision")
	p.doc.fact("The vote said", p.voteSaid())
	d := p.s.Decision
	if d == nil {
		p.doc.fact("We decided", "nothing yet")
		return
	}
	for _, id := range d.Ideas {
		p.doc.fact("We decided", p.text(id))
	}
	p.doc.fact("Because", d.Reason)
	p.doc.fact("Decided by", d.By)
}

// voteSaid is the vote's record: at the moment of the decision, or as it stands.
func (p *pen) voteSaid() string {
	out, held := p.s.Outcome()
	winner := out.Winner
	if d := p.s.Decision; d != nil {
		winner = d.Winner
	}
	_, voting := p.s.Round()
	switch {
	case voting && p.s.Decision == nil:
		return "people are still voting"
	case winner != 0 && winner == out.Winner:
		return p.text(winner) + ", by " + out.How.Words()
	case winner != 0:
		return p.text(winner)
	case !held:
		return "no vote was held"
	case len(out.Tied) > 0:
		return "a tie that is not settled"
	}
	return "no winner"
}

// outcome is what became of the chosen ideas.
func (p *pen) outcome() {
	p.doc.add(Heading, "", "What happens now")
	live := p.initiatives()
	if len(live) == 0 {
		p.doc.say("No idea has its checklist yet.")
	}
	for _, i := range live {
		p.initiative(i)
	}
}

// initiatives are those whose promotion was not undone.
func (p *pen) initiatives() []*session.Initiative {
	return slices.DeleteFunc(slices.Clone(p.m.Initiatives), func(i *session.Initiative) bool { return i.Opened.IsZero() })
}

func (p *pen) initiative(i *session.Initiative) {
	p.doc.add(Section, "", i.Title)
	if people, ok := p.m.AuthorsOf(i, p.face); ok {
		p.doc.fact("Whose idea", session.Names(people))
	}
	p.doc.fact("Step", i.Step)
	p.doc.fact("Status", string(i.Status))
	p.doc.fact("What it takes", gateWords(i.Gate))
	p.doc.fact("Cost", costWords(i.Cost))
	p.doc.fact("Our promise", i.Standard.String())
	p.doc.fact("We ask", i.Asking)
	p.life(i)
	p.obstacles(i)
	p.tasks(i)
}

func (p *pen) tasks(i *session.Initiative) {
	if len(i.Tasks) == 0 {
		p.doc.say("No tasks yet.")
		return
	}
	p.doc.say("Tasks")
	for _, t := range i.Tasks {
		p.doc.add(Item, p.taskMark(t), t.What)
		words := p.m.Shop.DoneBy(t) + ", " + p.doneOrDue("done", t.Done, t.Due)
		if t.Cost != "" {
			words += ", cost: " + t.Cost
		}
		if shown := i.Shown(t.ID); t.Everyone && len(shown) > 0 {
			words += ", shown to " + session.Names(p.m.Shop.NowAll(shown))
		}
		p.doc.add(Detail, "", words)
	}
}

// doneOrDue is where a task or an obstacle stands. What is printed is read for weeks:
// it says neither how far a day is nor that it has passed.
func (p *pen) doneOrDue(word string, done time.Time, due session.Date) string {
	if p.face == session.FacePaper && done.IsZero() && !due.IsZero() {
		return due.Words(p.today)
	}
	return DoneOrDue(word, done, due, p.now)
}

func (p *pen) obstacles(i *session.Initiative) {
	if len(i.Obstacles) == 0 {
		return
	}
	p.doc.say("In the way")
	for _, o := range i.Obstacles {
		mark := "#"
		if !o.Cleared.IsZero() {
			mark = "[x]"
		}
		p.doc.add(Item, mark, string(o.Kind)+": "+o.What)
		words := p.doneOrDue("cleared", o.Cleared, o.By)
		if o.Cleared.IsZero() || !o.Who.ID.IsZero() {
			words = Owner(p.m.Shop.Now(o.Who)) + ", " + words
		}
		p.doc.add(Detail, "", words)
	}
}

// taskMark is the box of a task, on a screen with a "!" where it is late.
func (p *pen) taskMark(t session.Task) string {
	switch {
	case !t.Done.IsZero():
		return "[x]"
	case p.face != session.FacePaper && t.Late(p.today):
		return "[ ]!"
	}
	return "[ ]"
}
