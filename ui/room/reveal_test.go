package room

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

func (w *wall) ticks(n int) *wall {
	for range n {
		w.room.Update(revealTick{w.voting().motion.run})
	}
	return w
}

func TestGrown(t *testing.T) {
	for _, c := range []struct{ step, i, n, want int }{
		{0, 2, 3, 0}, {1, 2, 3, 1}, {4, 2, 3, 4}, {5, 2, 3, 4}, {4, 1, 3, 0}, {5, 1, 3, 1}, {8, 0, 3, 0}, {12, 0, 3, 4}, {99, 0, 3, 4},
	} {
		if got := grown(c.step, c.i, c.n); got != c.want {
			t.Errorf("step %d, bar %d of %d: %d, not %d", c.step, c.i, c.n, got, c.want)
		}
	}
}

func revealing(t *testing.T) *wall {
	w := inVote(t, five[:2], someIdeas[:3]...).keys("enter").slips("A A", "A B").keys("enter")
	w.offers("enter", "show it all")
	return w
}

func TestTheRevealGoesUpBarByBar(t *testing.T) {
	w := revealing(t).misses("A wave", "Say the", "A bell", "★", "most dots")
	lines := strings.Count(w.screen(), "\n")
	w.ticks(1).sees("C  A bell").misses("A wave", "Say the")
	w.ticks(4).sees("B  Say the").misses("A wave", "1 dot · 1 person")
	w.ticks(3).sees("1 dot · 1 person").misses("A wave")
	w.ticks(2).sees("A  A wave", "1 dot").misses("3 dots", "★", "most dots")
	if got := strings.Count(w.screen(), "\n"); got != lines {
		t.Errorf("the page grew from %d to %d lines", lines, got)
	}
	w.ticks(2).sees("★ A", "3 dots · 2 people", "A has the most dots.")
	w.offers("enter", "go on to Plan")
}

func TestTheRevealIsSkipped(t *testing.T) {
	for _, key := range []string{"enter", "space", "x", "down"} {
		w := revealing(t).ticks(1)
		w.keys(key).sees("★ A", "3 dots").stands(session.PhaseVote, "")
		run := w.voting().motion.run
		if cmd := w.room.Update(revealTick{run}); cmd != nil {
			t.Error("a skipped motion goes on ticking")
		}
	}
}

// A tick of an earlier reveal must not push the present one.
func TestStaleTicksAreDropped(t *testing.T) {
	w := revealing(t)
	if cmd := w.room.Update(revealTick{w.voting().motion.run - 1}); cmd != nil || w.voting().motion.step != 0 {
		t.Error("a stale tick moved the reveal")
	}
}

// Ticks that went to another phase are lost: the bars are there all the same.
func TestTheRevealIsLeftAndFound(t *testing.T) {
	w := revealing(t).ticks(1).keys("ctrl+n")
	w.now = w.now.Add(time.Minute)
	w.keys("ctrl+p").sees("★ A", "3 dots")
	w.offers("enter", "go on to Plan")
}

func TestTheRevealStandsStill(t *testing.T) {
	w := inVote(t, five[:1], someIdeas[:3]...).keys("enter").slips("A")
	w.still = true
	w.keys("enter").sees("★ A")
}

func TestTheRevealStartsItsTicks(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("A")
	w.keys("ctrl+r")
	if cmd := w.room.Update(tea.KeyPressMsg{Code: 'y', Text: "y"}); cmd == nil {
		t.Error("a reveal that was asked for does not move")
	}
}

func TestTheRevealIsClicked(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).keys("enter").slips("A").keys("ctrl+r")
	w.click("item:0")
	w.sees("★ A", "1 dot · 1 person")
}

