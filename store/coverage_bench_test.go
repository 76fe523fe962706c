package store

import (
	"fmt"
	"testing"

	"flashpoint/session"
	"flashpoint/session/floortest"
)

// fill writes the rows of that many meetings on one map into the read tables,
// each with nine steps and 27 ideas of which one was chosen.
func (w *world) fill(n int) {
	w.t.Helper()
	w.ok(w.store.with(w.t.Context(), "filling", func(l *link) error {
		return l.script(w.t.Context(), fmt.Sprintf(`BEGIN;
		CREATE TEMP TABLE n AS WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < %d)
			SELECT n, printf('%%08x-0000-7000-8000-000000000000', n) AS id, strftime('%%Y-%%m-%%dT%%H:%%M:%%S.000Z', 1700000000 + n * 3600, 'unixepoch') AS at FROM n;
		CREATE TEMP TABLE k AS WITH RECURSIVE k(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM k WHERE k < 27) SELECT k FROM k;
		INSERT INTO session(id, head, shop, shop_name, title, purpose, opened, closed, last, phase, rehearsal, present, steps, ideas, wows,
				rounds, chosen, next, plan, sign, decision) SELECT id, 9, '%s', 'Corner Coffee', 'Counter visit', '', at, at, at, 'close', 0, 8, 9, 27, 20, 1, '[]', NULL, 45, 'signed', '' FROM n;
		INSERT INTO step(session, step, place, name, kind, ending, longest_wait, focus, ideas, wows)
			SELECT id, k, k, 'Step number ' || k, 'WAIT', k = 9, k = 2, (n + k) %% 3 = 0, 3, 3 FROM n, k WHERE k < 10;
		INSERT INTO idea(session, idea, step, text, kind, state, reason, part_of, initiative, at, authors)
			SELECT id, 100 + k, 1 + k %% 9, 'a wave for everybody who comes in, number ' || k, 'wow', 'open', '', NULL, NULL, at, NULL FROM n, k;
		INSERT INTO initiative(id, head, shop, session, idea, title, map, step, status, ended, opened, tasks, done, next_due, next_task,
				unready, obstacles, clear_by, vote, decision, cost, approved_by, standard, asking, authors, rehearsal)
			SELECT printf('%%08x-0000-7000-9000-000000000000', n), 9, '%[2]s', id, 101 + n %% 9, 'A wave', 'Counter visit', 'Step number 1', 'live', 0, at,
			1, 1, NULL, '', 0, 0, NULL, '', '', '', '', '', '', NULL, 0 FROM n;
		DROP TABLE n; DROP TABLE k; COMMIT`, n, w.shop.ID()))
	}))
}

// BenchmarkMapPast reads what a shop did with its map in 2,000 meetings, beside the
// same in 200: twelve times, as it is told from each of them.
func BenchmarkMapPast(b *testing.B) {
	past := func(n int) func() {
		w := newWorld(b)
		w.fill(n)
		return func() {
			p, err := w.store.MapPast(b.Context(), session.MapQuery{Shop: w.shop.ID(), Map: "counter VISIT"})
			w.ok(err)
			if p.Meetings != n || len(p.Steps) != 9 {
				b.Fatalf("%d meetings, %d steps", p.Meetings, len(p.Steps))
			}
		}
	}
	floortest.Beside(b, "200-meetings", 15, past(2000), past(200))
}
