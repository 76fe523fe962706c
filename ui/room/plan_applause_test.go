package room

import (
	"slices"
	"strings"
	"testing"
)

// applauding is a wall on which the applause has just begun.
func applauding(t *testing.T) *wall {
	w := decidedVote(t).moved().keys("enter", "enter")
	w.offers("enter", "show it all")
	return w
}

func (w *wall) clapBeat() beat {
	p := w.room.phase().(*plan)
	return beat{&p.bow.ticker, p.bow.run}
}

func TestTheApplause(t *testing.T) {
	for _, size := range [][2]int{{78, 22}, {58, 16}, {46, 12}} {
		w := applauding(t)
		var film []string
		for w.moves() {
			film = append(film, w.screenAt(size[0], size[1]))
			w.room.Update(w.clapBeat())
		}
		film = append(film, w.screenAt(size[0], size[1]))
		last := len(film) - 1
		lead, name, clap := firstSeen(film, "It was the idea of"), firstSeen(film, "Ana"), firstSeen(film, "clap")
		if lead != 0 || name <= nameAt || clap < name || clap == last {
			t.Errorf("at %v the words came at %d, the name at %d, the hands at %d of %d", size, lead, name, clap, last)
		}
		if !strings.Contains(film[last], "Applause!") || strings.Count(film[last], "clap") < 6 {
			t.Errorf("at %v it ends with\n%s", size, film[last])
		}
		if i := slices.IndexFunc(film, func(p string) bool { return strings.Count(p, "\n") != strings.Count(film[0], "\n") }); i >= 0 {
			t.Errorf("at %v picture %d is of another height", size, i)
		}
		if took := len(film) * int(tickerStep.Milliseconds()); took > 5000 {
			t.Errorf("it takes %d ms", took)
		}
	}
}

func TestTheApplauseIsSkipped(t *testing.T) {
	for _, key := range []string{"enter", "x", "space", "down", "esc"} {
		w := applauding(t).keys(key).sees("It was the idea of Ana", "clap")
		w.offers("enter", "what does it take?")
	}
	w := applauding(t)
	w.click(skipTarget)
	w.offers("enter", "what does it take?")
	w = applauding(t).keys("ctrl+p", "ctrl+n").sees("It was the idea of Ana", "clap")
	w.offers("enter", "what does it take?")
	w = applauding(t).again()
	w.offers("enter", "ask what it takes")
}

// Undo in the middle takes the name off the wall.
func TestTheApplauseIsUndone(t *testing.T) {
	applauding(t).undo().sees("Whose idea was it?").misses("Ana", "clap")
}

// A name that can't be drawn from cells stands there as it is written.
func TestLargeWords(t *testing.T) {
	w := inVote(t, []string{"王小明", "Łucja"}, "在机器旁边的人挥挥手", "A bell").keys("enter").slips("A A", "A").keys("enter", "enter")
	w.sees("★ 在机器旁边的人挥挥手").keys("enter", "enter").sees("It was the idea of\n", "\n王小明\n")
	w = decidedVote(t).sees("★ A wave from whoever stands at the machine", "▄▀▄")
	w.keys("enter").sees("Whose idea was it?", "▄▀▄").keys("enter").sees("It was the idea of Ana\n", "██████")
}
