package room

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// The reveal goes up bar by bar, from the last place to the first: each bar
// grows in a few steps, then comes the next.
const (
	revealStep = 120 * time.Millisecond
	stepsABar  = 4
)

// motion is how far the reveal on the wall has got.
type motion struct {
	on    bool
	step  int
	bars  int       // how many move: those of the first page
	run   int       // counts the starts, to know ticks of an earlier one
	since time.Time // of the start
}

// revealTick asks for the next step of one run.
type revealTick struct{ run int }

func (m *motion) start(now time.Time, bars int) tea.Cmd {
	*m = motion{on: true, bars: min(bars, perPage), run: m.run + 1, since: now}
	return m.wait()
}

func (m *motion) wait() tea.Cmd {
	run := m.run
	return tea.Tick(revealStep, func(time.Time) tea.Msg { return revealTick{run} })
}

// tick goes a step on. A tick of a run that is over is dropped.
func (m *motion) tick(t revealTick) tea.Cmd {
	if !m.on || t.run != m.run {
		return nil
	}
	if m.step++; m.step >= m.bars*stepsABar {
		m.on = false
		return nil
	}
	return m.wait()
}

// moving reports whether bars are still to come. They are all there too when
// the ticks got lost, because another phase was looked at meanwhile.
func (m *motion) moving(now time.Time) bool {
	return m.on && now.Sub(m.since) <= 2*time.Duration(perPage*stepsABar)*revealStep
}

// grown is how much of the bar at index i of n can be seen at a step: 0 for
// nothing, stepsABar for all of it.
func grown(step, i, n int) int {
	return max(0, min(stepsABar, step-(n-1-i)*stepsABar))
}
