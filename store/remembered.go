package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"flashpoint/session"
)

// rememberedPage is how many ideas are read in one turn: whoever saves meanwhile
// does not wait for all of them.
const rememberedPage = 1000

// Remembered lists the ideas of a shop's meetings but one, oldest meeting first,
// with what became of them: so many of the newest ones at most. Rehearsals, removed
// ideas and parts of others are left out. Authors are named as they are called now,
// and only where everybody may know.
func (s *Store) Remembered(ctx context.Context, shop *session.Shop, except session.ID, most int) ([]session.Remembered, error) {
	r := remembering{shop: shop, except: except, whose: map[string]string{}}
	for r.read < most {
		before, page := r.read, min(rememberedPage, most-r.read)
		if err := s.with(ctx, "remembering earlier ideas", func(l *link) error { return r.page(ctx, l, page) }); err != nil {
			return nil, err
		}
		if r.read-before < page {
			break
		}
	}
	list := slices.Concat(r.pages...)
	slices.Reverse(list)
	return list, nil
}

// A remembering is a list of ideas as it is read, the newest first. Its pages are
// put together once: a list that grows copies what it has again and again.
type remembering struct {
	shop   *session.Shop
	except session.ID
	pages  [][]session.Remembered
	read   int               // on all pages
	whose  map[string]string // in words, by the people in JSON: the same few again and again
}

// page reads so many more.
func (r *remembering) page(ctx context.Context, l *link, most int) error {
	const query = `SELECT idea.session, idea.idea, idea.text, session.title, coalesce(step.name, ''), idea.at, coalesce(idea.credit, ''),
			idea.state, idea.reason, coalesce(initiative.status, ''), coalesce(initiative.since, ''),
			EXISTS (SELECT 1 FROM idea AS later JOIN session AS meeting ON meeting.id = later.session
				WHERE later.from_session = idea.session AND later.from_idea = idea.idea AND later.state <> 'removed'
					AND later.session <> $2 AND NOT meeting.rehearsal)
		FROM session CROSS JOIN idea ON idea.session = session.id
		LEFT JOIN step ON step.session = idea.session AND step.step = idea.step
		LEFT JOIN initiative ON initiative.id = idea.initiative AND initiative.opened IS NOT NULL
		WHERE session.shop = $1 AND session.opened IS NOT NULL AND NOT session.rehearsal AND session.id <> $2
			AND idea.state NOT IN ('removed', 'merged') AND session.id <= $3 AND (session.id < $3 OR idea.idea < $4)
		ORDER BY session.id DESC, idea.idea DESC LIMIT $5`
	before, idea := "g", int64(0) // behind every ID, which are written in hexadecimal
	if n := len(r.pages); n > 0 {
		last := r.pages[n-1][len(r.pages[n-1])-1]
		before, idea = last.Session.String(), int64(last.Idea)
	}
	list := make([]session.Remembered, 0, min(most, rememberedPage))
	err := l.each(ctx, query, []any{r.shop.ID().String(), r.except.String(), before, idea, most}, func(rows *sql.Rows) error {
		var x session.Remembered
		var at, credit string
		err := rows.Scan(idIn{&x.Session}, &x.Idea, &x.Text, &x.Map, &x.Step, &at, &credit,
			&x.State, &x.Reason, &x.Status, dayIn{&x.Since}, &x.Again)
		if err != nil {
			return err
		}
		x.At = parseMoment(at)
		x.Whose, err = r.names(credit)
		list = append(list, x)
		return err
	})
	if len(list) > 0 {
		r.pages, r.read = append(r.pages, list), r.read+len(list)
	}
	return err
}

// names are people in words, "" for none that may be named.
func (r *remembering) names(credit string) (string, error) {
	if credit == "" {
		return "", nil
	}
	whose, known := r.whose[credit]
	if !known {
		var people []session.Person
		if err := json.Unmarshal([]byte(credit), &people); err != nil {
			return "", err
		}
		whose = session.Names(r.shop.NowAll(people))
		r.whose[credit] = whose
	}
	return whose, nil
}
