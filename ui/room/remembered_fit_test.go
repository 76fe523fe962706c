package room

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

var rememberedTexts = map[string]string{
	"plain": waveOfJune,
	"wide":  strings.Repeat("在机器旁边的人挥挥手", 9),
	"long":  strings.Repeat("x", 250) + " " + strings.Repeat("long words ", 20),
}

func TestWhatIsRememberedFits(t *testing.T) {
	for kind, text := range rememberedTexts {
		for name, make := range rememberedStates(t, text) {
			w := make()
			for _, size := range []kit.Size{{W: 46, H: 8}, {W: 46, H: 10}, {W: 58, H: 14}, {W: 78, H: 20}, {W: 100, H: 26}, {W: 198, H: 56}} {
				what := fmt.Sprintf("%s %s %v", kind, name, size)
				if w.dialog == nil {
					mustFit(t, w, what, size)
					continue
				}
				f := w.dialog.Frame(size.W, size.H, w.theme)
				if len(f.Lines) > size.H {
					t.Errorf("%s: %d lines", what, len(f.Lines))
				}
				for _, l := range f.Lines {
					if l.Width() > size.W {
						t.Errorf("%s: %d cells in %q", what, l.Width(), l.Plain())
					}
				}
			}
			if w.dialog == nil {
				actions := append(w.room.Actions(), kit.Action{ID: "everywhere", Keys: []string{"ctrl+k", "f1", "?", "ctrl+z", "u", "ctrl+y", "f2", "f4", "f8", "ctrl+c"}})
				for _, clash := range kittest.Clashes(actions) {
					t.Errorf("%s: %s", name, clash)
				}
			}
		}
	}
}

// The quiet line says at any width when it was, and which key.
func TestRememberedWordsSayWhatMatters(t *testing.T) {
	w := newWall(t)
	for _, r := range []session.Remembered{
		{Text: waveOfJune, Step: "Get noticed", State: session.IdeaBacklog},
		{Text: strings.Repeat("long ", 100), Step: strings.Repeat("step ", 20), Whose: strings.Repeat("Theodora and ", 9) + "Bo", State: session.IdeaParked, Reason: strings.Repeat("because ", 40)},
		{Text: "在机器旁边的人挥挥手在机器旁边的人挥挥手", Whose: "王小明", Status: session.StatusLive, Since: session.Date{Year: 2025, Month: 6, Day: 24}},
		{Text: "Bell", Status: session.StatusStopped},
	} {
		r.At = w.now.AddDate(0, -5, -15)
		for _, width := range []int{46, 58, 78, 100, 198} {
			for _, lines := range []int{1, 2} {
				words := rememberedWords(w, r, width, lines)
				title := min(kit.Width(r.Text), width/2-4)
				if !strings.Contains(words, "ctrl+a") || !strings.Contains(words, "“"+strings.TrimSuffix(kit.Truncate(r.Text, title), "…")) || strings.Count(words, "\n") >= lines {
					t.Errorf("%d: %s", width, words)
				}
				for _, line := range strings.Split(words, "\n") {
					if kit.Width(line) > width {
						t.Errorf("%d: %d cells in %s", width, kit.Width(line), line)
					}
				}
			}
		}
	}
	full := session.Remembered{Text: "A wave", Step: "Get noticed", At: w.now.AddDate(-1, -5, -15), Whose: "Theo", Status: session.StatusLive, Since: session.Date{Year: 2025, Month: 6, Day: 24}}
	if words := rememberedWords(w, full, 120, 1); words != "16 Jun 2025, Get noticed: “A wave” Theo's, live since Tue 24 Jun 2025; ctrl+a: it is that one" {
		t.Error(words)
	}
}

// What matters least goes first: the step, the day, whose it was.
func TestRememberedWordsOnANarrowWall(t *testing.T) {
	w := newWall(t)
	r := session.Remembered{Text: "Customers draw the latte they want", Step: "Get noticed", Whose: "Malik", At: w.now.AddDate(0, -5, -15), Status: session.StatusLive, Since: session.Date{Year: 2026, Month: 8, Day: 18}}
	for _, c := range []struct {
		width, lines int
		want         string
	}{
		{120, 1, "16 Jun, Get noticed: “Customers draw the latte they want” Malik's, live since Tue 18 Aug; ctrl+a: it is that one"},
		{97, 1, "“Customers draw the latte they want” Malik's, live since Tue 18 Aug; ctrl+a: it is that one"},
		{78, 1, "“Customers draw the latte they want” live; ctrl+a: it is that one"},
		{58, 1, "“Customers draw the latte t…” live; ctrl+a: it is that one"},
		{46, 1, "“Customers draw the latte…” live; ctrl+a: same"},
		{78, 2, "16 Jun, Get noticed: “Customers draw the latte they want”\nMalik's, live since Tue 18 Aug; ctrl+a: it is that one"},
		{46, 2, "16 Jun: “Customers draw the latte they want”\nlive since Tue 18 Aug; ctrl+a: it is that one"},
	} {
		if words := rememberedWords(w, r, c.width, c.lines); words != c.want {
			t.Errorf("%d cells, %d lines: %s", c.width, c.lines, words)
		}
	}
}

