package room

import (
	"slices"

	"flashpoint/session"
)

// planState is what the phase is about now.
type planState int

const (
	planLocked    planState = iota // people are voting, or the vote is tied
	planNothing                    // there is no idea
	planWinner                     // the vote says
	planChoose                     // a list to choose from
	planWhose                      // whose idea was it?
	planApplause                   // theirs
	planGate                       // what does it take?
	planChecklist                  // who does what by when
)

func (p *plan) session() *session.Session { return p.host.Meeting().Session }

func (p *plan) count() *counts { return p.counts.read(p.session()) }

func (p *plan) today() session.Date { return session.DateOf(p.host.Now()) }

// promoted are the initiatives of a meeting, but for those whose promotion undo
// took back.
func promoted(m *session.Meeting) []*session.Initiative {
	return slices.DeleteFunc(slices.Clone(m.Initiatives), func(i *session.Initiative) bool { return i.Opened.IsZero() })
}

func (p *plan) promoted() []*session.Initiative { return promoted(p.host.Meeting()) }

// current is the initiative on the wall and its place among them; the latest
// one unless another was asked for.
func (p *plan) current() (i *session.Initiative, nth int, ok bool) {
	all := p.promoted()
	for n, x := range all {
		if x.ID() == p.at {
			return x, n, true
		}
	}
	if len(all) == 0 {
		return nil, 0, false
	}
	return all[len(all)-1], len(all) - 1, true
}

// pending is the first idea that was decided for and has no checklist yet.
func (p *plan) pending() (session.Idea, bool) {
	d := p.session().Decision
	if d == nil {
		return session.Idea{}, false
	}
	for _, id := range d.Ideas {
		if x, ok := p.session().Idea(id); ok && choosable(&x) {
			return x, true
		}
	}
	return session.Idea{}, false
}

// locked says why nothing can be decided now.
func (p *plan) locked() string {
	if _, open := p.session().Round(); open {
		return "People are still voting, so nothing can be decided yet"
	}
	if len(p.count().latest.out.Tied) > 0 {
		return "The vote is tied, and a tie is settled before anything is promoted"
	}
	return ""
}

// deciding reports whether an idea that was decided for is on its way to its
// checklist: names and applause first, then what it takes.
func (p *plan) deciding() (session.Idea, bool) {
	x, pending := p.pending()
	return x, pending && !p.more && !p.choosing && !p.gateLater
}

// idea is the idea on the wall: the one on its way to its checklist, else that
// of the checklist.
func (p *plan) idea() session.Idea {
	if x, ok := p.deciding(); ok {
		return x
	}
	i, _, ok := p.current()
	if !ok {
		return session.Idea{}
	}
	x, _ := p.session().Idea(i.Idea)
	return x
}

func (p *plan) state() planState {
	i, _, has := p.current()
	_, gate := p.deciding()
	if (gate && p.locked() == "" || has && !gate) && !p.more {
		switch x := p.idea(); {
		case p.applause != 0 && p.applause == x.ID && (x.Shown || p.session().Promise(x) == session.SignNever):
			return planApplause
		case p.session().Promise(x) != session.SignNever && !x.Shown && p.later != x.ID && (gate || len(i.Tasks) == 0):
			return planWhose
		}
	}
	switch {
	case has && !p.more && !gate:
		return planChecklist
	case p.locked() != "":
		return planLocked
	case gate:
		return planGate
	case len(p.count().choices) == 0:
		return planNothing
	}
	if _, ok := p.winner(); ok && !p.choosing {
		return planWinner
	}
	return planChoose
}
