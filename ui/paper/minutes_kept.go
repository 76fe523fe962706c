package paper

import (
	"fmt"
	"strings"

	"flashpoint/session"
)

// ratings are what the team made of a step, as it was revealed, and what it was
// the time before.
func (p *pen) ratings(step session.Step) {
	shown := false
	for _, r := range p.s.Ratings {
		tally, err := r.Tally()
		if err != nil {
			continue
		}
		label := "rated"
		if len(p.s.Ratings) > 1 {
			label = fmt.Sprintf("rating %d:", r.Number)
		}
		for _, x := range tally {
			if x.Step == step.ID {
				p.doc.add(Detail, "", fmt.Sprintf("%s %s (%s)", label, meanWords(x.Hands), handsWords(x.Hands)))
				shown = true
			}
		}
	}
	if last, ok := p.m.LastRating(); ok && shown {
		if hands, ok := last.Step(step.Name); ok {
			p.doc.add(Detail, "", "last time: "+meanWords(hands))
		}
	}
}

// unrevealedRating is all there is to say about a rating before its reveal.
func (p *pen) unrevealedRating() {
	if r, open := p.s.Rating(); open {
		p.doc.say(fmt.Sprintf("Rating %d is not revealed: %s in.", r.Number, session.Count(r.In(), "step")))
	}
}

// meanWords says "+0.8, n 8".
func meanWords(h session.Hands) string { return fmt.Sprintf("%s, n %d", h.MeanText(), h.N()) }

// handsWords says how many gave which mark, the highest first: "2 gave +2, 1 gave 0".
func handsWords(h session.Hands) string {
	var parts []string
	for i := len(h) - 1; i >= 0; i-- {
		mark := fmt.Sprintf("%+d", i-2)
		if i == 2 {
			mark = "0"
		}
		if h[i] > 0 {
			parts = append(parts, fmt.Sprintf("%d gave %s", h[i], mark))
		}
	}
	return strings.Join(parts, ", ")
}

// parked are the thoughts that this meeting kept for another time, and those
// that it dealt with.
func (p *pen) parked() {
	thoughts := p.m.Touched()
	if len(thoughts) == 0 {
		return
	}
	p.doc.add(Heading, "", "Parked thoughts")
	for _, t := range thoughts {
		mark, state := "[ ]", "waits for another time"
		if !t.Waits() {
			mark, state = "[x]", "dealt with"
			if t.Answer != "" {
				state += ": " + t.Answer
			}
		}
		p.doc.add(Item, mark, t.Text)
		if t.Session != p.s.ID() {
			state = "parked " + p.day(t.Parked) + ", " + state
		}
		p.doc.add(Detail, "", state)
	}
}
