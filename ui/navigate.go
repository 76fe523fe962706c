package ui

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/desk"
	"flashpoint/ui/room"
)

// NameShop gives a new file its shop.
func (a *App) NameShop(name string) error {
	err := a.Do(func(act session.Act, m *session.Meeting) error {
		if m.Shop != nil {
			return m.Shop.Rename(act, name)
		}
		shop, err := session.NewShop(act, act.NewID(), name)
		if err == nil {
			m.Shop = shop
		}
		return err
	})
	if err == nil {
		a.lists.Shop = a.meeting.Shop.Name
	}
	return err
}

// StartMeeting opens a new meeting in the room, with the shortest plan.
func (a *App) StartMeeting() {
	a.start(func(act session.Act, shop *session.Shop, plan session.Plan) *session.Session {
		return session.Open(act, act.NewID(), shop, plan, false)
	})
}

// StartRehearsal opens a rehearsal in the room, with a pretend team and the
// guide over it.
func (a *App) StartRehearsal() {
	if r := a.start(func(act session.Act, shop *session.Shop, plan session.Plan) *session.Session {
		return session.Rehearse(act, act.NewID(), shop, plan)
	}); r != nil {
		r.Guide()
	}
}

// start opens a new meeting; no room where it could not be.
func (a *App) start(open func(session.Act, *session.Shop, session.Plan) *session.Session) *room.Room {
	if err := a.Do(func(act session.Act, m *session.Meeting) error {
		m.Session = open(act, m.Shop, session.Plans()[0])
		return nil
	}); err != nil {
		a.Refuse(err)
		return nil
	}
	a.drafts = keptAnywhere(a.drafts)
	a.readEarlier()
	r := room.New(a)
	a.show(r)
	return r
}

// ResumeMeeting goes on with an unfinished meeting where it was.
func (a *App) ResumeMeeting(id session.ID) {
	a.whenSaved(func() { a.later(a.loadMeeting(id, a.enterRoom)) })
}

// ReadMeeting opens a meeting to read.
func (a *App) ReadMeeting(id session.ID) {
	a.whenSaved(func() { a.later(a.loadMeeting(id, func() { a.goOn(desk.NewReader(a)) })) })
}

// OpenInitiative opens an initiative's page, with its meeting when that can be
// read. It reads the initiative first: a list may be older than the file.
func (a *App) OpenInitiative(id session.ID) { a.openInitiative(id, func(*desk.Initiative) {}) }

func (a *App) openInitiative(id session.ID, then func(*desk.Initiative)) {
	a.whenSaved(func() {
		a.Fetch(id, func() {
			i, _ := a.meeting.Initiative(id)
			a.later(a.loadPage(i, func() {
				a.page = id
				page := desk.NewInitiative(a, id)
				then(page)
				a.goOn(page)
			}))
		})
	})
}

// OpenBoard shows all initiatives.
func (a *App) OpenBoard() { a.show(desk.NewBoard(a)) }

// OpenThanks shows which praise its authors have not heard.
func (a *App) OpenThanks() { a.show(desk.NewThanks(a)) }

// Leave goes home from a meeting.
func (a *App) Leave() { a.Back() }

// whenSaved goes somewhere else as soon as nothing is pending.
func (a *App) whenSaved(leave func()) {
	if a.writer.problem != nil {
		a.Refuse(fmt.Errorf("not yet: what you did last is not on the disk. %s", a.cfg.Explain(a.writer.problem)))
		return
	}
	a.leaving = leave
}

// enterRoom goes on with the meeting that was read, and says what came back.
func (a *App) enterRoom() {
	s := a.meeting.Session
	if desk.Locked(a) != "" || !s.Closed.IsZero() {
		a.show(desk.NewReader(a))
		return
	}
	a.readEarlier()
	a.show(room.New(a))
	a.Say(a.recovered())
}

// recovered says where a resumed meeting stands. It never tells what is typed
// on a half-typed line: that may be a ballot.
func (a *App) recovered() string {
	s := a.meeting.Session
	words := []string{"Everything is back: " + s.Place.Phase.Title()}
	if step, ok := s.Step(s.Place.Step); ok && s.Place.Phase == session.PhaseIdeas {
		words = append(words, step.Name)
	}
	if n := s.Summary().Ideas; n > 0 {
		words = append(words, session.Count(n, "idea"))
	}
	if r, ok := s.Round(); ok {
		words = append(words, session.Count(r.In(), r.BallotWord())+" in")
	}
	for place, text := range a.drafts {
		if text != "" && !ofNoMeeting(place) {
			words = append(words, "and the half-typed line")
			break
		}
	}
	return strings.Join(words, ", ")
}

// quit leaves the program once everything is on the disk. Should that be
// impossible, it says so first, and goes the second time.
func (a *App) quit() {
	a.said = a.farewell()
	w := &a.writer
	switch {
	case w.problem == nil:
		a.leaving = func() { a.later(tea.Quit) }
	case w.warned:
		a.later(tea.Quit)
	default:
		w.warned = true
		a.notice = notice{fmt.Sprintf("Not saved yet: %s Press ctrl+c again to leave without it.", a.cfg.Explain(w.problem)), bad}
	}
}

func (a *App) farewell() string {
	if a.cfg.ReadOnly {
		return fmt.Sprintf("Nothing was changed in %s", a.cfg.Path)
	}
	words := fmt.Sprintf("Everything is saved in %s", a.cfg.Path)
	if s := a.meeting.Session; s != nil && s.Closed.IsZero() && a.page.IsZero() && !a.meeting.Elsewhere {
		words += "\nTo go on with this meeting: flashpoint resume" + a.cfg.Again
	}
	return words
}

// Farewell is what to print once the window is the shell's again and Flush has
// saved the rest.
func (a *App) Farewell() string {
	if a.said == "" {
		return a.farewell()
	}
	return a.said
}

// Flush saves what is still pending when the program has ended: a signal, a
// closed window, or somebody who left while the disk failed. A write that was
// on its way may have come first; saving the same events again does nothing.
func (a *App) Flush(ctx context.Context) error {
	batches := session.PendingOf(a.meeting.Streams()...)
	drafts := a.writer.typed()
	if a.cfg.ReadOnly || len(batches) == 0 && len(drafts) == 0 {
		return nil
	}
	if err := a.cfg.Store.Append(ctx, batches, drafts); err != nil {
		return err
	}
	a.writer.problem, a.writer.wrote = nil, true
	return nil
}

// Wrote reports whether anything was saved since the last backup.
func (a *App) Wrote() bool { return a.writer.wrote }
