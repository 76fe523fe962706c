package web

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/ui/paper"
	"flashpoint/ui/paper/browsertest"
	"flashpoint/ui/paper/papertest"
)

// The widths of a telephone, a window and the two papers between their
// margins, in pixels.
var windows = []struct {
	pixels int64
	paper  bool
}{{340, false}, {1000, false}, {695, true}, {717, true}}

func TestInABrowser(t *testing.T) {
	b := browsertest.Start(t)
	for name, d := range map[string]paper.Document{"sample": papertest.Sample(), "hostile": papertest.HostileDocument(), "large": papertest.Large()} {
		t.Run(name, func(t *testing.T) { looksGood(b.Show(t, name, Bytes(d, Page{})), t) })
	}
	t.Run("fold", func(t *testing.T) {
		tableFolds(b.Show(t, "fold", Bytes(paper.Document{{Kind: paper.Grid, Table: papertest.Table()}}, Page{})), t)
	})
	t.Run("bare", func(t *testing.T) { readsWithoutStyles(b.Show(t, "bare", Bytes(papertest.Sample(), Page{})), t) })
	for _, c := range []struct{ perPage, cards, pages int }{{1, 3, 3}, {2, 3, 2}, {4, 8, 2}, {8, 17, 3}} {
		t.Run(fmt.Sprintf("%d cards, %d on a page", c.cards, c.perPage), func(t *testing.T) {
			p := b.Show(t, fmt.Sprintf("cards-%d", c.perPage), Bytes(papertest.Cards(c.perPage, c.cards), Page{}))
			for _, on := range []browsertest.Paper{browsertest.A4, browsertest.Letter} {
				if got := p.Print(on); got != c.pages {
					t.Errorf("on %s they take %d pages, not %d", on.Name, got, c.pages)
				}
			}
		})
	}
}

// A table of a few columns is a list on a telephone: nothing of it is out of sight.
func tableFolds(p *browsertest.Page, t *testing.T) {
	t.Helper()
	for _, w := range windows {
		p.Width(w.pixels, w.paper)
		if hidden := p.Sideways(); len(hidden) > 0 {
			t.Errorf("at %d pixels, on paper %v, this is out of sight: %v", w.pixels, w.paper, hidden)
		}
		heads := p.Text()
		if folded := strings.Contains(heads, "Praise\t"); folded == (w.pixels < 544) {
			t.Errorf("at %d pixels, on paper %v:\n%s", w.pixels, w.paper, heads)
		}
	}
}

// looksGood looks at a page on a telephone, in a window and on paper.
func looksGood(p *browsertest.Page, t *testing.T) {
	t.Helper()
	if faint := p.Faint(8); len(faint) > 0 {
		t.Errorf("too faint:\n%s", strings.Join(faint, "\n"))
	}
	for _, w := range windows {
		p.Width(w.pixels, w.paper)
		if outside := p.Outside(); len(outside) > 0 {
			t.Errorf("at %d pixels, on paper %v, these stick out:\n%s", w.pixels, w.paper, strings.Join(outside, "\n"))
		}
	}
	p.Print(browsertest.A4)
	p.Print(browsertest.Letter)
}

// readsWithoutStyles reads a page as a browser does that knows no styles, and
// as a screen reader does: all of it, in order.
func readsWithoutStyles(p *browsertest.Page, t *testing.T) {
	t.Helper()
	p.Bare()
	text := p.Text()
	for _, want := range []string{"Corner Coffee: the manager's report", "From Tue", "Meetings", "12", "Whose idea", "A bench by the window", "Still to do",
		"[x]", "Measure the window", "Ana, done Mon 9 Nov", "[ ]", "Ask the landlord", "Wait to order", "A", "A wave from", "Initiatives this autumn",
		"Title", "Told", "A bench by the window", "live", "1,250", "4 Dec 2026", "24 Nov 2026, 7:40", "yes", "Meetings held", "meetings, n 18", "Gone quiet",
		"The numbers: Meetings held", "Jun 2026", "To cut out", "1 slip", "What would they tell", "One idea a line", "Corner Coffee", "2 slips"} {
		_, rest, found := strings.Cut(text, want)
		if !found {
			t.Fatalf("after what came before there is no %q in\n%s", want, text)
		}
		text = rest
	}
}
