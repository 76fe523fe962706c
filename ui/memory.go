package ui

import (
	"context"

	"flashpoint/session"
	"flashpoint/ui/room"
)

// Memory is what earlier meetings thought of; nil until it is read.
func (a *App) Memory() *session.Memory { return a.memory }

// readMemory reads it and makes it ready to be asked, beside whatever is done in
// the meeting meanwhile.
func (a *App) readMemory() {
	a.asked.memory++
	n, same := a.asked.memory, a.sameMeeting()
	id, store := a.meetingID(), a.cfg.Store
	readBeside(a, func() bool { return n == a.asked.memory && same() }, func(ctx context.Context) (*session.Memory, error) {
		ideas, err := store.Remembered(ctx, id)
		return session.NewMemory(ideas, id), err
	}, func(m *session.Memory, err error) {
		if err != nil {
			a.unread(err)
			return
		}
		a.memory = m
		a.later(a.screen.Update(room.MemoryRead{}))
	})
}

// TakeUp reads an idea of an earlier meeting and then runs something that takes
// it up in this one. One that can't be read is refused in words. Keys wait
// meanwhile.
func (a *App) TakeUp(meeting session.ID, idea session.IdeaID, then func(session.Origin)) {
	store := a.cfg.Store
	read(a, a.sameMeeting(), func(ctx context.Context) (*session.Meeting, error) {
		return store.Meeting(ctx, meeting)
	}, func(m *session.Meeting) {
		from, err := m.Session.Origin(idea)
		if err != nil {
			a.Refuse(err)
			return
		}
		then(from)
	})
}
