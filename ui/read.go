package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// read gets something from the file that somebody asked for, and then runs
// something with it, as long as it is still wanted. What can't be read is said.
// Keys wait meanwhile.
func read[T any](a *App, still func() bool, get func(context.Context) (T, error), then func(T)) {
	a.fetching++
	a.later(func() tea.Msg {
		got, err := get(context.Background())
		return readMsg(func() {
			a.fetching--
			switch {
			case !still():
			case err != nil:
				a.unread(err)
			default:
				then(got)
			}
		})
	})
}

// readBeside gets something that nobody waits for.
func readBeside[T any](a *App, still func() bool, get func(context.Context) (T, error), then func(T, error)) {
	a.later(func() tea.Msg {
		got, err := get(context.Background())
		return readMsg(func() {
			if still() {
				then(got, err)
			}
		})
	})
}

// readMsg is the answer to a read.
type readMsg func()

func (msg readMsg) arrive(*App) { msg() }

// unread says why something could not be read.
func (a *App) unread(err error) { a.notice = notice{a.cfg.Explain(err), bad} }

// sameMeeting tells later whether this is still the meeting. It is so after
// another window was faster and everything was read anew.
func (a *App) sameMeeting() func() bool {
	id := a.meetingID()
	return func() bool { return a.meetingID() == id }
}

// sameScreen tells later whether this screen is still there.
func (a *App) sameScreen() func() bool {
	on := a.screen
	return func() bool { return a.screen == on }
}
