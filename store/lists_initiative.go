package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"flashpoint/session"
)

// An InitiativeQuery says which initiatives to list.
type InitiativeQuery struct {
	Session    session.ID // only those of this meeting; zero for all meetings
	Shop       session.ID // only this shop's; zero for all shops
	Ended      bool       // ended ones too
	Rehearsals bool       // those of rehearsals too; always, when Session is named
	Before     session.ID // the last initiative of the page before; zero for the first page
	Limit      int        // of this page; 0 means 50
}

const initiativeColumns = `id, coalesce(shop, ''), coalesce(session, ''), title, map, step, status, opened, tasks, done,
	coalesce(next_due, ''), next_task, unready, obstacles, unowned, coalesce(clear_by, ''), coalesce(since, ''), coalesce(live_on, ''),
	authors IS NOT NULL, (SELECT json_group_array(json_object('id', person, 'name', name) ORDER BY place) FROM credit WHERE credit.initiative = initiative.id), praised, liked, indifferent, not_keen, comments, good_words, coalesce(last_praise, ''),
	untold, coalesce(untold_since, ''), coalesce(checked, ''), news`

// scanInitiative reads a row of initiativeColumns.
func scanInitiative(row interface{ Scan(...any) error }) (sum session.InitiativeSummary, err error) {
	var opened, untold, authors string
	f := &sum.Feedback
	err = row.Scan(idIn{&sum.ID}, idIn{&sum.Shop}, idIn{&sum.Session}, &sum.Title, &sum.Map, &sum.Step, &sum.Status, &opened,
		&sum.Tasks, &sum.Done, dayIn{&sum.NextDue}, &sum.NextTask, &sum.Unready, &sum.Obstacles, &sum.Unowned, dayIn{&sum.ClearBy},
		dayIn{&sum.Since}, dayIn{&sum.LiveOn}, &sum.Signed, &authors, &f.Praised, &f.Liked, &f.Indifferent, &f.NotKeen, &f.Words, &f.GoodWords,
		dayIn{&f.Last}, &untold, dayIn{&sum.UntoldSince}, dayIn{&sum.Checked}, &sum.News)
	if err != nil {
		return sum, err
	}
	sum.Opened = parseMoment(opened)
	if untold != "[]" {
		err = json.Unmarshal([]byte(untold), &sum.Untold)
	}
	if authors != "[]" && err == nil {
		err = json.Unmarshal([]byte(authors), &sum.Authors)
	}
	return sum, err
}

// InitiativeSummaries lists initiatives, newest first.
func (s *Store) InitiativeSummaries(ctx context.Context, q InitiativeQuery) ([]session.InitiativeSummary, error) {
	where := `($1 = '' OR id < $1) AND ($2 OR NOT ended)
			AND CASE WHEN $3 <> '' THEN session = $3 ELSE $4 OR ` + notRehearsed + ` END
			AND ` + ofShop("initiative", q.Shop, 6) + " ORDER BY id DESC LIMIT $5"
	var list []session.InitiativeSummary
	err := s.with(ctx, "listing the initiatives", func(l *link) (err error) {
		list, err = l.initiatives(ctx, where, cursor(q.Before), q.Ended, cursor(q.Session), q.Rehearsals, limit(q.Limit), cursor(q.Shop))
		return err
	})
	return list, err
}

// notRehearsed leaves out the initiatives of rehearsals. Those of the program's
// first version don't say so themselves.
const notRehearsed = "NOT (initiative.rehearsal OR EXISTS (SELECT 1 FROM session WHERE session.id = initiative.session AND session.rehearsal))"

// initiatives lists those that fulfil a condition.
func (l *link) initiatives(ctx context.Context, where string, args ...any) (list []session.InitiativeSummary, err error) {
	var found chunks[session.InitiativeSummary]
	err = l.each(ctx, "SELECT "+initiativeColumns+" FROM initiative WHERE opened IS NOT NULL AND "+where, args, func(rows *sql.Rows) error {
		sum, err := scanInitiative(rows)
		found.add(sum)
		return err
	})
	return found.list(), err
}
