package room

import (
	"errors"
	"slices"
	"strconv"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// winner is what the vote says, while it can still be promoted.
func (p *plan) winner() (session.Idea, bool) {
	out, _ := p.session().Outcome()
	x, ok := p.session().Idea(out.Winner)
	return x, ok && choosable(x)
}

func choosable(x session.Idea) bool {
	return x.Initiative.IsZero() && x.State != session.IdeaRemoved && x.State != session.IdeaMerged
}

// choices are the ideas to choose from: those without an answer first.
func (p *plan) choices() []session.Idea {
	var open, answered []session.Idea
	for _, x := range p.session().Ideas {
		switch {
		case !choosable(x):
		case x.State == session.IdeaOpen:
			open = append(open, x)
		default:
			answered = append(answered, x)
		}
	}
	return append(open, answered...)
}

func (p *plan) winnerActions() []kit.Action {
	return append(p.withBack(
		kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "choose the winner", Help: "Decide as the vote says, and ask what it takes", Hint: true,
			Do: deed(func() { x, _ := p.winner(); p.decide(x.ID) })},
		kit.Action{ID: "choose another", Keys: []string{"c"}, Name: "choose another", Help: "Choose another idea or several; that needs a reason", Hint: true,
			Do: deed(func() { p.choosing = true })},
	), p.pages.actions()...)
}

func (p *plan) chooseActions() []kit.Action {
	enter := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "choose this one", Help: "Decide for the idea under the cursor, or for those that are marked", Hint: true, Do: deed(p.chooseMarked)}
	if n := len(p.markedIDs()); n > 0 {
		enter.Name = "choose the " + strconv.Itoa(n) + " marked"
	}
	mark := kit.Action{ID: "mark", Keys: []string{"space"}, Name: "mark", Help: "Mark an idea, to choose several together", Hint: true, Do: deed(p.mark)}
	return p.withBack(enter, mark)
}

// picked is the idea under the cursor.
func (p *plan) picked() session.IdeaID {
	choices := p.choices()
	if len(choices) == 0 {
		return 0
	}
	return choices[min(p.ideas.Cursor(), len(choices)-1)].ID
}

func (p *plan) mark() {
	if p.marked == nil {
		p.marked = map[session.IdeaID]bool{}
	}
	id := p.picked()
	p.marked[id] = !p.marked[id]
}

func (p *plan) markedIDs() []session.IdeaID {
	var ids []session.IdeaID
	for _, x := range p.choices() {
		if p.marked[x.ID] {
			ids = append(ids, x.ID)
		}
	}
	return ids
}

func (p *plan) chooseMarked() {
	if ids := p.markedIDs(); len(ids) > 0 {
		p.decide(ids...)
		return
	}
	p.decide(p.picked())
}

func (p *plan) clickIdea(target string) {
	i, err := strconv.Atoi(after(target, "item:"))
	if err != nil || i < 0 || i >= len(p.choices()) {
		return
	}
	if p.ideas.Cursor() == i {
		p.chooseMarked()
		return
	}
	p.ideas.SetCursor(i)
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
	out, voted := p.session().Outcome()
	title, reason := "No vote names this idea. Why this one?", ""
	switch {
	case len(p.promoted()) > 0:
		title = "One more idea. Why this one too?"
	case voted && out.Winner != 0:
		title = "The vote says something else. Why this one?"
	case len(p.choices()) == 1:
		reason = "it is the only idea"
	}
	if len(ids) > 1 {
		title = "Several ideas. Why these?"
	}
	form := kit.NewForm(title, []kit.Field{
		{Label: "Who decides", Value: theManager(p.session()), Optional: true},
		{Label: "Why", Value: reason, Hint: why},
	}, nil)
	p.host.Ask(form, func() {
		values := form.Values()
		if attempt(p.host, func(a session.Act, m *session.Meeting) error {
			return m.Session.Decide(a, values[0], values[1], ids...)
		}) {
			p.decided()
		}
	})
}

// decided goes on to what the idea takes.
func (p *plan) decided() {
	p.choosing, p.more, p.gateLater, p.marked, p.pages = false, false, false, nil, pages{}
	p.askGate()
}

func (p *plan) winnerFrame(w, h int) kit.Frame {
	x, _ := p.winner()
	out, _ := p.session().Outcome()
	top := heading(p.host, w, h, "", planQuestion)
	var foot kit.Frame
	if h >= 14 {
		paragraph(&foot, kit.Text, spoken("What has to happen first, who does it, by which day, and what is in the way?"), w)
	}
	said := "The vote says, with " + dotsFrom(standingOf(out, x.ID)) + ":"
	return p.pages.stack(w, h, top, [][]kit.Line{
		kit.WrapSpan(kit.Text, said, w),
		hanging(p.host.Theme().Glyphs().Winner+" ", x.Text, w, kit.Title),
	}, foot)
}

func (p *plan) chooseFrame(w, h int) kit.Frame {
	choices := p.choices()
	out, voted := p.session().Outcome()
	question := planQuestion
	if p.more {
		question = "Which idea do we make happen too?"
	}
	f := heading(p.host, w, h, "", question)
	several := len(p.markedIDs()) > 0
	item := func(i int) kit.Item {
		x := choices[i]
		it := kit.Item{Text: x.Text, Target: rowTarget(i)}
		if several {
			it.Mark = tick(p.marked[x.ID])
		}
		if voted && slices.ContainsFunc(out.Standings, func(st session.Standing) bool { return st.Idea == x.ID }) {
			it.Note = dotsFrom(standingOf(out, x.ID))
		}
		if x.State != session.IdeaOpen {
			it.Note = string(x.State)
		}
		return it
	}
	f.Add(p.ideas.Lines(len(choices), item, w, h-len(f.Lines), perPage, true, p.host.Theme().Glyphs())...)
	return f
}

// tick is the sign of something that is done or chosen, or not yet.
func tick(on bool) string {
	if on {
		return "[x]"
	}
	return "[ ]"
}
