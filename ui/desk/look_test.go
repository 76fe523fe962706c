package desk

import (
	"fmt"
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

func TestGoldens(t *testing.T) {
	all := screens(t)
	homely := busyHome(t, 4, 4, "")
	for name, o := range map[string]*office{
		"home": homely, "team": team(t), "person": team(t).openPerson("Ana", tales(newOffice(t))...), "forget": team(t).on("Ana").keys("f"),
		"welcome": all["fresh"], "home-quiet": all["quiet"], "home-readonly": readOnlyHome(t), "initiative": held(t, 5, "").openPage(),
		"initiative-empty": all["empty page"], "reader": all["reader plain"], "reader-empty": all["empty reader"],
		"story": loved(t, 2, "").openPage(), "story-end": loved(t, 2, "").openPage().keys("end"), "names": held(t, 2, "").openPage().keys("down", "down", "g", "down", "space"),
		"board": boardOf(t, 2, ""), "board-late": boardOf(t, 2, "").keys("!"), "board-empty": all["empty board"],
		"check-up": all["check up plain"], "checking": all["checking"],
	} {
		for _, size := range []kit.Size{{W: 80, H: 24}, {W: 48, H: 14}} {
			kittest.Golden(t, fmt.Sprintf("%s-%dx%d", name, size.W, size.H), o.screenAt(size.W, size.H))
		}
	}
}

func readOnlyHome(t testing.TB) *office {
	o := busyHome(t, 2, 2, "")
	o.readOnly = true
	o.screen = NewHome(o)
	return o
}

// Nobody may know who had an idea under "never": a page must not differ.
func TestAuthorsStaySecret(t *testing.T) {
	for _, mode := range session.SignModes() {
		show := func(author string) string {
			o := heldUnder(t, mode, author, 4, "").openPage()
			page := o.screenAt(100, 60)
			return page + o.openReader().screenAt(100, 200)
		}
		if says := strings.Contains(show("Ana"), "Whose idea"); says == (mode == session.SignNever) {
			t.Errorf("%s: the page says whose idea it was: %v", mode, says)
		}
		if same := show("Ana") == show("Bo"); same != (mode == session.SignNever) {
			t.Errorf("%s: the same page for another author is %v", mode, same)
		}
	}
}

func TestDrawingDoesNotDependOnTheFile(t *testing.T) {
	rowsDrawn := func(n int) int {
		o := busyHome(t, n, n, "")
		home := o.screen.(*Home)
		o.screen.Frame(78, 22)
		return len(home.sheet.drawn)
	}
	if few, many := rowsDrawn(20), rowsDrawn(2000); many > few {
		t.Errorf("%d rows are drawn with 2000 initiatives, %d with 20", many, few)
	}
	board := func(n int) int {
		o := boardOf(t, n, "").keys("end", "up", "home")
		return len(o.screen.(*Board).sheet.drawn)
	}
	if few, many := board(5), board(500); many > few {
		t.Errorf("%d rows of the board are drawn with 500 of each, %d with 5", many, few)
	}
}

// BenchmarkHome draws home with 2,000 initiatives and meetings beside 20: what it costs
// depends on the window and not on what the file holds, so at most once and a half.
func BenchmarkHome(b *testing.B) {
	home := func(n int) func() {
		o := busyHome(b, n, n, "")
		return func() {
			o.screen.Frame(78, 22)
			o.screen.Actions()
		}
	}
	floortest.Beside(b, "20-meetings", 1.5, home(2000), home(20))
}
