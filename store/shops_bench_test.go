package store

import (
	"fmt"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/session/years"
)

// beside is a shop of some years in a file with so many others.
func beside(b *testing.B, others int) (*world, time.Time) {
	b.Helper()
	w, y := ofYears(b, years.Size{Initiatives: 40, Comments: 400})
	if others == 0 {
		return w, y.Now
	}
	chain := years.Chain{Shops: others, Meetings: 8 * others, Ideas: 80 * others}
	w.ok(chain.Tell(func(shop *years.Years) error {
		w.bring(shop.Streams()...)
		return nil
	}))
	return w, y.Now
}

// BenchmarkShops reads what home shows, and what a meeting starts with, beside 500
// other shops (60 with -short), in a file of one shop: once and a half that at most.
func BenchmarkShops(b *testing.B) {
	alone, now := beside(b, 0)
	others := 500
	if testing.Short() {
		others = 60
	}
	many, _ := beside(b, others)
	for name, read := range map[string]func(w *world) func(){
		"home":    func(w *world) func() { return func() { w.home(now) } },
		"meeting": func(w *world) func() { return func() { w.start(now) } },
	} {
		b.Run(fmt.Sprintf("%s of %d", name, others), func(b *testing.B) {
			floortest.Beside(b, "one-shop", 1.5, read(many), read(alone))
		})
	}
}

// home reads what the first frame shows.
func (w *world) home(now time.Time) {
	ctx := w.t.Context()
	shop, err := w.store.Shop(ctx)
	w.ok(err)
	_, err = w.store.Summaries(ctx, SummaryQuery{Shop: shop.ID(), Unfinished: true, Rehearsals: true, Limit: 20})
	w.ok(err)
	_, err = w.store.Summaries(ctx, SummaryQuery{Shop: shop.ID()})
	w.ok(err)
	_, err = w.store.InitiativeSummaries(ctx, InitiativeQuery{Shop: shop.ID(), Ended: true, Limit: 5000})
	w.ok(err)
	_, err = w.store.Told(ctx, session.DateOf(now).AddDays(-366), 1000)
	w.ok(err)
}

// start reads what a meeting starts with.
func (w *world) start(now time.Time) {
	ctx := w.t.Context()
	_, err := w.store.Evidence(ctx, now)
	w.ok(err)
	shop, err := w.store.Shop(ctx)
	w.ok(err)
	_, err = w.store.Remembered(ctx, shop, session.ID{}, 1000)
	w.ok(err)
	_, err = w.store.MapPast(ctx, session.MapQuery{Shop: shop.ID(), Map: "Counter visit"})
	w.ok(err)
}
