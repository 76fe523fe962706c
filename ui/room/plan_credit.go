package room

import (
	"flashpoint/session"
	"flashpoint/ui/kit"
)

// idea is the idea of the initiative on the wall.
func (p *plan) idea() session.Idea {
	i, _, ok := p.current()
	if !ok {
		return session.Idea{}
	}
	x, _ := p.session().Idea(i.Idea)
	return x
}

func (p *plan) whoseActions() []kit.Action {
	return append([]kit.Action{
		{ID: "enter", Keys: []string{"enter"}, Name: "whose idea was it?", Help: "Show who thought of it, and applaud", Hint: true, Do: deed(p.showAuthors)},
		{ID: "later", Keys: []string{"esc"}, Name: "names later", Help: "Go to the checklist first; the key a shows the names any time", Hint: true, Do: deed(func() { p.later = true })},
	}, p.pages.actions()...)
}

// showAuthors answers "whose idea was it?" on the wall, now or again.
func (p *plan) showAuthors() {
	x := p.idea()
	if !x.Shown && !attempt(p.host, func(a session.Act, m *session.Meeting) error { return m.Session.ShowAuthors(a, x.ID) }) {
		return
	}
	p.applause, p.pages = x.ID, pages{}
}

func (p *plan) applauseActions() []kit.Action {
	return append([]kit.Action{{ID: "enter", Keys: []string{"enter", "esc"}, Name: "on to the checklist", Help: "What has to happen first, and who does it", Hint: true,
		Do: deed(func() { p.applause = 0 })}}, p.pages.actions()...)
}

// title is the chosen idea, as large as a terminal writes.
func (p *plan) title(w int) []kit.Line {
	return hanging(p.host.Theme().Glyphs().Winner+" ", p.idea().Text, w, kit.Title)
}

func (p *plan) whoseFrame(w, h int) kit.Frame {
	top := heading(p.host, w, h, "", "We make it happen:")
	var foot kit.Frame
	if h >= 14 {
		paragraph(&foot, kit.Text, spoken("And this was … whose?"), w)
	}
	return p.pages.stack(w, h, top, [][]kit.Line{p.title(w), kit.WrapSpan(kit.Strong, "Whose idea was it?", w)}, foot)
}

func (p *plan) applauseFrame(w, h int) kit.Frame {
	top := heading(p.host, w, h, "", "We make it happen:")
	blocks := [][]kit.Line{p.title(w)}
	switch people, ok := p.session().Authors(p.idea(), session.FaceRoom); {
	case !ok:
		blocks = append(blocks, kit.WrapSpan(kit.Credit, "Thank the whole team.", w))
	case len(people) == 0:
		blocks = append(blocks, kit.WrapSpan(kit.Credit, "It was the whole team's idea.", w))
	default:
		blocks = append(blocks, kit.WrapSpan(kit.Text, "It was the idea of", w), kit.WrapSpan(kit.Credit, session.Names(people), w))
	}
	return p.pages.stack(w, h, top, append(blocks, kit.WrapSpan(kit.Strong, "Applause!", w)), kit.Frame{})
}

// credit says whose idea it is where the room may know, "" else.
func (p *plan) credit() string {
	people, ok := p.session().Authors(p.idea(), session.FaceRoom)
	if !ok || len(people) == 0 {
		return ""
	}
	return "The idea of " + session.Names(people)
}
