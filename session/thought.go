package session

import (
	"slices"
	"time"
)

// ThoughtID names a parked thought within its shop: the number of the event
// that parked it.
type ThoughtID int64

// A Thought is something off the topic that a meeting parked. It waits for a
// later meeting on the same map until somebody deals with it.
type Thought struct {
	ID      ThoughtID
	Map     string // "" when the meeting had none yet: then it waits for any map
	Text    string
	Session ID // the meeting that parked it
	Parked  time.Time
	Done    time.Time // zero while it waits
	DoneIn  ID        // the meeting that dealt with it
	Answer  string    // what came of it, may be empty
}

// Waits reports whether nobody has dealt with it yet.
func (t Thought) Waits() bool { return t.Done.IsZero() }

// Thought looks a parked thought up.
func (s *Shop) Thought(id ThoughtID) (Thought, bool) {
	return find(s.Thoughts, func(t Thought) bool { return t.ID == id })
}

// Thoughts are those that wait for this meeting, oldest first: of its map, of no
// map, and its own. Until it has a map they are all that wait. None does for a
// rehearsal, which could neither park one nor finish it.
func (m *Meeting) Thoughts() []Thought {
	if !m.Keeps() {
		return nil
	}
	return m.thoughts(func(t Thought) bool {
		s := m.Session
		return t.Waits() && (s.MapName == "" || t.Map == "" || SameName(t.Map, s.MapName) || t.Session == s.ID())
	})
}

// Touched are the thoughts that this meeting parked or dealt with, oldest first.
func (m *Meeting) Touched() []Thought {
	return m.thoughts(func(t Thought) bool { return t.Session == m.Session.ID() || t.DoneIn == m.Session.ID() })
}

func (m *Meeting) thoughts(which func(Thought) bool) []Thought {
	if m.Shop == nil || m.Session == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(m.Shop.Thoughts), func(t Thought) bool { return !which(t) })
}

// ParkThought keeps a thought that is off the topic, for this map.
func (m *Meeting) ParkThought(a Act, text string) (ThoughtID, error) {
	if err := m.Session.writable(); err != nil {
		return 0, err
	}
	text, err := CleanLine("thought", text, MaxIdea)
	if err != nil {
		return 0, err
	}
	if !m.Keeps() {
		return 0, refuse("thought", text, "This is a rehearsal: nothing is parked for the next meeting")
	}
	e := m.Shop.record(a, &thoughtParked{Map: m.Session.MapName, Text: text, Session: m.Session.ID()})
	m.Session.record(a, &thoughtNoted{Thought: ThoughtID(e.Seq), Text: text})
	return ThoughtID(e.Seq), nil
}

// FinishThought says that a parked thought is dealt with, and what came of it if
// there is something to say.
func (m *Meeting) FinishThought(a Act, id ThoughtID, answer string) error {
	if err := m.Session.writable(); err != nil {
		return err
	}
	t, ok := m.Shop.Thought(id)
	switch {
	case !ok:
		return because(ErrNotFound, "This thought is no longer parked here")
	case !t.Waits():
		return nil
	case !m.Keeps():
		return refuse("thought", t.Text, "This is a rehearsal: parked thoughts stay as they are")
	}
	answer, err := optionalLine("answer", answer, MaxIdea)
	if err != nil {
		return err
	}
	m.Shop.record(a, &thoughtDone{Thought: id, Answer: answer, Session: m.Session.ID()})
	m.Session.record(a, &thoughtNoted{Thought: id, Text: t.Text, Done: true})
	return nil
}
