package archive

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/session/table"
	"flashpoint/ui/kit"
	"flashpoint/ui/kit/kittest"
)

// desktop is a host for tests of the trends: it answers at once.
type desktop struct {
	Host   // nothing else is asked of it
	t      testing.TB
	page   *Trends
	theme  kit.Theme
	now    time.Time
	counts review.Counts
	shops  []review.Shop
	maps   []string
	wrong  error
	scopes []review.Scope
	dialog kit.Dialog
	then   func()
	handed []table.Table
	left   bool
	queue  []tea.Cmd
}

func (d *desktop) Theme() kit.Theme           { return d.theme }
func (d *desktop) Now() time.Time             { return d.now }
func (d *desktop) Today() session.Date        { return session.DateOf(d.now) }
func (d *desktop) ReadOnly() bool             { return true }
func (d *desktop) ShopName() string           { return "CORNER COFFEE" }
func (d *desktop) Explain(err error) string   { return err.Error() }
func (d *desktop) Later(cmd tea.Cmd)          { d.queue = append(d.queue, cmd) }
func (d *desktop) Uncover()                   { d.left = true }
func (d *desktop) Library() Library           { return figures{on: d} }
func (d *desktop) Ask(x kit.Dialog, f func()) { d.dialog, d.then = x, f }

func (d *desktop) HandTable(read func(context.Context) (table.Table, error)) {
	t, err := read(context.Background())
	if err != nil {
		d.t.Error(err)
	}
	d.handed = append(d.handed, t)
}

// figures are what the desktop reads.
type figures struct {
	Library // nothing else is asked of it
	on      *desktop
}

func (d figures) Trends(_ context.Context, s review.Scope) ([]review.Trend, error) {
	d.on.scopes = append(d.on.scopes, s)
	return d.on.counts.Trends(s), d.on.wrong
}

func (d figures) CompareShops(_ context.Context, s review.Scope) ([]review.Trend, error) {
	d.on.scopes = append(d.on.scopes, s)
	shops := []review.OneShop{{ID: session.ID{1}, Name: "Mill"}, {ID: session.ID{2}, Name: "Corner", Counts: d.on.counts}}
	return review.Compare(shops, s), d.on.wrong
}

func (d figures) Shops(context.Context) ([]review.Shop, error) { return d.on.shops, nil }
func (d figures) Vocabulary(context.Context) (review.Vocabulary, error) {
	return review.Vocabulary{Maps: d.on.maps}, nil
}

// newDesktop is the trends of a shop that began two years ago.
func newDesktop(t testing.TB, counts review.Counts) *desktop {
	theme, err := kit.NewTheme("paper", false)
	if err != nil {
		t.Fatal(err)
	}
	d := &desktop{t: t, theme: theme, now: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), counts: counts,
		shops: []review.Shop{{ID: session.ID{2}, Name: "Corner", Meetings: 40}, {ID: session.ID{1}, Name: "Mill"}}, maps: []string{"A coffee at the counter", "Take away"}}
	d.page = NewTrends(d)
	d.settle()
	return d
}

// settle runs what is to be run, until nothing is.
func (d *desktop) settle() {
	for len(d.queue) > 0 {
		cmd := d.queue[0]
		d.queue = d.queue[1:]
		if cmd == nil {
			continue
		}
		if msg := cmd(); msg != nil {
			d.queue = append(d.queue, d.page.Update(msg))
		}
	}
}

// press sends keys as the program does: to the dialog, to the action that has
// it, or to the page.
func (d *desktop) press(keys ...string) {
	d.t.Helper()
	for _, key := range keys {
		k := keyPress(key)
		if d.dialog != nil {
			switch d.dialog.Update(k) {
			case kit.Accepted:
				then := d.then
				d.dialog = nil
				then()
			case kit.Cancelled:
				d.dialog = nil
			}
		} else if a, ok := kit.Match(d.page.Actions(), k); ok {
			if a.Off != "" {
				d.t.Fatalf("%s: %s", key, a.Off)
			}
			d.queue = append(d.queue, a.Do())
		} else {
			d.queue = append(d.queue, d.page.Update(k))
		}
		d.settle()
	}
}

