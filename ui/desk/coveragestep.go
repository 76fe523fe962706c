package desk

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// stepPage is what one step of a map went through over the years.
type stepPage struct {
	of    *Coverage
	step  string
	story session.StepStory
	sheet sheet
	built ofShop
}

func newStepPage(of *Coverage, step string, story session.StepStory) *stepPage {
	return &stepPage{of: of, step: step, story: story}
}

// OfShop says that undo works on the shop here.
func (p *stepPage) OfShop() {}

// Return reads the step's story anew.
func (p *stepPage) Return() {
	p.of.host.StepStory(p.of.past.Map, p.step, func(story session.StepStory) {
		p.story, p.built = story, ofShop{}
	})
}

// Typing is never true here.
func (p *stepPage) Typing() bool { return false }

// Update moves the cursor.
func (p *stepPage) Update(msg tea.Msg) tea.Cmd {
	p.lay()
	p.sheet.update(msg)
	return nil
}

// Click goes to what was clicked, and opens it with a second click.
func (p *stepPage) Click(target string) {
	p.lay()
	if here := p.sheet.key(); p.sheet.choose(target) && target == here {
		p.open()
	}
}

// Frame draws the page.
func (p *stepPage) Frame(w, h int) kit.Frame {
	p.lay()
	var f kit.Frame
	f.Add(header(p.of.host, w)...)
	f.Add(p.sheet.lines(w, h-len(f.Lines), p.of.host.Theme().Glyphs())...)
	f.Fit(h)
	return f
}

// Actions are to open a meeting or an idea, and to go back.
func (p *stepPage) Actions() []kit.Action {
	p.lay()
	return []kit.Action{
		{ID: "open", Keys: []string{"enter"}, Name: "open", Help: "Read the meeting, or look at the idea, that the cursor is on", Hint: true,
			Off: offIf(p.sheet.key() == "", "There is nothing to open here"), Do: func() tea.Cmd { p.open(); return nil }},
		{ID: "back", Keys: []string{"esc", "q"}, Name: "the whole map", Help: "Go back to all steps of the map", Hint: true,
			Do: func() tea.Cmd { p.of.host.Show(p.of); return nil }},
	}
}

func (p *stepPage) open() {
	kind, rest, _ := strings.Cut(p.sheet.key(), ":")
	id, err := session.ParseID(rest)
	switch {
	case err != nil:
	case kind == "initiative":
		p.of.host.OpenInitiative(id)
	case kind == "meeting":
		p.of.host.ReadMeeting(id)
	}
}

// lay lays the page out again when the shop changed.
func (p *stepPage) lay() {
	p.of.lay()
	if p.built != p.of.built {
		p.built = p.of.built
		x, _ := p.of.cover.Step(p.step)
		p.sheet.set(p.rows(x))
	}
}
