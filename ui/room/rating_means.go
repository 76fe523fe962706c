package room

import (
	"fmt"
	"math"
	"strings"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// means is what the map shows of the ratings: this meeting's latest, once it is
// revealed, and beside it the last time's. The last time's alone is not shown:
// it would lead the hands.
type means struct {
	now  map[session.StepID]session.Hands
	last session.MapRating
}

func readMeans(m *session.Meeting) (all means) {
	r, _ := m.Session.Rated()
	tally, err := r.Tally()
	if err != nil {
		return all
	}
	all.now = map[session.StepID]session.Hands{}
	for _, x := range tally {
		all.now[x.Step] = x.Hands
	}
	all.last, _ = m.LastRating()
	return all
}

// lowest says that a step has the lowest mean, where the steps differ.
func (all means) lowest(id session.StepID) string {
	hands, rated := all.now[id]
	below := false
	for _, other := range all.now {
		if other.Less(hands) {
			return ""
		}
		below = below || hands.Less(other)
	}
	if rated && below {
		return " (lowest)"
	}
	return ""
}

// note is a step's mean with a bar, and what it was last time. On a wide wall
// the parts stand below each other.
func (all means) note(step session.Step, w int, g kit.Glyphs) string {
	now, before := "", ""
	if hands, ok := all.now[step.ID]; ok {
		now = meanWords(hands)
		if w >= 70 {
			now = fmt.Sprintf("%s %4s, n %-3d", meanBar(hands, g), hands.MeanText(), hands.N())
		}
	}
	if hands, ok := all.last.Step(step.Name); ok {
		before = "last time " + meanWords(hands)
	}
	if w >= 70 && now != "" && len(all.last.Steps) > 0 {
		before = kit.Pad(before, 21)
	}
	if now == "" {
		return before
	}
	return strings.TrimLeft(now+"  "+before, " ") // flush right: only its end counts
}

// meanWords says "+0.8, n 8".
func meanWords(h session.Hands) string { return fmt.Sprintf("%s, n %d", h.MeanText(), h.N()) }

// meanBar is a mean on a scale from -2 to +2, two cells for a point: to the left
// of the middle what is bad, to the right what is good.
func meanBar(h session.Hands, g kit.Glyphs) string {
	const side = 4
	cells := int(math.Round(h.Mean() * side / 2))
	left, right := min(max(-cells, 0), side), min(max(cells, 0), side)
	return strings.Repeat(" ", side-left) + strings.Repeat(g.Full, left) + "|" + strings.Repeat(g.Full, right) + strings.Repeat(" ", side-right)
}
