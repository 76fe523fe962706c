package archive

import (
	"strings"
	"testing"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/kit/kittest"
)

// looks are the trends in all their shapes.
func looks(t testing.TB) map[string]func() *desktop {
	on := func(keys ...string) func() *desktop {
		return func() *desktop {
			d := newDesktop(t, busy())
			d.press(keys...)
			return d
		}
	}
	return map[string]func() *desktop{
		"all": on(), "meetings": on("enter"), "ideas": on("down", "enter"), "lasting": on("down", "down", "down", "enter"),
		"obstacles": on("down", "down", "down", "down", "down", "enter"), "ratings": on("end", "enter"), "numbers": on("down", "v"),
		"compare": on("c"), "compared": on("c", "enter"), "young": func() *desktop { return newDesktop(t, review.Counts{}) },
		"young large": func() *desktop { d := newDesktop(t, review.Counts{}); d.press("enter"); return d },
	}
}

func TestTrends_golden(t *testing.T) {
	for name, look := range looks(t) {
		name = strings.ReplaceAll(name, " ", "-")
		look().golden(name, 78, 22)
		look().golden(name, 46, 12)
		if name == "all" || name == "meetings" {
			look().golden(name, 58, 16)
		}
	}
	ascii := newDesktop(t, busy())
	ascii.theme = ascii.theme.WithASCII(true)
	ascii.golden("ascii", 78, 22)
	ascii.press("enter")
	ascii.golden("ascii-meetings", 78, 22)
}

// Every trend fits every window, large and as numbers, whatever it is called.
func TestTrends_fit(t *testing.T) {
	long := strings.Repeat("a very long name 免费 ", 30)
	counts := busy()
	counts.Best[0].Title, counts.Maps[0].Name, counts.Maps[0].Steps[0].Name, counts.Lives[2].Title = long, long, long, long
	counts.Shops = append(counts.Shops, review.ShopCounts{Name: long, Last: date("2020-01-01")})
	counts.Held = append(counts.Held, review.Held{Month: review.MonthOf(date("1979-01-01")), Meetings: 12345, Ideas: 123456, Wows: 5})
	for _, c := range []review.Counts{counts, {}, busy()} {
		d := newDesktop(t, c)
		d.shops[0].Name = long
		for _, keys := range [][]string{nil, {"enter"}, {"v"}, {"esc", "c"}, {"enter"}, {"v"}} {
			d.press(keys...)
			for range d.page.trends {
				for _, size := range [][2]int{{46, 12}, {58, 16}, {78, 22}, {178, 58}, {46, 3}} {
					d.shows(size[0], size[1])
				}
				d.press("down")
				if d.page.large && d.page.list.Cursor() < len(d.page.trends)-1 {
					d.press("right")
				}
			}
		}
	}
}

// What is drawn without box drawing keeps to ASCII.
func TestTrends_ascii(t *testing.T) {
	for name, look := range looks(t) {
		d := look()
		d.theme = d.theme.WithASCII(true)
		for _, r := range strings.ReplaceAll(d.shows(78, 22), "外卖", "") {
			if r > '~' && r != '…' {
				t.Errorf("%s draws %q", name, r)
			}
		}
	}
}

func TestTrends_keysAreTheirOwn(t *testing.T) {
	for name, look := range looks(t) {
		kittest.Findable(t, look().page.Actions())
		for _, clash := range kittest.Clashes(look().page.Actions()) {
			t.Errorf("%s: %s", name, clash)
		}
	}
}

func TestTrends_scope(t *testing.T) {
	d := newDesktop(t, busy())
	d.sees("All 2 shops together", "Meetings held")
	d.press("s", "M", "i", "l", "l", "enter")
	d.sees("Mill")
	d.press("m", "T", "a", "k", "e", "enter", "d", "down", "enter")
	last := d.scopes[len(d.scopes)-1]
	if len(last.Shops) != 1 || last.Shops[0] != (session.ID{1}) || last.Map != "Take away" || last.Since != date("2025-12-01") || last.Today != date("2026-11-24") || last.Loc == nil {
		t.Errorf("asked of %+v", last)
	}
	d.sees("Mill, Take away, since December 2025")
}

func TestTrends_csv(t *testing.T) {
	d := newDesktop(t, busy())
	d.press("down", "x", "c", "x", "esc")
	if len(d.handed) != 2 || d.handed[0].Name != "ideas" || d.handed[1].Name != "shops-meetings" || !d.left {
		t.Errorf("handed %+v, left %v", d.handed, d.left)
	}
}

// Shops beside each other are all of them, also after one was looked at alone.
func TestShopsSideBySideAreAllOfThem(t *testing.T) {
	d := newDesktop(t, busy())
	d.press("s", "down", "enter")
	if shops := d.scopes[len(d.scopes)-1].Shops; len(shops) != 1 {
		t.Fatalf("of one shop are asked: %v", shops)
	}
	d.press("c")
	if shops := d.scopes[len(d.scopes)-1].Shops; len(shops) != 0 {
		t.Errorf("beside each other are only %v", shops)
	}
	d.sees("Shops side by side")
}
