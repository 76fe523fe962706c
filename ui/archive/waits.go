package archive

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session/review"
)

// Waits reports whether a key, a paste or the mouse is for rows that are still being
// read: those on the screen are of another list, or there are none. The line takes
// what is typed at once, but Enter there opens what was searched for.
func (a *Archive) Waits(msg tea.Msg) bool {
	reading := a.rowsAsked.busy && (a.list().changed || !a.list().read)
	switch {
	case a.of == review.InShort:
		return a.short.asked.busy && !a.short.read
	case a.typing:
		return reading && a.of == review.Lines && pressed(msg, "enter")
	}
	return reading
}

// Waits reports whether the trends are still to come.
func (t *Trends) Waits(tea.Msg) bool { return t.asked.busy && !t.read }

// Waits reports whether the meeting is still to come.
func (r *Replay) Waits(tea.Msg) bool { return r.meeting.busy }

func pressed(msg tea.Msg, key string) bool {
	k, ok := msg.(tea.KeyPressMsg)
	return ok && k.String() == key
}
