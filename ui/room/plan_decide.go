package room

import (
	"errors"
	"strconv"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// winner is what the vote says, while it can still be promoted.
func (p *plan) winner() (session.Idea, bool) {
	x, ok := p.session().Idea(p.count().latest.out.Winner)
	return x, ok && choosable(&x)
}

func (p *plan) winnerActions() []kit.Action {
	return append(p.withBack(
		kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "choose the winner", Help: "Decide as the vote says, and ask whose idea it was", Hint: true,
			Do: deed(func() { x, _ := p.winner(); p.decide(x.ID) })},
		kit.Action{ID: "choose another", Keys: []string{"c"}, Name: "choose another", Help: "Choose another idea or several; that needs a reason", Hint: true,
			Do: deed(func() { p.choosing = true })},
	), p.pages.actions()...)
}

func (p *plan) chooseActions() []kit.Action {
	enter := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "choose this one", Help: "Decide for the idea under the cursor, or for those that are marked", Hint: true, Do: deed(p.chooseMarked)}
	if n := p.severally(); n > 0 {
		enter.Name = "choose the " + strconv.Itoa(n) + " marked"
	}
	mark := kit.Action{ID: "mark", Keys: []string{"space"}, Name: "mark", Help: "Mark an idea, to choose several together", Hint: true, Do: deed(p.mark)}
	return p.withBack(enter, mark)
}

// picked is the idea under the cursor.
func (p *plan) picked() session.IdeaID {
	choices := p.count().choices
	if len(choices) == 0 {
		return 0
	}
	return p.session().Ideas[choices[min(p.ideas.Cursor(), len(choices)-1)]].ID
}

func (p *plan) mark() {
	if p.marked == nil {
		p.marked = map[session.IdeaID]bool{}
	}
	if id := p.picked(); p.marked[id] {
		delete(p.marked, id)
	} else {
		p.marked[id] = true
	}
}

// severally is how many ideas are marked that can still be chosen.
func (p *plan) severally() int {
	n := 0
	for id := range p.marked {
		if x, ok := p.session().Idea(id); ok && choosable(&x) {
			n++
		}
	}
	return n
}

// chooseMarked decides for the marked ideas, in the order of the list.
func (p *plan) chooseMarked() {
	var ids []session.IdeaID
	for _, i := range p.count().choices {
		if id := p.session().Ideas[i].ID; p.marked[id] {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		ids = append(ids, p.picked())
	}
	p.decide(ids...)
}

func (p *plan) clickIdea(target string) {
	i, ok := kit.RowOf(target, len(p.count().choices))
	switch {
	case !ok:
	case p.ideas.Cursor() == i:
		p.chooseMarked()
	default:
		p.ideas.SetCursor(i)
	}
}

// decide records the decision. Whether it needs a reason is for the rule to
// say; if so, that is asked.
func (p *plan) decide(ids ...session.IdeaID) {
	err := p.host.Do(func(a session.Act, m *session.Meeting) error { return m.Session.Decide(a, "", "", ids...) })
	var field *session.FieldError
	switch {
	case err == nil:
		p.decided()
	case errors.As(err, &field) && field.Field == "reason":
		p.askReason(field.Msg, ids)
	default:
		p.host.Refuse(err)
	}
}

func (p *plan) askReason(why string, ids []session.IdeaID) {
	title, reason := "No vote names this idea. Why this one?", ""
	switch c := p.count(); {
	case len(p.promoted()) > 0:
		title = "One more idea. Why this one too?"
	case c.latest.out.Winner != 0:
		title = says(c.latest.out, c.latest.round.Settled) + " says something else. Why this one?"
	case len(c.choices) == 1:
		reason = "it is the only idea"
	}
	if len(ids) > 1 {
		title = "Several ideas. Why these?"
	}
	askFor(p.host, "plan decision", title, func(v []string) bool {
		decided := attempt(p.host, func(a session.Act, m *session.Meeting) error {
			return m.Session.Decide(a, v[0], v[1], ids...)
		})
		if decided {
			p.decided()
		}
		return decided
	},
		kit.Field{Label: "Who decides", Value: theManager(p.session()), Optional: true},
		kit.Field{Label: "Why", Value: reason, Hint: why})
}

// decided goes on to the idea that was decided for.
func (p *plan) decided() {
	p.choosing, p.more, p.gateLater, p.marked = false, false, false, nil
	p.begin()
}

// begin asks whose idea it was. Where names are never shown the whole team has
// its thanks instead.
func (p *plan) begin() {
	p.pages = pages{}
	if x, ok := p.deciding(); ok && p.session().Promise(x) == session.SignNever {
		p.applause = x.ID
	}
}

// goAhead goes on from names and applause to what the idea takes, unless it has
// its checklist already.
func (p *plan) goAhead() {
	p.pages = pages{}
	if _, ok := p.deciding(); ok {
		p.askGate()
	}
}

func (p *plan) winnerFrame(w, h int) kit.Frame {
	x, _ := p.winner()
	top := largeTop(p.host, w, h, planQuestion)
	res := p.count().latest
	said := says(res.out, res.round.Settled) + " says"
	if res.out.How != session.ByDraw && res.out.How != session.ByDecider { // not the dots then
		said += ", with " + dotsFrom(res.round, res.by[x.ID])
	}
	lead := kit.WrapSpan(kit.Text, said+":", w)
	if already := underWay(p.host, x); already != "" {
		lead = append(kit.WrapSpan(kit.Warn, already, w), lead...)
	}
	theme := p.host.Theme()
	words := hanging(theme.Glyphs().Winner+" ", x.Text, w, kit.Title)
	room := p.pages.area(h, top, kit.Frame{}) - len(lead) - 1
	idea := drawn(theme, kit.Title, x.Text, w, room-len(words))
	if idea == nil {
		words = framed(theme, words, w, room)
	}
	return p.pages.stack(w, h, top, blocks(lead, append(idea, words...)), kit.Frame{})
}

func (p *plan) chooseFrame(w, h int) kit.Frame {
	c := p.count()
	question := planQuestion
	if p.more {
		question = "Which idea do we make happen too?"
	}
	f := heading(p.host, w, h, "", question)
	several := p.severally() > 0
	item := func(i int) kit.Item {
		x := &c.of.Ideas[c.choices[i]]
		it := kit.Item{Text: x.Text, Target: kit.RowTarget(i)}
		if several {
			it.Mark = tick(p.marked[x.ID])
		}
		if st, voted := c.latest.by[x.ID]; voted {
			it.Note = dotsFrom(c.latest.round, st)
		}
		if x.State != session.IdeaOpen {
			it.Note = string(x.State)
		}
		return it
	}
	f.Add(p.ideas.Lines(len(c.choices), item, w, h-len(f.Lines), perPage, true, p.host.Theme().Glyphs())...)
	return f
}
