package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/session/review"
	"flashpoint/session/years"
)

// at moves the clock on.
func (w *world) at(moment string) {
	w.t.Helper()
	var err error
	w.now, err = time.Parse("2006-01-02 15:04", moment)
	w.ok(err)
}

func (w *world) today() session.Date { return session.DateOf(w.now) }

// numbers is a trend in one line: "2026-03 2/2, 2026-04 none".
func numbers(trends []review.Trend, id string) string {
	var parts []string
	for _, t := range trends {
		if t.ID != id {
			continue
		}
		for i, label := range t.Labels {
			for _, line := range t.Lines {
				if p := line.Points[i]; p.None {
					label += " none"
				} else {
					label += fmt.Sprintf(" %.4g/%d", p.Value, p.N)
				}
			}
			parts = append(parts, label)
		}
		parts = append(parts, t.Notes...)
	}
	return strings.Join(parts, ", ")
}

func (w *world) trends(s review.Scope) []review.Trend {
	w.t.Helper()
	trends, err := w.store.Trends(w.t.Context(), s)
	w.ok(err)
	return trends
}

func (w *world) drawn(trends []review.Trend, id, want string) {
	w.t.Helper()
	if got := numbers(trends, id); got != want {
		w.t.Errorf("%s:\n%s, not\n%s", id, got, want)
	}
}

// ofTrends is a shop from November to March: two meetings at the end of the year
// and one rehearsal, an idea that went live and is praised, one that was stopped,
// and a meeting of another shop.
func ofTrends(t *testing.T) *world {
	w := newWorld(t)
	w.at("2025-11-30 23:30")
	s := w.meeting("Ana", "Bo")
	w.ok(s.Rate(w.act(), s.Steps[0].ID, session.Hands{0, 0, 0, 1, 1}))
	w.ok((&session.Meeting{Shop: w.shop, Session: s}).RevealRating(w.act()))
	bench := w.promote(s, w.on(s, 0, session.Wow, "The bench"))
	w.on(s, 1, session.Fix, "A longer counter")
	w.at("2025-12-10 08:00")
	w.ok(bench.SetCleared(w.act(), bench.Obstacles[0].ID, true))
	w.ok(bench.SetStatus(w.act(), session.StatusLive, w.today(), "it stands"))
	w.ok(bench.Count(w.act(), session.ReactionPraised, w.today()))
	w.ok(bench.Count(w.act(), session.ReactionIndifferent, w.today()))

	w.at("2026-01-01 00:10")
	again := w.meeting("Ana")
	w.ok(again.Rate(w.act(), again.Steps[0].ID, session.Hands{0, 1, 0, 0, 0}))
	w.ok((&session.Meeting{Shop: w.shop, Session: again}).RevealRating(w.act()))
	bell := w.promote(again, w.on(again, 1, session.Wow, "The bell"))
	w.ok(bell.SetStatus(w.act(), session.StatusLive, w.today(), "it rings"))
	w.at("2026-01-15 09:00")
	w.ok(bell.SetStatus(w.act(), session.StatusStopped, w.today(), "too loud"))
	whom, _ := bench.Untold()
	_, err := bench.Tell(w.act(), session.Telling{Whom: whom, On: w.today(), InPerson: true})
	w.ok(err)
	_, err = bench.Note(w.act(), session.Comment{Words: "I sat", Mood: session.MoodLoved, On: w.today()})
	w.ok(err)

	w.at("2026-01-20 09:00")
	pretend := session.Open(w.act(), w.id(), w.shop, session.Plans()[0], true)
	w.ok(pretend.ChooseMap(w.act(), "Counter visit", []session.StepPlan{{Name: "Dream", Kind: session.KindArrive}}))
	w.promote(pretend, w.on(pretend, 0, session.Wow, "A dragon"))
	mill, err := session.NewShop(w.act(), w.id(), "Mill")
	w.ok(err)
	other := session.Open(w.act(), w.id(), mill, session.Plans()[0], false)
	w.ok(other.ChooseMap(w.act(), "COUNTER visit", []session.StepPlan{{Name: "come in", Kind: session.KindArrive}}))
	w.save(w.shop, s, again, pretend, bench, bell)
	w.bring(mill, other)
	return w
}

