package store

import "flashpoint/session"

type visitRow struct {
	id        int64
	mapName   string
	day       session.Date
	visitor   string
	visitorID session.PersonID
	note      string
}

func visitTable() table[visitRow] {
	return plain(
		"REPLACE INTO visit(shop, visit, map, day, visitor, visitor_id, note) VALUES($1, $2, $3, $4, $5, $6, $7)",
		"DELETE FROM visit WHERE shop = $1 AND visit = $2", 1,
		func(r *visitRow) [2]int64 { return [2]int64{r.id} },
		func(r *visitRow) []any {
			return []any{r.id, r.mapName, dayText(r.day), r.visitor, idText(r.visitorID), r.note}
		},
	)
}

type visitStepRow struct {
	visit, place int64
	session.VisitedStep
}

func visitStepTable() table[visitStepRow] {
	return plain(
		"REPLACE INTO visit_step(shop, visit, place, step, score, note) VALUES($1, $2, $3, $4, $5, $6)",
		"DELETE FROM visit_step WHERE shop = $1 AND visit = $2 AND place = $3", 2,
		func(r *visitStepRow) [2]int64 { return [2]int64{r.visit, r.place} },
		func(r *visitStepRow) []any {
			var score any // 0 is one too
			if r.Seen {
				score = r.Score
			}
			return []any{r.visit, r.place, r.Name, score, r.Note}
		},
	)
}

// projectVisits makes the rows of the mystery visits. Search does not find them:
// they are for the desk.
func (b *shopSheets) projectVisits() {
	for _, v := range b.of.Visits {
		b.visits.add(visitRow{id: int64(v.ID), mapName: v.Map, day: v.On, visitor: v.By.Name, visitorID: v.By.ID, note: v.Note})
		for i, step := range v.Steps {
			b.visitSteps.add(visitStepRow{visit: int64(v.ID), place: int64(i + 1), VisitedStep: step})
		}
	}
}
