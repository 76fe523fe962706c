package room

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/template"
	"flashpoint/ui/kit"
)

// A starter is a map to begin with.
type starter struct {
	name  string
	fold  string
	own   bool // the shop's
	steps []session.StepPlan
}

// found remembers the last search: a View asks for it several times.
type found struct {
	typed string
	seq   int64
	fits  []starter
}

// ownName is what a map of typed steps is called when nobody said.
const ownName = "Our visit"

// all are the shop's own maps, the latest first; then the templates, led by the
// one that seems to be meant, so that Enter alone starts well.
func (p *mapping) all() []starter {
	shop := p.host.Meeting().Shop
	if p.starters != nil && shop == p.of && shop.Seq() == p.seq {
		return p.starters
	}
	p.of, p.seq, p.starters = shop, shop.Seq(), nil
	for _, m := range slices.Backward(shop.Maps) {
		p.starters = append(p.starters, starter{m.Name, kit.Fold(m.Name), true, m.Steps})
	}
	maps := template.Maps()
	first := likely(maps, shop.Name)
	for i := range maps {
		at := i
		switch { // the likely one comes first, those before it move down
		case i == 0:
			at = first
		case i <= first:
			at = i - 1
		}
		p.starters = append(p.starters, starter{maps[at].Name, kit.Fold(maps[at].Name), false, plans(maps[at])})
	}
	p.found = found{seq: -1}
	return p.starters
}

// likely is the template that shares a word with the shop's name; else the last
// one, the visit that suits everybody.
func likely(maps []template.Map, shop string) int {
	words := strings.Fields(kit.Fold(shop))
	for i, m := range maps {
		for word := range strings.FieldsSeq(kit.Fold(m.Name)) {
			if slices.Contains(words, word) && !slices.Contains([]string{"shop", "store", "front", "desk"}, word) {
				return i
			}
		}
	}
	return len(maps) - 1
}

func plans(m template.Map) []session.StepPlan {
	steps := make([]session.StepPlan, len(m.Steps))
	for i, s := range m.Steps {
		steps[i] = session.StepPlan{Name: s.Name, Kind: session.StepKind(s.Kind), Ending: s.Ending, LongestWait: s.LongestWait}
	}
	return steps
}

// fits are the maps whose name has what is typed in it, and after them always
// the blank one; what is typed would be its name.
func (p *mapping) fits() []starter {
	all, typed := p.all(), p.typed()
	if p.found.seq == p.seq && p.found.typed == typed {
		return p.found.fits
	}
	var fits []starter
	for _, s := range all {
		if strings.Contains(s.fold, kit.Fold(typed)) {
			fits = append(fits, s)
		}
	}
	p.found = found{typed, p.seq, append(fits, starter{name: typed})}
	return p.found.fits
}

// updateFinding moves in the list with the arrows while letters search.
func (p *mapping) updateFinding(msg tea.Msg) {
	n := len(p.fits())
	switch m := msg.(type) {
	case tea.MouseWheelMsg:
		p.list.Wheel(m, n)
	case tea.KeyPressMsg:
		if key := m.String(); key == "up" || key == "down" || key == "pgup" || key == "pgdown" {
			p.list.Key(m, n)
		} else {
			p.search(m)
		}
	case tea.PasteMsg:
		p.search(m)
	}
}

func (p *mapping) search(msg tea.Msg) {
	before := p.typed()
	if p.line.Update(msg); p.typed() != before {
		p.list.SetCursor(0)
	}
}

func (p *mapping) findingFrame(w, h int) kit.Frame {
	fits := p.fits()
	title := "One customer's visit, step by step"
	head := heading(p.host, w, h, title, "Which visit do we take apart?")
	p.inList = true // the arrows move in it while the line takes the letters
	out := p.below(head, len(fits), func(i int) kit.Item {
		s := fits[i]
		item := kit.Item{Text: s.name, Note: counted(len(s.steps), "step"), Target: kit.RowTarget(i)}
		switch {
		case s.steps == nil && s.name == "":
			item.Text, item.Note = "Blank: type your own steps", ""
		case s.steps == nil:
			item.Text, item.Note = "Blank: "+s.name+", with steps of your own", ""
		case s.own:
			item.Note = "our map, " + item.Note
		case p.ours(s.name):
			item.Note = "as it came, " + item.Note
		}
		return item
	}, p.preview(fits), w, h)
	p.inList = false
	return out
}

// ours reports whether the shop has a map of its own by that name, so that the one
// it began with needs another word.
func (p *mapping) ours(name string) bool {
	m := p.host.Meeting()
	if !m.Keeps() {
		return false
	}
	_, own := m.Shop.Map(name)
	return own
}

// preview is how the current map begins.
func (p *mapping) preview(fits []starter) string {
	if len(fits) == 0 {
		return ""
	}
	var names []string
	for _, step := range fits[min(p.list.Cursor(), len(fits)-1)].steps {
		names = append(names, step.Name)
	}
	return strings.Join(names, " "+p.host.Theme().Glyphs().Separator+" ")
}

// pick takes the map the cursor is on.
func (p *mapping) pick() {
	fits := p.fits()
	chosen := fits[min(p.list.Cursor(), len(fits)-1)]
	if chosen.name == "" {
		chosen.name = ownName
	}
	if attempt(p.host, func(a session.Act, m *session.Meeting) error {
		return m.Session.ChooseMap(a, chosen.name, chosen.steps)
	}) {
		p.begin()
	}
}

// begin shows a map that was just taken from its top.
func (p *mapping) begin() {
	p.choosing, p.anchored = false, false
	p.line.Set("")
	p.list.SetCursor(0)
	p.toLine()
}
