package paper

import (
	"math"
	"time"

	"flashpoint/session"
)

// RatingJSON is one rating of the map's steps by raised hands.
type RatingJSON struct {
	Number   int              `json:"number"`            // from 1
	Begun    time.Time        `json:"begun"`             // when the first step was counted
	Revealed time.Time        `json:"revealed,omitzero"` // left out while the rating is secret
	Dropped  bool             `json:"dropped"`           // another map was chosen before the reveal
	StepsIn  int              `json:"steps_in"`          // how many steps were counted
	Steps    []StepRatingJSON `json:"steps,omitempty"`   // only of a revealed rating; steps that were left out are not there
}

// StepRatingJSON is how one step was rated.
type StepRatingJSON struct {
	Step   session.StepID `json:"step"`   // within the meeting; it may have left the map since
	Minus2 int            `json:"minus2"` // people who gave it -2
	Minus1 int            `json:"minus1"` // -1
	Zero   int            `json:"zero"`   // 0
	Plus1  int            `json:"plus1"`  // +1
	Plus2  int            `json:"plus2"`  // +2
	N      int            `json:"n"`      // all who raised a hand
	Mean   float64        `json:"mean"`   // from -2 to +2, to a hundredth
}

// ThoughtJSON is a thought off the topic that this meeting parked, or dealt
// with when an earlier one had parked it.
type ThoughtJSON struct {
	Map     string     `json:"map,omitempty"`    // where it waits; left out when the meeting had no map yet
	Text    string     `json:"text"`             // one line
	Session session.ID `json:"session"`          // the meeting that parked it
	Parked  time.Time  `json:"parked"`           // when
	Done    time.Time  `json:"done,omitzero"`    // when it was dealt with; left out while it waits
	Answer  string     `json:"answer,omitempty"` // what came of it
}

func ratingJSON(r session.Rating) RatingJSON {
	out := RatingJSON{Number: r.Number, Begun: utc(r.Begun), Revealed: utc(r.Revealed), Dropped: r.Dropped, StepsIn: r.In()}
	tally, err := r.Tally()
	if err != nil {
		return out
	}
	for _, x := range tally {
		h := x.Hands
		out.Steps = append(out.Steps, StepRatingJSON{Step: x.Step, Minus2: h[0], Minus1: h[1], Zero: h[2], Plus1: h[3], Plus2: h[4],
			N: h.N(), Mean: math.Round(h.Mean()*100) / 100})
	}
	return out
}

func thoughtJSON(t session.Thought) ThoughtJSON {
	return ThoughtJSON{Map: t.Map, Text: t.Text, Session: t.Session, Parked: utc(t.Parked), Done: utc(t.Done), Answer: t.Answer}
}
