package room

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/ui/kit"
)

// beat is the next step of the reveal.
func (w *wall) beat() beat { return beat{&w.voting().motion.ticker, w.voting().motion.run} }

// ticks lets the motion go on by n steps, drawn on the usual wall.
func (w *wall) ticks(n int) *wall {
	for range n {
		w.screenAt(78, 22)
		w.room.Update(w.beat())
	}
	return w
}

// moved is a wall on which things move.
func (w *wall) moved() *wall {
	w.still = false
	return w
}

// film is every picture of the motion on a wall of that size, to its end.
func (w *wall) film(width, height int) (pictures []string) {
	for w.voting().moving() {
		pictures = append(pictures, w.screenAt(width, height))
		w.room.Update(w.beat())
	}
	return append(pictures, w.screenAt(width, height))
}

// firstSeen is the first picture with these words, -1 for none.
func firstSeen(pictures []string, words string) int {
	return slices.IndexFunc(pictures, func(p string) bool { return strings.Contains(p, words) })
}

func revealing(t *testing.T) *wall {
	w := inVote(t, five[:2], someIdeas[:3]...).keys("enter").slips("A A", "A B").moved().keys("enter")
	w.offers("enter", "show it all")
	return w
}

// standings is a reveal of ideas with two-digit numbers, after slips that give the first ones
// the most dots, all different ones down to one dot.
func standings(t *testing.T, ideas, dotted int) *wall {
	texts := make([]string, ideas)
	for i := range texts {
		texts[i] = fmt.Sprintf("Idea %02d of those that came up", i)
	}
	w := inVote(t, nil, texts...).moved()
	w.screen()
	w.voting().budget, w.voting().limit = 50, 50
	w.keys("enter")
	for i := range dotted {
		slip := strings.Repeat(session.Letter(i)+" ", dotted-i)
		w.slips(slip)
	}
	w.keys("ctrl+r", "y")
	return w
}

func TestTheRevealGoesUpBarByBar(t *testing.T) {
	w := revealing(t).misses("A wave", "Say the", "A bell", "★", "most dots")
	film := w.film(78, 22)
	last := len(film) - 1
	c, b, a := firstSeen(film, "C  A bell"), firstSeen(film, "B  Say the"), firstSeen(film, "A  A wave")
	if c < 1 || b <= c || a <= b {
		t.Errorf("the bars came at %d, %d, %d", c, b, a)
	}
	one, three := firstSeen(film, "1 dot\n"), firstSeen(film, "3 dots")
	if one < b || three < a || one >= three {
		t.Errorf("the numbers came at %d and %d", one, three)
	}
	for _, words := range []string{"★ A", "A has the most dots."} {
		if at := firstSeen(film, words); at != last {
			t.Errorf("%q came at %d of %d:\n%s", words, at, last, film[max(at, 0)])
		}
	}
	for i, p := range film {
		if strings.Count(p, "\n") != strings.Count(film[0], "\n") {
			t.Errorf("picture %d is of another height", i)
		}
	}
	w.sees("3 dots · 2 people").offers("enter", "go on to Plan")
}

// On a small wall the bars take several pages: the first to be seen has the
// last places, and the last one the winner.
func TestTheRevealTurnsThePages(t *testing.T) {
	for _, size := range [][2]int{{78, 20}, {58, 14}, {46, 10}} {
		for _, n := range []int{3, 7, 12, 25} {
			w := standings(t, n, min(n, 9))
			film := w.film(size[0], size[1])
			at := len(film)
			for i := range min(n, singly) {
				came := firstSeen(film, fmt.Sprintf("Idea %02d", i))
				if came >= at {
					t.Errorf("%d ideas at %v: place %d came at %d, the one above it at %d", n, size, i+1, came, at)
				}
				at = came
			}
			if first := firstSeen(film, fmt.Sprintf("Idea %02d", n-1)); first < 0 || first > at {
				t.Errorf("%d ideas at %v: the last place came at %d, after %d", n, size, first, at)
			}
			last := film[len(film)-1]
			top := fmt.Sprint(min(n, 9), " dots")
			if five, all := firstSeen(film[at:], "5 dots"), firstSeen(film, top); n > 7 && five < 0 || all < at || all == len(film)-1 {
				t.Errorf("%d ideas at %v: the first place counts up at %d and %d", n, size, five, all)
			}
			if !strings.Contains(last, "★ A") || firstSeen(film, "★") != len(film)-1 || strings.Contains(last, "page 2") {
				t.Errorf("%d ideas at %v: it ends with\n%s", n, size, last)
			}
		}
	}
}

// A reveal is long enough to be watched and short enough to be liked.
func TestTheRevealTakesItsTime(t *testing.T) {
	for _, c := range []struct {
		ideas       int
		least, most time.Duration
	}{{7, 5 * time.Second, 8 * time.Second}, {25, 7 * time.Second, 10 * time.Second}, {60, 7 * time.Second, 10 * time.Second}} {
		for _, size := range [][2]int{{198, 58}, {78, 20}, {58, 14}, {46, 10}} {
			took := time.Duration(len(standings(t, c.ideas, min(c.ideas, 9)).film(size[0], size[1]))) * tickerStep
			if took < c.least || took > c.most {
				t.Errorf("%d ideas at %v take %v", c.ideas, size, took)
			}
		}
	}
}