// When an earlier idea comes to mind, a line or two say so and no other one moves.
func TestNothingMovesWhenAnIdeaIsRemembered(t *testing.T) {
	for _, people := range [][]string{nil, {"Ana", "Bo"}} {
		for _, way := range session.Sharings() {
			for _, size := range []kit.Size{{W: 46, H: 10}, {W: 58, H: 14}, {W: 78, H: 20}, {W: 198, H: 56}} {
				w := inShare(t, people...)
				w.must(func(a session.Act, m *session.Meeting) error { return m.Session.SetSharing(a, way) })
				w.keys("A bell", "enter", "A chair", "enter", "A lamp", "enter")
				w.inJune(session.Signed, had(t, waveOfJune))
				w.keys(waveOfJune)
				before := strings.Split(w.screenAt(size.W, size.H), "\n")
				after := strings.Split(w.answered().screenAt(size.W, size.H), "\n")
				changed := 0
				for i := range before {
					if before[i] != after[i] {
						changed++
					}
				}
				most := 1
				if size.H >= 18 {
					most = 2
				}
				if changed < 1 || changed > most || len(before) != len(after) {
					t.Errorf("%v %v %v: %d lines change", people, way, size, changed)
				}
			}
		}
	}
}

func TestRememberedGolden(t *testing.T) {
	states := rememberedStates(t, waveOfJune)
	for file, state := range map[string]string{"remembered": "said before", "remembered-same": "it is that one", "remembered-linked": "linked", "backlog": "backlog"} {
		states[state]().golden(file)
	}
}

// manyRemembered are so many ideas of earlier meetings.
func manyRemembered(n int) []session.Remembered {
	words := strings.Fields("wave bell chair lamp door sign board table cup menu smile music bench plant clock mirror photo card coffee biscuit")
	ideas := make([]session.Remembered, n)
	for i := range ideas {
		text := fmt.Sprintf("%s %s %s %s for guest %d", words[i%20], words[i/20%20], words[i/400%20], words[i/8000%20], i)
		ideas[i] = session.Remembered{Session: session.ID{15: 200}, Idea: session.IdeaID(i), Text: text, Map: "Coffee shop", State: session.IdeaBacklog}
	}
	return ideas
}

// A key costs the same whether nothing is remembered or 100,000 ideas are: the
// search is beside it.
func TestKeyCostsTheSameWithManyRemembered(t *testing.T) {
	walls := map[int]func() *wall{}
	for _, n := range []int{0, 100_000} {
		memory := session.NewMemory(manyRemembered(n), session.ID{})
		walls[n] = func() *wall {
			w := withIdeas(t, 20, session.SignIfWon)
			w.memory = memory
			return w
		}
	}
	for name, enter := range map[string]func(w *wall) *wall{
		"line":  func(w *wall) *wall { return w.keys("wave bell chair lam").answered() },
		"list":  func(w *wall) *wall { return w.keys("up") },
		"empty": func(w *wall) *wall { return w },
		"tidy":  func(w *wall) *wall { return w.keys("ctrl+n") },
		"map":   func(w *wall) *wall { return w.keys("ctrl+p") },
	} {
		touch := func(w *wall) func() { return func() { w.touch(); w.later = nil } }
		timesNone, bytesNone := allocs(touch(enter(walls[0]())))
		timesMany, bytesMany := allocs(touch(enter(walls[100_000]())))
		if timesMany > timesNone*5/4 || bytesMany > bytesNone*5/4 {
			t.Errorf("%s: a key allocates %.0f times (%.0f bytes) with nothing remembered and %.0f times (%.0f bytes) with 100,000", name, timesNone, bytesNone, timesMany, bytesMany)
		}
	}
}
