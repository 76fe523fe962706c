package room

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// mapping is the phase Map: which map, in whose words, and which of its steps
// the team works on. Until there is a map its line finds one; from then on it
// adds steps.
type mapping struct {
	pane
	choosing bool // another map is being chosen although there is one
	anchored bool // a typed step comes after the current one, not at the end
	starters []starter
	of       *session.Shop // that starters were read from,
	seq      int64         // when that stood here
	found    found         // the starters that fit what is typed
	rate     *rating       // the page on which steps are rated; nil while it is not shown
	before   *pastStrip    // what earlier meetings did with the steps, as it was laid out last
}

func newMapping(host Host) phase {
	p := &mapping{pane: newPane(host, "map", "", "")}
	p.host = &lineAfter{Host: host, toLine: p.toLine}
	if s := host.Meeting().Session; len(s.Steps) > 0 && ratingGoesOn(s) {
		p.openRating()
	}
	return p
}

// rating is the page on which steps are rated, while there are any.
func (p *mapping) rating() *rating {
	if p.rate != nil && len(p.host.Meeting().Session.Steps) == 0 {
		p.rate = nil
	}
	return p.rate
}

// openRating shows that page.
func (p *mapping) openRating() { p.rate = newRating(p.host, func() { p.rate = nil }) }

// Typing reports whether printable keys are text now.
func (p *mapping) Typing() bool { return p.rating() != nil || p.pane.Typing() }

// finding reports whether a map is being chosen.
func (p *mapping) finding() bool {
	s := p.host.Meeting().Session
	return len(s.Ideas) == 0 && (p.choosing || s.MapName == "" && len(s.Steps) == 0)
}

// settleMode says in the line's prompt what it is for. Undo may have taken the
// map away, so this is asked before every answer.
func (p *mapping) settleMode() (finding bool) {
	finding = p.finding()
	in := &p.line.input
	if finding {
		p.toLine()
		p.most = perPage
		in.SetPrompt("Find: ")
		in.Placeholder = "type to find a map"
	} else {
		p.choosing, p.most = false, 0
		in.SetPrompt("Step: ")
		p.settle(len(p.host.Meeting().Session.Steps))
		if !p.inList {
			in.Placeholder = "add a step, or Enter to go on"
		}
	}
	return finding
}

// current is the step the cursor is on.
func (p *mapping) current() (session.Step, bool) {
	steps := p.host.Meeting().Session.Steps
	if len(steps) == 0 {
		return session.Step{}, false
	}
	return steps[min(p.list.Cursor(), len(steps)-1)], true
}

// Update takes the keys that no action has.
func (p *mapping) Update(msg tea.Msg) tea.Cmd {
	if page := p.rating(); page != nil {
		page.Update(msg)
		return nil
	}
	finding := p.settleMode()
	if paste, ok := msg.(tea.PasteMsg); ok {
		if lines := pasted(paste.Content); len(lines) > 1 {
			p.askAll(lines)
			return nil
		}
	}
	if finding {
		p.updateFinding(msg)
		return nil
	}
	p.update(msg, len(p.host.Meeting().Session.Steps))
	p.anchored = p.anchored || p.inList
	return nil
}

// Click picks a map, or goes to a step and with a second click ticks it.
func (p *mapping) Click(target string) {
	if p.rating() != nil {
		return // its line has the focus anyway
	}
	if p.settleMode() {
		item, _ := p.click(target, len(p.fits()))
		p.toLine()
		if item {
			p.pick()
		}
		return
	}
	if _, again := p.click(target, len(p.host.Meeting().Session.Steps)); again {
		p.toggleFocus()
	}
	p.anchored = p.anchored || p.inList
}

// Frame draws the maps to choose from, or the steps.
func (p *mapping) Frame(w, h int) kit.Frame {
	if page := p.rating(); page != nil {
		return page.Frame(w, h)
	}
	if p.settleMode() {
		return p.findingFrame(w, h)
	}
	s := p.host.Meeting().Session
	dot := " " + p.host.Theme().Glyphs().Separator + " "
	facts := []string{p.advice()}
	if h >= 16 {
		facts = append(facts, waiting(p.host.Meeting()))
	}
	head := heading(p.host, w, h, s.MapName+dot+counted(len(s.Steps), "step"), "Which steps do we work on?", facts...)
	if len(s.Steps) == 0 {
		head.Add(kit.WrapSpan(kit.Text, "What does the customer do first? Type it, then Enter; a pasted list of steps works too.", w)...)
	}
	digits := len(fmt.Sprint(len(s.Steps)))
	rated, before, g := readMeans(p.host.Meeting()), p.strip(), p.host.Theme().Glyphs()
	return p.below(head, len(s.Steps), func(i int) kit.Item {
		step := s.Steps[i]
		item := kit.Item{Label: fmt.Sprintf("%*d", digits, i+1), Mark: tick(step.Focus), Text: step.Name + step.Marks() + rated.lowest(step.ID),
			Note: rated.note(step, w, g), Target: kit.RowTarget(i)}
		if rated.now == nil {
			item.Note = before.beside(p.host, i, w-kit.Width(item.Label+item.Mark+item.Text)-pastGap)
		}
		return item
	}, p.echo(), w, h)
}

// advice is which steps are chosen, or which Enter would choose.
func (p *mapping) advice() string {
	s := p.host.Meeting().Session
	ticked := 0
	for _, step := range s.Steps {
		if step.Focus {
			ticked++
		}
	}
	switch n := s.Plan.FocusSteps(); {
	case len(s.Steps) == 0:
		return ""
	case ticked > n && n > 0:
		return fmt.Sprintf("%s ticked; %d minutes have time for %d", counted(ticked, "step"), s.Plan.Minutes, n)
	case ticked > 0:
		return counted(ticked, "step") + " ticked"
	}
	return "Suggested: " + p.suggestion()
}

// suggestion names the suggested steps by number: they stand right below.
func (p *mapping) suggestion() string {
	s := p.host.Meeting().Session
	ids, why := p.suggested()
	if len(ids) == len(s.Steps) {
		return "all steps"
	}
	var said []string
	for i, step := range s.Steps {
		for _, id := range ids {
			if id == step.ID {
				said = append(said, fmt.Sprint(i+1)+step.Marks())
			}
		}
	}
	if len(said) == 1 && why != "" {
		return "step " + said[0] + ", " + why
	}
	if len(said) == 1 {
		return "step " + said[0]
	}
	return "steps " + joined(said)
}

// echo says where Enter would put the typed step.
func (p *mapping) echo() string {
	if p.typed() == "" {
		return ""
	}
	if step, ok := p.current(); ok && p.anchored {
		return "Enter adds it after: " + step.Name
	}
	return "Enter adds it at the end"
}