// Those with the same lot come together: the ones that are tied for the first
// place, and the ones that nobody gave a dot.
func TestTheRevealOfATie(t *testing.T) {
	w := inVote(t, five[:2], someIdeas[:5]...).keys("enter").slips("A B", "B A").moved().keys("enter")
	film := w.film(78, 22)
	if a, b := firstSeen(film, "A  A wave"), firstSeen(film, "B  Say the"); a != b {
		t.Errorf("two that are tied came at %d and %d", a, b)
	}
	if c, e := firstSeen(film, "C  A bell"), firstSeen(film, "E  A biscuit"); c != e || c < 0 {
		t.Errorf("two without a dot came at %d and %d", c, e)
	}
	for _, words := range []string{"are tied", "= A", "= B"} {
		if at := firstSeen(film, words); at != len(film)-1 {
			t.Errorf("%q came at %d of %d", words, at, len(film)-1)
		}
	}
	w.misses("★").offers("enter", "settle the tie")
}

func TestNobodyGaveADot(t *testing.T) {
	w := inVote(t, five[:2], someIdeas[:5]...).keys("enter").slips("-", "-").moved().keys("enter")
	w.sees("Nobody gave a dot").offers("enter", "vote again")
}

func TestTheRevealIsSkipped(t *testing.T) {
	for _, key := range []string{"enter", "space", "x", "v", "u", "?", "down", "left", "esc", "tab", "pgdown"} {
		w := revealing(t).ticks(1)
		w.keys(key).sees("★ A", "3 dots").stands(session.PhaseVote, "")
		asked := len(w.later)
		if w.room.Update(w.beat()); len(w.later) != asked {
			t.Error("a skipped motion goes on ticking")
		}
	}
	w := revealing(t).ticks(1)
	w.click(skipTarget)
	w.sees("★ A", "3 dots")
	w = revealing(t).ticks(1)
	w.room.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	w.sees("★ A", "3 dots")
}

// Skipped on the page of the last places, the wall shows the first one.
func TestASkippedRevealShowsTheWinner(t *testing.T) {
	w := standings(t, 25, 9)
	w.screenAt(46, 10)
	w.ticks(3).keys("x").sees("★ A", "page 1 of")
}

// A tick of an earlier reveal must not push the present one.
func TestStaleTicksAreDropped(t *testing.T) {
	w := revealing(t)
	asked := len(w.later)
	if w.room.Update(beat{&w.voting().motion.ticker, w.voting().motion.run - 1}); len(w.later) != asked || w.voting().motion.step != 0 {
		t.Error("a stale tick moved the reveal")
	}
}

// Whoever goes to another phase and comes back finds all the bars, at once.
func TestTheRevealIsLeftAndFound(t *testing.T) {
	w := revealing(t).ticks(1).keys("ctrl+n", "ctrl+p").sees("★ A", "3 dots")
	w.offers("enter", "go on to Plan")
	revealing(t).ticks(1).again().sees("★ A", "3 dots").offers("enter", "go on to Plan")
}

// Behind the curtain it goes on, so that nobody waits for it in vain.
func TestTheRevealBehindTheCurtain(t *testing.T) {
	w := revealing(t).ticks(1).keys("ctrl+b")
	for range 100 {
		w.room.Update(w.beat())
	}
	w.keys("ctrl+b").sees("★ A", "3 dots")
}

// The window becomes another size in the middle: what stood stands, and the
// rest still comes.
func TestTheRevealIsResized(t *testing.T) {
	w := standings(t, 12, 9)
	for w.voting().motion.next > 4 {
		w.screenAt(46, 10)
		w.room.Update(w.beat())
	}
	big := w.screenAt(118, 34)
	if !strings.Contains(big, "Idea 05") || strings.Contains(big, "Idea 03") {
		t.Errorf("on the larger wall:\n%s", big)
	}
	film := w.film(118, 34)
	if firstSeen(film, "Idea 03") < 1 || !strings.Contains(film[len(film)-1], "★ A") {
		t.Errorf("it ends with\n%s", film[len(film)-1])
	}
}

func TestTheRevealStandsStill(t *testing.T) {
	w := inVote(t, five[:1], someIdeas[:3]...).keys("enter").slips("A").keys("enter").sees("★ A")
	if len(w.later) > 0 {
		t.Error("it ticks")
	}
}

func TestTheRevealStartsItsTicks(t *testing.T) {
	w := inVote(t, five, someIdeas[:3]...).moved().keys("enter").slips("A")
	w.keys("ctrl+r")
	if w.dialog == nil || len(w.later) > 0 {
		t.Fatal("four slips are missing, and nobody asks")
	}
	if w.keys("n").voting().state() != voteOpen {
		t.Error("revealed in spite of a no")
	}
	if w.keys("ctrl+r", "y"); len(w.later) != 1 || !w.voting().moving() {
		t.Error("a reveal that was asked for does not move")
	}
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

// Whoever clicks on the reveal or on the applause lets go of the button right
// after: that is no key, and what moves goes on.
func TestLettingGoOfTheMouseSkipsNothing(t *testing.T) {
	for _, begin := range []func(*testing.T) *wall{revealing, applauding} {
		for _, msg := range []tea.Msg{tea.MouseReleaseMsg{}, tea.MouseMotionMsg{}, tea.KeyReleaseMsg{}, tea.FocusMsg{}} {
			w := begin(t)
			if w.room.Update(msg); !w.moves() {
				t.Errorf("%T showed it all", msg)
			}
		}
	}
}
