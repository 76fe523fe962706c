package session

import (
	"cmp"
	"slices"
)

// ideaFacts are what can happen to the ideas.
func ideaFacts() []fact[*Session] {
	return []fact[*Session]{
		&ideaAdded{}, &ideaReworded{}, &ideaSigned{}, &ideaTagged{}, &ideaAnswered{}, &ideasMerged{},
		&ideaSplit{}, &ideasToldApart{}, &signSet{}, &authorsShown{},
	}
}

type ideaAdded struct {
	Step    StepID     `json:"step"`
	Text    string     `json:"text"`
	Kind    IdeaKind   `json:"kind"`
	Authors []PersonID `json:"authors,omitempty"`
	Turn    PersonID   `json:"turn,omitzero"`   // whose turn it took; see turnTaken
	Stage   Stage      `json:"stage,omitempty"` // of that turn
}

func (f *ideaAdded) kind() string { return "idea.added" }
func (f *ideaAdded) apply(s *Session, e Event) {
	s.Ideas = append(s.Ideas, Idea{ID: IdeaID(e.Seq), Step: f.Step, Text: f.Text, Kind: f.Kind, State: IdeaOpen, At: e.At, authors: f.Authors})
	if !f.Turn.IsZero() {
		s.takeTurn(Place{PhaseIdeas, f.Step, f.Stage}, f.Turn, false)
	}
}
func (f *ideaAdded) words() string { return quoted(f.Text) }

type ideaReworded struct {
	Idea IdeaID `json:"idea"`
	Text string `json:"text"`
}

func (f *ideaReworded) kind() string { return "idea.reworded" }
func (f *ideaReworded) apply(s *Session, _ Event) {
	s.onIdea(f.Idea, func(x *Idea) { x.Text = f.Text })
}
func (f *ideaReworded) words() string { return "the wording " + quoted(f.Text) }

type ideaSigned struct {
	Idea    IdeaID     `json:"idea"`
	Authors []PersonID `json:"authors"`
	Text    string     `json:"text"`
}

func (f *ideaSigned) kind() string { return "idea.signed" }
func (f *ideaSigned) apply(s *Session, _ Event) {
	s.onIdea(f.Idea, func(x *Idea) { x.authors = f.Authors })
}
func (f *ideaSigned) words() string { return "whose idea it was: " + quoted(f.Text) }

type ideaTagged struct {
	Idea IdeaID   `json:"idea"`
	Kind IdeaKind `json:"kind"`
	Text string   `json:"text"`
}

func (f *ideaTagged) kind() string { return "idea.tagged" }
func (f *ideaTagged) apply(s *Session, _ Event) {
	s.onIdea(f.Idea, func(x *Idea) { x.Kind = f.Kind })
}
func (f *ideaTagged) words() string { return string(f.Kind) + " on " + quoted(f.Text) }

type ideaAnswered struct {
	Idea   IdeaID    `json:"idea"`
	State  IdeaState `json:"state"`
	Reason string    `json:"reason,omitempty"`
	Text   string    `json:"text"`
}

func (f *ideaAnswered) kind() string { return "idea.answered" }
func (f *ideaAnswered) apply(s *Session, _ Event) {
	s.onIdea(f.Idea, func(x *Idea) { x.State, x.Reason, x.Into = f.State, f.Reason, 0 })
}
func (f *ideaAnswered) words() string { return string(f.State) + ": " + quoted(f.Text) }

type ideasMerged struct {
	Into IdeaID   `json:"into"`
	From []IdeaID `json:"from"`
}

func (f *ideasMerged) kind() string { return "ideas.merged" }

// apply makes no idea a part of itself, in however many steps: whoever looks for all that
// is in it would never come to an end.
func (f *ideasMerged) apply(s *Session, _ Event) {
	for _, id := range f.From {
		if s.wholeOf(f.Into) == id {
			continue
		}
		s.onIdea(id, func(x *Idea) { x.State, x.Reason, x.Into = IdeaMerged, "", f.Into })
	}
	// A new slice, because the Idea values given out share the old one.
	s.onIdea(f.Into, func(x *Idea) { x.parts = slices.Concat(x.parts, f.From) })
}
func (f *ideasMerged) words() string { return "the merge of " + Count(len(f.From)+1, "idea") }

type ideaSplit struct {
	Idea IdeaID `json:"idea"`
	Text string `json:"text"`
}

func (f *ideaSplit) kind() string { return "idea.split" }
func (f *ideaSplit) apply(s *Session, _ Event) {
	whole, _ := s.Idea(f.Idea)
	for _, id := range whole.parts {
		s.onIdea(id, func(x *Idea) { x.State, x.Into = IdeaOpen, 0 })
	}
	s.onIdea(f.Idea, func(x *Idea) { x.parts = nil })
}
func (f *ideaSplit) words() string { return "the split of " + quoted(f.Text) }

type ideasToldApart struct {
	A IdeaID `json:"a"`
	B IdeaID `json:"b"`
}

func (f *ideasToldApart) kind() string { return "ideas.apart" }
func (f *ideasToldApart) apply(s *Session, _ Event) {
	s.apart = append(s.apart, [2]IdeaID{f.A, f.B})
}
func (f *ideasToldApart) words() string { return "the answer that two ideas differ" }

type signSet struct {
	Mode SignMode `json:"mode"`
}

func (f *signSet) kind() string { return "sign.set" }
func (f *signSet) apply(s *Session, _ Event) {
	s.Sign = f.Mode
}
func (f *signSet) words() string { return "the rule about names" }

type authorsShown struct {
	Idea IdeaID `json:"idea"`
	Text string `json:"text"`
}

func (f *authorsShown) kind() string { return "authors.shown" }
func (f *authorsShown) apply(s *Session, _ Event) {
	s.onIdea(f.Idea, func(x *Idea) { x.Shown = true })
}
func (f *authorsShown) words() string { return "showing whose idea it was" }

func (s *Session) onIdea(id IdeaID, do func(*Idea)) {
	if i, ok := s.ideaAt(id); ok {
		do(&s.Ideas[i])
	}
}

// ideaAt finds an idea's index: ideas stand in the order of their IDs.
func (s *Session) ideaAt(id IdeaID) (int, bool) {
	return slices.BinarySearchFunc(s.Ideas, id, func(x Idea, id IdeaID) int { return cmp.Compare(x.ID, id) })
}

// quoted is a text short enough for the line that says what was undone.
func quoted(text string) string {
	if r := []rune(text); len(r) > HeadlineCell {
		text = string(r[:HeadlineCell-1]) + "…"
	}
	return "“" + text + "”"
}
