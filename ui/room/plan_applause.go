package room

import (
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// The applause in steps: a moment of waiting, the name, then the hands.
const (
	nameAt  = 8  // the name begins to show,
	nameIn  = 12 // in so many steps from its middle,
	clapsAt = 24 // then the room claps
	clapsIn = 24 // until the line is full
)

// applaud puts whose idea it was on the wall.
func (p *plan) applaud(x session.IdeaID) {
	p.applause, p.pages = x, pages{}
	if p.host.Motion() {
		p.bow.start(p.host)
	}
}

// bowing reports whether the applause is still beginning.
func (p *plan) bowing() bool { return p.state() == planApplause && p.bow.moving(p.session()) }

func (p *plan) tick(b beat) {
	if !p.bow.takes(b, p.session()) {
		return
	}
	p.bow.step++
	if p.bow.on = p.bow.step < clapsAt+clapsIn; p.bow.on {
		p.bow.wait(p.host)
	}
}

func (p *plan) applauseActions() []kit.Action {
	if p.bowing() {
		return []kit.Action{{ID: "enter", Keys: []string{"enter"}, Name: "show it all", Help: "Skip the motion; any key does", Hint: true, Do: deed(func() { p.bow.on = false })}}
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
	switch people, ok := p.session().Authors(p.idea(), session.FaceRoom); {
	case !ok:
		return "", "Thank the whole team."
	case len(people) == 0:
		return "", "It was the whole team's idea."
	default:
		return "It was the idea of", session.Names(people)
	}
}

func (p *plan) applauseFrame(w, h int) kit.Frame {
	top, foot := largeTop(p.host, w, h, "We make it happen:"), p.applauseFoot(w, h)
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
	whole := blocks(append(p.sofar(words, lead), p.uncovered(name, w)...))
	if title != nil {
		whole = blocks(title, whole.block(0))
	}
	f := p.pages.stack(w, h, top, whole, foot)
	if p.bowing() {
		return clickable(f, skipTarget, w)
	}
	return f
}

// applauseFoot is the lines below the name, as far as the applause has come.
func (p *plan) applauseFoot(w, h int) (foot kit.Frame) {
	word := kit.T(kit.Strong, "Applause!")
	if p.bowing() && p.bow.step < clapsAt {
		word = kit.Blank(word.Width())
	}
	if h < 14 {
		foot.Add(kit.Concat(word, kit.Blank(2), p.claps(w-word.Width()-2)))
		return foot
	}
	foot.Add(p.claps(w), kit.Concat(kit.Blank(3), p.claps(w-3)), word)
	return foot
}

// claps is a line of clapping hands.
func (p *plan) claps(w int) kit.Line {
	const clap = "clap  "
	n := (w + 2) / len(clap)
	if p.bowing() {
		n = n * max(0, p.bow.step-clapsAt) / clapsIn
	}
	return kit.T(kit.Accent, strings.TrimSuffix(strings.Repeat(clap, n), "  "))
}

// sofar are the words above the name: the name comes last.
func (p *plan) sofar(words []kit.Line, lead string) []kit.Line {
	if !p.bowing() || p.bow.step >= clapsAt || len(words) == 0 {
		return words
	}
	out := make([]kit.Line, len(words))
	out[0] = kit.T(kit.Text, lead)
	return out
}

// uncovered is the name as far as it can be seen, from the middle outwards.
func (p *plan) uncovered(name []kit.Line, w int) []kit.Line {
	if !p.bowing() || p.bow.step >= nameAt+nameIn {
		return name
	}
	half := max(0, p.bow.step-nameAt) * (w/2 + 1) / nameIn
	out := make([]kit.Line, len(name))
	for i, line := range name {
		plain := line.Plain()
		if len(line) == 0 || kit.Width(plain) != len([]rune(plain)) { // wide letters come at the end
			continue
		}
		middle := widest(name) / 2
		var shown strings.Builder
		for x, r := range []rune(plain) {
			if x < middle-half || x >= middle+half {
				r = ' '
			}
			shown.WriteRune(r)
		}
		out[i] = kit.T(line[0].Token, shown.String())
	}
	return out
}
