package session

import (
	"fmt"
	"slices"
	"time"
)

// A Decision is what was decided, beside what the vote said.
type Decision struct {
	Ideas  []IdeaID
	Winner IdeaID // what the vote said at that moment; 0 for nothing
	Reason string // needed where the two differ
	By     string // who decided
	At     time.Time
}

// Override reports whether something else was decided than the vote said.
func (d Decision) Override() bool { return len(d.Ideas) != 1 || d.Ideas[0] != d.Winner }

// same reports whether the same was decided, whenever that was.
func (d Decision) same(as Decision) bool {
	return slices.Equal(d.Ideas, as.Ideas) && d.Winner == as.Winner && d.Reason == as.Reason && d.By == as.By
}

// Decide records which ideas the team goes for. Anything but the vote's winner
// alone needs a reason. While a tie stands nothing can be decided.
func (s *Session) Decide(a Act, by, reason string, ideas ...IdeaID) error {
	if err := s.canDecide(); err != nil {
		return err
	}
	out, _ := s.Outcome()
	reason, err := optionalLine("reason", reason, MaxIdea)
	if err != nil {
		return err
	}
	if by, err = optionalLine("decided by", by, MaxIdea); err != nil {
		return err
	}
	ideas = distinct(ideas)
	for _, x := range s.Ideas {
		if !x.Initiative.IsZero() && !slices.Contains(ideas, x.ID) {
			ideas = append([]IdeaID{x.ID}, ideas...)
		}
	}
	if len(ideas) == 0 {
		return refuse("decision", "", "Choose an idea first")
	}
	for _, id := range ideas {
		x, ok := s.Idea(id)
		if !ok || x.State == IdeaRemoved || x.State == IdeaMerged {
			return because(ErrNotFound, "This idea is no longer on its own: choose the one it became")
		}
	}
	d := Decision{Ideas: ideas, Winner: out.Winner, Reason: reason, By: by}
	if d.Override() && reason == "" {
		return refuse("reason", "", s.whyReason(out))
	}
	if s.Decision == nil || !d.same(*s.Decision) {
		s.record(a, &decisionMade{Ideas: d.Ideas, Winner: d.Winner, Reason: d.Reason, By: d.By})
	}
	return nil
}

func (s *Session) whyReason(out Outcome) string {
	if x, ok := s.Idea(out.Winner); ok {
		return fmt.Sprintf("The vote says “%s”. Another choice is fine, with a reason: say it in a line", x.Text)
	}
	return "No vote names this idea. Say in a line why it is chosen"
}

func (s *Session) canDecide() error {
	if err := s.writable(); err != nil {
		return err
	}
	if r, ok := s.Round(); ok {
		return refuse("decision", "", fmt.Sprintf("Round %d is still being voted on: reveal it or drop it first", r.Number))
	}
	if out, _ := s.Outcome(); len(out.Tied) > 0 {
		return because(ErrTie, "The vote is tied: settle the tie in Vote first")
	}
	return nil
}

// A Gate is what has to be true before an idea can happen. It informs; it does
// not reorder.
type Gate struct {
	Cost     string       `json:"cost,omitempty"`     // one of GateCosts, or any line
	Time     string       `json:"time,omitempty"`     // one of GateTimes, or any line
	Approver string       `json:"approver,omitempty"` // who must say yes
	InTheWay string       `json:"in_the_way,omitempty"`
	Kind     ObstacleKind `json:"kind,omitempty"` // of what is in the way
}

// GateCosts are the usual answers to "what does it cost?".
func GateCosts() []string { return []string{"nothing", "small change", "needs approval"} }

// GateTimes are the usual answers to "when could customers see it?".
func GateTimes() []string { return []string{"this week", "this month", "longer"} }

// clean is the gate as a log may keep it.
func (g Gate) clean() (Gate, error) {
	var err error
	for _, line := range []*string{&g.Cost, &g.Time, &g.Approver, &g.InTheWay} {
		if *line, err = optionalLine("gate", *line, MaxIdea); err != nil {
			return g, err
		}
	}
	g.Kind, err = knownObstacle(g.Kind)
	if g.InTheWay == "" {
		g.Kind = ""
	}
	return g, err
}

// Promote turns a decided idea into an initiative with a checklist of its own,
// which lives on after the meeting.
func (s *Session) Promote(a Act, id IdeaID, gate Gate) (*Initiative, error) {
	if err := s.canDecide(); err != nil {
		return nil, err
	}
	x, ok := s.Idea(id)
	switch {
	case !ok || s.Decision == nil || !slices.Contains(s.Decision.Ideas, id):
		return nil, refuse("idea", x.Text, "Decide for this idea first")
	case !x.Initiative.IsZero():
		return nil, refuse("idea", x.Text, "This idea has its checklist already")
	case x.State == IdeaRemoved || x.State == IdeaMerged:
		return nil, because(ErrNotFound, "This idea is no longer on its own: choose the one it became")
	}
	gate, err := gate.clean()
	if err != nil {
		return nil, err
	}
	init := EmptyInitiative(a.NewID())
	init.open(a, s, x, gate)
	s.record(a, &ideaPromoted{Idea: id, Initiative: init.ID(), Text: x.Text})
	return init, nil
}

// Promoted names every initiative that came out of this meeting, oldest first,
// those whose promotion was undone among them: a redo needs them.
func (s *Session) Promoted() []ID {
	var ids []ID
	for _, f := range s.facts {
		if p, ok := f.(*ideaPromoted); ok {
			ids = append(ids, p.Initiative)
		}
	}
	return ids
}

// ShowAuthors answers "whose idea was it?" on the wall.
func (s *Session) ShowAuthors(a Act, id IdeaID) error {
	return s.changeIdea(a, id, func(x Idea) (fact[*Session], error) {
		switch {
		case s.Promise(x) == SignNever:
			return nil, refuse("idea", x.Text, "You promised that names are never shown: thank the whole team")
		case !s.chosen(x):
			return nil, refuse("idea", x.Text, "Names come with the chosen idea: decide for it first")
		case x.Shown:
			return nil, nil
		}
		return &authorsShown{Idea: id, Text: x.Text}, nil
	})
}

// Unpromoted are the ideas that were decided for and have neither a checklist nor
// another answer yet.
func (s *Session) Unpromoted() []Idea {
	if s.Decision == nil {
		return nil
	}
	return s.ideasWhere(func(x Idea) bool { return x.State == IdeaOpen && slices.Contains(s.Decision.Ideas, x.ID) })
}
