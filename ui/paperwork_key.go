package ui

import (
	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
	"flashpoint/ui/room"
)

// A showing screen says of which meeting or chosen idea it is, so that paper can be
// made of it: [session.KindSession] or [session.KindInitiative] with its ID, or
// nothing, and then paper is about the shop.
type showing interface {
	screen
	Shows() (session.Kind, session.ID)
}

// A mapped screen is about one of the shop's maps.
type mapped interface {
	screen
	Map() string
}

// paperAction makes a file of what is on the screen, wherever one is.
func (a *App) paperAction() kit.Action {
	_, off := a.paperAtHand()
	return kit.Action{ID: "paper", Keys: []string{"f8"}, Name: "paper", Off: off,
		Help: "Make a file of this to print, send or keep: PDF, web page, spreadsheet, calendar and more", Do: a.askPaper}
}

// shown is the meeting or the idea on the screen.
func (a *App) shown() (session.Kind, session.ID) {
	switch s := a.screen.(type) {
	case showing:
		return s.Shows()
	case *room.Room, *desk.Reader:
		return session.KindSession, a.meetingID()
	case *desk.Initiative:
		return session.KindInitiative, a.page
	}
	if a.inRoom() { // the applause over it
		return session.KindSession, a.meetingID()
	}
	return "", session.ID{}
}

// mapShown is the map on the screen, "" for none.
func (a *App) mapShown() string {
	if s, ok := a.screen.(mapped); ok {
		return s.Map()
	}
	return ""
}
