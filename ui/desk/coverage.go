package desk

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// Coverage is one of the shop's maps over the years: what was done with each of
// its steps, and where to look next.
type Coverage struct {
	host  Host
	maps  []session.MapUse
	past  session.MapPast
	sheet sheet
	cover session.Coverage
	looks []session.Look
	built ofShop
}

// ofShop tells whether rows still are those of the shop.
type ofShop struct {
	shop *session.Shop
	seq  int64
}

// NewCoverage is the page of one of these maps, with what its meetings did.
func NewCoverage(host Host, maps []session.MapUse, past session.MapPast) *Coverage {
	return &Coverage{host: host, maps: maps, past: past}
}

// lay lays the steps out again when the shop changed: a visit was noted, or
// another window was faster.
func (c *Coverage) lay() {
	shop := c.host.Meeting().Shop
	if shop == nil {
		return
	}
	if now := (ofShop{shop, shop.Seq()}); now != c.built {
		c.built, c.cover = now, shop.Cover(c.past)
		c.looks = c.cover.WhereToLook(c.host.Now())
		c.sheet.set(c.rows())
	}
}

// PointAt puts the cursor on the step of that name, if there is one.
func (c *Coverage) PointAt(step string) {
	c.lay()
	for i, x := range c.cover.Steps {
		if session.SameName(x.Name, step) {
			c.sheet.choose("step:" + strconv.Itoa(i))
		}
	}
}

// OfShop says that undo works on the shop here.
func (c *Coverage) OfShop() {}

// Map is the name of the map on the page.
func (c *Coverage) Map() string { return c.past.Map }

// Typing is never true here.
func (c *Coverage) Typing() bool { return false }

// Update moves the cursor.
func (c *Coverage) Update(msg tea.Msg) tea.Cmd {
	c.lay()
	c.sheet.update(msg)
	return nil
}

// Click goes to a step, and opens it with a second click.
func (c *Coverage) Click(target string) {
	c.lay()
	if here := c.sheet.key(); c.sheet.choose(target) && target == here {
		c.open()
	}
}

// Frame draws the table under its heading, which stays while the steps scroll.
func (c *Coverage) Frame(w, h int) kit.Frame {
	c.lay()
	g := c.host.Theme().Glyphs()
	var f kit.Frame
	f.Add(header(c.host, w)...)
	held := session.Count(c.cover.Meetings, "meeting")
	if c.cover.Meetings == 0 {
		held = "no meeting yet"
	}
	f.Add(kit.Join(kit.T(kit.Title, c.cover.Map), kit.T(kit.Text, held), w))
	if len(c.looks) > 0 {
		for _, line := range kit.Clipped(lookWords(c.looks[0]), w, 2) {
			f.Add(kit.T(kit.Accent, line))
		}
	}
	if h >= 16 {
		f.Blank(1)
	}
	f.Add(tableFor(w).heading(w))
	f.Add(c.sheet.lines(w, h-len(f.Lines), g)...)
	f.Fit(h)
	return f
}

// lookWords say which step is worth a look, and always why.
func lookWords(l session.Look) string { return "Look next at " + l.Step.Name + ": " + l.Why }

// Actions are to open a step, to look at another map, and to visit this one.
func (c *Coverage) Actions() []kit.Action {
	c.lay()
	another := offIf(len(c.maps) < 2, "This is the only map so far")
	visits := offIf(!ownMap(c.host, c.past.Map), "Only a map of your own is visited: keep it as our map in a meeting first")
	return []kit.Action{
		{ID: "open", Keys: []string{"enter"}, Name: "this step", Help: "What the step went through: its meetings, ideas, ratings and visits", Hint: true,
			Off: offIf(c.sheet.key() == "", "This map has no steps"), Do: func() tea.Cmd { c.open(); return nil }},
		home(c.host),
		{ID: "another map", Keys: []string{"c"}, Name: "another map", Help: "Choose another of your maps", Off: another, Hint: true, Do: c.chooseMap},
		{ID: "visits", Keys: []string{"v"}, Name: "mystery visits", Help: "Walk this map as a customer, or look at earlier visits", Off: visits, Hint: true,
			Do: func() tea.Cmd { c.host.Show(NewVisits(c.host, c.past.Map)); return nil }},
	}
}

// open shows what the step under the cursor went through.
func (c *Coverage) open() {
	i := c.stepAt(c.sheet.key())
	if i < 0 {
		return
	}
	step := c.cover.Steps[i]
	c.host.StepStory(c.past.Map, step.Name, func(story session.StepStory) {
		c.host.Show(newStepPage(c, step.Name, story))
	})
}

func (c *Coverage) chooseMap() tea.Cmd {
	var options []kit.Option
	for _, m := range c.maps {
		note := "no meeting yet"
		if m.Meetings > 0 {
			note = fmt.Sprintf("%s, last %s", session.Count(m.Meetings, "meeting"), session.DateOf(m.Last.In(c.host.Now().Location())).Short(c.host.Today()))
		}
		options = append(options, kit.Option{Text: m.Map, Note: note})
	}
	d := kit.NewChoose("Which map?", options)
	c.host.Ask(d, func() { c.host.OpenMap(c.maps[d.Chosen()].Map) })
	return nil
}

// home is the way back to the first screen.
func home(host Host) kit.Action {
	return kit.Action{ID: "back", Keys: []string{"esc", "q"}, Name: "home", Help: "Go back to the first screen", Hint: true,
		Do: func() tea.Cmd { host.Back(); return nil }}
}

// ownMap reports whether the shop keeps a map of that name.
func ownMap(host Host, name string) bool {
	m := host.Meeting()
	if m.Shop == nil {
		return false
	}
	_, ok := m.Shop.Map(name)
	return ok
}

// mapAction opens the page from home.
func (h *Home) mapAction() kit.Action {
	return kit.Action{ID: "coverage", Keys: []string{"m"}, Name: "the map over the years", Help: "What your meetings did with each step of your map, and where to look next",
		Off: offIf(h.host.Lists().Shop == "", noShop), Do: func() tea.Cmd { h.host.OpenMap(""); return nil }}
}
