package session

import (
	"fmt"
	"slices"
)

// ratingFacts are what can happen to the ratings of steps.
func ratingFacts() []fact[*Session] {
	return []fact[*Session]{&ratingBegun{}, &stepRated{}, &ratingRevealed{}}
}

type ratingBegun struct{}

func (f *ratingBegun) kind() string { return "rating.begun" }
func (f *ratingBegun) apply(s *Session, e Event) {
	s.Ratings = append(s.Ratings, Rating{ID: RatingID(e.Seq), Number: len(s.Ratings) + 1, Begun: e.At})
}
func (f *ratingBegun) words() string { return "the start of the rating" }

type stepRated struct {
	Rating RatingID `json:"rating"`
	Step   StepID   `json:"step"`
	Hands  Hands    `json:"hands"` // for -2 to +2; all 0 leaves the step out
	Name   string   `json:"name"`
}

func (f *stepRated) kind() string { return "step.rated" }
func (f *stepRated) apply(s *Session, _ Event) {
	s.onRating(f.Rating, func(r *Rating) { r.count(f.Step, f.Hands) })
}
func (f *stepRated) words() string { return "the hands for " + quoted(f.Name) }

type ratingRevealed struct {
	Rating RatingID `json:"rating"`
	Number int      `json:"number"`
}

func (f *ratingRevealed) kind() string { return "rating.revealed" }
func (f *ratingRevealed) apply(s *Session, e Event) {
	s.onRating(f.Rating, func(r *Rating) { r.Revealed = e.At })
}
func (f *ratingRevealed) words() string {
	return fmt.Sprintf("rating %d is revealed, and what the room has seen stays. To rate the steps again, begin a new rating", f.Number)
}

func (s *Session) onRating(id RatingID, do func(*Rating)) {
	if i := slices.IndexFunc(s.Ratings, func(r Rating) bool { return r.ID == id }); i >= 0 {
		do(&s.Ratings[i])
	}
}

// count keeps what was counted for a step, in place of what it had before.
func (r *Rating) count(id StepID, hands Hands) {
	// Cloned, because the Rating values given out share the old slice.
	r.steps = slices.Clone(r.steps)
	i := slices.IndexFunc(r.steps, func(x StepRating) bool { return x.Step == id })
	switch {
	case i < 0 && hands.N() > 0:
		r.steps = append(r.steps, StepRating{Step: id, Hands: hands})
	case i >= 0 && hands.N() > 0:
		r.steps[i].Hands = hands
	case i >= 0:
		r.steps = slices.Delete(r.steps, i, i+1)
	}
}

// leaveOut takes a step that left the map out of an open rating.
func (s *Session) leaveOut(id StepID) {
	if r, open := s.Rating(); open {
		s.onRating(r.ID, func(r *Rating) { r.count(id, Hands{}) })
	}
}

// dropRating ends an open rating without a reveal: its steps are gone.
func (s *Session) dropRating() {
	if r, open := s.Rating(); open {
		s.onRating(r.ID, func(r *Rating) { r.Dropped = true })
	}
}
