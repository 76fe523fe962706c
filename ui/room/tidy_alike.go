package room

import (
	"fmt"
	"slices"

	"flashpoint/session"
)

// lookalikes are the ideas that may be the same. They are looked for only when
// the meeting changed, and only in Tidy: with 2,000 ideas that takes some
// milliseconds.
type lookalikes struct {
	of     *session.Session // that was read,
	seq    int64            // when this was its last event
	finder session.Finder
	pairs  []session.Pair
}

func (l *lookalikes) read(s *session.Session) []session.Pair {
	if l.of != s || l.seq != s.Seq() {
		l.of, l.seq, l.pairs = s, s.Seq(), l.finder.Lookalikes(s)
	}
	return l.pairs
}

// A doubt is the pair that the wall asks about.
type doubt struct {
	stays  session.IdeaID // its words stay when the two become one; 0 while nothing is asked
	joins  session.IdeaID
	nth    int                        // of the pairs, counted from 1
	labels [2]string                  // what the two are called, read once for each change
	later  map[[2]session.IdeaID]bool // pairs that were put off, the older idea first
	pages  pages
}

// ids are the pair, the older idea first.
func (d *doubt) ids() [2]session.IdeaID {
	return [2]session.IdeaID{min(d.stays, d.joins), max(d.stays, d.joins)}
}

// asking reports whether a pair is on the wall instead of the list.
func (t *tidy) asking() bool { return t.doubt.stays != 0 }

// look asks about the first pair, those put off before too.
func (t *tidy) look() {
	t.into = 0
	t.doubt = doubt{later: map[[2]session.IdeaID]bool{}}
	t.askNext()
}

// askNext asks about the first pair that was not put off; after the last one
// the list is there again.
func (t *tidy) askNext() {
	for n, p := range t.alike.read(t.session()) {
		if !t.doubt.later[[2]session.IdeaID{p.One, p.Other}] {
			t.ask(n, p.One, p.Other)
			return
		}
	}
	t.doubt = doubt{}
}

// ask puts a pair on the wall. Of two ideas one may have its checklist: then its
// words stay.
func (t *tidy) ask(n int, stays, joins session.IdeaID) {
	if x, _ := t.session().Idea(joins); !x.Initiative.IsZero() {
		stays, joins = joins, stays
	}
	d := &t.doubt
	d.stays, d.joins, d.nth, d.pages = stays, joins, n+1, pages{}
	d.labels = [2]string{t.called(stays, joins), t.called(joins, stays)}
}

// stillAsked goes on to the next pair when this one is none any more: another
// window may have merged it, or undo taken an idea away.
func (t *tidy) stillAsked() {
	d := &t.doubt
	if !t.asking() {
		return
	}
	for n, p := range t.alike.read(t.session()) {
		if d.ids() == [2]session.IdeaID{p.One, p.Other} {
			d.nth, d.labels = n+1, [2]string{t.called(d.stays, d.joins), t.called(d.joins, d.stays)}
			return
		}
	}
	t.askNext()
}

// putOff leaves the pair for another time.
func (t *tidy) putOff() {
	if d := &t.doubt; t.asking() {
		d.later[d.ids()] = true
		t.askNext()
	}
}

// makeOne merges the pair.
func (t *tidy) makeOne() {
	stays, joins := t.doubt.stays, t.doubt.joins
	if attempt(t.host, func(a session.Act, m *session.Meeting) error { return m.Session.Merge(a, stays, joins) }) {
		t.answered("Merged; ctrl+z takes them apart again.", stays)
	}
}

// tellApart records that the two are not the same.
func (t *tidy) tellApart() {
	stays, joins := t.doubt.stays, t.doubt.joins
	if attempt(t.host, func(a session.Act, m *session.Meeting) error { return m.Session.TellApart(a, stays, joins) }) {
		t.answered("Both stay, and nobody is asked again.", stays)
	}
}

// answered goes on after an answer, and says so when it was the last one.
func (t *tidy) answered(words string, id session.IdeaID) {
	t.arrive()
	if !t.asking() {
		words += " That was the last pair."
		t.pointAt(id)
	}
	t.host.Say(words)
}

// called is an idea by the number it has in the list of its step, and by its
// step where the other one is on another.
func (t *tidy) called(id, other session.IdeaID) string {
	s := t.session()
	x, _ := s.Idea(id)
	n := 1
	for i := range s.Ideas {
		y := &s.Ideas[i]
		if y.ID == id {
			break
		}
		if y.Step == x.Step && y.State != session.IdeaMerged && y.State != session.IdeaRemoved && y.State != session.IdeaParked {
			n++
		}
	}
	name := fmt.Sprint("Idea ", n)
	if y, _ := s.Idea(other); y.Step != x.Step {
		at := slices.IndexFunc(s.Steps, func(step session.Step) bool { return step.ID == x.Step })
		if at >= 0 {
			name += fmt.Sprintf(" of step %d, %s", at+1, s.Steps[at].Name)
		}
	}
	if note := t.rows.note(t.host, &x); note != "" {
		name += " (" + note + ")"
	}
	return name
}
