package ui

import (
	"context"
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// refresh reads the meeting anew, after another window was faster or, quietly,
// after this one changed what was saved before.
func (a *App) refresh(quiet bool) tea.Cmd {
	a.writer.busy = true
	store, id := a.cfg.Store, session.ID{}
	if s := a.meeting.Session; s != nil && int(s.Seq()) > len(s.Pending()) { // it was on the disk before
		id = s.ID()
	}
	var others []session.ID
	for _, i := range a.meeting.Others {
		others = append(others, i.ID())
	}
	return func() tea.Msg {
		ctx := context.Background()
		m, err := store.Meeting(ctx, id)
		for _, other := range others {
			if err != nil {
				break
			}
			var i *session.Initiative
			if i, err = store.Initiative(ctx, other); err == nil {
				m.Fetched(i)
			}
		}
		msg := refreshedMsg{meeting: m, quiet: quiet, err: err}
		if err == nil && quiet {
			msg.drafts, msg.err = readDrafts(ctx, store, id)
		}
		return msg
	}
}

// rereadMsg asks for another quiet refresh, which waits for a write on its way.
type rereadMsg struct{}

func (msg rereadMsg) arrive(a *App) {
	if a.writer.busy || a.loading {
		a.later(a.cfg.After(retryAfter, func(time.Time) tea.Msg { return msg }))
		return
	}
	a.later(a.refresh(true))
}

// refreshedMsg is the meeting as another window left it.
type refreshedMsg struct {
	meeting *session.Meeting
	quiet   bool
	drafts  map[string]string // as they are now, where it is quiet
	err     error
}

// arrive applies the acts that are not on the disk again. One that can't be
// any more is told, not dropped in silence.
func (msg refreshedMsg) arrive(a *App) {
	w := &a.writer
	w.busy = false
	switch {
	case msg.err != nil && msg.quiet: // nothing is unsaved for that
		a.unread(msg.err)
		a.later(a.cfg.After(retryAfter, func(time.Time) tea.Msg { return rereadMsg{} }))
		return
	case msg.err != nil:
		w.problem, w.waiting = msg.err, true
		a.later(a.cfg.After(retryAfter, func(time.Time) tea.Msg { return retryMsg{} }))
		return
	}
	if a.fetchedSince(msg.meeting) {
		a.later(a.refresh(msg.quiet))
		return
	}
	named := msg.quiet || forgotten(msg.meeting) > forgotten(a.meeting)
	a.meeting, w.problem = msg.meeting, nil
	if msg.quiet && len(w.drafts) == 0 {
		a.drafts = msg.drafts
	}
	a.readAgain(named)
	acts := w.acts
	w.acts = nil
	var refused []string
	for _, d := range acts {
		if err := a.Do(d.rule); err != nil {
			refused = append(refused, "Not taken, "+d.words+": "+kit.Sentence(err.Error()))
			a.giveBack(d.drafts)
		} else if n := len(w.acts); n > 0 {
			w.acts[n-1].drafts = d.drafts
		}
	}
	if len(refused) > 0 {
		a.Refuse(errors.New("Another window was faster. " + strings.Join(refused, " ")))
		return
	}
	if msg.quiet {
		return
	}
	a.Say("Another window changed this meeting: its changes are here now, and yours with them")
}