func keyPress(key string) tea.KeyPressMsg {
	switch key {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	case "left":
		return tea.KeyPressMsg{Code: tea.KeyLeft}
	case "right":
		return tea.KeyPressMsg{Code: tea.KeyRight}
	case "end":
		return tea.KeyPressMsg{Code: tea.KeyEnd}
	}
	return tea.KeyPressMsg{Code: []rune(key)[0], Text: key}
}

// shows is the screen in a window of that size, which it fits.
func (d *desktop) shows(w, h int) string {
	d.t.Helper()
	f := d.page.Frame(w, h)
	if len(f.Lines) != h {
		d.t.Errorf("%d lines of %d", len(f.Lines), h)
	}
	var all []string
	for _, line := range f.Lines {
		if line.Width() > w {
			d.t.Errorf("%d cells of %d: %q", line.Width(), w, line.Plain())
		}
		all = append(all, strings.TrimRight(line.Plain(), " "))
	}
	return strings.Join(all, "\n") + "\n"
}

func (d *desktop) sees(words ...string) {
	d.t.Helper()
	screen := d.shows(78, 22)
	for _, w := range words {
		if !strings.Contains(screen, w) {
			d.t.Errorf("no %q in\n%s", w, screen)
		}
	}
}

func date(text string) session.Date {
	var d session.Date
	if err := d.UnmarshalText([]byte(text)); err != nil {
		panic(err)
	}
	return d
}

// busy are two years of a shop.
func busy() review.Counts {
	var c review.Counts
	first := review.MonthOf(date("2024-12-01"))
	for n := range 24 {
		m := first + review.Month(n)
		if n%5 != 3 {
			c.Held = append(c.Held, review.Held{Month: m, Meetings: 1 + n%3, Ideas: 14 + 7*(n%4), Wows: 9 + 3*(n%4)})
		}
		if n%3 == 0 {
			l := review.Life{Title: fmt.Sprintf("Idea %d", n), Wow: n%2 == 0, Found: m.First(), Live: m.First().AddDays(9 + n%7)}
			if n%6 == 3 {
				l.Gone = l.Live.AddDays(40)
			}
			c.Lives = append(c.Lives, l)
		}
		if n > 3 {
			c.Praise = append(c.Praise, review.PraiseCount{Month: m, Reactions: n * 3 % 17, Words: n % 5})
			c.Told = append(c.Told, review.Told{Month: m, Days: n % 6, N: 1 + n%3})
		}
	}
	c.Lives[2].Quiet, c.Lives[2].Title = date("2026-10-14"), "The bench"
	for n, kind := range session.ObstacleKinds() {
		c.Obstacles = append(c.Obstacles, review.Obstruction{Kind: kind, Days: 5 * n, N: 8 - n}, review.Obstruction{Kind: kind, Cleared: true, Days: 3 * n, N: n})
	}
	c.Best = []review.Praised{{Title: "The bench", Reactions: 41, Words: 12}, {Title: "Say the regular's drink before they do, and smile while you say it", Reactions: 9, Words: 3}}
	c.Praised, c.Waiting = 6, review.Waiting{Ideas: 2, Since: date("2026-11-02")}
	steps := []review.StepCounts{{Name: "See us from the corner"}, {Name: "Come in", Wow: true, Latest: review.Given{Sum: 7, N: 6}, Before: review.Given{Sum: -2, N: 5}},
		{Name: "Wait for the cup", Latest: review.Given{Sum: -8, N: 6}, Before: review.Given{Sum: -9, N: 5}}, {Name: "Say goodbye", Wow: true, Latest: review.Given{Sum: 1, N: 6}}}
	c.Maps = []review.MapCounts{{Name: "A coffee at the counter", Meetings: 30, Steps: steps}, {Name: "外卖 take away", Meetings: 4, Steps: []review.StepCounts{{Name: "Order"}}}}
	c.Shops = []review.ShopCounts{{Name: "Corner", Last: date("2026-11-20")}}
	return c
}

func (d *desktop) golden(name string, w, h int) {
	d.t.Helper()
	kittest.Golden(d.t, fmt.Sprintf("trends-%s-%dx%d", name, w+2, h+2), d.shows(w, h))
}
