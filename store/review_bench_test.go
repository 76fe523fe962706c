package store

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"
	"time"

	"flashpoint/session"
	"flashpoint/session/floortest"
	"flashpoint/session/review"
	"flashpoint/session/years"
)

// BenchmarkReview measures what a manager waits for in the file of a chain, beside the
// same rows asked for with bare SQL, of the names in the file exactly as they are
// spelled: three times that, five where hardly anything is found. A file of any size that TestChainFile
// made before can be measured with the flag -chain.
func BenchmarkReview(b *testing.B) {
	path := *chainPath
	if _, err := os.Stat(path); path == "" || err != nil {
		path = filepath.Join(b.TempDir(), "chain.db")
		fillChain(b, path, years.Chain{Shops: *chainShops, Meetings: *chainMeetings, Ideas: *chainIdeas}, func() {})
	}
	w := &world{t: b, path: path, now: monday}
	w.store = w.open(Options{ReadOnly: true})
	today := session.DateOf(time.Now())
	vocabulary, err := w.store.Vocabulary(b.Context())
	w.ok(err)
	shop, step := vocabulary.Shops[len(vocabulary.Shops)/2], vocabulary.Steps[0]

	const open = "session.opened IS NOT NULL AND NOT session.rehearsal"
	const ideas = "SELECT idea.*, session.* FROM session CROSS JOIN idea ON idea.session = session.id WHERE " + open + " AND state NOT IN ('removed', 'merged')"
	lists := []struct {
		name string
		q    review.Query
		bare string
		args []any
	}{
		{"meetings, the newest", review.Query{Of: review.Meetings}, "SELECT * FROM session WHERE " + open + " ORDER BY id DESC LIMIT 101", nil},
		{"meetings by wows", review.Query{Of: review.Meetings, Sort: "wows"}, "SELECT * FROM session WHERE " + open + " ORDER BY wows DESC, id DESC LIMIT 101", nil},
		{"meetings of a shop", review.Query{Of: review.Meetings, Filter: review.Filter{Shops: []string{shop}}},
			"SELECT session.* FROM session JOIN shop ON shop.id = session.shop WHERE " + open + " AND shop.name = $1 ORDER BY session.id DESC LIMIT 101", []any{shop}},
		{"ideas, the newest", review.Query{Of: review.Ideas}, ideas + " ORDER BY session.id DESC, idea DESC LIMIT 101", nil},
		{"ideas by their words", review.Query{Of: review.Ideas, Sort: "idea", Rising: true}, ideas + " ORDER BY text COLLATE NOCASE, session.id, idea LIMIT 101", nil},
		{"ideas by kind", review.Query{Of: review.Ideas, Sort: "kind"}, ideas + " ORDER BY kind COLLATE NOCASE DESC, session.id DESC, idea DESC LIMIT 101", nil},
		{"ideas of a shop", review.Query{Of: review.Ideas, Filter: review.Filter{Shops: []string{shop}}},
			ideas + " AND session.shop = (SELECT id FROM shop WHERE name = $1) ORDER BY session.id DESC, idea DESC LIMIT 101", []any{shop}},
		{"ideas for a step", review.Query{Of: review.Ideas, Filter: review.Filter{Steps: []string{step}}},
			ideas + " AND EXISTS (SELECT 1 FROM step WHERE step.session = idea.session AND step.step = idea.step AND name = $1) ORDER BY session.id DESC, idea DESC LIMIT 101", []any{step}},
		{"ideas with words", review.Query{Of: review.Ideas, Filter: review.Filter{Words: "crown week"}},
			"SELECT idea.* FROM found CROSS JOIN idea ON idea.session = stream AND idea.idea = item WHERE found MATCH 'crown* week*' AND found.kind = 'idea' ORDER BY found.rowid DESC LIMIT 101", nil},
		{"initiatives, the newest", review.Query{Of: review.Initiatives}, "SELECT * FROM initiative WHERE opened IS NOT NULL AND NOT rehearsal ORDER BY id DESC LIMIT 101", nil},
		{"initiatives that are late", review.Query{Of: review.Initiatives, Filter: review.Filter{Is: []review.Mark{review.Late}}},
			"SELECT * FROM initiative WHERE opened IS NOT NULL AND NOT rehearsal AND NOT ended AND (next_due < $1 OR clear_by < $1) ORDER BY id DESC LIMIT 101", []any{today.String()}},
		{"feedback, the newest", review.Query{Of: review.Feedback},
			"SELECT comment.*, title FROM comment CROSS JOIN initiative ON initiative.id = comment.initiative WHERE NOT rehearsal ORDER BY day DESC, initiative DESC, comment DESC LIMIT 101", nil},
		{"people", review.Query{Of: review.People}, `WITH untold AS MATERIALIZED (SELECT value ->> 'id' AS id, min(untold_since) AS since FROM initiative, json_each(untold) WHERE untold_since IS NOT NULL GROUP BY 1)
			SELECT *, (SELECT since FROM untold WHERE untold.id = person.id), (SELECT title FROM credit JOIN initiative ON initiative.id = initiative
				WHERE person = person.id ORDER BY initiative DESC LIMIT 1)
			FROM person JOIN shop ON shop.id = person.shop ORDER BY person.shop DESC, place DESC LIMIT 101`, nil},
		{"steps", review.Query{Of: review.Steps},
			`WITH went AS MATERIALIZED (SELECT session.shop, session.title, step.name, sum(status = 'live') AS live, sum(all_praise) AS praise, sum(idea.kind = 'wow')
				FROM initiative JOIN session ON session.id = initiative.session JOIN idea USING(session, idea)
					JOIN step ON step.session = idea.session AND step.step = idea.step GROUP BY 1, 2, 3)
			SELECT session.shop, session.title, step.name, count(*), sum(step.ideas), sum(step.wows), max(session.opened) AS last, went.live, went.praise
			FROM session CROSS JOIN step ON step.session = session.id
				LEFT JOIN went ON went.shop = session.shop AND went.title = session.title AND went.name = step.name
			WHERE ` + open + " GROUP BY 1, 2, 3 ORDER BY last DESC LIMIT 101", nil},
	}
	for _, list := range lists {
		list.q.Today = today
		b.Run(list.name, func(b *testing.B) {
			w.against(b, 3, list.bare, list.args, func() int {
				page, err := w.store.List(b.Context(), list.q)
				w.ok(err)
				return len(page.Rows)
			})
		})
	}
	const search = "SELECT rowid, stream, kind, item, text FROM found WHERE found MATCH $1 ORDER BY rowid DESC LIMIT 50"
	for words, match := range map[string]string{"cup": "cup*", "crown week": "crown* week*", "zeppelin": "zeppelin*"} {
		b.Run("search for "+words, func(b *testing.B) {
			w.against(b, 5, search, []any{match}, func() int {
				hits, err := w.store.SearchAll(b.Context(), review.Search{Words: words})
				w.ok(err)
				return len(hits)
			})
		})
	}
}

// against measures something by turns with the query that has to be answered for it.
func (w *world) against(b *testing.B, limit float64, query string, args []any, ours func() int) {
	b.Helper()
	bare := func() {
		w.ok(w.store.with(b.Context(), "reading", func(l *link) error {
			return l.each(b.Context(), query, args, func(rows *sql.Rows) error {
				columns, err := rows.Columns()
				if err != nil {
					return err
				}
				values := make([]any, len(columns))
				for i := range values {
					values[i] = new(any)
				}
				return rows.Scan(values...)
			})
		}))
	}
	floortest.Beside(b, "bare-SQL", limit, func() { ours() }, bare)
	b.ReportMetric(float64(ours()), "rows")
}
