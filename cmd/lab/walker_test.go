//go:build unix

package lab

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"flashpoint/cmd/windowtest"
)

// A walker leads a meeting with keys, in a program that is killed on the way, while
// somebody parks thoughts in a second window on the same file.
type walker struct {
	t *testing.T
	seat
	ledger
	row    *row
	chance *rand.Rand
	at     move // the last that was made

	main, second *windowtest.Window
	parked       int
}

// newWalker begins a meeting, which is at "Who is here?".
func newWalker(t *testing.T, r *row, seed uint64) *walker {
	w := &walker{t: t, seat: newSeat(t), row: r, chance: rand.New(rand.NewPCG(seed, 0))}
	w.main = w.open(t)
	w.main.See("Welcome").Keys("Corner Coffee<enter>").See("Start a meeting").Keys("<enter>").See("back row").Keys("<enter>").See("Who is here?").Keys("Ana<enter>")
	w.at = move{phase: "open", see: []string{"1 here"}}
	w.attempted = []string{"Ana"}
	saved(w.main, w.at.see...)
	w.second = w.open(t, "resume")
	w.second.See("Everything is back")
	return w
}

// saved waits until words are on the screen and the last line calls them saved: in
// two looks, as a look may fall between two halves of a frame.
func saved(w *windowtest.Window, words ...string) {
	w.T.Helper()
	looks := 0
	w.Until(func(screen string) bool {
		looks++
		if !shows(screen, words) || !strings.Contains(screen, "saved ✓") {
			looks = 0
		}
		return looks == 2
	}, fmt.Sprintf("for %q to be saved", words))
}

// The moments of a kill.
const (
	spared  = iota
	halfway // in the middle of a line that the disk has
	pressed // right after Enter, or a little later
	settled // when the last line says "saved"
)

// make carries out a move, through a kill if there is to be one.
func (w *walker) make(m move, when int) {
	w.t.Helper()
	if when == halfway && m.words != "" {
		w.half(m)
	}
	if m.kept != "" {
		w.attempted = append(w.attempted, m.kept)
	}
	w.main.Keys(m.words + m.keys)
	if when == pressed {
		time.Sleep(time.Duration(w.chance.IntN(4000)) * time.Microsecond) // when the kill comes is chance; no state is waited for
		if w.kill(m) {
			w.made(m) // nobody had called it saved, but now it is there to be seen
			return
		}
		w.main.Keys(m.words + m.keys)
	}
	saved(w.main, m.see...)
	w.made(m)
	if when == settled && !w.kill(m) {
		w.t.Errorf("%s: it said saved, and was not there: %q", m.phase, m.see)
	}
}

// made is what may not be lost from now on, and where the meeting stands.
func (w *walker) made(m move) {
	if m.kept != "" {
		w.acknowledged = append(w.acknowledged, m.kept)
	}
	w.at = m
}

// half types a part of a line, and kills the program when the file has it: the part
// is there again.
func (w *walker) half(m move) {
	w.t.Helper()
	part := m.words[:1+w.chance.IntN(len(m.words))]
	w.main.Keys(part)
	w.main.Until(func(string) bool { return slices.Contains(drafts(w.t, w.db), part) }, fmt.Sprintf("for the file to have the half line %q", part))
	if w.kill(m) {
		w.t.Errorf("half of %q did what the whole line does", m.words)
	}
}

// kill ends the program without warning, looks what the file has, and goes on with
// the meeting. It answers whether the move had been made.
func (w *walker) kill(m move) (made bool) {
	w.t.Helper()
	w.main.Kill()
	sh := shelfOf(w.t, w.db)
	v := w.compare(sh.said)
	w.row.add(v)
	if len(v.lost)+len(v.wrong) > 0 {
		w.t.Errorf("killed in %s after %q: lost %q, wrongly there %q", m.phase, m.words+m.keys, v.lost, v.wrong)
	}
	made = m.kept != "" && slices.Contains(sh.said, m.kept)
	typed := ""
	for _, text := range sh.drafts {
		switch {
		case strings.HasPrefix(text, thought), strings.HasPrefix(thought, text): // of the second window
		case strings.HasPrefix(m.words, text) && !made:
			typed = text
		case m.words == "" && !made && strings.HasPrefix(m.kept, strings.Trim(text, "\x1f\n")): // a form, of which the keys have every line anew
		default:
			w.t.Errorf("after %q the half line is %q", m.words+m.keys, text)
		}
	}
	if sh.closed {
		w.main = w.open(w.t)
		w.main.See(m.see...)
		return true
	}
	w.main = w.open(w.t, "resume")
	w.main.See("Everything is back")
	if typed != "" {
		shown := typed
		if m.phase == "vote" {
			shown = "•"
		}
		w.main.See(shown, "half-typed line").Keys("<^u>")
	}
	w.main.Until(func(screen string) bool { return m.stands(screen) || !made && w.at.stands(screen) }, fmt.Sprintf("to be back at %q or %q", w.at.see, m.see))
	return made || m.kept == "" && m.stands(w.main.Screen())
}

// thought begins what the second window parks.
const thought = "Thought "

// park has the second window save something, at the same time as the first.
func (w *walker) park() (text string) {
	w.t.Helper()
	w.parked++
	text = fmt.Sprint(thought, w.parked)
	w.second.Keys("<^l>").See("The parking lot").Keys(text).See(text)
	w.attempted = append(w.attempted, text)
	w.second.Keys("<enter>")
	return text
}

// isParked waits for the second window to have saved it.
func (w *walker) isParked(text string) {
	w.t.Helper()
	w.second.Until(func(screen string) bool { return !strings.Contains(screen, "The parking lot") }, "to leave the parking lot")
	saved(w.second)
	w.second.Never("Not taken")
	w.acknowledged = append(w.acknowledged, text)
}
