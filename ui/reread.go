package ui

import "flashpoint/ui/desk"

// Reread has home's lists read again once what was done is on the disk. The
// screen stays, and so does what undo can reach.
func (a *App) Reread() { a.stale = a.meeting.Session == nil }

// reread reads them when everything is saved. Those that can't be read are read
// on the way home.
func (a *App) reread() {
	if !a.stale || a.between() || !a.writer.idle(a.meeting) {
		return
	}
	a.stale = false
	request := a.request
	readBeside(a, func() bool { return a.request == request }, a.cfg.Store.Lists, func(lists desk.Lists, err error) {
		if err != nil {
			return
		}
		a.lists = lists
		if s, shows := a.screen.(listing); shows {
			s.Read()
		}
	})
}