// What the ballots say must not be on the wall before the reveal, at any size.
func TestNoSecretIsOnTheWall(t *testing.T) {
	w := inVote(t, five, someIdeas...).keys("enter")
	sizes := [][2]int{{46, 12}, {58, 16}, {78, 22}, {198, 58}}
	clean := func(step string) {
		t.Helper()
		for _, size := range sizes {
			screen := w.screenAt(size[0], size[1])
			for _, secret := range []string{"zzqx", "G G", "GGG", " dots ·", "dot ·", "★", "█ "} {
				if strings.Contains(strings.ReplaceAll(screen, "█", ""), secret) {
					t.Errorf("%s at %v: %q\n%s", step, size, secret, screen)
				}
			}
		}
		if strings.Contains(w.said, "G") && !strings.Contains(w.said, "from A to G") {
			t.Errorf("%s: said %q", step, w.said)
		}
	}
	w.keys("G G z")
	clean("half a slip")
	w.keys("enter")
	clean("refused")
	w.keys("ctrl+u", "zzqx")
	clean("nonsense")
	w.keys("enter", "ctrl+u").slips("G G", "GA")
	clean("cast")
	w.keys("tab")
	clean("in the list")
	w.keys("r")
	clean("choosing a slip")
	w.keys("enter", "G")
	clean("typing again")
	w.keys("ctrl+r")
	clean("asking")
}

// The bars that move are those of the first page; the others wait their turn.
func TestTheRevealOfManyIdeas(t *testing.T) {
	ideas := make([]string, 12)
	for i := range ideas {
		ideas[i] = fmt.Sprintf("Idea number %d of many", i)
	}
	w := inVote(t, five[:1], ideas...).keys("enter").slips("L L A").keys("enter")
	w.ticks(1).misses("Idea number 0 ", "Idea number 11 ")
	w.settled().sees("★ L", "page 1 of 2").keys("pgdown").sees("page 2 of 2").misses("★")
}

func TestPagesLoseNothing(t *testing.T) {
	text := strings.Repeat("word ", 99) + "end"
	for _, h := range []int{1, 2, 3, 5, 20} {
		var p pages
		d := blocks(hanging("A  ", text, 44, kit.Text), hanging("B  ", "short", 44, kit.Text))
		words := 0
		for p.at = 0; ; {
			at := p.at
			lines := p.lines(d, 44, h)
			if len(lines) > h {
				t.Fatalf("%d lines in %d", len(lines), h)
			}
			for _, l := range lines {
				words += strings.Count(l.Plain(), "word")
			}
			if p.turn(+1); p.at == at {
				break
			}
		}
		if words != 99 {
			t.Errorf("height %d: %d words of 99", h, words)
		}
	}
}

// A deck that got one more block is dealt anew, and one that is the same is not.
func TestPagesRememberADeck(t *testing.T) {
	drawn := 0
	d := deck{n: 30, same: "ideas", block: func(int) []kit.Line { drawn++; return []kit.Line{kit.T(kit.Text, "an idea")} }}
	var p pages
	p.lines(d, 44, 20)
	if drawn = 0; len(p.lines(d, 44, 20)) != 20 || drawn != perPage {
		t.Errorf("%d blocks drawn for a page", drawn)
	}
	if p.lines(d.with([]kit.Line{nil}), 44, 9); p.count != 5 {
		t.Errorf("%d pages", p.count)
	}
	d.n = 28
	d.same = "fewer"
	if p.lines(d, 44, 9); p.count != 4 {
		t.Errorf("%d pages of 28", p.count)
	}
	if p.lines(d.with([]kit.Line{nil}), 44, 9); p.count != 5 {
		t.Errorf("%d pages of 29", p.count)
	}
}

// Seven ideas are one page on the usual wall: the words come before the bars.
func TestSevenIdeasAreRevealedOnOnePage(t *testing.T) {
	ideas := make([]string, 7)
	for i := range ideas {
		ideas[i] = fmt.Sprintf("Idea number %d, which somebody wrote down in some more words, to the last", i)
	}
	w := inVote(t, five, ideas...).keys("enter").slips("A A B", "A", "A", "A", "A").keys("enter")
	lines := strings.Count(w.screen(), "\n")
	w.settled().sees("★ A", "6 · 5 people", "1 · 1 person", "number 6", "A has the most dots.").misses("page 1")
	if got := strings.Count(w.screen(), "\n"); got != lines {
		t.Errorf("the page grew from %d to %d lines", lines, got)
	}
	w = inVote(t, five, someIdeas...).keys("enter").slips("A A B", "A", "A", "A", "A").keys("enter").settled()
	w.sees("6 dots · 5 people").misses("page 1") // where there is room, in words
	if screen := w.screenAt(58, 16); !strings.Contains(screen, "Round 1, 5 slips\n") && !strings.Contains(screen, "Round 1, 5 slips ") {
		t.Errorf("the title is cut:\n%s", screen)
	}
}
