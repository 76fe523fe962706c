package room

import "flashpoint/session"

// The reveal goes up from the last place to the first. It is told in steps, and
// in turns of several steps: in a turn one bar grows, or a few that belong
// together. Seven ideas take some six seconds, 25 less than ten.
const (
	growSteps   = 8 // in which a bar grows,
	standSteps  = 2 // in which it stands before the next one comes,
	pageSteps   = 4 // and that many more where the page turns;
	winnerSteps = 8 // what the first place keeps the room waiting
	lastSteps   = 6 // between the first place and the words
	singly      = 5 // where the bars take several pages only so many come one by one,
	together    = 4 // and the others in so many turns at most
)

// motion is how far the reveal on the wall has got; the ticker counts the steps
// of a turn.
type motion struct {
	ticker
	next int  // the bar that rises now; those below it stand
	turn turn // as it was laid out last
}

// turn is the bars that rise together, up to the next one.
type turn struct {
	from  int // the highest of them
	wait  int // steps before they begin to grow
	steps int // all of them
}

// alone is the turn of one bar.
func alone(i int) turn { return turn{from: i, steps: growSteps + standSteps} }

func (m *motion) start(host Host, bars int) {
	m.next, m.turn = bars-1, alone(bars-1)
	m.ticker.start(host)
}

// tick goes a step on.
func (m *motion) tick(host Host, k beat) {
	if !m.takes(k, host.Meeting().Session) {
		return
	}
	if m.step++; m.step >= m.turn.steps {
		m.next, m.step = m.turn.from-1, 0
		m.turn = alone(m.next)
	}
	if m.on = m.next >= 0; m.on {
		m.wait(host)
	}
}

// grown is how much of the bar at index i can be seen: 0 for nothing, growSteps
// for all of it.
func (m *motion) grown(i int) int {
	switch {
	case i > m.next:
		return growSteps
	case i < m.turn.from:
		return 0
	}
	return max(0, min(growSteps, m.step-m.turn.wait))
}

// layOut decides which bars rise now, on pages that begin there, and answers the
// page to show. Bars that are tied for the first place rise together, and so do
// those that nobody gave a dot.
func (m *motion) layOut(starts []place, out session.Outcome) (page int) {
	n, tied := len(out.Standings), len(out.Tied)
	low := n // where those begin that come together
	for low > 0 && out.Standings[low-1].Dots == 0 {
		low--
	}
	if n > perPage {
		low = min(low, singly)
	}
	low = max(low, tied)

	page = pageOf(starts, m.next)
	t := alone(m.next)
	switch {
	case m.next < tied:
		t.from = highest(starts, 0, tied, m.next)
	case m.next >= low:
		t.from = highest(starts, low, n, m.next)
	}
	if m.next == max(tied, 1)-1 && n > 1 {
		t.wait = winnerSteps
	}
	switch {
	case t.from == 0:
		t.steps += lastSteps
	case pageOf(starts, t.from-1) != pageOf(starts, t.from):
		t.steps += pageSteps
	}
	t.steps += t.wait
	m.turn = t
	return page
}

// highest is the highest bar that rises with the one at index i, of those from
// one index to another: all that stand on its page, and on more pages where
// there are too many for a turn each.
func highest(starts []place, from, to, i int) int {
	pages := pageOf(starts, to-1) - pageOf(starts, from) + 1
	atOnce := (pages + together - 1) / together
	first := starts[max(pageOf(starts, i)-atOnce+1, 0)]
	if first.line > 0 { // the rest of one that began on the page before
		first.block++
	}
	return min(max(first.block, from), i)
}

// pageOf is the page on which a block begins.
func pageOf(starts []place, block int) int {
	page := 0
	for p, at := range starts {
		if at.block < block || at.block == block && at.line == 0 {
			page = p
		}
	}
	return page
}
