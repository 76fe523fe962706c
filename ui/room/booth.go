package room

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// booth is where people vote at the keyboard, one after the other. Whether it
// is open, who is in it and what is half typed are drafts, so that it is there
// again after the power failed.
type booth struct {
	host  Host
	round session.RoundID  // it is open for; 0 while it is closed
	voter session.PersonID // who is in it; nobody while it asks who votes
	name  entry            // the beginning of a name
	list  kit.List         // of those who may vote
	typed string           // the ballot: never drawn, nor is its length
}

const (
	boothPlace  = "vote booth" // of the round and who is in
	namePlace   = "vote booth name"
	ballotPlace = "vote booth ballot"
)

// foundBooth is the booth as it was left.
func foundBooth(host Host) booth {
	b := booth{host: host, name: newEntry(host, namePlace, "Who votes? "), typed: host.Draft(ballotPlace)}
	b.name.input.Placeholder = "a name, or the arrows; then Enter"
	round, voter, _ := strings.Cut(host.Draft(boothPlace), " ")
	b.round = roundOf(round)
	b.voter, _ = session.ParseID(voter)
	return b
}

// open is the booth asking who votes, leave closes it, and admit lets somebody in.
// All of them forget what was half typed: it belongs to whoever was in.
func (b *booth) open(round session.RoundID) { b.admit(round, session.PersonID{}) }

func (b *booth) leave() {
	if b.round != 0 {
		b.admit(0, session.PersonID{})
	}
}

func (b *booth) admit(round session.RoundID, voter session.PersonID) {
	marker := ""
	if round != 0 {
		marker = roundMark(round)
		if !voter.IsZero() {
			marker += " " + voter.String()
		}
	}
	b.round, b.voter = round, voter
	b.host.SaveDraft(boothPlace, marker)
	b.keep("")
	b.name.Set("")
}

// keep replaces what is typed.
func (b *booth) keep(ballot string) {
	b.typed = ballot
	b.host.SaveDraft(ballotPlace, ballot)
}

// inside reports whether somebody who is present is in the booth.
func (b *booth) inside(s *session.Session) bool {
	at, ok := s.Attendee(b.voter)
	return ok && at.Present
}

// update takes the keys while the booth asks who votes: the arrows move in the
// list of n, everything else is a name.
func (b *booth) update(msg tea.Msg, n int) {
	switch m := msg.(type) {
	case tea.MouseWheelMsg:
		b.list.Wheel(m, n)
		return
	case tea.KeyPressMsg:
		switch m.String() {
		case "up", "down", "pgup", "pgdown":
			b.list.Key(m, n)
			return
		}
	}
	was := b.name.Value()
	if b.name.Update(msg); b.name.Value() != was {
		b.list.SetCursor(0)
	}
}

// typing takes the keys of a ballot. There is no moving within it, and a key
// that deletes takes a whole dot: what the wall shows depends on nothing but how
// many are placed.
func (b *booth) typing(r session.Round, msg tea.Msg) {
	switch m := msg.(type) {
	case tea.PasteMsg:
		b.add(session.Clean(m.Content))
	case tea.KeyPressMsg:
		switch key := m.String(); {
		case m.Text != "":
			b.add(m.Text)
		case key == "backspace", key == "ctrl+h", key == "delete", key == "ctrl+w":
			b.keep(lessOne(r, b.typed))
		case key == "ctrl+u":
			b.keep("")
		}
	}
}

// maxBallot is beyond any ballot, in bytes; it keeps a stray paste out.
const maxBallot = 1000

func (b *booth) add(text string) {
	if len(b.typed)+len(text) <= maxBallot {
		b.keep(b.typed + text)
	}
}