func TestTrends(t *testing.T) {
	w := ofTrends(t)
	home := review.Scope{Shops: []session.ID{w.shop.ID()}, Today: session.Date{Year: 2026, Month: 3, Day: 11}}
	trends := w.trends(home)
	w.drawn(trends, "meetings", "2025-11 1/1, 2025-12 0/0, 2026-01 1/1, 2026-02 0/0, 2026-03 0/0, 2 of them are still running, Gone quiet: no meeting for 9 weeks")
	w.drawn(trends, "ideas", "2025-11 1/1 1/1, 2025-12 0/0 0/0, 2026-01 1/1 0/0, 2026-02 0/0 0/0, 2026-03 0/0 0/0")
	w.drawn(trends, "wows-live", "2025-11 0/0 0/0, 2025-12 1/1 0/0, 2026-01 1/1 0/0, 2026-02 1/1 0/0, 2026-03 1/1 0/0, Counted at the end of each month")
	w.drawn(trends, "live-after-90-days", "2025-Q4 100/1, 2026-Q1 none, By the quarter in which they went live, In all: 1 of 1, Not counted yet, live for less than 90 days: 1")
	w.drawn(trends, "days-to-live", "2025-Q4 10/1, 2026-Q1 0/1")
	w.drawn(trends, "obstacles", "other 0/0 1/1")
	w.drawn(trends, "days-to-clear", "other 9/1")
	w.drawn(trends, "praise", "2025-11 0/0 0/0, 2025-12 1/1 0/0, 2026-01 0/0 1/1, 2026-02 0/0 0/0, 2026-03 0/0 0/0, Gone quiet: The bench, 55 days without praise")
	w.drawn(trends, "most-praised", "The bench 1/1 1/1")
	w.drawn(trends, "gap", "2025-11 none, 2025-12 none, 2026-01 36/1, 2026-02 none, 2026-03 none, Waiting to be told now: praise for 1 idea, the oldest for 55 days")
	w.drawn(trends, "coverage", "Counter visit 66.67/3, Never a wow: Say goodbye")
	w.drawn(trends, "ratings", "Come in 1.5/2 -1/1, Wait in the queue none none, Say goodbye none none")
	w.sound()
}

// A step that gets another name after its idea was chosen keeps its wow, as in the list
// of steps.
func TestTrends_aStepIsRenamedLater(t *testing.T) {
	w := newWorld(t)
	s := w.meeting("Ana")
	bench := w.promote(s, w.on(s, 1, session.Wow, "The bench"))
	w.ok(bench.SetCleared(w.act(), bench.Obstacles[0].ID, true))
	w.ok(bench.SetStatus(w.act(), session.StatusLive, w.today(), "it stands"))
	w.ok(s.RenameStep(w.act(), s.Steps[1].ID, "Stand in line"))
	w.save(w.shop, s, bench)
	w.drawn(w.trends(review.Scope{Today: w.today()}), "coverage", "Counter visit 33.33/3, Never a wow: Come in; Say goodbye")
}

// Midnight is when the reader's clock says so: the meeting after it belongs to the
// new year in London and to the old one in New York.
func TestTrends_zone(t *testing.T) {
	w := ofTrends(t)
	scope := review.Scope{Shops: []session.ID{w.shop.ID()}, Today: session.Date{Year: 2026, Month: 1, Day: 31}}
	for zone, want := range map[*time.Location]string{
		nil:                                "2025-11 1/1, 2025-12 0/0, 2026-01 1/1",
		time.FixedZone("New York", -18000): "2025-11 1/1, 2025-12 1/1, 2026-01 0/0",
		time.FixedZone("Athens", 7200):     "2025-12 1/1, 2026-01 1/1",
	} {
		scope.Loc = zone
		got, _, _ := strings.Cut(numbers(w.trends(scope), "meetings"), ", 2 of them are still running")
		if got != want {
			t.Errorf("in %v %s, not %s", zone, got, want)
		}
	}
}

func TestTrends_sinceAndMap(t *testing.T) {
	w := ofTrends(t)
	scope := review.Scope{Today: session.Date{Year: 2026, Month: 2, Day: 3}, Since: session.Date{Year: 2026, Month: 1, Day: 20}}
	trends := w.trends(scope)
	w.drawn(trends, "meetings", "2026-01 1/1, 2026-02 0/0, 1 of them is still running")
	w.drawn(trends, "most-praised", "The bench (Corner Coffee) 0/0 1/1")
	w.drawn(trends, "obstacles", "Not enough yet: no obstacle was written down so far.")
	w.drawn(trends, "ratings", "Come in -1/1, Wait in the queue none, Say goodbye none")
	w.drawn(trends, "coverage", "Counter visit 50/4, Never a wow: Say goodbye; come in")
	scope.Map = "counter VISIT"
	w.drawn(w.trends(scope), "meetings", "2026-01 1/1, 2026-02 0/0, 1 of them is still running")
	scope.Map = "Another"
	w.drawn(w.trends(scope), "meetings", "2026-02 0/0, Not enough yet: the first meeting begins this.")
}

