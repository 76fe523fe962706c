package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
)

// Fetch brings an initiative of whatever meeting into the present one's others
// and then runs something that works on it with [session.Meeting.Tend]: at once
// when it is there already. One that can't be read is refused in words. Keys
// wait meanwhile.
func (a *App) Fetch(id session.ID, then func()) {
	if _, ok := a.meeting.Initiative(id); ok {
		a.tending = id
		then()
		return
	}
	a.fetching++
	msg := fetchedMsg{meeting: a.meeting, id: id, then: then}
	store := a.cfg.Store
	a.later(func() tea.Msg {
		msg.initiative, msg.err = store.Initiative(context.Background(), id)
		return msg
	})
}

// takenBack is why an initiative that a list still knew is not there.
const takenBack = "This idea is no longer chosen: its promotion was taken back in its meeting."

// fetchedMsg is an initiative that was asked for.
type fetchedMsg struct {
	meeting    *session.Meeting // for which it was
	id         session.ID
	initiative *session.Initiative
	err        error
	then       func()
}

func (msg fetchedMsg) arrive(a *App) {
	a.fetching--
	switch {
	case msg.meeting != a.meeting: // somebody went elsewhere
	case msg.err != nil:
		a.notice = notice{a.cfg.Explain(msg.err), bad}
	case msg.initiative.Opened.IsZero():
		a.notice = notice{takenBack, bad}
	default:
		a.meeting.Fetched(msg.initiative)
		a.tending = msg.id
		msg.then()
	}
}

// Evidence is what came of earlier meetings, as it was read when this one was
// opened. It is empty until then.
func (a *App) Evidence() session.Evidence { return a.evidence }

// loadEvidence reads it.
func (a *App) loadEvidence() tea.Cmd {
	a.evidence = session.Evidence{}
	msg := evidenceMsg{meeting: a.meeting}
	store := a.cfg.Store
	return func() tea.Msg {
		msg.evidence, msg.err = store.Evidence(context.Background())
		return msg
	}
}

// evidenceMsg is what came of earlier meetings.
type evidenceMsg struct {
	meeting  *session.Meeting
	evidence session.Evidence
	err      error
}

func (msg evidenceMsg) arrive(a *App) {
	switch {
	case msg.meeting != a.meeting:
	case msg.err != nil:
		a.notice = notice{a.cfg.Explain(msg.err), bad}
	default:
		a.evidence = msg.evidence
	}
}
