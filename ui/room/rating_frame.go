package room

import (
	"fmt"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Actions are Enter first, then the way through the steps and to the reveal.
func (p *rating) Actions() []kit.Action {
	p.settle()
	enter := kit.Action{ID: "enter", Keys: []string{"enter"}, Name: "leave it out", Help: "Go on to the next step; this one is left out", Hint: true, Do: deed(p.enter)}
	r, _ := p.open()
	last := p.at == len(p.steps())-1
	switch {
	case strings.TrimSpace(p.line.Value()) != "":
		enter.Name, enter.Help = "count", "Keep the hands of this step; nobody sees the figures"
	case p.allIn():
		enter.Name, enter.Help = "reveal", "Every step is in: show them all on the map"
	case last && p.in() > 0:
		enter.Name, enter.Help = "reveal now", "Show the steps that were counted, all at once"
	case r.Has(p.step().ID):
		enter.Name, enter.Help = "next step", "Go on to the next step; this one stays as it was counted"
	}
	none := ""
	switch {
	case p.line.Value() != "":
		none = "Figures are typed and not in: Enter takes them, backspace empties the line"
	case p.in() == 0:
		none = "No step is rated yet"
	}
	return []kit.Action{
		enter,
		{ID: "next step", Keys: []string{"down"}, Name: "next step", Help: "Go on to the next step without counting", Do: deed(func() { p.move(+1) })},
		{ID: "step before", Keys: []string{"up"}, Name: "step before", Help: "Go back a step, to count it again", Hint: p.at > 0, Do: deed(func() { p.move(-1) })},
		{ID: "reveal rating", Keys: []string{"ctrl+r"}, Name: "reveal now", Help: "End the rating and show every step at once, for good", Off: none, Hint: !last && !p.allIn(), Do: deed(p.askReveal)},
		{ID: "back", Keys: []string{"esc"}, Name: "to the map", Help: "Go back to the map; what was counted is kept and stays secret", Hint: true, Do: deed(p.leave)},
	}
}

// Frame draws the question, the step, and the line for the figures.
func (p *rating) Frame(w, h int) kit.Frame {
	p.settle()
	step := p.step()
	top := heading(p.host, w, h, fmt.Sprintf("Step %d of %d", p.at+1, len(p.steps())), session.RatingQuestion)
	var foot kit.Frame
	if h >= 14 {
		paragraph(&foot, kit.Strong, spoken("Heads down, eyes closed. Hands up for minus two. Minus one. Zero. Plus one. Plus two."), w)
		foot.Blank(1)
	}
	words := p.inWords()
	if r, _ := p.open(); r.Has(step.ID) {
		words = "This step is in; what is typed replaces it. " + words
	}
	foot.Add(kit.T(kit.Accent, kit.Truncate(words, w)))
	p.prompt()
	p.line.add(&foot, w)
	area := max(h-len(top.Lines)-len(foot.Lines), 1)
	f := top
	if large := drawn(p.host.Theme(), kit.Title, step.Name, w, area-1); large != nil {
		f.Add(large...)
		f.Add(kit.T(kit.Title, kit.Truncate(step.Name, w)))
	} else {
		f.Add(beginning(kit.Title, step.Name, w, area)...)
	}
	f.FitOver(foot, h)
	return f
}

// prompt says what the line is for; when all steps are in there is none to ask for.
func (p *rating) prompt() {
	p.line.input.Placeholder = "-2 -1 0 +1 +2: five numbers; - leaves it out"
	if p.allIn() {
		p.line.input.Placeholder = "All " + counted(len(p.steps()), "step") + " are in: Enter reveals"
	}
}
