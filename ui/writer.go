package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/kit"
)

// rule is one act as a screen asked for it. It may run again, on fresh state.
type rule = func(session.Act, *session.Meeting) error

// done is an act that was carried out in memory, and what it did in words.
type done struct {
	rule   rule
	words  string
	drafts []session.Draft // what was typed for it
}

// writer brings what was done to the disk: one write at a time, in order. What
// could not be written stays here and is tried again.
type writer struct {
	busy     bool
	acts     []done          // carried out and not on the disk yet
	drafts   []session.Draft // half-typed lines to save
	flying   []session.Draft // those of the write on its way
	emptied  []session.Draft // what was typed before this message emptied it
	problem  error           // why the last write failed
	warned   bool            // it was said that leaving now would lose something
	waiting  bool            // a new try is on its way
	wrote    bool            // something was saved since the last backup
	backedUp time.Time
}

// The waits between two tries and between two backups.
const (
	retryAfter  = 3 * time.Second
	backupAfter = time.Hour
)

// draft keeps the latest text of each place.
func (w *writer) draft(d session.Draft) {
	w.drafts = slices.DeleteFunc(w.drafts, func(x session.Draft) bool { return x.Stream == d.Stream && x.Place == d.Place })
	w.drafts = append(w.drafts, d)
}

// spend gives what was emptied while a message was answered to the act that was
// done in the same message. Esc empties a line too, and no act.
func (w *writer) spend(before int) {
	if n := len(w.acts); n > before {
		w.acts[n-1].drafts = append(w.acts[n-1].drafts, w.emptied...)
	}
	w.emptied = nil
}

// idle reports whether everything is on the disk.
func (w *writer) idle(m *session.Meeting) bool {
	return !w.busy && len(w.drafts) == 0 && len(session.PendingOf(m.Streams()...)) == 0
}

// Do carries out one act in memory; the writer takes it to the disk after the
// key was answered.
func (a *App) Do(r func(session.Act, *session.Meeting) error) error {
	if why := desk.Locked(a); why != "" {
		return &session.FieldError{Field: "file", Value: a.cfg.Path, Msg: why}
	}
	act, before := a.act(), a.heights()
	if err := a.meeting.Do(act, r); err != nil {
		return err
	}
	a.noteTended(before)
	a.writer.acts = append(a.writer.acts, done{rule: r, words: a.meeting.Did(act.ID)})
	if a.ofShop() {
		a.atDesk = append(a.atDesk, act.ID)
	}
	return nil
}

func (a *App) act() session.Act {
	return session.Act{ID: a.cfg.NewID(), At: a.now, Actor: a.cfg.Actor, NewID: a.cfg.NewID}
}

// write starts the next write, unless one is on its way, the last one failed
// and waits, or there is nothing to write.
func (a *App) write() tea.Cmd {
	w := &a.writer
	if w.busy || w.waiting || a.cfg.ReadOnly {
		return nil
	}
	batches := session.PendingOf(a.meeting.Streams()...)
	if len(batches) == 0 && len(w.drafts) == 0 {
		return nil
	}
	w.busy = true
	msg := savedMsg{batches: batches, drafts: w.drafts, acts: len(w.acts)}
	w.drafts, w.flying = nil, w.drafts
	store := a.cfg.Store
	return func() tea.Msg {
		msg.err = store.Append(context.Background(), msg.batches, msg.drafts)
		return msg
	}
}

// savedMsg says that a write has ended, well or badly.
type savedMsg struct {
	batches []session.Batch
	drafts  []session.Draft
	acts    int // how many of the writer's acts it holds
	err     error
}

func (msg savedMsg) arrive(a *App) {
	w := &a.writer
	w.busy, w.flying = false, nil
	switch {
	case msg.err == nil:
		a.saved(msg)
	case a.cfg.Conflict(msg.err):
		w.restore(msg.drafts)
		a.later(a.refresh(false))
	default:
		w.problem, w.waiting = msg.err, true
		a.leaving = nil // nobody is thrown home minutes later, when the disk is back
		w.restore(msg.drafts)
		a.later(a.cfg.After(retryAfter, func(time.Time) tea.Msg { return retryMsg{} }))
	}
}

func (a *App) saved(msg savedMsg) {
	w := &a.writer
	if w.problem != nil {
		w.problem, w.warned = nil, false
		a.Say("Saved now: nothing was lost")
	}
	w.wrote = true
	w.acts = w.acts[msg.acts:]
	for _, b := range msg.batches {
		for _, s := range a.meeting.Streams() {
			if s.ID() == b.Stream {
				s.MarkSaved(b.Events[len(b.Events)-1].Seq)
			}
		}
	}
	if msg.forgot() {
		a.Say("The name is removed from this file. Backups and copies made before keep it")
		a.later(a.refresh(true))
	}
	if a.now.Sub(w.backedUp) >= backupAfter {
		a.later(a.backup())
	}
}

// restore puts drafts back that could not be written, unless newer ones wait.
func (w *writer) restore(drafts []session.Draft) {
	for _, d := range drafts {
		if !slices.ContainsFunc(w.drafts, func(x session.Draft) bool { return x.Stream == d.Stream && x.Place == d.Place }) {
			w.drafts = append(w.drafts, d)
		}
	}
}

type retryMsg struct{}

func (retryMsg) arrive(a *App) { a.writer.waiting = false }

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

// backup copies the file, at most once an hour and at a clean end.
func (a *App) backup() tea.Cmd {
	a.writer.backedUp = a.now
	store := a.cfg.Store
	return func() tea.Msg { return backedUpMsg{store.RollBackup(context.Background())} }
}

type backedUpMsg struct{ err error }

func (msg backedUpMsg) arrive(a *App) {
	if msg.err == nil {
		a.writer.wrote = false
	} else {
		a.Refuse(errors.New("No backup could be written: " + a.cfg.Explain(msg.err) + " The meeting itself is saved"))
	}
}
