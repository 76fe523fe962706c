package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/desk"
)

// CheckUp shows the page of the checks at once and fills it when they are done.
func (a *App) CheckUp() {
	a.show(desk.NewCheckup(a, nil))
	if a.cfg.Checkup == nil {
		return
	}
	a.request++
	msg := checkedMsg{request: a.request}
	check := a.cfg.Checkup
	a.later(func() tea.Msg {
		msg.findings = check(context.Background())
		return msg
	})
}

// checkedMsg is what the checks found.
type checkedMsg struct {
	request  int
	findings []desk.Finding
}

func (msg checkedMsg) arrive(a *App) {
	if msg.request == a.request { // else people have gone on meanwhile
		a.screen = desk.NewCheckup(a, msg.findings) // under the palette, if that is open
	}
}
