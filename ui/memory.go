package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/room"
)

// Memory is what earlier meetings thought of; nil until it is read.
func (a *App) Memory() *session.Memory { return a.memory }

// loadMemory reads it and makes it ready to be asked, beside whatever is done in
// the meeting meanwhile.
func (a *App) loadMemory() tea.Cmd {
	a.memory = nil
	msg := memoryMsg{meeting: a.meetingID()}
	store := a.cfg.Store
	return func() tea.Msg {
		var ideas []session.Remembered
		ideas, msg.err = store.Remembered(context.Background(), msg.meeting)
		msg.memory = session.NewMemory(ideas, msg.meeting)
		return msg
	}
}

// memoryMsg is what earlier meetings thought of.
type memoryMsg struct {
	meeting session.ID // for which it is
	memory  *session.Memory
	err     error
}

func (msg memoryMsg) arrive(a *App) {
	switch {
	case msg.meeting != a.meetingID():
	case msg.err != nil:
		a.notice = notice{a.cfg.Explain(msg.err), bad}
	default:
		a.memory = msg.memory
		a.later(a.screen.Update(room.MemoryRead{}))
	}
}

// TakeUp reads an idea of an earlier meeting and then runs something that takes
// it up in this one. One that can't be read is refused in words. Keys wait
// meanwhile.
func (a *App) TakeUp(meeting session.ID, idea session.IdeaID, then func(session.Origin)) {
	a.fetching++
	msg := originMsg{meeting: a.meetingID(), then: then}
	store := a.cfg.Store
	a.later(func() tea.Msg {
		var m *session.Meeting
		if m, msg.err = store.Meeting(context.Background(), meeting); msg.err == nil {
			msg.origin, msg.err = m.Session.Origin(idea)
		}
		return msg
	})
}

// originMsg is an idea of an earlier meeting that was asked for.
type originMsg struct {
	meeting session.ID // that takes it up
	origin  session.Origin
	err     error
	then    func(session.Origin)
}

func (msg originMsg) arrive(a *App) {
	a.fetching--
	switch {
	case msg.meeting != a.meetingID(): // somebody went elsewhere
	case session.Refusal(msg.err):
		a.Refuse(msg.err)
	case msg.err != nil:
		a.notice = notice{a.cfg.Explain(msg.err), bad}
	default:
		msg.then(msg.origin)
	}
}
