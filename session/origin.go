package session

import (
	"slices"
	"time"
)

// An Origin is an idea of an earlier meeting that an idea of this one is, or was
// brought back from. Who had it first goes along, unseen: [Session.Authors] tells
// who may know. The zero Origin is none.
type Origin struct {
	Session ID // the earlier meeting
	Idea    IdeaID
	Text    string // as it was worded there
	Kind    IdeaKind
	At      time.Time // when it was first written down, in that meeting or one before it

	credit *credit
}

// IsZero reports whether there is no origin.
func (o Origin) IsZero() bool { return o.Session.IsZero() }

// credit is who had an idea first, and what they were promised. It is never
// changed, since the ideas given out share it.
type credit struct {
	authors []Person
	sign    SignMode
}

// promised is the promise under which the first authors gave their names.
func (o Origin) promised() SignMode {
	if o.credit == nil {
		return Signed
	}
	return o.credit.sign
}

// firstAuthors are those who had an idea in an earlier meeting.
func (o Origin) firstAuthors() []Person {
	if o.credit == nil {
		return nil
	}
	return o.credit.authors
}

// stricter is an origin under a promise too: names that are never shown are not
// even kept.
func (o Origin) stricter(mode SignMode) Origin {
	c := credit{authors: o.firstAuthors(), sign: o.promised()}
	if discretion(mode) > discretion(c.sign) {
		c.sign = mode
	}
	if c.sign == SignNever {
		c.authors = nil
	}
	o.credit = &c
	return o
}

// Origin is one of this meeting's ideas as a later meeting takes it up, with
// [Session.Revive] or [Session.Link]. The promise that was given here goes along
// with the names. Where they were shown with the chosen idea it is kept, and the
// later meeting's counts.
func (s *Session) Origin(id IdeaID) (Origin, error) {
	x, ok := s.Idea(id)
	switch {
	case !ok || x.State == IdeaRemoved:
		return Origin{}, because(ErrNotFound, "This idea is no longer in its meeting")
	case x.State == IdeaMerged:
		return Origin{}, refuse("idea", x.Text, "This idea became part of another one: take that one")
	case s.Rehearsal:
		return Origin{}, refuse("idea", x.Text, "This idea is from a rehearsal, which nothing is taken from")
	}
	sign := s.Promise(x)
	if s.Acknowledged(x) {
		sign = Signed
	}
	o := Origin{Session: s.ID(), Idea: id, Text: x.Text, Kind: x.Kind, At: x.At, credit: &credit{authors: s.authorsOf(x), sign: Signed}}
	if !x.From.IsZero() {
		o.At = x.From.At
	}
	return o.stricter(sign), nil
}

// Revive brings an idea of an earlier meeting back for a step, once.
func (s *Session) Revive(a Act, step StepID, from Origin) (IdeaID, error) {
	if err := s.mayTakeUp(from); err != nil {
		return 0, err
	}
	if x, back := s.recalled(from.Session, from.Idea); back {
		return 0, refuse("idea", from.Text, "This idea is here already: "+quoted(x.Text))
	}
	text, err := CleanLine("idea", from.Text, MaxIdea)
	if err != nil {
		return 0, err
	}
	if _, ok := s.Step(step); !ok {
		return 0, because(ErrNotFound, "This step is no longer on the map: choose another one first")
	}
	kind, err := knownKind(from.Kind)
	if err != nil {
		return 0, err
	}
	return IdeaID(s.record(a, &ideaRevived{Step: step, Text: text, Kind: kind, From: from.stricter(s.Sign).body()}).Seq), nil
}

// Link says that an idea typed now is one of an earlier meeting. Whoever had it
// first is named first, then its own authors.
func (s *Session) Link(a Act, id IdeaID, from Origin) error {
	if err := s.mayTakeUp(from); err != nil {
		return err
	}
	return s.changeOrigin(id, func(x Idea) {
		if x.From.Session != from.Session || x.From.Idea != from.Idea {
			s.record(a, &ideaLinked{Idea: id, Text: x.Text, From: from.stricter(s.Sign).body()})
		}
	})
}

// Unlink says that an idea is of this meeting after all. Whoever had the earlier
// one loses the credit for it here.
func (s *Session) Unlink(a Act, id IdeaID) error {
	if err := s.writable(); err != nil {
		return err
	}
	return s.changeOrigin(id, func(x Idea) {
		if !x.From.IsZero() {
			s.record(a, &ideaUnlinked{Idea: id, Text: x.Text})
		}
	})
}

func (s *Session) changeOrigin(id IdeaID, change func(Idea)) error {
	x, ok := s.Idea(id)
	switch {
	case !ok || x.State == IdeaRemoved:
		return because(ErrNotFound, "This idea is no longer here")
	case x.State == IdeaMerged:
		return refuse("idea", x.Text, "This idea is part of another one: split it first")
	case !x.Initiative.IsZero():
		return refuse("idea", x.Text, "This idea has its checklist, and its credit with it: undo the promotion first")
	}
	change(x)
	return nil
}

func (s *Session) mayTakeUp(from Origin) error {
	switch err := s.writable(); {
	case err != nil:
		return err
	case from.IsZero():
		return because(ErrNotFound, "There is no earlier idea to take up")
	case from.Session == s.ID():
		return refuse("idea", from.Text, "That is an idea of this very meeting: merge the two in Tidy")
	}
	return nil
}

// recalled is the idea of this meeting that an earlier one came back as, or was
// linked to. One that was removed does not count.
func (s *Session) recalled(earlier ID, idea IdeaID) (Idea, bool) {
	i := slices.IndexFunc(s.Ideas, func(x Idea) bool {
		return x.State != IdeaRemoved && x.From.Session == earlier && x.From.Idea == idea
	})
	if i < 0 || earlier.IsZero() {
		return Idea{}, false
	}
	return s.Ideas[i], true
}
