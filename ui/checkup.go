package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/ui/desk"
)

// CheckUp shows the page of the checks at once and fills it when they are done.
func (a *App) CheckUp() {
	page := desk.NewCheckup(a)
	a.show(page)
	if a.cfg.Checkup == nil {
		return
	}
	check := a.cfg.Checkup
	a.later(func() tea.Msg { return checkedMsg{page, check(context.Background())} })
}

// checkedMsg is what the checks found, for the page that asked: whatever lies over
// it by now stays, and whoever has left it is not called back.
type checkedMsg struct {
	page     *desk.Checkup
	findings []desk.Finding
}

func (msg checkedMsg) arrive(*App) { msg.page.Found(msg.findings) }
