package room

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// A Credit is the applause for one chosen idea, in large and over whatever was
// on the screen: the idea, whose it was, and what customers say of it.
type Credit struct {
	host  Host
	id    session.ID
	bow   ovation
	pages pages
	leave func()
}

// NewCredit is the applause for one of the meeting's initiatives or the others
// that were fetched; leave goes back to where somebody asked for it.
func NewCredit(host Host, id session.ID, leave func()) *Credit {
	c := &Credit{host: host, id: id, leave: leave}
	c.bow.begin(host)
	return c
}

// WhyNoCredit says why an initiative can't be applauded now, "" when it can:
// the wall must not learn by accident whose idea it was.
func WhyNoCredit(m *session.Meeting, id session.ID) string {
	i, ok := m.Initiative(id)
	if !ok {
		return ""
	}
	_, shown := m.AuthorsOf(i, session.FaceRoom)
	if _, ever := m.AuthorsOf(i, session.FaceDesk); shown || !ever {
		return ""
	}
	return "Nobody has shown yet whose idea it was: Plan does"
}

// Typing is true while the applause begins: any key shows all of it.
func (c *Credit) Typing() bool { return c.bow.going() }

// Actions are Enter first.
func (c *Credit) Actions() []kit.Action {
	if c.bow.going() {
		return []kit.Action{c.bow.skipAction()}
	}
	return append([]kit.Action{
		{ID: "enter", Keys: []string{"enter", "esc"}, Name: "back", Help: "Go back to where you were", Hint: true, Do: deed(c.leave)},
		{ID: "again", Keys: []string{"a"}, Name: "once more", Help: "Applaud once more", Do: deed(func() { c.pages = pages{}; c.bow.begin(c.host) })},
	}, c.pages.actions()...)
}

// Update skips what moves, and turns the pages.
func (c *Credit) Update(msg tea.Msg) tea.Cmd {
	switch b, beating := msg.(beat); {
	case beating:
		c.bow.next(b)
	case c.bow.going() && isInput(msg):
		c.bow.skip()
	default:
		c.pages.key(msg)
	}
	return nil
}

// Click shows all of it at once.
func (c *Credit) Click(target string) {
	if target == skipTarget {
		c.bow.skip()
	}
}

// Frame draws the applause under the shop's name.
func (c *Credit) Frame(w, h int) kit.Frame {
	m := c.host.Meeting()
	i, ok := m.Initiative(c.id)
	var top kit.Frame
	if m.Shop != nil {
		top.Add(kit.Join(kit.T(kit.Strong, m.Shop.Name), kit.T(kit.Title, "Applause"), w), rule(c.host.Theme(), w))
	}
	if !ok {
		paragraph(&top, kit.Text, "This idea is no longer chosen: its promotion was taken back. Enter goes back.", w)
		return top
	}
	return c.bow.frame(c.host.Theme(), &c.pages, top, honourOf(m, i), w, h)
}
