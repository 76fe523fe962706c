package session

// notedFacts are the meeting's own part of what the shop and other meetings'
// initiatives keep: by them undo in the meeting finds acts whose main part lies
// in another stream.
func notedFacts() []fact[*Session] {
	return []fact[*Session]{&thoughtNoted{}, &rulesAgreed{}, &initiativeTended{}}
}

type thoughtNoted struct {
	Thought ThoughtID `json:"thought"`
	Text    string    `json:"text"`
	Done    bool      `json:"done,omitempty"` // dealt with, not parked
}

func (f *thoughtNoted) kind() string          { return "thought.noted" }
func (f *thoughtNoted) apply(*Session, Event) {} // the shop has it
func (f *thoughtNoted) words() string {
	if f.Done {
		return "dealing with " + quoted(f.Text)
	}
	return "the parked thought " + quoted(f.Text)
}

type rulesAgreed struct {
	Lines []string `json:"lines"`
}

func (f *rulesAgreed) kind() string              { return "rules.agreed" }
func (f *rulesAgreed) apply(s *Session, _ Event) { s.Rules = f.Lines }
func (f *rulesAgreed) words() string             { return "the house rules" }

// initiativeTended tells no more than of which initiative it was: the words are
// that stream's, where a name can be removed on request.
type initiativeTended struct {
	Initiative ID `json:"initiative"`
}

func (f *initiativeTended) kind() string { return "initiative.tended" }
func (f *initiativeTended) apply(s *Session, e Event) {
	s.Tendings = append(s.Tendings, Tending{Initiative: f.Initiative, Act: e.Act})
}
func (f *initiativeTended) words() string { return "" } // the initiative says what it was
