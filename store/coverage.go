package store

import (
	"context"
	"database/sql"

	"flashpoint/session"
)

// mapMeetings are the meetings of a query, as the table m: those of the shop, not
// rehearsed, whose title is one of the spellings.
const mapMeetings = `WITH m AS (SELECT id, opened FROM session
		WHERE shop = $1 AND opened IS NOT NULL AND NOT rehearsal AND steps > 0 AND id <> $2
			AND title IN (SELECT value FROM json_each($3)))`

// MapsUsed are the maps that the meetings of a shop worked on, the latest first.
// Rehearsals are left out.
func (s *Store) MapsUsed(ctx context.Context, shop session.ID) ([]session.MapUse, error) {
	var list []session.MapUse
	err := s.with(ctx, "listing the maps", func(l *link) error {
		at := map[string]int{}
		return l.eachTitle(ctx, shop, func(use session.MapUse) {
			fold := session.Fold(use.Map)
			if i, ok := at[fold]; ok {
				list[i].Meetings += use.Meetings
				return
			}
			at[fold] = len(list)
			list = append(list, use)
		})
	})
	return list, err
}

// eachTitle calls do for every spelling of a map's name, the latest first.
func (l *link) eachTitle(ctx context.Context, shop session.ID, do func(session.MapUse)) error {
	const query = `SELECT title, count(*), max(opened) AS last FROM session
		WHERE shop = $1 AND opened IS NOT NULL AND NOT rehearsal AND steps > 0 GROUP BY title ORDER BY last DESC`
	return l.each(ctx, query, []any{shop.String()}, func(rows *sql.Rows) error {
		var use session.MapUse
		var last string
		err := rows.Scan(&use.Map, &use.Meetings, &last)
		use.Last = parseMoment(last)
		do(use)
		return err
	})
}

// mapArgs are those of mapMeetings.
func (l *link) mapArgs(ctx context.Context, q session.MapQuery) ([]any, error) {
	var titles []string
	fold := session.Fold(q.Map)
	err := l.eachTitle(ctx, q.Shop, func(use session.MapUse) {
		if session.Fold(use.Map) == fold {
			titles = append(titles, use.Map)
		}
	})
	return []any{q.Shop.String(), cursor(q.Without), list(titles)}, err
}

// MapPast is what the meetings on a map did with its steps. What it costs grows
// with the steps of these meetings, some 10 ms for ten years of one a week, so it
// is for a command and never for a key.
func (s *Store) MapPast(ctx context.Context, q session.MapQuery) (session.MapPast, error) {
	p := session.MapPast{Map: q.Map}
	err := s.with(ctx, "reading what was done with the map", func(l *link) error {
		args, err := l.mapArgs(ctx, q)
		if err != nil {
			return err
		}
		if err := l.row(ctx, mapMeetings+" SELECT count(*) FROM m", args...).Scan(&p.Meetings); err != nil || p.Meetings == 0 {
			return err
		}
		if p.Latest, err = l.latestSteps(ctx, args); err != nil {
			return err
		}
		at := map[string]*session.StepPast{}
		if err := l.stepsWorked(ctx, args, at); err != nil {
			return err
		}
		if err := l.stepsChosen(ctx, args, at); err != nil {
			return err
		}
		for _, step := range at {
			p.Steps = append(p.Steps, *step)
		}
		return nil
	})
	return p, err
}

// latestSteps are the steps of the newest of these meetings.
func (l *link) latestSteps(ctx context.Context, args []any) (steps []session.StepPlan, err error) {
	const query = mapMeetings + ` SELECT name, kind, ending, longest_wait FROM step
		WHERE session = (SELECT id FROM m ORDER BY id DESC LIMIT 1) ORDER BY place`
	err = l.each(ctx, query, args, func(rows *sql.Rows) error {
		var step session.StepPlan
		err := rows.Scan(&step.Name, &step.Kind, &step.Ending, &step.LongestWait)
		steps = append(steps, step)
		return err
	})
	return steps, err
}

// stepsWorked counts the meetings that worked on each step, and its ideas.
func (l *link) stepsWorked(ctx context.Context, args []any, at map[string]*session.StepPast) error {
	const query = mapMeetings + ` SELECT name, count(DISTINCT id) FILTER (WHERE focus OR ideas),
			coalesce(max(opened) FILTER (WHERE focus OR ideas), ''), sum(ideas), sum(wows)
		FROM m JOIN step ON step.session = m.id GROUP BY name`
	return l.each(ctx, query, args, func(rows *sql.Rows) error {
		var step session.StepPast
		var last string
		err := rows.Scan(&step.Name, &step.Meetings, &last, &step.Ideas, &step.Wows)
		step.Last = parseMoment(last)
		at[step.Name] = &step
		return err
	})
}

// stepsChosen counts what became of the ideas that were chosen for each step.
func (l *link) stepsChosen(ctx context.Context, args []any, at map[string]*session.StepPast) error {
	const query = mapMeetings + ` SELECT coalesce(step.name, initiative.step), count(*),
			sum(status IN ('chosen', 'preparing')), sum(status IN ('live', 'kept')), count(live_on),
			count(*) FILTER (WHERE idea.kind = 'wow' AND status IN ('live', 'kept')), count(live_on) FILTER (WHERE idea.kind = 'wow'),
			sum(all_praise), coalesce(max(last_praise), '')
		FROM m CROSS JOIN initiative ON initiative.session = m.id
			LEFT JOIN idea ON idea.session = initiative.session AND idea.idea = initiative.idea
			LEFT JOIN step ON step.session = idea.session AND step.step = idea.step
		WHERE initiative.opened IS NOT NULL GROUP BY 1`
	return l.each(ctx, query, args, func(rows *sql.Rows) error {
		var of session.StepPast
		err := rows.Scan(&of.Name, &of.Chosen, &of.OnTheWay, &of.Live, &of.EverLive, &of.WowsNow, &of.WowsLive, &of.Praise, dayIn{&of.LastPraise})
		if step := at[of.Name]; step != nil {
			of.Meetings, of.Last, of.Ideas, of.Wows = step.Meetings, step.Last, step.Ideas, step.Wows
		}
		at[of.Name] = &of
		return err
	})
}
