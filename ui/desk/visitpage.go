package desk

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// visitPage is one mystery visit beside the one before it and the team's own
// latest rating.
type visitPage struct {
	host  Host
	id    session.VisitID
	sheet sheet
	built ofShop
}

func newVisitPage(host Host, id session.VisitID) *visitPage { return &visitPage{host: host, id: id} }

// lay lays the page out again when the shop changed.
func (p *visitPage) lay() {
	shop := p.host.Meeting().Shop
	if shop == nil {
		return
	}
	if now := (ofShop{shop, shop.Seq()}); now != p.built {
		p.built = now
		v, ok := shop.Visit(p.id)
		if !ok {
			p.sheet.set([]row{words(kit.Text, "This visit was taken out. ctrl+z brings it back; esc goes to the others.")})
			return
		}
		p.sheet.set(p.rows(shop, v))
	}
}

func (p *visitPage) rows(shop *session.Shop, v session.Visit) []row {
	title := v.Map + ", " + v.On.Words(p.host.Today())
	if name := visitor(p.host, v); name != "" {
		title += ", by " + name
	}
	rows := []row{words(kit.Title, title)}
	if v.Note != "" {
		rows = append(rows, words(kit.Text, v.Note))
	}
	before, has := visitBefore(shop, v)
	rated, _ := shop.RatedBefore(v.Map, p.host.Now())
	rows = append(rows, row{draw: func(s spot) []kit.Line {
		line := kit.T(kit.Strong, sideBySide(s.w, "Step", "Now", "Before", "Team")[0])
		if s.air {
			return []kit.Line{nil, line}
		}
		return []kit.Line{line}
	}})
	for _, x := range v.Steps {
		was, team := "-", "-"
		if old, ok := before.Step(x.Name); ok && has {
			was = old.ScoreText()
		}
		if hands, ok := rated.Step(x.Name); ok && hands.N() > 0 {
			team = hands.MeanText()
		}
		rows = append(rows, stepRow(x, was, team))
	}
	if has {
		rows = append(rows, words(kit.Text, "Before: the visit of "+before.On.Words(p.host.Today())+"."))
	}
	if len(rated.Steps) > 0 {
		rows = append(rows, words(kit.Text, "Team: as rated in the meeting of "+session.DateOf(rated.At.In(p.host.Now().Location())).Words(p.host.Today())+"."))
	}
	return rows
}

// visitBefore is the visit of the same map before this one.
func visitBefore(shop *session.Shop, v session.Visit) (before session.Visit, ok bool) {
	for _, x := range shop.VisitsOf(v.Map) {
		if x.ID == v.ID {
			break
		}
		before, ok = x, true
	}
	return before, ok
}

// stepRow is one step: three figures side by side, and the note below.
func stepRow(x session.VisitedStep, was, team string) row {
	return row{draw: func(s spot) []kit.Line {
		token := kit.Text
		if x.Seen && x.Score < 0 {
			token = kit.Warn
		}
		var lines []kit.Line
		for _, text := range sideBySide(s.w, x.Name, x.ScoreText(), was, team) {
			lines = append(lines, kit.T(token, text))
		}
		if x.Note != "" {
			for _, text := range kit.Even(x.Note, s.w-4) {
				lines = append(lines, kit.T(kit.Text, "    "+text))
			}
		}
		return lines
	}}
}

// sideBySide are a name, which takes more lines where it must, and three figures.
func sideBySide(w int, name string, figures ...string) (lines []string) {
	const column = 8 // "not seen"
	room := w - len(figures)*(column+1)
	for i, text := range kit.Wrap(name, room) {
		line := text
		if i == 0 {
			line = kit.Pad(text, room)
			for _, f := range figures {
				line += fmt.Sprintf(" %*s", column, f)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// OfShop says that undo works on the shop here.
func (p *visitPage) OfShop() {}

// Typing is never true here.
func (p *visitPage) Typing() bool { return false }

// Update scrolls.
func (p *visitPage) Update(msg tea.Msg) tea.Cmd {
	p.lay()
	p.sheet.update(msg)
	return nil
}

// Click means nothing here.
func (p *visitPage) Click(string) {}

// Frame draws the page.
func (p *visitPage) Frame(w, h int) kit.Frame {
	p.lay()
	var f kit.Frame
	f.Add(header(p.host, w)...)
	f.Add(p.sheet.lines(w, h-len(f.Lines), p.host.Theme().Glyphs())...)
	f.Fit(h)
	return f
}

// Actions are to go back, and to what was done with the map.
func (p *visitPage) Actions() []kit.Action {
	var v session.Visit
	change := "This visit was taken out"
	if shop := p.host.Meeting().Shop; shop != nil {
		var here bool
		if v, here = shop.Visit(p.id); here {
			change = Locked(p.host)
		}
	}
	onMap := v.Map
	return []kit.Action{
		{ID: "back", Keys: []string{"esc", "q", "enter"}, Name: "all visits", Help: "Go back to the visits of this map", Hint: true,
			Do: func() tea.Cmd { p.host.Show(NewVisits(p.host, onMap)); return nil }},
		{ID: "coverage", Keys: []string{"m"}, Name: "the map over the years", Help: "What was done with each step, and where to look next", Hint: true,
			Do: func() tea.Cmd { p.host.OpenMap(onMap); return nil }},
		{ID: "change", Keys: []string{"e"}, Name: "change it", Help: "Go through this visit again and mend what it says", Off: change, Hint: true,
			Do: func() tea.Cmd { p.host.Show(mendVisit(p.host, v)); return nil }},
	}
}
