package session

import "time"

// originFacts are what can happen between an idea and one of an earlier meeting.
func originFacts() []fact[*Session] {
	return []fact[*Session]{&ideaRevived{}, &ideaLinked{}, &ideaUnlinked{}}
}

// originBody is an origin as a log keeps it: with the first authors, as the
// earlier meeting can't be asked once its file is somewhere else.
type originBody struct {
	Session ID        `json:"session"`
	Idea    IdeaID    `json:"idea"`
	Text    string    `json:"text"`
	Kind    IdeaKind  `json:"kind"`
	At      time.Time `json:"at"`
	Sign    SignMode  `json:"sign"`
	Authors []Person  `json:"authors,omitempty"`
}

func (o Origin) body() originBody {
	return originBody{Session: o.Session, Idea: o.Idea, Text: o.Text, Kind: o.Kind, At: o.At, Sign: o.promised(), Authors: o.firstAuthors()}
}

func (b originBody) origin() Origin {
	return Origin{Session: b.Session, Idea: b.Idea, Text: b.Text, Kind: b.Kind, At: b.At, credit: &credit{authors: b.Authors, sign: b.Sign}}
}

type ideaRevived struct {
	Step StepID     `json:"step"`
	Text string     `json:"text"`
	Kind IdeaKind   `json:"kind"`
	From originBody `json:"from"`
}

func (f *ideaRevived) kind() string { return "idea.revived" }
func (f *ideaRevived) apply(s *Session, e Event) {
	s.Ideas = append(s.Ideas, Idea{ID: IdeaID(e.Seq), Step: f.Step, Text: f.Text, Kind: f.Kind, State: IdeaOpen, At: e.At, From: f.From.origin()})
}
func (f *ideaRevived) words() string { return "bringing back " + quoted(f.Text) }

type ideaLinked struct {
	Idea IdeaID     `json:"idea"`
	Text string     `json:"text"`
	From originBody `json:"from"`
}

func (f *ideaLinked) kind() string { return "idea.linked" }
func (f *ideaLinked) apply(s *Session, _ Event) {
	s.onIdea(f.Idea, func(x *Idea) { x.From = f.From.origin() })
}
func (f *ideaLinked) words() string { return "the link of " + quoted(f.Text) + " to an earlier idea" }

type ideaUnlinked struct {
	Idea IdeaID `json:"idea"`
	Text string `json:"text"`
}

func (f *ideaUnlinked) kind() string { return "idea.unlinked" }
func (f *ideaUnlinked) apply(s *Session, _ Event) {
	s.onIdea(f.Idea, func(x *Idea) { x.From = Origin{} })
}
func (f *ideaUnlinked) words() string { return "telling " + quoted(f.Text) + " from an earlier idea" }
