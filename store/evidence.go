package store

import (
	"context"
	"database/sql"
	"time"

	"flashpoint/session"
)

// evidenceShown is how many initiatives the evidence has, the newest: those of some ten
// years in which two were chosen every week and none has ended.
const evidenceShown = 1000

// heardWords is how many comments about one idea the evidence has: more don't
// fit a wall, and nobody reads more of them aloud.
const heardWords = 5

// Evidence is what came of the home shop's earlier meetings, for one that opens
// now. now's location says on which day the last meeting was; its people are as they were
// written down. Of more than a thousand initiatives it has the newest.
func (s *Store) Evidence(ctx context.Context, now time.Time) (session.Evidence, error) {
	var e session.Evidence
	err := s.with(ctx, "reading what came of earlier meetings", func(l *link) (err error) {
		e, err = l.evidence(ctx, now)
		return err
	})
	return e, err
}

func (l *link) evidence(ctx context.Context, now time.Time) (e session.Evidence, err error) {
	home, err := l.homeShop(ctx)
	if err != nil {
		return e, err
	}
	shop := home.String()
	if e.Since, err = l.lastClosed(ctx, shop); err != nil {
		return e, err
	}
	ended := session.DateOf(e.Since.In(now.Location()))
	e.Initiatives, err = l.initiatives(ctx, "shop = $2 AND (NOT ended OR since >= $1) AND "+notRehearsed+" ORDER BY id DESC LIMIT $3", ended.String(), shop, evidenceShown)
	if err != nil {
		return e, err
	}
	oldest := ""
	if n := len(e.Initiatives); n == evidenceShown {
		oldest = e.Initiatives[n-1].ID.String()
	}
	session.LateFirst(e.Initiatives, session.DateOf(now))
	if e.Tasks, err = l.openTasks(ctx, shop, oldest); err != nil {
		return e, err
	}
	if e.Obstacles, err = l.openObstacles(ctx, shop, oldest); err != nil {
		return e, err
	}
	e.Heard, err = l.heard(ctx, shop, e.Since)
	return e, err
}

// lastClosed is when the last meeting that was no rehearsal was closed, the zero
// time before the first.
func (l *link) lastClosed(ctx context.Context, shop string) (at time.Time, err error) {
	const query = "SELECT coalesce(max(closed), '') FROM session WHERE shop = $1 AND closed IS NOT NULL AND NOT rehearsal"
	var text string
	err = l.row(ctx, query, shop).Scan(&text)
	return parseMoment(text), err
}

// openTasks are the tasks of initiatives on their way or live, from the oldest one
// on, by day, so that the late ones come first and those without a day last.
func (l *link) openTasks(ctx context.Context, shop, oldest string) (list []session.OpenTask, err error) {
	const query = `SELECT initiative.id, title, task, what, owner, coalesce(owner_id, ''), coalesce(due, ''), task.cost, everyone
		FROM initiative JOIN task ON task.initiative = initiative.id
		WHERE initiative.shop = $1 AND initiative.id >= $2 AND NOT ended AND task.done IS NULL AND ` + notRehearsed + " ORDER BY due IS NULL, due, initiative.id, task"
	err = l.each(ctx, query, []any{shop, oldest}, func(rows *sql.Rows) error {
		var t session.OpenTask
		err := rows.Scan(idIn{&t.Initiative}, &t.Title, &t.ID, &t.What, &t.Owner.Name, idIn{&t.Owner.ID}, dayIn{&t.Due}, &t.Cost, &t.Everyone)
		list = append(list, t)
		return err
	})
	return list, err
}

// openObstacles are those in the way of initiatives on their way or live, in the
// same order.
func (l *link) openObstacles(ctx context.Context, shop, oldest string) (list []session.OpenObstacle, err error) {
	const query = `SELECT initiative.id, title, obstacle, kind, what, who, coalesce(who_id, ''), coalesce(obstacle.clear_by, '')
		FROM initiative JOIN obstacle ON obstacle.initiative = initiative.id
		WHERE initiative.shop = $1 AND initiative.id >= $2 AND NOT ended AND cleared IS NULL AND ` + notRehearsed + " ORDER BY obstacle.clear_by IS NULL, obstacle.clear_by, initiative.id, obstacle"
	err = l.each(ctx, query, []any{shop, oldest}, func(rows *sql.Rows) error {
		var o session.OpenObstacle
		err := rows.Scan(idIn{&o.Initiative}, &o.Title, &o.ID, &o.Kind, &o.What, &o.Who.Name, idIn{&o.Who.ID}, dayIn{&o.By})
		list = append(list, o)
		return err
	})
	return list, err
}

// heard is the praise that was noted since, idea by idea, what was praised last
// first.
func (l *link) heard(ctx context.Context, shop string, since time.Time) (list []session.Heard, err error) {
	const praise = `SELECT initiative.id, title, comment.noted FROM initiative CROSS JOIN comment ON comment.initiative = initiative.id
			WHERE initiative.shop = $2 AND comment.praise AND comment.noted > $1 AND ` + notRehearsed + `
		UNION ALL SELECT initiative.id, title, reaction.noted FROM initiative CROSS JOIN reaction ON reaction.initiative = initiative.id
			WHERE initiative.shop = $2 AND reaction.praise AND reaction.noted > $1 AND ` + notRehearsed
	const query = "SELECT id, title, count(*) FROM (" + praise + ") GROUP BY id ORDER BY max(noted) DESC, id DESC"
	at := map[session.ID]int{}
	from := momentOf(since).String() // "" is before all
	err = l.each(ctx, query, []any{from, shop}, func(rows *sql.Rows) error {
		var h session.Heard
		err := rows.Scan(idIn{&h.Initiative}, &h.Title, &h.Praise)
		at[h.Initiative] = len(list)
		list = append(list, h)
		return err
	})
	if err != nil || len(list) == 0 {
		return list, err
	}
	return list, l.heardWords(ctx, shop, from, func(q session.Quote) {
		if n, ok := at[q.Initiative]; ok {
			list[n].Words = append(list[n].Words, q.Comment)
		}
	})
}

// heardWords gives do the praise in words of each idea that says most: what was
// loved first, then the newest; see [session.Best].
func (l *link) heardWords(ctx context.Context, shop, from string, do func(session.Quote)) error {
	const latest = `SELECT comment.initiative, comment, row_number() OVER (PARTITION BY comment.initiative ORDER BY mood = $3 DESC, comment DESC) AS n
		FROM initiative CROSS JOIN comment ON comment.initiative = initiative.id
		WHERE initiative.shop = $4 AND praise AND noted > $1`
	const query = "SELECT " + commentColumns + " FROM (" + latest + `) AS latest
			JOIN comment ON comment.initiative = latest.initiative AND comment.comment = latest.comment
			JOIN initiative ON initiative.id = comment.initiative
		WHERE latest.n <= $2 ORDER BY comment.initiative, latest.n`
	return l.each(ctx, query, []any{from, heardWords, string(session.MoodLoved), shop}, func(rows *sql.Rows) error {
		q, err := scanComment(rows)
		do(q)
		return err
	})
}
