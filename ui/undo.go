package ui

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
)

// A turn is undo or redo.
type turn struct {
	name    string
	say     string
	meeting func(*session.Meeting, session.Act) (string, error)
	page    func(*session.Meeting, session.Act, *session.Initiative) (string, error)
	desk    func(*session.Meeting, session.Act, []session.ID) (string, error)
}

func (a *App) undo() tea.Cmd {
	return a.turn(turn{"undo", "Undone: ", (*session.Meeting).Undo, (*session.Meeting).UndoIn, (*session.Meeting).UndoAtDesk})
}

func (a *App) redo() tea.Cmd {
	return a.turn(turn{"redo", "Back again: ", (*session.Meeting).Redo, (*session.Meeting).RedoIn, (*session.Meeting).RedoAtDesk})
}

// undoOff is why there is nothing to undo or redo here.
func (a *App) undoOff() string {
	switch {
	case a.cfg.ReadOnly:
		return "This file is read-only: nothing was changed"
	case a.meeting.Elsewhere:
		return desk.Elsewhere(a.meeting)
	case a.meeting.Session == nil && a.turned().IsZero() && !a.ofShop():
		return "Nothing to undo here: open the meeting or the idea's page first"
	}
	return ""
}

// turned is the initiative on which undo works alone: the one whose page is open,
// or that was tended last outside a meeting. In the room, and on the pages of the
// shop, there is none.
func (a *App) turned() session.ID {
	switch {
	case a.ofShop():
		return session.ID{}
	case a.page.IsZero() && !a.OnWall():
		return a.tending
	}
	return a.page
}

// ofShop reports whether the page on the screen works on the shop itself.
func (a *App) ofShop() bool {
	_, ok := a.screen.(desk.ShopScreen)
	return ok && a.meeting.Shop != nil
}

// heights are how far the histories of the initiatives at hand reach.
func (a *App) heights() map[session.ID]int64 {
	heights := map[session.ID]int64{}
	for _, i := range slices.Concat(a.meeting.Initiatives, a.meeting.Others) {
		heights[i.ID()] = i.Seq()
	}
	return heights
}

// noteTended keeps which initiative was worked on since: merely looking at one
// leaves nothing to undo.
func (a *App) noteTended(since map[session.ID]int64) {
	for _, i := range slices.Concat(a.meeting.Initiatives, a.meeting.Others) {
		if i.Seq() > since[i.ID()] {
			a.tending = i.ID()
		}
	}
}

// turn undoes or redoes in the room, or on one page only there.
func (a *App) turn(t turn) tea.Cmd {
	page := a.turned()
	if !a.turnOnce(t.name, t.say, func(act session.Act, m *session.Meeting) (string, error) {
		if i, ok := m.Initiative(page); ok {
			return t.page(m, act, i)
		}
		if a.ofShop() {
			return t.desk(m, act, a.atDesk)
		}
		return t.meeting(m, act)
	}) {
		return nil
	}
	a.Reread()
	if _, still := a.meeting.Initiative(page); !page.IsZero() && !still {
		a.Back()
	}
	return nil
}

// turnOnce carries an undo or a redo out and says what it did. It reports whether
// that could be.
func (a *App) turnOnce(name, say string, turn func(session.Act, *session.Meeting) (string, error)) bool {
	what, ran := "", false
	err := a.Do(func(act session.Act, m *session.Meeting) (err error) {
		if ran { // on fresh state it would hit what another window did
			return errors.New("look at what changed, then " + name + " again")
		}
		ran = true
		what, err = turn(act, m)
		return err
	})
	if err != nil {
		a.Refuse(err)
		return false
	}
	a.writer.acts[len(a.writer.acts)-1].words = name + " of " + what // should another window be faster
	a.Say(say + what)
	return true
}

// TakeBack undoes the latest act on an initiative.
func (a *App) TakeBack(id session.ID) bool {
	return a.turnOnce("undo", "Undone: ", func(act session.Act, m *session.Meeting) (string, error) {
		i, ok := m.Initiative(id)
		if !ok {
			return "", session.ErrNotFound
		}
		return m.UndoIn(act, i)
	})
}
