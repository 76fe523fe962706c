package desk

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// AnyApplause is the key that leads from anywhere to the applause for any idea.
const AnyApplause = "f6"

// NoneChosen is why there is nothing to applaud yet. An idea that won its vote, and
// whose author is named on the wall, is none until its checklist stands.
const NoneChosen = "No idea has its checklist yet: a meeting gives it one in Plan"

// applauseAction asks for which idea the room shall clap.
func (h *Home) applauseAction() kit.Action {
	off := offIf(!h.host.Lists().AnyChosen(), NoneChosen)
	return kit.Action{ID: "applaud", Keys: []string{"a", AnyApplause}, Name: "applause", Help: "Put a chosen idea on the wall: whose it was, and what customers say of it", Off: off,
		Do: func() tea.Cmd { h.host.Applaud(session.ID{}); return nil }}
}

// wallActions are what the page of an idea puts on the wall.
func (p *Initiative) wallActions() []kit.Action {
	return []kit.Action{{ID: "wall", Keys: []string{"w"}, Name: "applause", Help: "Put this idea on the wall: whose it was, and what customers say of it",
		Do: func() tea.Cmd { p.host.Applaud(p.id); return nil }}}
}
