package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
)

// Now is the time of the message being answered.
func (a *App) Now() time.Time { return a.now }

// Today is the day of Now.
func (a *App) Today() session.Date { return session.DateOf(a.now) }

// Theme is how the screen is painted.
func (a *App) Theme() kit.Theme { return a.theme }

// Motion reports whether reveals may move.
func (a *App) Motion() bool { return a.cfg.Motion }

// ReadOnly says that nothing can be recorded in this file.
func (a *App) ReadOnly() bool { return a.cfg.ReadOnly }

// Lists are home's lists.
func (a *App) Lists() desk.Lists { return a.lists }

// Meeting is what the screen works on.
func (a *App) Meeting() *session.Meeting { return a.meeting }

// Seed is a fresh one for a draw by lot.
func (a *App) Seed() string { return a.cfg.Seed() }

// Say shows a line until the next key.
func (a *App) Say(text string) { a.notice = notice{kit.Sentence(text), kit.Good} }

// Refuse shows an error until the next key.
func (a *App) Refuse(err error) { a.notice = notice{kit.Sentence(err.Error()), kit.Bad} }

// Ask puts a dialog over the screen.
func (a *App) Ask(d kit.Dialog, then func()) { a.dialog, a.then = d, then }

// Later has a command run once the message is answered.
func (a *App) Later(cmd tea.Cmd) { a.later(cmd) }

// After makes a command that brings a message back after a while.
func (a *App) After(d time.Duration, msg tea.Msg) tea.Cmd {
	return a.cfg.After(d, func(time.Time) tea.Msg { return msg })
}

// Size is the whole window, in cells.
func (a *App) Size() kit.Size { return a.size }

// Setting is what the file remembers, "" for nothing.
func (a *App) Setting(key string) string { return a.settings[key] }

// SaveSetting has a preference remembered for the next time. That it could not
// be kept is not worth disturbing a meeting.
func (a *App) SaveSetting(key, value string) {
	a.settings[key] = value
	if a.cfg.ReadOnly {
		return
	}
	store := a.cfg.Store
	a.later(func() tea.Msg {
		_ = store.SaveSetting(context.Background(), key, value)
		return nil
	})
}

func (a *App) meetingID() session.ID {
	if a.meeting.Session == nil {
		return session.ID{}
	}
	return a.meeting.Session.ID()
}
