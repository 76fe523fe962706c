package room

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// applaud puts whose idea it was on the wall.
func (p *plan) applaud(x session.IdeaID) {
	p.applause, p.pages = x, pages{}
	p.bow.begin(p.host)
}

// bowing reports whether the applause is still beginning.
func (p *plan) bowing() bool { return p.state() == planApplause && p.bow.going() }

func (p *plan) applauseActions() []kit.Action {
	if p.bowing() {
		return []kit.Action{p.bow.skipAction()}
	}
	on := kit.Action{ID: "enter", Keys: []string{"enter", "esc"}, Name: "on to the checklist", Help: "What has to happen first, and who does it", Hint: true}
	if _, ok := p.deciding(); ok {
		on.Name, on.Help = "what does it take?", "Cost, time, who must say yes and what is in the way; then the checklist"
	}
	on.Do = deed(func() { p.applause = 0; p.goAhead() })
	return append([]kit.Action{on}, p.pages.actions()...)
}

// thanks are whom the applause is for, and the words that lead to them.
func (p *plan) thanks() (lead, whom string) {
	return thanksTo(p.host.Meeting().Authors(p.idea(), session.FaceRoom))
}

func (p *plan) applauseFrame(w, h int) kit.Frame {
	top, foot := largeTop(p.host, w, h, "We make it happen:"), p.bow.foot(w, h)
	lead, whom := p.thanks()
	room := p.pages.area(h, top, foot)
	var title []kit.Line
	if h >= 14 { // else the name needs the room
		title = p.title(w)
		room -= len(title) + 2
	}
	words := kit.WrapSpan(kit.Text, strings.TrimSpace(lead+" "+whom), w)
	name := drawn(p.host.Theme(), kit.Credit, whom, w, room-len(words))
	if name == nil {
		words = nil
		if lead != "" {
			words = append(words, kit.T(kit.Text, lead))
		}
		name = framed(p.host.Theme(), kit.WrapSpan(kit.Credit, whom, w), w, room-len(words))
	}
	whole := blocks(append(p.bow.sofar(words, lead), p.bow.uncovered(name, w)...))
	if title != nil {
		whole = blocks(title, whole.block(0))
	}
	f := p.pages.stack(w, h, top, whole, foot)
	if p.bowing() {
		return clickable(f, skipTarget, w)
	}
	return f
}
