package ui

import (
	"slices"

	"flashpoint/ui/desk"
	"flashpoint/ui/room"
)

// Back goes to where the page was opened, once everything is on the disk: a list,
// somebody's stories, a step of the map, or home.
func (a *App) Back() {
	a.whenSaved(func() {
		if whose, ok := a.archiveBelow(); ok {
			a.later(a.loadShop(whose))
			return
		}
		a.later(a.loadLists())
	})
}

// goOn shows a page from which Back leads to the present screen, as it is now.
func (a *App) goOn(page screen) {
	trail := a.trail
	switch a.screen.(type) {
	case *desk.Home, *desk.Welcome, *desk.Checkup, *desk.Initiative, *desk.Reader, *room.Room, *room.Credit: // home is there without a trail, and the others work on what Back leaves
	default:
		trail = append(slices.Clip(trail), a.screen)
	}
	a.show(page)
	a.trail = trail
}

// comeBack shows the screen that was left last, if one comes before home, and has
// it take what changed meanwhile.
func (a *App) comeBack() bool {
	n := len(a.trail) - 1
	if n < 0 {
		return false
	}
	trail, back := a.trail[:n], a.trail[n]
	a.show(back)
	a.trail = trail
	switch back := back.(type) {
	case listing:
		back.Read()
	case returning:
		back.Return()
	}
	return true
}

// Show goes to another page of the desk. Visits that were opened on the past of
// their map lead back to that.
func (a *App) Show(page desk.Screen) {
	_, visits := page.(*desk.Visits)
	if _, onMap := a.screen.(*desk.Coverage); visits && onMap {
		a.goOn(page)
		return
	}
	trail := a.trail
	a.show(page)
	a.trail = trail
}
