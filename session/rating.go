package session

import (
	"fmt"
	"math"
	"slices"
	"time"
)

// RatingID names a rating within its meeting: the number of the event that
// began it.
type RatingID int64

// RatingQuestion is what people raise their hands to, for every step.
const RatingQuestion = "How good is this step for a customer today?"

// A Rating is the team's judgement of the map's steps, by raised hands. What
// was counted is secret until all of it is revealed together, so that no step
// sways the next, and it is immutable from then on; to rate again is a new
// rating and the old one stays.
type Rating struct {
	ID       RatingID
	Number   int // from 1, dropped ones included
	Begun    time.Time
	Revealed time.Time // zero until then
	Dropped  bool      // another map was chosen before the reveal

	steps []StepRating // in the order in which they were counted first
}

// A StepRating is how many people raised their hands for each mark of a step.
type StepRating struct {
	Step  StepID
	Hands Hands
}

// Hands are how many people gave a step -2, -1, 0, +1 and +2, in that order.
type Hands [5]int

// N is how many people raised a hand.
func (h Hands) N() (n int) {
	for _, k := range h {
		n += k
	}
	return n
}

// Mean is the average mark, from -2 to +2; 0 when nobody raised a hand.
func (h Hands) Mean() float64 {
	n, sum := h.N(), 0
	if n == 0 {
		return 0
	}
	for i, k := range h {
		sum += (i - 2) * k
	}
	return float64(sum) / float64(n)
}

// MeanText is the mean as people write it, rounded to a tenth: "+0.8", "-1.2",
// "0.0".
func (h Hands) MeanText() string {
	tenths := math.Round(h.Mean() * 10)
	if tenths == 0 {
		return "0.0"
	}
	return fmt.Sprintf("%+.1f", tenths/10)
}

// Less compares two means without rounding. One without hands is never less.
func (h Hands) Less(other Hands) bool {
	n, m := h.N(), other.N()
	if n == 0 || m == 0 {
		return false
	}
	sum, than := 0, 0
	for i := range h {
		sum, than = sum+(i-2)*h[i], than+(i-2)*other[i]
	}
	return sum*m < than*n
}

// Open reports whether steps can still be rated in it.
func (r Rating) Open() bool { return r.Revealed.IsZero() && !r.Dropped }

// In is how many steps were counted.
func (r Rating) In() int { return len(r.steps) }

// Has reports whether a step was counted; with which figures only the reveal tells.
func (r Rating) Has(id StepID) bool {
	return slices.ContainsFunc(r.steps, func(x StepRating) bool { return x.Step == id })
}

// Tally is what was counted, in the order of the counting. Before the reveal it
// answers ErrSecret.
func (r Rating) Tally() ([]StepRating, error) {
	if r.Revealed.IsZero() {
		return nil, because(ErrSecret, "The ratings are secret until all are revealed together")
	}
	return slices.Clone(r.steps), nil
}

// Rating is the one that steps are being rated in.
func (s *Session) Rating() (Rating, bool) {
	if n := len(s.Ratings); n > 0 && s.Ratings[n-1].Open() {
		return s.Ratings[n-1], true
	}
	return Rating{}, false
}

// Rated is the rating that was revealed last of the steps on the map.
func (s *Session) Rated() (Rating, bool) {
	for _, r := range slices.Backward(s.Ratings) {
		if !r.Revealed.IsZero() && slices.ContainsFunc(r.steps, func(x StepRating) bool { return s.stepAt(x.Step) >= 0 }) {
			return r, true
		}
	}
	return Rating{}, false
}

// Rate takes what was counted for a step, in the open rating or in a new one.
// What the step had before is replaced; without a hand it is left out.
func (s *Session) Rate(a Act, id StepID, hands Hands) error {
	if err := s.writable(); err != nil {
		return err
	}
	step, ok := s.Step(id)
	if !ok {
		return because(ErrNotFound, "This step is no longer on the map")
	}
	if err := s.checkHands(hands); err != nil {
		return err
	}
	r, open := s.Rating()
	if hands.N() == 0 && !r.Has(id) {
		return nil
	}
	if !open {
		r.ID = RatingID(s.record(a, &ratingBegun{}).Seq)
	}
	s.record(a, &stepRated{Rating: r.ID, Step: id, Hands: hands, Name: step.Name})
	return nil
}

// checkHands never repeats a figure: the sentence may stand on the wall.
func (s *Session) checkHands(hands Hands) error {
	for _, k := range hands {
		if k < 0 || k > MaxHands {
			return refuse("hands", "", fmt.Sprintf("A number of hands is 0 to %d: count them again", MaxHands))
		}
	}
	if here := s.Voters(); here > 0 && hands.N() > here {
		return refuse("hands", "", fmt.Sprintf("These are more hands than people: %d here. Count again; somebody who came late is added in Open first", here))
	}
	return nil
}

// revealRating ends the open rating and shows it, for good. Steps that were not
// counted stay out of it.
func (s *Session) revealRating(a Act) error {
	if err := s.writable(); err != nil {
		return err
	}
	r, ok := s.Rating()
	if !ok || r.In() == 0 {
		return refuse("rating", "", "No step is rated yet: count the hands for one first")
	}
	s.record(a, &ratingRevealed{Rating: r.ID, Number: r.Number})
	return nil
}

// RevealRating ends the open rating and shows it, for good; steps that were not
// counted stay out of it. The shop keeps it, for the next meeting on the map of
// that name to compare with.
func (m *Meeting) RevealRating(a Act) error {
	s := m.Session
	if err := s.revealRating(a); err != nil || !m.Keeps() {
		return err
	}
	r := s.Ratings[len(s.Ratings)-1]
	var steps []RatedStep
	for _, x := range r.steps {
		if step, ok := s.Step(x.Step); ok {
			steps = append(steps, RatedStep{Name: step.Name, Hands: x.Hands})
		}
	}
	if len(steps) > 0 {
		m.Shop.record(a, &mapRated{Map: s.Title(), Session: s.ID(), Steps: steps})
	}
	return nil
}
