package room

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/ui/kit"
)

// withIdeas is a wall in share with that many ideas on the step.
func withIdeas(t testing.TB, n int, sign session.SignMode) *wall {
	w := inShare(t, "Ana", "Bo")
	w.must(func(a session.Act, m *session.Meeting) error {
		s := m.Session
		if err := s.SetSign(a, sign); err != nil {
			return err
		}
		for i := range n {
			if _, err := s.AddIdea(a, s.Place.Step, fmt.Sprintf("Idea %d of those that came up", i), session.Wow, s.Attendees[0].ID); err != nil {
				return err
			}
		}
		return nil
	})
	return w
}

// withMany are all states of all phases in a meeting with that many ideas.
func withMany(t testing.TB, n int) map[string]func() *wall {
	ideas := make([]string, n)
	for i := range ideas {
		ideas[i] = fmt.Sprintf("Idea %d of those that came up", i)
	}
	all := lateStates(t, five, ideas)
	for name := range states(newWall(t)) {
		all[name] = func() *wall {
			w := withIdeas(t, n, session.SignIfWon)
			states(w)[name]()
			return w
		}
	}
	for _, sign := range session.SignModes() {
		all["author "+string(sign)] = func() *wall { return withIdeas(t, n, sign).keys("A wave @") }
	}
	all["guide"] = func() *wall { return withIdeas(t, n, session.SignIfWon).keys("f3") }
	all["guide vote"] = func() *wall { return inVote(t, five, ideas...).keys("enter", "f3") }
	all["who has voted"] = func() *wall { return inVote(t, five, ideas...).keys("enter", "ctrl+g", "down", "down", "enter") }
	all["vote none"] = func() *wall { return inVote(t, five, ideas...).keys("enter").slips("-").keys("ctrl+r", "y").settled() }
	all["plan unvoted"] = func() *wall { return inVote(t, five, ideas...).keys("ctrl+n") }
	return all
}

// touch presses two keys that leave everything as it was, and draws after both:
// the dialog where one is open.
func (w *wall) touch() {
	keys := []tea.KeyPressMsg{{Code: tea.KeyUp}, {Code: tea.KeyDown}}
	if w.dialog == nil && w.room.Typing() {
		keys = []tea.KeyPressMsg{{Code: 'a', Text: "a"}, {Code: tea.KeyBackspace}}
	}
	for _, k := range keys {
		if !w.moves() { // else the key would skip the motion
			w.press(k)
		}
		if w.dialog != nil {
			w.theme.Paint(w.dialog.Frame(78, 23, w.theme).Lines, 78, 23)
			continue
		}
		f := w.room.Frame(78, 22)
		kit.HelpLine(w.room.Actions(), nil, 78, 4)
		w.theme.Paint(f.Lines, 78, 22)
	}
}

// allocs is how often a key allocates once everything was drawn, and how much.
func allocs(key func()) (times, bytes float64) {
	const runs = 5
	key()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		key()
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / runs, float64(after.TotalAlloc-before.TotalAlloc) / runs
}

// A key must not grow dearer with the ideas of a meeting, in no state.
func TestKeyCostsTheSameWithManyIdeas(t *testing.T) {
	few, many := withMany(t, 20), withMany(t, 2000)
	for _, name := range []string{"guide", "guide vote", "who has voted"} {
		if w := many[name](); w.dialog == nil {
			t.Errorf("%s: no page is over the wall", name)
		}
	}
	for name := range few {
		times20, bytes20 := allocs(few[name]().touch)
		times2000, bytes2000 := allocs(many[name]().touch)
		if times2000 > times20*3/2 || bytes2000 > bytes20*3/2 {
			t.Errorf("%s: a key allocates %.0f times (%.0f bytes) with 20 ideas and %.0f times (%.0f bytes) with 2,000",
				name, times20, bytes20, times2000, bytes2000)
		}
	}
}

// BenchmarkKey is one key, drawing included, with 2,000 ideas beside 20, in that of
// all states of all phases in which it is dearest beside the other: at most once and a
// half that.
func BenchmarkKey(b *testing.B) {
	few, many := withMany(b, 20), withMany(b, 2000)
	type pair struct {
		few, many        *wall
		with20, with2000 []time.Duration
	}
	states := map[string]*pair{}
	for name := range few {
		p := &pair{few: few[name](), many: many[name]()}
		p.few.touch()
		p.many.touch()
		states[name] = p
	}
	for b.Loop() {
		for range 5 { // a short run has time for one loop, and the worst of all states is looked for
			for _, p := range states {
				p.with20, p.with2000 = append(p.with20, floortest.Timed(p.few.touch)), append(p.with2000, floortest.Timed(p.many.touch))
			}
		}
	}
	var worst float64
	var slowest time.Duration
	for _, p := range states {
		worst = max(worst, float64(floortest.Median(p.with2000))/float64(floortest.Median(p.with20)))
		slowest = max(slowest, floortest.Median(p.with2000)/2) // touch is two keys
	}
	floortest.Report(b, "20-ideas", worst, 1.5)
	b.ReportMetric(float64(slowest.Microseconds()), "µs")
}
