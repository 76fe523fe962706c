package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"flashpoint/session"
)

// Standards are what a shop promises on one of its maps: the standards of the
// initiatives that are live or kept. Without a name it is the map of the latest
// meeting. Rehearsals are left out; people are as they were written down.
func (s *Store) Standards(ctx context.Context, shop session.ID, onMap string) (session.Standards, error) {
	of := session.Standards{Shop: shop, Map: onMap}
	err := s.with(ctx, "reading what the shop promises", func(l *link) error {
		wanted := session.Fold(onMap)
		found := false
		err := l.eachTitle(ctx, shop, func(use session.MapUse) { // its latest spelling
			if !found && (wanted == "" || session.Fold(use.Map) == wanted) {
				of.Map, found = use.Map, true
			}
		})
		if err != nil || !found {
			return err
		}
		args, err := l.mapArgs(ctx, session.MapQuery{Shop: shop, Map: of.Map})
		if err != nil {
			return err
		}
		if of.Plan, err = l.latestSteps(ctx, args); err != nil {
			return err
		}
		of.Kept, err = l.keptStandards(ctx, args)
		return err
	})
	return of, err
}

// keptStandards are those of the initiatives that came out of these meetings. A
// step is called as its meeting called it in the end.
func (l *link) keptStandards(ctx context.Context, args []any) (list []session.KeptStandard, err error) {
	const query = mapMeetings + ` SELECT initiative.id, initiative.title, coalesce(step.name, initiative.step), standard,
			coalesce(live_on, ''), initiative.authors IS NOT NULL,
			(SELECT json_group_array(json_object('id', person, 'name', name) ORDER BY place) FROM credit WHERE credit.initiative = initiative.id)
		FROM initiative JOIN m ON m.id = initiative.session
			LEFT JOIN idea ON idea.session = initiative.session AND idea.idea = initiative.idea
			LEFT JOIN step ON step.session = idea.session AND step.step = idea.step
		WHERE initiative.opened IS NOT NULL AND status IN ('live', 'kept') AND standard <> ''
		ORDER BY live_on, initiative.id`
	err = l.each(ctx, query, args, func(rows *sql.Rows) error {
		var k session.KeptStandard
		var authors string
		if err := rows.Scan(idIn{&k.Initiative}, &k.Title, &k.Step, &k.Words, dayIn{&k.LiveOn}, &k.Signed, &authors); err != nil {
			return err
		}
		list = append(list, k)
		if authors == "[]" {
			return nil
		}
		return json.Unmarshal([]byte(authors), &list[len(list)-1].Authors)
	})
	return list, err
}