func TestCompareShops(t *testing.T) {
	w := ofTrends(t)
	trends, err := w.store.CompareShops(t.Context(), review.Scope{Map: "Counter visit", Today: session.Date{Year: 2026, Month: 3, Day: 11}})
	w.ok(err)
	w.drawn(trends, "shops-meetings", "Corner Coffee 2/2, Mill 0/0")
	w.drawn(trends, "shops-ideas", "Corner Coffee 1.5/2, Mill none")
	w.drawn(trends, "shops-wows-live", "Corner Coffee 1/1, Mill 0/0")
	w.drawn(trends, "shops-days-to-live", "Corner Coffee 5/2, Mill none")
	w.drawn(trends, "shops-praise", "Corner Coffee 2/2, Mill 0/0")
	w.drawn(trends, "shops-gap", "Corner Coffee 36/1, Mill none")
	w.drawn(trends, "shops-coverage", "Corner Coffee 66.67/3, Mill 0/1")
	w.drawn(trends, "shops-rating", "Corner Coffee -1/1, Mill none")
}

// Nobody's name is in any trend.
func TestTrends_nameNobody(t *testing.T) {
	w := ofTrends(t)
	scope := review.Scope{Today: session.Date{Year: 2026, Month: 3, Day: 11}}
	compared, err := w.store.CompareShops(t.Context(), scope)
	w.ok(err)
	for _, trend := range append(w.trends(scope), compared...) {
		for _, name := range []string{"Ana", "Bo", "Fay"} {
			for _, word := range strings.FieldsFunc(fmt.Sprintf("%+v %+v", trend, trend.Table()), func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') }) {
				if word == name {
					t.Errorf("%s names %s", trend.ID, name)
				}
			}
		}
	}
}

// BenchmarkTrends reads the trends of some thousand meetings of many shops, or those
// of the file of the flag -chain, beside reading one line for each meeting from the
// table of meetings: ten times that is the goal, and fifteen the limit. Besides,
// somebody who saves at the same time waits no longer than the 100 ms that nobody
// notices.
func BenchmarkTrends(b *testing.B) {
	w := &world{t: b, path: *chainPath, now: monday}
	if _, err := os.Stat(w.path); err == nil {
		w.store = w.open(Options{ReadOnly: true})
	} else {
		w = newWorld(b)
		w.ok(years.Chain{Shops: 40, Meetings: 2000, Ideas: 16000}.Tell(func(y *years.Years) error {
			w.bring(y.Streams()...)
			return nil
		}))
	}
	scope := review.Scope{Today: session.Date{Year: 2031, Month: 1, Day: 15}}
	scan := func() {
		w.ok(w.store.with(b.Context(), "scanning", func(l *link) error { return l.scanMeetings(b.Context()) }))
	}
	shops := func() { _, err := w.store.CompareShops(b.Context(), scope); w.ok(err) }
	trends := func() { w.trends(scope) }
	for name, read := range map[string]func(){"trends": trends, "shops": shops} {
		b.Run(name, func(b *testing.B) {
			floortest.Beside(b, "a-scan", 15, read, scan)
			floortest.Report(b, "100-ms", float64(w.longestTurn(read))/float64(100*time.Millisecond), 1)
		})
	}
}

// longestTurn is the longest time that anybody else waits for the file while
// something is done.
func (w *world) longestTurn(do func()) (longest time.Duration) {
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-done:
				return
			default:
				begun := time.Now()
				if err := w.store.with(w.t.Context(), "waiting", func(*link) error { return nil }); err != nil {
					return
				}
				longest = max(longest, time.Since(begun))
			}
		}
	}()
	do()
	close(done)
	<-ended
	return longest
}

// scanMeetings reads a line for each meeting.
func (l *link) scanMeetings(ctx context.Context) error {
	return l.each(ctx, "SELECT id, shop, title, opened, ideas, wows FROM session WHERE opened IS NOT NULL AND NOT rehearsal", nil, func(rows *sql.Rows) error {
		var id, shop, title, opened string
		var ideas, wows int
		return rows.Scan(&id, &shop, &title, &opened, &ideas, &wows)
	})
}
