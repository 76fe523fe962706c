package ui

import (
	"context"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
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

// typed are the half-typed lines that may not be on the disk yet, the latest last.
func (w *writer) typed() []session.Draft { return slices.Concat(w.flying, w.drafts) }

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
