package store

import (
	"context"
	"database/sql"
	"strings"

	"flashpoint/session"
	"flashpoint/session/review"
)

// searchPage is how many hits a part has when it is not told.
const searchPage = 50

// SearchAll finds the lines that have all words of a search, or words that begin
// with them, the newest first, each with its place and the bytes that were found.
// Capitals, accents and letters that are drawn alike don't matter.
//
// It searches what was written in the meetings and afterwards and may stand on
// paper: no rehearsals, removed ideas and votes, and neither the words that stay at
// the desk nor the notes of a mystery visit.
//
// It can be cancelled at any moment.
func (s *Store) SearchAll(ctx context.Context, q review.Search) ([]review.Hit, error) {
	match := matching(q.Words)
	if match == "" {
		return nil, nil
	}
	var hits []review.Hit
	err := s.with(ctx, "searching", func(l *link) error {
		a := &asking{ctx: ctx, link: l, names: &s.names,
			Query: review.Query{Of: review.Lines, Filter: q.Filter, HomeOnly: q.HomeOnly, Loc: q.Loc}}
		a.and("found MATCH " + a.arg(match))
		a.of = a.lines()
		if err := a.narrow(); err != nil || a.none {
			return err
		}
		if q.After != 0 {
			a.and("found.rowid < " + a.arg(q.After))
		}
		if q.Limit <= 0 {
			q.Limit = searchPage
		}
		query := "SELECT " + strings.Join(a.of.columns, ", ") + " FROM " + a.of.from + " WHERE " + strings.Join(a.where, " AND ") +
			" ORDER BY found.rowid DESC LIMIT " + a.arg(q.Limit)
		sought := session.Seek(q.Words)
		return l.once(ctx, query, a.args, func(rows *sql.Rows) error {
			var h review.Hit
			var place linePlace
			err := rows.Scan(&h.Place, idIn{&h.Stream}, &h.Kind, &h.Item, &h.Text, &place.step, &place.onMap, &place.title, &h.Shop)
			h.Where, h.Marks = place.words(h.Kind), sought.Marks(h.Text)
			h.On = a.day(lineMoment(h.Place).String())
			hits = append(hits, h)
			return err
		})
	})
	return hits, err
}

// lines are what search finds, with what a filter looks at.
func (a *asking) lines() listing {
	const shop = "coalesce(session.shop, initiative.shop, thought.shop)"
	const step, onMap = "coalesce(step.name, initiative.step)", "coalesce(session.title, initiative.map, thought.map)"
	day := func(d session.Date) int64 {
		first := lineRow{at: momentOf(d.Time(review.Zone(a.Loc)))}
		return first.first()
	}
	if d := a.Filter.Since; !d.IsZero() {
		a.and("found.rowid >= " + a.arg(day(d)))
	}
	if d := a.Filter.Until; !d.IsZero() {
		a.and("found.rowid < " + a.arg(day(d.AddDays(1))))
	}
	return listing{
		from: `found
			LEFT JOIN session ON session.id = found.stream
			LEFT JOIN idea ON found.kind = 'idea' AND idea.session = found.stream AND idea.idea = found.item
			LEFT JOIN step ON step.session = idea.session AND step.step = idea.step
			LEFT JOIN initiative ON session.id IS NULL AND initiative.id = found.stream
			LEFT JOIN thought ON found.kind = 'thought' AND thought.shop = found.stream AND thought.thought = found.item
			LEFT JOIN shop ON shop.id = ` + shop,
		shop: shop,
		columns: []string{"found.rowid", "found.stream", "found.kind", "found.item", "found.text",
			"coalesce(" + step + ", '')", "coalesce(" + onMap + ", '')", "coalesce(initiative.title, '')", "coalesce(shop.name, session.shop_name, '')"},
		onMap: a.titled(onMap),
		step:  a.titled(step),
	}
}

// A linePlace is where a line that was found belongs.
type linePlace struct{ step, onMap, title string }

// words say it.
func (p linePlace) words(kind string) string {
	of := map[string]string{
		"task": "to do for", "obstacle": "in the way of", "comment": "said about", "checkin": "a look at", "standard": "the standard of",
	}[kind]
	if of != "" {
		return of + " “" + p.title + "”"
	}
	first := p.step
	switch kind {
	case "meeting":
		return "" // its text is the map and what it was for
	case "decision":
		first = "why it was chosen"
	case "thought":
		first = "parked"
	}
	if first == "" || p.onMap == "" {
		return first + p.onMap
	}
	return first + ", " + p.onMap
}

// matching is what the index is asked for: every word as it is written, or as
// search compares it. Quotes keep what is typed from being read as the index's own
// language of queries.
func matching(text string) string {
	var all []string
	for _, word := range session.Seek(text).Words() {
		plain := `"` + word.Text + `"*`
		if folded := `"` + word.Folded + `"*`; !strings.EqualFold(folded, plain) {
			plain = "(" + plain + " OR " + folded + ")"
		}
		all = append(all, plain)
	}
	return strings.Join(all, " AND ")
}
