package desk

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// applauseAction asks for which idea the room shall clap.
func (h *Home) applauseAction() kit.Action {
	off := offIf(len(h.host.Lists().Initiatives) == 0, "No idea is chosen yet: a meeting chooses one in Plan")
	return kit.Action{ID: "applaud", Keys: []string{"a"}, Name: "applause", Help: "Put a chosen idea on the wall: whose it was, and what customers say of it", Off: off,
		Do: func() tea.Cmd { h.host.Applaud(session.ID{}); return nil }}
}

// wallActions are what the page of an idea puts on the wall.
func (p *Initiative) wallActions() []kit.Action {
	return []kit.Action{{ID: "wall", Keys: []string{"w"}, Name: "applause", Help: "Put this idea on the wall: whose it was, and what customers say of it",
		Do: func() tea.Cmd { p.host.Applaud(p.id); return nil }}}
}
