package room

import (
	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// closing is the last phase: every idea gets an answer, the next date is set,
// and what was chosen hangs on the wall on one page.
type closing struct {
	pane   // the ideas without an answer, and the line for the next date
	counts counts
	pages  pages
	noDate bool // no date, after it was asked for twice
	dating bool // the date is asked for again
	warned bool // it was said that there is no date
	told   bool // it was said that tasks have nobody

	lot     kit.List // the parked thoughts
	lotSeen bool     // whoever wanted to has dealt with them
}

func newClosing(host Host) phase {
	return &closing{pane: newPane(host, "close", "Next time: ", "a day, then Enter"), lot: kit.List{Airy: true, Vim: true}}
}

// closeState is what the phase is about now.
type closeState int

const (
	closeVoting  closeState = iota // people are still voting
	closeAnswers                   // ideas without an answer
	closeNext                      // when do we meet again?
	closeParked                    // what is parked for another time
	closeRecap                     // what we chose, who does what by when
)

func (c *closing) session() *session.Session { return c.host.Meeting().Session }

func (c *closing) count() *counts { return c.counts.read(c.session()) }

func (c *closing) today() session.Date { return session.DateOf(c.host.Now()) }

func (c *closing) state() closeState {
	_, voting := c.session().Round()
	switch {
	case voting:
		return closeVoting
	case len(c.count().open) > 0:
		return closeAnswers
	case c.dating || c.session().Next.IsZero() && !c.noDate:
		return closeNext
	case !c.lotSeen && len(c.host.Meeting().Thoughts()) > 0:
		return closeParked
	}
	return closeRecap
}

// Typing reports whether printable keys are text now.
func (c *closing) Typing() bool { return c.state() == closeNext }

// Actions are those of the state.
func (c *closing) Actions() []kit.Action {
	switch c.state() {
	case closeVoting:
		return []kit.Action{{ID: "enter", Keys: []string{"enter"}, Name: "go to Vote", Help: "Reveal or drop the round first", Hint: true, Do: deed(func() { enter(c.host, session.PhaseVote) })}}
	case closeAnswers:
		return c.answerActions()
	case closeNext:
		return c.nextActions()
	case closeParked:
		return c.parkedActions()
	}
	return c.recapActions()
}

// Update takes what no action has.
func (c *closing) Update(msg tea.Msg) tea.Cmd {
	switch c.state() {
	case closeAnswers:
		c.list.Update(msg, len(c.count().open))
	case closeNext:
		before := c.line.Value()
		c.line.Update(msg)
		if c.line.Value() != before {
			c.warned = false
		}
	case closeParked:
		c.lot.Update(msg, len(c.host.Meeting().Thoughts()))
	case closeRecap:
		c.pages.key(msg)
	}
	return nil
}

// Click goes to an idea, or to a parked thought.
func (c *closing) Click(target string) {
	switch c.state() {
	case closeAnswers:
		c.click(target, len(c.count().open))
		c.toLine() // the date's line is typed in later: its focus stays
	case closeParked:
		if i, ok := kit.RowOf(target, len(c.host.Meeting().Thoughts())); ok {
			c.lot.SetCursor(i)
		}
	}
}

// Frame draws the state.
func (c *closing) Frame(w, h int) kit.Frame {
	switch c.state() {
	case closeVoting:
		f := heading(c.host, w, h, "", "Every idea gets an answer.")
		paragraph(&f, kit.Text, "People are still voting. Enter goes back to Vote: reveal the round or drop it.", w)
		return f
	case closeAnswers:
		return c.answersFrame(w, h)
	case closeNext:
		return c.nextFrame(w, h)
	case closeParked:
		return c.parkedFrame(w, h)
	}
	return c.recapFrame(w, h)
}
