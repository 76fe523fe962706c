package session

import (
	"fmt"
	"slices"
)

// keptFacts are what the shop keeps from one meeting for the next.
func keptFacts() []fact[*Shop] {
	return []fact[*Shop]{&mapRated{}, &thoughtParked{}, &thoughtDone{}, &rulesSet{}}
}

type mapRated struct {
	Map     string      `json:"map"`
	Session ID          `json:"session"`
	Steps   []RatedStep `json:"steps"`
}

func (f *mapRated) kind() string { return "map.rated" }
func (f *mapRated) apply(s *Shop, e Event) {
	s.Ratings = append(s.Ratings, MapRating{Map: f.Map, Session: f.Session, At: e.At, Steps: f.Steps})
}
func (f *mapRated) words() string { return "the rating of " + f.Map }

type thoughtParked struct {
	Map     string `json:"map"`
	Text    string `json:"text"`
	Session ID     `json:"session"`
}

func (f *thoughtParked) kind() string { return "thought.parked" }
func (f *thoughtParked) apply(s *Shop, e Event) {
	s.Thoughts = append(s.Thoughts, Thought{ID: ThoughtID(e.Seq), Map: f.Map, Text: f.Text, Session: f.Session, Parked: e.At})
}
func (f *thoughtParked) words() string { return "the parked thought " + quoted(f.Text) }

type thoughtDone struct {
	Thought ThoughtID `json:"thought"`
	Answer  string    `json:"answer,omitempty"`
	Session ID        `json:"session"`
}

func (f *thoughtDone) kind() string { return "thought.done" }
func (f *thoughtDone) apply(s *Shop, e Event) {
	if i := slices.IndexFunc(s.Thoughts, func(t Thought) bool { return t.ID == f.Thought }); i >= 0 {
		t := &s.Thoughts[i]
		t.Done, t.DoneIn, t.Answer = e.At, f.Session, f.Answer
	}
}
func (f *thoughtDone) words() string { return fmt.Sprintf("dealing with thought %d", f.Thought) }

type rulesSet struct {
	Lines []string `json:"lines"`
}

func (f *rulesSet) kind() string           { return "rules.set" }
func (f *rulesSet) apply(s *Shop, _ Event) { s.Rules = f.Lines }
func (f *rulesSet) words() string          { return "our house rules" }
