package archive

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"flashpoint/session"
	"flashpoint/session/review"
	"flashpoint/ui/kit"
)

// Trends are what happened over the years: a line with a small chart for each, one
// of them large, or its numbers; of one shop, of many together, or of shops side by
// side.
type Trends struct {
	host   Host
	scope  review.Scope
	beside bool // shops side by side
	list   kit.List
	trends []review.Trend
	read   bool
	failed string
	asked  asking

	large   bool // one of them fills the screen
	numbers bool // as a table
	top     int  // the first row of the table
	first   int  // the first trend on the screen

	shops      []review.Shop
	names      review.Vocabulary
	shopsAsked asking
	namesAsked asking
	learnt     bool // both were asked for
}

// NewTrends are the trends of all shops, or of the one to which the file belongs
// where that is the only one. They are read at once.
func NewTrends(host Host) *Trends {
	t := &Trends{host: host, list: kit.List{Vim: true}}
	host.Later(t.ask())
	return t
}

// ask reads the trends anew; those on the screen stay until they are there.
func (t *Trends) ask() tea.Cmd {
	now := t.host.Now()
	scope, library := t.scope, t.host.Library()
	scope.Today, scope.Loc = session.DateOf(now), now.Location()
	read := library.Trends
	if t.beside {
		read = library.CompareShops
	}
	return ask(&t.asked, func(ctx context.Context) ([]review.Trend, error) { return read(ctx, scope) }, func(trends []review.Trend, err error) {
		t.failed, t.read = "", true
		if err != nil {
			t.failed = t.host.Explain(err)
			return
		}
		t.trends = trends
		t.list.Clamp(len(trends))
		t.top = 0
		t.learn()
	})
}

// learn asks, once, which shops and maps could be chosen: when the trends are there,
// since one question waits for the other.
func (t *Trends) learn() {
	if t.learnt {
		return
	}
	t.learnt = true
	library := t.host.Library()
	t.host.Later(ask(&t.shopsAsked, library.Shops, func(shops []review.Shop, err error) {
		if err == nil { // otherwise none is offered
			t.shops = shops
		}
	}))
	t.host.Later(ask(&t.namesAsked, library.Vocabulary, func(names review.Vocabulary, err error) {
		if err == nil {
			t.names = names
		}
	}))
}

// here is the trend under the cursor; ok is false while there is none.
func (t *Trends) here() (trend review.Trend, ok bool) {
	if i := t.list.Cursor(); i < len(t.trends) {
		return t.trends[i], true
	}
	return review.Trend{}, false
}

// Typing is never true here.
func (t *Trends) Typing() bool { return false }

// Update takes answers of the file and the keys that move.
func (t *Trends) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(answer); ok {
		m.arrive()
		return nil
	}
	if !t.large || !t.numbers {
		t.list.Update(msg, len(t.trends))
		return nil
	}
	rows := kit.List{Vim: true} // the table scrolls by its first row
	rows.SetCursor(t.top)
	if trend, ok := t.here(); ok && rows.Update(msg, len(trend.Labels)) {
		t.top = rows.Cursor()
	}
	return nil
}

// Click goes to a trend, and opens it with a second click.
func (t *Trends) Click(target string) {
	if i, ok := kit.RowOf(target, len(t.trends)); ok {
		if i == t.list.Cursor() {
			t.large = true
		}
		t.list.SetCursor(i)
	}
}

// show makes the trend under the cursor large, as a chart or as numbers.
func (t *Trends) show(large, numbers bool) {
	t.large, t.numbers, t.top = large, numbers, 0
}

// another goes to the next trend or the one before.
func (t *Trends) another(by int) {
	t.list.Move(by, len(t.trends))
	t.top = 0
}
