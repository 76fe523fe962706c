package store

import (
	"database/sql"
	"path/filepath"
	"testing"

	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/session/years"
)

// ofYears is a world around a file with the years of a busy shop.
func ofYears(t testing.TB, size years.Size) (*world, *years.Years) {
	t.Helper()
	y := years.Tell(size)
	w := &world{t: t, path: filepath.Join(t.TempDir(), "shop.flashpoint"), shop: y.Shop, now: y.Now}
	w.ok(Create(t.Context(), w.path, session.PendingOf(y.Streams()...)))
	for _, st := range y.Streams() {
		st.MarkSaved(st.Seq())
	}
	w.store = w.open(Options{})
	return w, y
}

// BenchmarkYears measures what screens wait for in a file of 500 initiatives and
// 20,000 comments, beside the same in a file where customers are still to be heard
// (at most twice), in one where hardly anything happened (at most three times), and
// beside reading the rows and nothing else (at most six times).
func BenchmarkYears(b *testing.B) {
	big, y := ofYears(b, years.Size{Initiatives: 500, Comments: 20000})
	quiet, _ := ofYears(b, years.Size{Initiatives: 500})
	small, few := ofYears(b, years.Size{Initiatives: 4, Comments: 4})
	b.Run("lists", func(b *testing.B) {
		lists := func(w *world) func() {
			return func() {
				_, err := w.store.InitiativeSummaries(b.Context(), InitiativeQuery{Ended: true, Limit: 5000})
				w.ok(err)
			}
		}
		floortest.Beside(b, "no-customers", 2, lists(big), lists(quiet))
	})
	b.Run("gaps", func(b *testing.B) {
		waits := func() { _, err := big.store.Told(b.Context(), session.Date{}, 1_000_000); big.ok(err) }
		floortest.Beside(b, "bare-SQL", 6, waits, func() {
			big.ok(big.store.with(b.Context(), "reading", func(l *link) error {
				return l.each(b.Context(), "SELECT heard, day FROM told WHERE heard IS NOT NULL", nil, func(rows *sql.Rows) error {
					var heard, told string
					return rows.Scan(&heard, &told)
				})
			}))
		})
	})
	b.Run("evidence", func(b *testing.B) {
		evidence := func(w *world) func() {
			return func() { _, err := w.store.Evidence(b.Context(), w.now); w.ok(err) }
		}
		floortest.Beside(b, "no-customers", 2, evidence(big), evidence(quiet))
	})
	b.Run("open", func(b *testing.B) {
		open := func(w *world) func() {
			return func() {
				s, err := Open(b.Context(), w.path, Options{ReadOnly: true})
				w.ok(err)
				w.ok(s.Close())
			}
		}
		floortest.Beside(b, "nearly-empty-file", 3, open(big), open(small))
	})
	b.Run("reaction", func(b *testing.B) {
		react := func(w *world, i *session.Initiative) func() {
			return func() {
				w.ok(i.Count(w.act(), session.ReactionPraised, session.DateOf(w.now)))
				w.save(i)
			}
		}
		floortest.Beside(b, "nearly-empty-file", 3, react(big, y.Loved()), react(small, few.Loved()))
	})
}
